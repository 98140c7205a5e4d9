import { and, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { removeContent } from "./remove-content.ts";

/** The edition while it is being read, and only then. */
export const stillReading = (id: string) => and(eq(guidelineEditions.id, id), eq(guidelineEditions.status, "reading"));

/**
 * Ends an import as failed and removes what was read of it; an attempt that a newer one has followed ends nothing. The
 * original is kept only where reading it again may succeed.
 */
export async function failImport(
  ctx: Context,
  { editionId, attempt }: { editionId: string; attempt: number },
  message: string,
  keepOriginal: boolean,
): Promise<void> {
  const [row] = await ctx.db
    .update(guidelineEditions)
    .set({ status: "failed", error: message, updatedAt: new Date().toISOString() })
    .where(and(stillReading(editionId), eq(guidelineEditions.attempt, attempt)))
    .returning();
  if (row) await removeContent(ctx, row, { original: !keepOriginal, cited: true });
}
