import { describe, expect, test } from "vitest";
import { approvals, finalDeterminations } from "../../src/db/schema.ts";
import { storeRevision } from "../../src/drafting/store-revision.ts";
import { newId } from "../../src/ids.ts";
import { listComparisons } from "../../src/qa/list-comparisons.ts";
import { countShare } from "../../src/qa/wilson-interval.ts";
import type { Determination, ParsedLetter } from "../../src/vocabulary.ts";
import { makeContext } from "../helpers/context.ts";
import { makeDraft, newRevision } from "../helpers/drafts.ts";

type Draft = Awaited<ReturnType<typeof makeDraft>>;

async function record(
  ctx: Awaited<ReturnType<typeof makeContext>>,
  draft: Draft,
  determination: Determination,
  urPages = ["98"],
) {
  // Only what a comparison reads of a letter.
  const letter = {
    items: [
      {
        request: "Work conditioning 2x4 for low back",
        determination,
        urGuidelines: [{ source: "mtus-chronic-pain-2009", chapter: null, topic: null, pages: urPages }],
        reviewerGuidelines: [
          { source: "mtus-chronic-pain-2009", chapter: null, topic: "Work conditioning", pages: ["125"] },
        ],
        rationale: "As issued.",
      },
    ],
  } as unknown as ParsedLetter;
  await ctx.db.insert(finalDeterminations).values({
    id: newId("final"),
    organisationId: ctx.person.organisationId,
    createdBy: ctx.person.id,
    caseFileId: draft.caseFileId,
    name: "final.txt",
    text: "",
    letter,
  });
}

describe("the interval of a share", () => {
  test.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])("of %i in %i is Wilson's", (count, of, low, high) => {
    const counted = countShare(count, of);
    expect(counted.low).toBeCloseTo(low, 3);
    expect(counted.high).toBeCloseTo(high, 3);
  });

  test("of nothing is none", () => expect(countShare(0, 0)).toMatchObject({ share: null, low: null, high: null }));
});

describe("comparisons of the organisation", () => {
  test("are listed by case file, and counted over all items beside always upheld", async () => {
    const ctx = await makeContext();
    await record(ctx, await makeDraft(ctx), "upheld", ["124-125"]);
    await record(ctx, await makeDraft(ctx), "overturned");
    await record(
      ctx,
      await makeDraft(ctx, { determination: "overturned", proposedDetermination: "overturned" }),
      "overturned",
    );
    await makeDraft(ctx);
    await record(await makeContext(), await makeDraft(await makeContext()), "upheld");
    const { caseFiles, figures, items, total } = await listComparisons(ctx);
    // Every figure can be counted again from the items behind it.
    expect(items.map(({ at, final, agree }) => [at, final, agree]).sort()).toEqual([
      [0, "overturned", false],
      [0, "overturned", true],
      [0, "upheld", true],
    ]);
    expect(items.filter(({ allPagesCited }) => allPagesCited)).toHaveLength(figures.allPagesCited.count);
    expect([caseFiles.length, total]).toEqual([3, 3]);
    expect(figures.agreement).toMatchObject({ count: 2, of: 3 });
    expect(figures.alwaysUpheld).toMatchObject({ count: 1, of: 3 });
    expect(figures.overturnRecall).toMatchObject({ count: 1, of: 2 });
    expect(figures.allPagesCited).toMatchObject({ count: 3, of: 3 });
    expect(figures.kappa).toBeCloseTo(0.4, 5);
    // Chance is 4/9; the agreement of 2 in 3 lies between 0.208 and 0.939.
    expect(figures.kappaInterval?.low).toBeCloseTo((0.20766 - 4 / 9) / (5 / 9), 3);
    expect(figures.kappaInterval?.high).toBeCloseTo((0.93851 - 4 / 9) / (5 / 9), 3);
    expect(figures.urPagesCited).toMatchObject({ count: 1, of: 3 });
    expect(items.filter(({ urCitesAllPages }) => urCitesAllPages)).toHaveLength(1);
  });

  test("the latest letter counts, and the approved text before a later edit", async () => {
    const ctx = await makeContext();
    const draft = await makeDraft(ctx);
    const { revision } = draft;
    await ctx.db.insert(approvals).values({
      id: newId("appr"),
      organisationId: ctx.person.organisationId,
      createdBy: ctx.person.id,
      draftId: draft.draftId,
      revisionId: revision.id,
      hash: revision.hash,
      statement: "s",
    });
    await storeRevision(ctx, newRevision(draft, { determination: "overturned", overrideReason: "A reason." }), 1);
    await record(ctx, draft, "overturned");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await record(ctx, draft, "upheld");
    const { caseFiles } = await listComparisons(ctx);
    expect(caseFiles).toMatchObject([{ caseFileId: draft.caseFileId, items: 1, agreement: { count: 1, of: 1 } }]);
  });
});
