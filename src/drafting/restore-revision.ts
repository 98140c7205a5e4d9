import { and, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { revisions } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { CaseState } from "./case-state.ts";
import { checkRevision } from "./check-proposal.ts";
import { getDraft } from "./list-drafts.ts";
import { storeRevision } from "./store-revision.ts";

/**
 * Appends an earlier revision again, with its text, determination, citations and evidence, as the newest one; it is checked and
 * bound afresh, since the case file may have changed meanwhile. Throws `forbidden` for another role, `not-found`, `conflict` when
 * the item is no longer in dispute, `stale-write` when another revision came since `expected`.
 */
export async function restoreRevision(ctx: Context, draftId: string, number: number, expected: number) {
  if (ctx.person.role !== "reviewer") throw new AppError("forbidden", "Only a physician reviewer edits a draft.");
  const draft = await getDraft(ctx, draftId);
  const [earlier] = await ctx.db
    .select()
    .from(revisions)
    .where(and(eq(revisions.draftId, draftId), eq(revisions.number, number)));
  if (!earlier) throw new AppError("not-found", `This draft has no revision ${number}. Nothing was changed.`);
  const state = await CaseState.load(ctx, draft.caseFileId);
  const item = state.getItem(draft.disputedItemId);
  if (!item) throw new AppError("conflict", "This item is no longer in dispute, so its draft cannot be edited.");
  const { rationale, determination, proposedDetermination, overrideReason, content } = earlier;
  const checked = await checkRevision(state, item, { rationale, determination, content });
  await storeRevision(
    ctx,
    {
      caseFileId: draft.caseFileId,
      disputedItemId: draft.disputedItemId,
      origin: "reviewer",
      determination,
      proposedDetermination,
      overrideReason,
      rationale,
      content: checked.content,
      checks: checked.findings,
      modelId: null,
      promptVersion: null,
    },
    expected,
  );
  return getDraft(ctx, draftId);
}
