import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { approvals, auditEvents, caseFiles } from "../../src/db/schema.ts";
import { approveDraft } from "../../src/drafting/approve-draft.ts";
import { getDraft, listDrafts, listRevisions } from "../../src/drafting/list-drafts.ts";
import { recheckDraft } from "../../src/drafting/recheck-draft.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { storeRevision } from "../../src/drafting/store-revision.ts";
import { colleagueOf, makeContext } from "../helpers/context.ts";
import { makeDraft, makePassingDraft, newRevision } from "../helpers/drafts.ts";

const NO_FACTS = {
  ...{ claimantName: null, age: null, sex: null, birthDate: null },
  ...{ dateOfInjury: null, urDecisionDate: null, applicationDate: null },
  ...{ diagnoses: [], treatmentToDate: [], medications: [], sources: {}, inconsistencies: [] },
};
const statement = "I have read this rationale and approve it.";

async function made() {
  const ctx = await makeContext();
  const draft = await makePassingDraft(ctx);
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

  test("refuses while a finding blocks, whatever was stored", async () => {
    const ctx = await makeContext();
    // Its criteria are none, so that the absence it claims was searched for by nobody.
    const { draftId, revision } = await makeDraft(ctx);
    const signature = { revisionId: revision.id, hash: revision.hash, statement };
    await expect(approveDraft(ctx, draftId, signature)).rejects.toMatchObject({
      code: "unresolved-checks",
      message: expect.stringContaining("1 finding must be resolved first (L10)"),
    });
    // What was found is stored with the draft, so that it can be read and resolved; the text is the same.
    const draft = await getDraft(ctx, draftId);
    expect(draft.revision).toMatchObject({ number: 2, rationale: revision.rationale, origin: "model" });
    expect(draft.revision.checks.map(({ code, severity }) => [code, severity])).toContainEqual(["L10", "block"]);
    expect(draft.approval).toBeNull();
  });

  test("a fact corrected after the last save is checked at the signature, and a warning not yet seen refuses once", async () => {
    const { ctx, draftId, caseFileId, signature, rows } = await made();
    const [file] = await ctx.db.select().from(caseFiles).where(eq(caseFiles.id, caseFileId));
    const facts = file?.facts ?? NO_FACTS;
    await ctx.db
      .update(caseFiles)
      .set({ facts: { ...facts, dateOfInjury: "2014-02-07", applicationDate: "2014-01-01" } })
      .where(eq(caseFiles.id, caseFileId));
    await expect(approveDraft(ctx, draftId, signature)).rejects.toMatchObject({
      code: "unresolved-checks",
      message: expect.stringMatching(/you have not seen \(.*L08/),
    });
    expect(await rows()).toEqual([]);
    const { revision } = await getDraft(ctx, draftId);
    expect(revision.number).toBe(2);
    const signed = await approveDraft(ctx, draftId, { revisionId: revision.id, hash: revision.hash, statement });
    expect(signed.approval).toMatchObject({ revisionId: revision.id });
  });

  test("a block that the correction of the file has settled no longer stands in the way", async () => {
    const { ctx, draftId, ...ids } = await made();
    const [before] = await listRevisions(ctx, draftId);
    if (!before) throw new Error("no revision");
    const block = { code: "L02", severity: "block", message: "The worker is not 40.", remedy: "r" } as const;
    const { rationale, content } = before;
    await storeRevision(ctx, newRevision(ids, { rationale, content, checks: [...before.checks, block] }), 1);
    const { draft, news } = await recheckDraft(ctx, draftId);
    expect(news).toEqual([]);
    expect(draft.revision.number).toBe(3);
    expect(draft.revision.checks.filter(({ severity }) => severity === "block")).toEqual([]);
    // Checked once more, nothing is written.
    expect((await recheckDraft(ctx, draftId)).draft.revision.id).toBe(draft.revision.id);
  });

  test("a double click is one approval, and both are told so; another reviewer is not", async () => {
    const { ctx, draftId, signature, rows } = await made();
    const views = await Promise.all([1, 2, 3].map(() => approveDraft(ctx, draftId, signature)));
    expect(new Set(views.map(({ approval }) => approval?.id)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    const colleague = await colleagueOf(ctx, "reviewer");
    await expect(approveDraft(colleague, draftId, signature)).rejects.toMatchObject({ code: "conflict" });
    expect(await rows()).toHaveLength(1);
  });

  test("an edit afterwards voids it visibly, and the new text can be approved", async () => {
    const { ctx, draftId, revision, signature, rows, ...ids } = await made();
    await approveDraft(ctx, draftId, signature);
    const { determination, rationale } = revision;
    const edited = await reviseDraft(ctx, draftId, 1, { determination, rationale: `${rationale} It was read again.` });
    expect(await getDraft(ctx, draftId)).toMatchObject({ approval: null, approvalVoided: true });
    expect(await listDrafts(ctx, ids.caseFileId)).toMatchObject([{ approval: null, approvalVoided: true }]);
    const again = { revisionId: edited.revision.id, hash: edited.revision.hash, statement };
    expect(await approveDraft(ctx, draftId, again)).toMatchObject({
      approval: { revisionId: edited.revision.id },
      approvalVoided: false,
    });
    expect(await rows()).toHaveLength(2);
  });
});
