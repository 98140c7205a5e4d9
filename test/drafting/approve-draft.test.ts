import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { approvals, auditEvents } from "../../src/db/schema.ts";
import { approveDraft } from "../../src/drafting/approve-draft.ts";
import { getDraft, listDrafts } from "../../src/drafting/list-drafts.ts";
import { storeRevision } from "../../src/drafting/store-revision.ts";
import { colleagueOf, makeContext } from "../helpers/context.ts";
import { makeDraft, newRevision } from "../helpers/drafts.ts";

const statement = "I have read this rationale and approve it.";

async function made(change: Parameters<typeof makeDraft>[1] = {}) {
  const ctx = await makeContext();
  const draft = await makeDraft(ctx, change);
  const signature = { revisionId: draft.revision.id, hash: draft.revision.hash, statement };
  const rows = () => ctx.db.select().from(approvals).where(eq(approvals.draftId, draft.draftId));
  return { ctx, ...draft, signature, rows };
}

describe("approveDraft", () => {
  test("binds reviewer, revision, hash and meaning, and leaves a trace", async () => {
    const { ctx, draftId, caseFileId, signature, rows } = await made();
    const view = await approveDraft(ctx, draftId, signature);
    expect(view.approval).toMatchObject({
      revisionId: signature.revisionId,
      createdByName: ctx.person.name,
      statement,
    });
    const [row] = await rows();
    expect(row).toMatchObject({ ...signature, createdBy: ctx.person.id });
    const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.caseFileId, caseFileId));
    expect(events.map((event) => event.action)).toContain("approval");
  });

  test.each(["qa", "librarian"] as const)("refuses %s", async (role) => {
    const { ctx, draftId, signature, rows } = await made();
    await expect(approveDraft(await colleagueOf(ctx, role), draftId, signature)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await rows()).toEqual([]);
  });

  test("refuses a reviewer of another organisation", async () => {
    const { draftId, signature, rows } = await made();
    await expect(approveDraft(await makeContext(), draftId, signature)).rejects.toMatchObject({ code: "not-found" });
    expect(await rows()).toEqual([]);
  });

  test("refuses what is no longer the current revision", async () => {
    const { ctx, draftId, signature, rows, ...ids } = await made();
    const second = await storeRevision(ctx, newRevision(ids, { rationale: "Edited." }), 1);
    await expect(approveDraft(ctx, draftId, signature)).rejects.toMatchObject({ code: "stale-write" });
    const mixed = { ...signature, revisionId: second.revision.id };
    await expect(approveDraft(ctx, draftId, mixed)).rejects.toMatchObject({ code: "stale-write" });
    // An edit that was taken back has the first revision's hash; the signature still names another revision.
    const older = { ...signature, hash: second.revision.hash };
    await expect(approveDraft(ctx, draftId, older)).rejects.toMatchObject({ code: "stale-write" });
    expect(await rows()).toEqual([]);
  });

  test("refuses while a finding blocks; a warning does not", async () => {
    const block = { code: "Q01", severity: "block", message: "m", remedy: "r" } as const;
    const blocked = await made({ checks: [block, block] });
    await expect(approveDraft(blocked.ctx, blocked.draftId, blocked.signature)).rejects.toMatchObject({
      code: "unresolved-checks",
      message: expect.stringContaining("2 findings must be resolved first (Q01)"),
    });
    const warned = await made({ checks: [{ ...block, severity: "warn" }] });
    expect((await approveDraft(warned.ctx, warned.draftId, warned.signature)).approval).not.toBeNull();
  });

  test("a double click is one approval", async () => {
    const { ctx, draftId, signature, rows } = await made();
    const ended = await Promise.allSettled([1, 2, 3].map(() => approveDraft(ctx, draftId, signature)));
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const end of ended) {
      if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "conflict" });
    }
    expect(await rows()).toHaveLength(1);
  });

  test("an edit afterwards voids it visibly, and the new text can be approved", async () => {
    const { ctx, draftId, signature, rows, ...ids } = await made();
    await approveDraft(ctx, draftId, signature);
    const { revision } = await storeRevision(ctx, newRevision(ids, { rationale: "Edited after." }), 1);
    expect(await getDraft(ctx, draftId)).toMatchObject({ approval: null, approvalVoided: true });
    expect(await listDrafts(ctx, ids.caseFileId)).toMatchObject([{ approval: null, approvalVoided: true }]);
    const again = await approveDraft(ctx, draftId, { revisionId: revision.id, hash: revision.hash, statement });
    expect(again).toMatchObject({ approval: { revisionId: revision.id }, approvalVoided: false });
    expect(await rows()).toHaveLength(2);
  });
});
