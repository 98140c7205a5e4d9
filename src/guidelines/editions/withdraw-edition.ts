import { and, eq, ne } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { loadEdition, requireLibrarian, viewEdition } from "./get-edition.ts";
import { removeContent } from "./remove-content.ts";

/**
 * Takes an edition out of the library. It is offered to nobody from that moment; what a draft cites of it stays readable
 * and marked, everything else of it and the original go. May be repeated where it broke off.
 * @throws AppError forbidden, not-found, conflict for one that was never ready
 */
export async function withdrawEdition(
  ctx: Context,
  id: string,
): Promise<{ edition: GuidelineEdition; keptExcerpts: number }> {
  requireLibrarian(ctx);
  const row = await loadEdition(ctx, id);
  if (row.status === "reading" || row.status === "failed") {
    throw new AppError("conflict", "This import was never part of the library. Delete it instead.");
  }
  const keptExcerpts = await takeOut(ctx, id, "guideline.withdraw");
  return { edition: viewEdition(await loadEdition(ctx, id)), keptExcerpts };
}

/**
 * Deletes an edition in any state, an import under way included. Its row stays, withdrawn, only while drafts cite excerpts
 * of it. Throws `forbidden` and `not-found`.
 */
export async function deleteEdition(ctx: Context, id: string): Promise<{ deleted: boolean; keptExcerpts: number }> {
  requireLibrarian(ctx);
  await loadEdition(ctx, id);
  const keptExcerpts = await takeOut(ctx, id, "guideline.delete");
  if (keptExcerpts > 0) return { deleted: false, keptExcerpts };
  await ctx.db.delete(guidelineEditions).where(eq(guidelineEditions.id, id));
  return { deleted: true, keptExcerpts };
}

async function takeOut(ctx: Context, id: string, action: string): Promise<number> {
  const { db } = ctx;
  await db.batch([
    // First of all it is no longer offered, and an import under way writes nothing more.
    db
      .update(guidelineEditions)
      .set({ status: "withdrawn", updatedAt: new Date().toISOString() })
      .where(and(eq(guidelineEditions.id, id), ne(guidelineEditions.status, "withdrawn"))),
    recordEvent(ctx, action, id),
  ]);
  return removeContent(ctx, await loadEdition(ctx, id), { original: true });
}
