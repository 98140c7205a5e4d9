import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents, drafts, revisions } from "../../src/db/schema.ts";
import { currentRevisionNumber, hashRevision, storeRevision } from "../../src/drafting/store-revision.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { newRevision } from "../helpers/drafts.ts";

describe("storeRevision", () => {
  test("makes the draft, numbers the revisions and leaves a trace", async () => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, ["Low back pain."]);
    expect(await currentRevisionNumber(ctx, ids.disputedItemId)).toBe(0);
    const first = await storeRevision(ctx, newRevision(ids), 0);
    const second = await storeRevision(ctx, newRevision(ids, { origin: "reviewer", rationale: "Edited." }), 1);
    expect(second.draftId).toBe(first.draftId);
    expect([first.revision.number, second.revision.number]).toEqual([1, 2]);
    expect(await currentRevisionNumber(ctx, ids.disputedItemId)).toBe(2);
    const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.caseFileId, ids.caseFileId));
    expect(events.map((event) => [event.action, event.subjectId])).toEqual([
      ["revision.model", first.revision.id],
      ["revision.reviewer", second.revision.id],
    ]);
  });

  test("of two writers who saw the same revision one is told so", async () => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, ["Low back pain."]);
    const { draftId } = await storeRevision(ctx, newRevision(ids), 0);
    const texts = ["One.", "Two.", "Three."];
    const ended = await Promise.allSettled(
      texts.map((rationale) => storeRevision(ctx, newRevision(ids, { rationale }), 1)),
    );
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const end of ended) {
      if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "stale-write" });
    }
    const rows = await ctx.db.select().from(revisions).where(eq(revisions.draftId, draftId));
    expect(rows.map((row) => row.number).sort()).toEqual([1, 2]);
    // The loser leaves no trace either.
    const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.caseFileId, ids.caseFileId));
    expect(events).toHaveLength(2);
  });

  test("two first drafts of one item are one draft", async () => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, ["Low back pain."]);
    const ended = await Promise.allSettled([1, 2].map(() => storeRevision(ctx, newRevision(ids), 0)));
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await ctx.db.select().from(drafts).where(eq(drafts.disputedItemId, ids.disputedItemId))).toHaveLength(1);
  });

  test.each([0, 2, -1, 99])("refuses the expectation %i when one revision stands", async (expected) => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, ["Low back pain."]);
    await storeRevision(ctx, newRevision(ids), 0);
    await expect(storeRevision(ctx, newRevision(ids), expected)).rejects.toMatchObject({ code: "stale-write" });
    expect(await currentRevisionNumber(ctx, ids.disputedItemId)).toBe(1);
  });

  test("the table itself refuses an override without a reason", async () => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, ["Low back pain."]);
    const revision = newRevision(ids, { determination: "overturned", overrideReason: "  " });
    await expect(storeRevision(ctx, revision, 0)).rejects.toThrow();
    expect(await currentRevisionNumber(ctx, ids.disputedItemId)).toBe(0);
  });

  test("the hash binds determination, reason, text, citations and criteria", async () => {
    const base = newRevision({ caseFileId: "c", disputedItemId: "i" });
    const { content } = base;
    const changed = [
      { ...base, determination: "overturned" as const },
      { ...base, overrideReason: "because" },
      { ...base, rationale: `${base.rationale} ` },
      { ...base, content: { ...content, citations: [] } },
      { ...base, content: { ...content, basis: "another" } },
    ];
    const hashes = await Promise.all([base, ...changed].map(hashRevision));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(await hashRevision({ ...base })).toBe(hashes[0]);
  });
});
