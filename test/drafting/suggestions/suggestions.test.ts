import { describe, expect, it } from "vitest";
import type { Context } from "../../../src/context.ts";
import { approveDraft } from "../../../src/drafting/approve-draft.ts";
import { CaseState } from "../../../src/drafting/case-state.ts";
import { getDraft, listDrafts } from "../../../src/drafting/list-drafts.ts";
import { proposeDraft } from "../../../src/drafting/propose-draft.ts";
import { reviseDraft } from "../../../src/drafting/revise-draft.ts";
import { acceptSuggestion, rejectSuggestion } from "../../../src/drafting/suggestions/decide-suggestion.ts";
import type { DraftProposal } from "../../../src/vocabulary.ts";
import { colleagueOf, makeCaseFile, makeContext } from "../../helpers/context.ts";
import { honestProposal } from "../../helpers/drafts.ts";

const META = { modelId: "test-model", promptVersion: "test/1" };
const PAGE = "Progress report of 12/03/2014. Low back pain after lifting. Physical therapy helped little.";

async function propose(ctx: Context, caseFileId: string, proposal: DraftProposal) {
  const outcome = await proposeDraft(await CaseState.load(ctx, caseFileId), proposal, META);
  if (!outcome.stored) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

/** An item whose first draft a model wrote and whose current text is the reviewer's. */
async function editedDraft() {
  const ctx = await makeContext();
  const ids = await makeCaseFile(ctx, [PAGE]);
  const proposal = await honestProposal(ctx, ids);
  const { draftId } = await propose(ctx, ids.caseFileId, proposal);
  const own = `${proposal.rationale} The records describe low back pain.`;
  const edited = await reviseDraft(ctx, draftId, 1, { rationale: own, determination: "upheld" });
  return { ctx, ids, proposal, draftId, own, edited };
}

/** The same facts with the other conclusion. */
const against = (proposal: DraftProposal): DraftProposal => ({
  ...proposal,
  kind: "alternative",
  determination: "overturned",
  rationale: proposal.rationale.replace("is not medically necessary", "is medically necessary"),
});

describe("a change proposed for the reviewer's text", () => {
  it("waits as a suggestion and leaves the text as it is", async () => {
    const { ctx, ids, proposal, draftId, own } = await editedDraft();
    const outcome = await propose(ctx, ids.caseFileId, { ...proposal, kind: "shorten" });
    expect(outcome).toMatchObject({ revision: 2, suggestion: { kind: "shorten", label: "Shorter text" } });
    const [draft] = await listDrafts(ctx, ids.caseFileId);
    expect(draft?.revision).toMatchObject({ number: 2, rationale: own, origin: "reviewer" });
    expect(draft?.suggestion).toMatchObject({ rationale: proposal.rationale, stale: false, baseRevisionNumber: 2 });
    expect(draft?.suggestion?.content.bindings?.length).toBeGreaterThan(2);
    expect((await getDraft(ctx, draftId)).revisionCount).toBe(2);
  });

  it("of a model's own text that was approved waits too; without approval it is the next revision", async () => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, [PAGE]);
    const proposal = await honestProposal(ctx, ids);
    await propose(ctx, ids.caseFileId, proposal);
    expect((await propose(ctx, ids.caseFileId, proposal)).suggestion).toBeUndefined();
    const [drafted] = await listDrafts(ctx, ids.caseFileId);
    if (!drafted) throw new Error("no draft");
    expect(drafted.revision.number).toBe(2);
    const { id: revisionId, hash } = drafted.revision;
    const signed = await approveDraft(ctx, drafted.id, { revisionId, hash, statement: "I have read and approve it." });
    expect(signed.approval).not.toBeNull();
    expect((await propose(ctx, ids.caseFileId, proposal)).suggestion?.kind).toBe("redraft");
    expect((await getDraft(ctx, drafted.id)).approval?.revisionId).toBe(revisionId);
  });

  it("is taken over as the reviewer's revision, with checks and sources made afresh", async () => {
    const { ctx, ids, proposal, draftId } = await editedDraft();
    const { suggestion } = await propose(ctx, ids.caseFileId, { ...proposal, kind: "redraft" });
    const draft = await acceptSuggestion(ctx, draftId, suggestion?.id ?? "", 2, {});
    expect(draft.revision).toMatchObject({ number: 3, origin: "reviewer", rationale: proposal.rationale });
    expect(draft.revision.content.bindings?.every(({ state }) => state !== "edited")).toBe(true);
    expect(draft.suggestion).toBeNull();
    await expect(acceptSuggestion(ctx, draftId, suggestion?.id ?? "", 3, {})).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await getDraft(ctx, draftId)).revisionCount).toBe(3);
  });

  it("is taken over with the reviewer's own words, which are checked", async () => {
    const { ctx, ids, proposal, draftId } = await editedDraft();
    const { suggestion } = await propose(ctx, ids.caseFileId, proposal);
    const rationale = `${proposal.rationale} She had 99 visits of acupuncture on 01/01/2001.`;
    const draft = await acceptSuggestion(ctx, draftId, suggestion?.id ?? "", 2, { rationale });
    expect(draft.revision.rationale).toBe(rationale);
    expect(draft.revision.checks.some(({ severity }) => severity !== "inform")).toBe(true);
  });

  it("is refused over a text saved since, and still waits", async () => {
    const { ctx, ids, proposal, draftId, own } = await editedDraft();
    const { suggestion } = await propose(ctx, ids.caseFileId, proposal);
    await reviseDraft(ctx, draftId, 2, { rationale: `${own} More.`, determination: "upheld" });
    await expect(acceptSuggestion(ctx, draftId, suggestion?.id ?? "", 2, {})).rejects.toMatchObject({
      code: "stale-write",
    });
    expect((await getDraft(ctx, draftId)).suggestion).toMatchObject({ id: suggestion?.id, stale: true });
  });

  it("is set aside, once; a newer one takes the place of one that waits", async () => {
    const { ctx, ids, proposal, draftId, own } = await editedDraft();
    const first = await propose(ctx, ids.caseFileId, proposal);
    const second = await propose(ctx, ids.caseFileId, { ...proposal, kind: "plainer" });
    await expect(rejectSuggestion(ctx, draftId, first.suggestion?.id ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
    const draft = await rejectSuggestion(ctx, draftId, second.suggestion?.id ?? "");
    expect(draft.suggestion).toBeNull();
    expect(draft.revision).toMatchObject({ number: 2, rationale: own });
    await expect(rejectSuggestion(ctx, draftId, second.suggestion?.id ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is decided on by a reviewer of the organisation alone", async () => {
    const { ctx, ids, proposal, draftId } = await editedDraft();
    const { suggestion } = await propose(ctx, ids.caseFileId, proposal);
    const qa = await colleagueOf(ctx, "qa");
    await expect(acceptSuggestion(qa, draftId, suggestion?.id ?? "", 2, {})).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(rejectSuggestion(qa, draftId, suggestion?.id ?? "")).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await makeContext();
    await expect(rejectSuggestion(stranger, draftId, suggestion?.id ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(rejectSuggestion(ctx, draftId, "sugg_none")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the strongest case for the other determination", () => {
  it("is a suggestion also beside a model's own draft, and needs a reason to be taken over", async () => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, [PAGE]);
    const proposal = await honestProposal(ctx, ids);
    const { draftId } = await propose(ctx, ids.caseFileId, proposal);
    const { suggestion } = await propose(ctx, ids.caseFileId, against(proposal));
    expect(suggestion).toMatchObject({ kind: "alternative", label: "The strongest case for overturned" });
    const draft = await getDraft(ctx, draftId);
    expect(draft.revision).toMatchObject({ number: 1, determination: "upheld", proposedDetermination: "upheld" });
    await expect(acceptSuggestion(ctx, draftId, suggestion?.id ?? "", 1, {})).rejects.toMatchObject({
      code: "invalid-request",
    });
    const taken = await acceptSuggestion(ctx, draftId, suggestion?.id ?? "", 1, {
      overrideReason: "Clinical grounds.",
    });
    expect(taken.revision).toMatchObject({
      ...{ number: 2, origin: "reviewer", determination: "overturned" },
      ...{ proposedDetermination: "upheld", overrideReason: "Clinical grounds." },
    });
    expect(taken.approval).toBeNull();
  });

  it("is refused for the determination that the draft has, and where there is no draft", async () => {
    const ctx = await makeContext();
    const ids = await makeCaseFile(ctx, [PAGE]);
    const proposal = await honestProposal(ctx, ids);
    const state = () => CaseState.load(ctx, ids.caseFileId);
    const early = await proposeDraft(await state(), against(proposal), META);
    expect(early).toMatchObject({ stored: false, problems: [{ code: "I04" }] });
    await propose(ctx, ids.caseFileId, proposal);
    const same = await proposeDraft(await state(), { ...proposal, kind: "alternative" }, META);
    expect(same).toMatchObject({ stored: false, problems: [{ code: "I03" }] });
  });
});
