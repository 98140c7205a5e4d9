import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { disputedItems } from "../../src/db/schema.ts";
import { draftItem } from "../../src/drafting/draft-item.ts";
import { ModelSettings } from "../../src/drafting/models.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";

const settings = ModelSettings.parse({});
const REPORT = [
  "Progress report of 12/03/2014. Chronic low back pain. The patient takes Norco 10/325 mg four times a day since 2011.",
  "Pain is 8/10 without and 4/10 with Norco. He can do the dishes with it. A pain agreement was signed on 02/03/2013.",
  "No side effects. The urine drug screen of 11/04/2014 showed hydrocodone, as prescribed. CURES was reviewed.",
].join("\n");

async function draft(request: string, side: "left" | "right" | null = null) {
  const ctx = await makeContext();
  const { caseFileId, disputedItemId } = await makeCaseFile(ctx, [REPORT], request);
  await ctx.db.update(disputedItems).set({ side }).where(eq(disputedItems.id, disputedItemId));
  const { draft: made } = await draftItem(ctx, disputedItemId, settings);
  return { ctx, caseFileId, made, content: made.revision.content };
}

it("answers what such requests are asked besides, each with a quote or a search, and nothing hangs on it", async () => {
  const { content } = await draft("Norco 10/325mg #120");
  const asked = content.alsoAsked ?? [];
  const agreement = asked.find(({ criterionId }) => criterionId === "agreement");
  expect(agreement?.state).toBe("documented");
  expect(agreement?.evidence[0]?.quote).toContain("pain agreement was signed");
  const weaning = asked.find(({ criterionId }) => criterionId === "weaning");
  expect(weaning).toMatchObject({ state: "not-documented", search: { pagesSearched: 1 } });
  expect(content.criteria.some(({ excerptId }) => excerptId === "general")).toBe(false);
  expect(content.basis).not.toContain("taper");
});

it("asks nothing twice that the cited guideline asks itself", async () => {
  const { content } = await draft("Norco 10/325mg #120");
  expect(content.criteria.some(({ text }) => /adverse effects/i.test(text))).toBe(true);
  expect(content.alsoAsked?.map(({ criterionId }) => criterionId)).not.toContain("side-effects");
});

it("asks for the side of the findings only where one side is treated", async () => {
  const ids = async (side: "right" | null) =>
    (await draft("Cortisone injection, knee", side)).content.alsoAsked?.map(({ criterionId }) => criterionId);
  expect(await ids("right")).toContain("side");
  expect(await ids(null)).not.toContain("side");
});

it("is read afresh when a reviewer saves", async () => {
  const { ctx, made, content } = await draft("Norco 10/325mg #120");
  const saved = await reviseDraft(ctx, made.id, made.revision.number, {
    rationale: `${made.revision.rationale} The physician has read the file.`,
    determination: made.revision.determination,
  });
  expect(saved.revision.content.alsoAsked).toEqual(content.alsoAsked);
});
