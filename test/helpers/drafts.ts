import type { Context } from "../../src/context.ts";
import { CaseState } from "../../src/drafting/case-state.ts";
import { leavesOf } from "../../src/drafting/criteria.ts";
import { listDrafts } from "../../src/drafting/list-drafts.ts";
import { proposeDraft } from "../../src/drafting/propose-draft.ts";
import { type NewRevision, storeRevision } from "../../src/drafting/store-revision.ts";
import type { DraftProposal } from "../../src/vocabulary.ts";
import { makeCaseFile } from "./context.ts";

export const RATIONALE =
  "The worker has low back pain after an injury and asks for work conditioning. The guideline sets conditions for it, and " +
  "the records of 12/03/2014 do not document a functional capacity evaluation. The request is not medically necessary.";

/** A revision of an item as the model would have stored it, without findings unless some are given. */
export function newRevision(
  ids: { caseFileId: string; disputedItemId: string },
  change: Partial<NewRevision> = {},
): NewRevision {
  return {
    caseFileId: ids.caseFileId,
    disputedItemId: ids.disputedItemId,
    origin: "model",
    determination: "upheld",
    proposedDetermination: "upheld",
    overrideReason: null,
    rationale: RATIONALE,
    content: {
      citations: [
        {
          excerptId: "mtus-chronic-pain-2009/work-conditioning",
          source: "mtus-chronic-pain-2009",
          chapter: null,
          topic: "Work conditioning, work hardening",
          pages: ["125"],
        },
      ],
      criteria: [],
      searchSequence: [],
      basis: "A functional capacity evaluation is not documented.",
    },
    checks: [],
    modelId: "test-model",
    promptVersion: "test/1",
    ...change,
  };
}

/** A case file with one item and a stored draft. */
export async function makeDraft(ctx: Context, change: Partial<NewRevision> = {}) {
  const ids = await makeCaseFile(ctx, [
    "Progress report of 12/03/2014. Low back pain after lifting. Physical therapy helped little.",
  ]);
  const { draftId, revision } = await storeRevision(ctx, newRevision(ids, change), 0);
  return { ...ids, draftId, revision };
}

/** A case file with one item and a draft that every check lets pass, stored by the verb that stores a model's. */
export async function makePassingDraft(ctx: Context) {
  const ids = await makeCaseFile(ctx, [
    "Progress report of 12/03/2014. Low back pain after lifting. Physical therapy helped little.",
  ]);
  const state = await CaseState.load(ctx, ids.caseFileId);
  const meta = { modelId: "test-model", promptVersion: "test/1" };
  const outcome = await proposeDraft(state, await honestProposal(ctx, ids), meta);
  if (!outcome.stored) throw new Error(outcome.problems.map(({ message }) => message).join(" "));
  const [draft] = await listDrafts(ctx, ids.caseFileId);
  if (!draft) throw new Error("the draft is not stored");
  return { ...ids, draftId: draft.id, revision: draft.revision };
}

export const WORK_CONDITIONING = "mtus-chronic-pain-2009/work-conditioning";

/** A proposal that says of each criterion what the file shows, so that every check passes. */
export async function honestProposal(
  ctx: Context,
  ids: { caseFileId: string; disputedItemId: string },
): Promise<DraftProposal> {
  const state = await CaseState.load(ctx, ids.caseFileId);
  const item = state.getItem(ids.disputedItemId);
  const { criteria } = await state.getExcerpt(WORK_CONDITIONING);
  if (!criteria) throw new Error("the excerpt has no criteria");
  const proposed = leavesOf(criteria).map((leaf) => {
    const found = state.assess(item, WORK_CONDITIONING, leaf);
    return {
      excerptId: WORK_CONDITIONING,
      criterionId: leaf.id,
      text: leaf.text,
      state: found.state,
      evidence: found.evidence.map(({ documentId, page, quote }) => ({ documentId, page, quote })),
    };
  });
  const absent = proposed.filter((criterion) => criterion.state === "not-documented").slice(0, 2);
  return {
    disputedItemId: ids.disputedItemId,
    determination: "upheld",
    citations: [{ excerptId: WORK_CONDITIONING, pages: ["125"] }],
    criteria: proposed,
    rationale: [
      "The worker has low back pain and asks for work conditioning; the progress report of 12/03/2014 describes the complaint.",
      "The cited guideline sets conditions for this treatment.",
      ...absent.map((criterion) => `The records do not document the following: ${criterion.text}.`),
      "The request is not medically necessary.",
    ].join(" "),
  };
}
