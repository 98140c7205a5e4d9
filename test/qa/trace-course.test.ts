import { expect, test } from "vitest";
import { approvals, finalDeterminations } from "../../src/db/schema.ts";
import { recordProvisional } from "../../src/drafting/provisional/record-provisional.ts";
import { storeRevision } from "../../src/drafting/store-revision.ts";
import { newId } from "../../src/ids.ts";
import { compareCaseFile } from "../../src/qa/compare-case-file.ts";
import { judgeInfluence, summarizeCourses } from "../../src/qa/trace-course.ts";
import type { ParsedLetter } from "../../src/vocabulary.ts";
import { colleagueOf, makeCaseFile, makeContext } from "../helpers/context.ts";
import { newRevision } from "../helpers/drafts.ts";

const course = (
  provisional: string | null,
  draft: string | null,
  approved: string | null,
  final: string | null = null,
) => ({ provisional, draft, approved, final }) as Parameters<typeof judgeInfluence>[0];

test("the draft moved a reviewer only where they leaned otherwise and signed what it proposed", () => {
  expect(judgeInfluence(course("upheld", "upheld", "upheld"))).toBe("agreed");
  expect(judgeInfluence(course("overturned", "upheld", "upheld"))).toBe("moved");
  expect(judgeInfluence(course("overturned", "upheld", "overturned"))).toBe("kept");
  expect(judgeInfluence(course("overturned", "upheld", "modified"))).toBe("elsewhere");
  expect(judgeInfluence(course("upheld", "upheld", "overturned"))).toBe("elsewhere");
  for (const open of [
    course(null, "upheld", "upheld"),
    course("upheld", null, "upheld"),
    course("upheld", "upheld", null),
  ])
    expect(judgeInfluence(open)).toBeNull();
});

test("the figures count moves towards the letter and away from it", () => {
  const summary = summarizeCourses([
    course("overturned", "upheld", "upheld", "upheld"),
    course("overturned", "upheld", "upheld", "overturned"),
    course("overturned", "upheld", "overturned", "overturned"),
    course("upheld", "upheld", "upheld", "upheld"),
    course(null, "upheld", "upheld", "upheld"),
  ]);
  expect(summary).toEqual({
    ...{ n: 4, differed: 3, kept: 1, moved: 2, elsewhere: 0 },
    ...{ movedTowardsFinal: 1, movedAwayFromFinal: 1 },
  });
});

test("a case file tells of each item how it was decided; a reviewer sees no colleague's leaning", async () => {
  const ctx = await makeContext();
  const ids = await makeCaseFile(ctx, ["Low back pain."]);
  await recordProvisional(ctx, ids.disputedItemId, "overturned");
  const { draftId } = await storeRevision(ctx, newRevision(ids), 0);
  // Recorded with the draft in sight, it says nothing of what the draft did.
  await recordProvisional(ctx, ids.disputedItemId, "modified");
  const colleague = await colleagueOf(ctx, "reviewer");
  const edited = newRevision(ids, { origin: "reviewer", rationale: "Edited." });
  const { revision } = await storeRevision(ctx, edited, 1);
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  await ctx.db.insert(approvals).values({
    ...{ ...author, id: newId("appr"), draftId, revisionId: revision.id },
    ...{ hash: revision.hash, statement: "I have read it." },
  });
  const qa = await colleagueOf(ctx, "qa");
  const before = await compareCaseFile(qa, ids.caseFileId);
  expect(before.comparison).toBeNull();
  // Before there is a letter, what the reviewer made of the model's draft can be read.
  expect(before.edits).toMatchObject([{ approved: true, firstDraft: { determination: "upheld" } }]);
  const decided = { provisional: "overturned", draft: "upheld", approved: "upheld" };
  expect(before.courses).toMatchObject([{ ...decided, final: null, influence: "moved" }]);

  const request = "Work conditioning 2x4 for low back";
  const letter: ParsedLetter = {
    ...{ file: "final.txt", kind: "determination", style: "2014", inconsistencies: [] },
    worker: { age: null, sex: null },
    dates: { injury: null, urDecision: null, applicationReceived: null, assigned: null, determination: null },
    items: [
      {
        ...{ request, determination: "overturned", urGuidelines: [], reviewerGuidelines: [] },
        ...{ rationaleStartsWith: null, rationale: "It is necessary." },
      },
    ],
  };
  await ctx.db
    .insert(finalDeterminations)
    .values({ ...author, id: newId("final"), caseFileId: ids.caseFileId, name: "final.txt", text: "x", letter });
  const after = await compareCaseFile(qa, ids.caseFileId);
  expect(after.courses).toMatchObject([{ ...decided, final: "overturned", influence: "moved" }]);
  // What the reviewer made of the model's draft reads back as both texts.
  const [item] = after.items;
  expect(after.edits).toEqual([]);
  const kept = (skip: string) =>
    item?.changes
      ?.filter(({ kind }) => kind !== skip)
      .map(({ text }) => text)
      .join("");
  expect([kept("added"), kept("removed")]).toEqual([newRevision(ids).rationale, "Edited."]);
  expect(item?.criteria).toHaveLength(newRevision(ids).content.criteria.length);
  expect(item?.firstSimilarity).toBeGreaterThan(item?.similarity ?? 1);
  expect(after.figures?.agreement).toMatchObject({ count: 0, of: 1 });
  expect(after.courseSummary).toMatchObject({ n: 1, differed: 1, moved: 1, movedAwayFromFinal: 1 });
  expect((await compareCaseFile(colleague, ids.caseFileId)).courses).toMatchObject([
    { provisional: null, influence: null },
  ]);
  expect((await compareCaseFile(colleague, ids.caseFileId, new Set([ids.disputedItemId]))).courses).toEqual([]);
});
