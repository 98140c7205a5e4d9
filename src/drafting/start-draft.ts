import { getDisputedItem } from "../case-files/get-case-file.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Determination, DraftProposal, Excerpt } from "../vocabulary.ts";
import { CaseState, type DisputedItem } from "./case-state.ts";
import { checkProposal } from "./check-proposal.ts";
import { pagesDecided } from "./checks/cited-pages.ts";
import { leavesOf } from "./criteria.ts";
import { getDraft } from "./list-drafts.ts";
import { currentRevisionNumber, storeRevision } from "./store-revision.ts";

const QUOTES_AT_MOST = 3;

/**
 * Opens the draft of an item by a reviewer's own hand, where no model made one: text and determination are the reviewer's,
 * the excerpts cited are chosen (or none), the file is searched for their criteria, and the same checks run. What blocks is
 * stored and shown, and keeps the draft from being approved. Throws `forbidden` for another role, `conflict` when the item
 * has a draft or is no longer in dispute, `not-found` for an excerpt that the library does not hold.
 */
export async function startDraft(
  ctx: Context,
  disputedItemId: string,
  text: { determination: Determination; rationale: string; excerptIds?: string[] | undefined },
) {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer writes a draft.");
  }
  const { caseFileId } = await getDisputedItem(ctx, disputedItemId);
  if ((await currentRevisionNumber(ctx, disputedItemId)) > 0) {
    throw new AppError("conflict", "This item has a draft already. Nothing was stored; edit that draft.");
  }
  const state = await CaseState.load(ctx, caseFileId);
  const item = state.getItem(disputedItemId);
  if (!item) throw new AppError("conflict", "This item is no longer in dispute, so no draft was opened for it.");
  const excerpts = await Promise.all([...new Set(text.excerptIds ?? [])].map((id) => state.getExcerpt(id)));
  const { findings, content } = await checkProposal(state, item, {
    disputedItemId,
    determination: text.determination,
    citations: excerpts.map((excerpt) => ({ excerptId: excerpt.id, pages: pagesDecided(excerpt) })),
    criteria: excerpts.flatMap((excerpt) => answerCriteria(state, item, excerpt)),
    rationale: text.rationale,
  });
  const { draftId } = await storeRevision(
    ctx,
    {
      ...{ caseFileId, disputedItemId, origin: "reviewer" as const, overrideReason: null },
      // No model proposed anything, so that nothing is overridden.
      determination: text.determination,
      proposedDetermination: text.determination,
      rationale: text.rationale,
      content: { ...content, basis: `Written by the reviewer; no model proposed it. ${content.basis}` },
      checks: findings,
      modelId: null,
      promptVersion: null,
    },
    0,
  );
  return getDraft(ctx, draftId);
}

/** What the file shows for each criterion of a cited excerpt; a rule of procedure asks nothing of the records. */
function answerCriteria(state: CaseState, item: DisputedItem, excerpt: Excerpt): DraftProposal["criteria"] {
  if (!excerpt.criteria || excerpt.recommendation === "procedure") return [];
  return leavesOf(excerpt.criteria).map((leaf) => {
    const found = state.assess(item, excerpt.id, leaf);
    const quotes = found.state === "not-documented" ? [] : found.evidence.slice(0, QUOTES_AT_MOST);
    return {
      excerptId: excerpt.id,
      criterionId: leaf.id,
      text: leaf.text,
      state: found.state,
      evidence: quotes.map(({ documentId, page, quote }) => ({ documentId, page, quote })),
    };
  });
}
