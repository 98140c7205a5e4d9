import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Determination, DraftContent } from "../vocabulary.ts";
import { CaseState } from "./case-state.ts";
import { checkRevision } from "./check-proposal.ts";
import { type DraftView, getDraft } from "./list-drafts.ts";
import { storeRevision } from "./store-revision.ts";

/** A text as it stands under a reviewer's hands. */
export interface ReviewerText {
  rationale: string;
  determination: Determination;
  proposedDetermination: Determination;
  overrideReason: string | null;
  content: Parameters<typeof checkRevision>[2]["content"] & Partial<DraftContent>;
}

/**
 * Appends a reviewer's text as a new revision, checked and bound afresh against the file as it is now; `also` goes into the same
 * batch. Throws `conflict` when the item is no longer in dispute, `stale-write` when the text was saved since `expected`.
 */
export async function saveText(
  ctx: Context,
  draft: Pick<DraftView, "id" | "caseFileId" | "disputedItemId">,
  expected: number,
  { content, ...text }: ReviewerText,
  also: BatchItem<"sqlite">[] = [],
): Promise<DraftView> {
  const { caseFileId, disputedItemId } = draft;
  const state = await CaseState.load(ctx, caseFileId);
  const item = state.getItem(disputedItemId);
  if (!item) throw new AppError("conflict", "This item is no longer in dispute, so its draft cannot be edited.");
  const { rationale, determination } = text;
  const checked = await checkRevision(state, item, { rationale, determination, content });
  await storeRevision(
    ctx,
    {
      ...{ caseFileId, disputedItemId, origin: "reviewer", ...text },
      ...{ content: checked.content, checks: checked.findings, modelId: null, promptVersion: null },
    },
    expected,
    also,
  );
  return getDraft(ctx, draft.id);
}
