import { expect, test } from "vitest";
import { loadBundledExcerpts } from "../../../src/guidelines/corpus/index.ts";
import { makeRightDrafts, measureMutants } from "./measure.ts";

const { excerpts } = await loadBundledExcerpts();
const drafts = makeRightDrafts(excerpts, 1, 60);
const report = measureMutants(excerpts, drafts, 2, 10);

test("right drafts of many treatments raise no alarm", () => {
  expect(drafts.length).toBeGreaterThanOrEqual(100);
  expect(new Set(drafts.map(({ input }) => input.proposal.determination)).size).toBe(3);
  // D01 tells that the determination departs from the criteria, which a right draft may do.
  const alarms = report.alarms.flatMap(({ draft, findings }) =>
    findings
      .filter(({ code }) => code !== "D01")
      .map(({ code, message }) => `${draft.input.item.request}: ${code} ${message}`),
  );
  expect(alarms).toEqual([]);
});

test("a draft with one thing made wrong is found out, whatever it is", () => {
  const missed = report.survivors.map(({ kind, draft }) => `${kind}: ${draft.input.item.request}`);
  expect(missed).toEqual([]);
  const kinds = Object.entries(report.kinds).filter(([, { mutants }]) => mutants > 0);
  expect(kinds.length).toBeGreaterThanOrEqual(38);
  expect(kinds.reduce((sum, [, { mutants }]) => sum + mutants, 0)).toBeGreaterThan(350);
});

test("a check takes milliseconds", () => {
  const times = [...report.times].sort((a, b) => a - b);
  // The bound leaves room for a busy machine; the benchmark prints the figure.
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);
});

test("the same seed makes the same drafts", () => {
  const again = makeRightDrafts(excerpts, 1, 5).map(({ input }) => input.proposal.rationale);
  expect(again).toEqual(drafts.slice(0, again.length).map(({ input }) => input.proposal.rationale));
});
