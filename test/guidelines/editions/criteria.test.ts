import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Context } from "../../../src/context.ts";
import { confirmCriteria, dismissCriteria } from "../../../src/guidelines/editions/decide-criteria.ts";
import { listEditionExcerpts } from "../../../src/guidelines/editions/list-edition-excerpts.ts";
import { publishEdition } from "../../../src/guidelines/editions/publish-edition.ts";
import { withdrawEdition } from "../../../src/guidelines/editions/withdraw-edition.ts";
import { listProposedCriteria, writeCriteria } from "../../../src/guidelines/editions/write-criteria.ts";
import { getExcerpt } from "../../../src/guidelines/get-excerpt.ts";
import type { Criterion, Excerpt } from "../../../src/vocabulary.ts";
import { colleagueOf } from "../../helpers/context.ts";
import { guidelineText, importFile, librarian, markdown, need } from "../../helpers/editions.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let ctx: Context;
let excerpt: Excerpt;

beforeAll(async () => {
  ctx = await librarian();
  const row = await importFile(ctx, "g.md", markdown(guidelineText("criteria")));
  await publishEdition(ctx, row.id);
  const { excerpts } = await listEditionExcerpts(ctx, row.id, { offset: 0, limit: 50 });
  excerpt = need(excerpts.find(({ summary }) => summary.includes("land-based exercise")));
});

const leaf = (id: string, text: string): Criterion => ({ kind: "leaf", id, text });
const tree = (): Criterion => ({
  kind: "allOf",
  id: "c1",
  of: [leaf("c2", "Exercise failed"), leaf("c3", "No open wound")],
});
const span = (criterionId: string, words: string) => {
  const start = excerpt.summary.indexOf(words);
  return { criterionId, start, end: start + words.length };
};
const current = async () => (await getExcerpt(ctx.db, excerpt.id, ctx.person.organisationId)).criteria;

describe("criteria of an imported excerpt", () => {
  test("count once confirmed, and no longer when dismissed", async () => {
    const spans = [span("c2", "land-based exercise")];
    const proposal = await writeCriteria(ctx, excerpt.id, { tree: tree(), spans });
    expect(proposal).toMatchObject({ status: "proposed", origin: "librarian", spans });
    expect(await current()).toBeNull();
    expect(await confirmCriteria(ctx, proposal.id)).toMatchObject({ status: "confirmed", decidedBy: ctx.person.id });
    expect(await current()).toEqual(tree());

    const other = await writeCriteria(ctx, excerpt.id, {
      tree: leaf("c1", "Six weeks of exercise"),
      spans: [],
      confirm: true,
    });
    expect(await current()).toEqual(leaf("c1", "Six weeks of exercise"));
    const statuses = (await listProposedCriteria(ctx, excerpt.id)).map(({ id, status }) => [id, status]);
    expect(statuses).toEqual(
      expect.arrayContaining([
        [other.id, "confirmed"],
        [proposal.id, "dismissed"],
      ]),
    );
    await expect(confirmCriteria(ctx, proposal.id)).rejects.toMatchObject({ code: "conflict" });
    expect(await dismissCriteria(ctx, other.id)).toMatchObject({ status: "dismissed" });
    expect(await current()).toBeNull();
  });

  test("of two that are confirmed at once one counts, and it is the one that is confirmed", async () => {
    const proposals = await Promise.all(
      ["First", "Second"].map((text) => writeCriteria(ctx, excerpt.id, { tree: leaf("c1", text), spans: [] })),
    );
    await Promise.allSettled(proposals.map(({ id }) => confirmCriteria(ctx, id)));
    const confirmed = (await listProposedCriteria(ctx, excerpt.id)).filter(({ status }) => status === "confirmed");
    expect(confirmed).toHaveLength(1);
    expect(await current()).toEqual(need(confirmed[0]).tree);
  });

  const wrong: [string, Criterion, { criterionId: string; start: number; end: number }[]][] = [
    ["two criteria of one id", { kind: "allOf", id: "a", of: [leaf("a", "x")] }, []],
    ["more required than there are", { kind: "nOf", id: "a", count: 3, of: [leaf("b", "x"), leaf("c", "y")] }, []],
    ["no words", leaf("a", " "), []],
    ["a span of no criterion", leaf("a", "x"), [{ criterionId: "b", start: 0, end: 1 }]],
    ["a span behind the text", leaf("a", "x"), [{ criterionId: "a", start: 0, end: 1_000_000 }]],
    ["a span of nothing", leaf("a", "x"), [{ criterionId: "a", start: 5, end: 5 }]],
  ];
  test.each(wrong)("are refused with %s", async (_, bad, spans) => {
    const before = await listProposedCriteria(ctx, excerpt.id);
    await expect(writeCriteria(ctx, excerpt.id, { tree: bad, spans })).rejects.toMatchObject({
      code: "invalid-request",
    });
    expect(await listProposedCriteria(ctx, excerpt.id)).toEqual(before);
  });

  test("are a librarian's of the same organisation, and of what the library holds", async () => {
    const reviewer = await colleagueOf(ctx, "reviewer");
    await expect(writeCriteria(reviewer, excerpt.id, { tree: tree(), spans: [] })).rejects.toMatchObject({
      code: "forbidden",
    });
    const other = await librarian();
    await expect(writeCriteria(other, excerpt.id, { tree: tree(), spans: [] })).rejects.toMatchObject({
      code: "not-found",
    });
    const proposal = await writeCriteria(ctx, excerpt.id, { tree: tree(), spans: [] });
    await expect(confirmCriteria(other, proposal.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(confirmCriteria(reviewer, proposal.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(writeCriteria(ctx, "odg/low-back/gym", { tree: tree(), spans: [] })).rejects.toMatchObject({
      code: "not-found",
    });
    await withdrawEdition(ctx, need(excerpt.guidelineEditionId));
    await expect(confirmCriteria(ctx, proposal.id)).rejects.toMatchObject({ code: "not-found" });
  });
});
