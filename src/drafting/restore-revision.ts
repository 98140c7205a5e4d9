import { and, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { revisions } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { getDraft } from "./list-drafts.ts";
import { saveText } from "./save-text.ts";

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
  const { rationale, determination, proposedDetermination, overrideReason, content } = earlier;
  return saveText(ctx, draft, expected, { rationale, determination, proposedDetermination, overrideReason, content });
}
