import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listDocuments } from "../../src/case-files/get-case-file.ts";
import { nearMissDismissals } from "../../src/db/schema.ts";
import { dismissNearMiss, takeBackDismissal } from "../../src/drafting/dismiss-near-miss.ts";
import { getDraft } from "../../src/drafting/list-drafts.ts";
import { storeRevision } from "../../src/drafting/store-revision.ts";
import { colleagueOf, makeCaseFile, makeContext } from "../helpers/context.ts";
import { newRevision } from "../helpers/drafts.ts";

const TEXT = "Physical therapy was requested.";

async function setUp() {
  const ctx = await makeContext();
  const ids = await makeCaseFile(ctx, [TEXT]);
  const [document] = await listDocuments(ctx, ids.caseFileId);
  const documentId = document?.id ?? "";
  const place = { documentId, document: document?.name ?? "", page: 1, start: 0, end: TEXT.length, quote: TEXT };
  const base = newRevision(ids);
  const criterion = {
    ...{ excerptId: "guide/a", criterionId: "c1", text: "Therapy completed", role: "leaf" as const },
    ...{ state: "not-documented" as const, outcome: "undetermined" as const, evidence: [] },
    search: { terms: ["therapy"], pagesSearched: 1, pagesUnreadable: 0, nearMisses: [{ ...place, why: "planned" }] },
  };
  const { draftId } = await storeRevision(ctx, { ...base, content: { ...base.content, criteria: [criterion] } }, 0);
  const dismissal = {
    excerptId: "guide/a",
    criterionId: "c1",
    documentId,
    page: 1,
    start: 0,
    reason: "Only asked for.",
  };
  return { ctx, draftId, dismissal };
}
const codes = (draft: Awaited<ReturnType<typeof getDraft>>) => draft.revision.checks.map(({ code }) => code);

test("a near-miss is told until a reviewer sets it aside, which is kept with its author", async () => {
  const { ctx, draftId, dismissal } = await setUp();
  expect(codes(await getDraft(ctx, draftId))).toEqual(["A04"]);
  expect(codes(await dismissNearMiss(ctx, draftId, dismissal))).toEqual([]);
  await expect(dismissNearMiss(ctx, draftId, dismissal)).rejects.toMatchObject({ code: "conflict" });
});

test("another role, another organisation and a place that is no near-miss are refused", async () => {
  const { ctx, draftId, dismissal } = await setUp();
  await expect(dismissNearMiss(await colleagueOf(ctx, "qa"), draftId, dismissal)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(dismissNearMiss(await makeContext(), draftId, dismissal)).rejects.toMatchObject({ code: "not-found" });
  await expect(dismissNearMiss(ctx, draftId, { ...dismissal, start: 3 })).rejects.toMatchObject({ code: "not-found" });
  await expect(dismissNearMiss(ctx, draftId, { ...dismissal, criterionId: "c2" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(codes(await getDraft(ctx, draftId))).toEqual(["A04"]);
});

test("a dismissal is shown with its author and reason, taken back with a trace, and given anew", async () => {
  const { ctx, draftId, dismissal } = await setUp();
  const [dismissed] = (await dismissNearMiss(ctx, draftId, dismissal)).dismissals;
  expect(dismissed).toMatchObject({ ...dismissal, createdByName: ctx.person.name });
  const id = dismissed?.id ?? "";
  const qa = await colleagueOf(ctx, "qa");
  await expect(takeBackDismissal(qa, draftId, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(takeBackDismissal(ctx, draftId, "dism_other")).rejects.toMatchObject({ code: "not-found" });
  const back = await takeBackDismissal(ctx, draftId, id);
  expect(codes(back)).toEqual(["A04"]);
  expect(back.dismissals).toEqual([]);
  await expect(takeBackDismissal(ctx, draftId, id)).rejects.toMatchObject({ code: "not-found" });
  expect(codes(await dismissNearMiss(ctx, draftId, { ...dismissal, reason: "Read again." }))).toEqual([]);
  const rows = await ctx.db.select().from(nearMissDismissals).where(eq(nearMissDismissals.draftId, draftId));
  expect(rows.map(({ reason, takenBackBy }) => [reason, takenBackBy])).toEqual([
    ["Only asked for.", ctx.person.id],
    ["Read again.", null],
  ]);
});
