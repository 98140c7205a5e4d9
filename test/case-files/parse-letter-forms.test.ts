import { expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import { scoreParse } from "../../src/qa/score-parse.ts";
import type { ParsedLetter } from "../../src/vocabulary.ts";
import { FORMS, type Written, writeLetter } from "./letter-generator.ts";

const SEEDS = Array.from({ length: 9 }, (_, index) => 7_000 + index);

function read(written: Written): ParsedLetter | null {
  try {
    return parseLetter({ name: written.label.file, pages: written.pages });
  } catch {
    return null;
  }
}

test.each(FORMS)("reads generated letters of the form %s, in many wordings", (form) => {
  const letters = SEEDS.map((seed) => writeLetter(form, seed));
  const score = scoreParse(
    letters.map((letter) => letter.label),
    letters.map(read),
  );
  expect(score.metrics.itemF1).toBe(1);
  expect(score.metrics.fieldAccuracy, JSON.stringify(score.cases.filter((entry) => !entry.ok))).toBeGreaterThanOrEqual(
    0.99,
  );
});

test("keeps rationales whole where pages break within them", () => {
  const letters = FORMS.flatMap((form) => SEEDS.map((seed) => writeLetter(form, seed)));
  const fold = (text: string) => text.replace(/-\s+/g, "-").replace(/\s+/g, " ");
  const damaged = letters.flatMap((letter) => {
    const items = read(letter)?.items ?? [];
    return letter.label.items.flatMap((item, at) =>
      fold(items[at]?.rationale ?? "").includes(fold(item.rationale)) ? [] : [item.rationale],
    );
  });
  expect(damaged).toEqual([]);
});

test("finds no contradiction in letters that hold none", () => {
  const letters = FORMS.flatMap((form) => SEEDS.map((seed) => writeLetter(form, seed)));
  expect(letters.flatMap((letter) => read(letter)?.inconsistencies ?? [])).toEqual([]);
});

test("tells a request that is partially necessary, and the sex of a worker of whom one pronoun speaks", () => {
  const pages = [
    [
      "Notice of Independent Medical Review Determination",
      "Date of UR Decision:           9/25/2013",
      "MAXIMUS Case Number:           CM13-0000001",
      "",
      "1) MAXIMUS Federal Services, Inc. has determined the request for a TENS unit is",
      "not medically necessary and appropriate.",
      "",
      "2) MAXIMUS Federal Services, Inc. has determined the request for massage twice a",
      "week for six weeks is partially medically necessary and appropriate.",
      "",
      "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
      "Case Summary:",
      "The applicant is a represented 51-year-old machinist. He walked a mile.",
      "",
      "1) Regarding the request for a TENS unit:",
      "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:",
      "The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, pages 114-116.",
      "Rationale for the Decision:",
      "No trial is on record.",
      "",
      "2) Regarding the request for massage twice a week for six weeks:",
      "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:",
      "The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 60.",
      "Rationale for the Decision:",
      "Six visits are supported.",
    ].join("\n"),
  ];
  const letter = parseLetter({ name: "letter.txt", pages });
  expect(letter.items.map(({ determination }) => determination)).toEqual(["upheld", "modified"]);
  expect(letter.worker).toEqual({ age: 51, sex: "male" });
});
