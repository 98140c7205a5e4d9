import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { CheckFinding } from "../vocabulary.ts";
import { CaseState } from "./case-state.ts";
import { checkRevision } from "./check-proposal.ts";
import { type DraftView, getDraft, listRevisions } from "./list-drafts.ts";
import { storeRevision } from "./store-revision.ts";

/**
 * Checks the current text again, against the case file and the library as they are now: facts may have been corrected, pages
 * withdrawn, editions replaced since it was saved. Where that changes what the reviewer has to look at, the same text is
 * stored as a new revision with the new findings, which `news` names; otherwise nothing is written. Throws `forbidden` for another
 * role, `not-found`, `conflict` where the item is no longer in dispute, `stale-write` where the text was saved meanwhile.
 */
export async function recheckDraft(ctx: Context, draftId: string): Promise<{ draft: DraftView; news: CheckFinding[] }> {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer has a draft checked again.");
  }
  const draft = await getDraft(ctx, draftId);
  const [stored] = await listRevisions(ctx, draftId);
  // A signed text stays as it was signed.
  if (!stored || draft.approval) return { draft, news: [] };
  const state = await CaseState.load(ctx, draft.caseFileId);
  const item = state.getItem(draft.disputedItemId);
  if (!item) throw new AppError("conflict", "This item is no longer in dispute, so its draft is not checked again.");
  const { rationale, determination, content } = stored;
  const checked = await checkRevision(state, item, { rationale, determination, content });
  const before = new Set(stored.checks.map(keyOf));
  const now = new Set(checked.findings.map(keyOf));
  const news = checked.findings.filter((finding) => finding.severity !== "inform" && !before.has(keyOf(finding)));
  const settled = stored.checks.some((finding) => finding.severity === "block" && !now.has(keyOf(finding)));
  if (news.length === 0 && !settled) return { draft, news: [] };
  const { proposedDetermination, overrideReason, modelId, promptVersion, number } = stored;
  await storeRevision(
    ctx,
    {
      caseFileId: draft.caseFileId,
      disputedItemId: draft.disputedItemId,
      origin: stored.origin,
      ...{ determination, proposedDetermination, overrideReason, rationale, modelId, promptVersion },
      content: checked.content,
      checks: checked.findings,
    },
    number,
  );
  return { draft: await getDraft(ctx, draftId), news };
}

const keyOf = ({ code, severity, message }: CheckFinding) => [code, severity, message].join("\n");
