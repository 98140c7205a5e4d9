import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { hasStalled, MAX_ATTEMPTS } from "../../durable-job.ts";
import { failImport } from "./fail-import.ts";
import type { EditionRow } from "./get-edition.ts";

/**
 * Sets an import going again that stopped half-way: a Workflow's state outlives a crash, but not every host resumes it.
 * Compare-and-set on `attempt` lets one of several readers start it. Returns the row as it then stands.
 */
export async function reviveStalled(ctx: Context, row: EditionRow, now = Date.now()): Promise<EditionRow> {
  const { imports } = ctx;
  if (row.status !== "reading" || !imports) return row;
  if (!hasStalled(imports, row.updatedAt, now)) return row;
  if (row.attempt >= MAX_ATTEMPTS) {
    const words = "Reading the guideline stopped again and again. Import it in smaller parts, such as by chapter.";
    await failImport(ctx, { editionId: row.id, attempt: row.attempt }, words, false);
    return { ...row, status: "failed", error: words };
  }
  const [revived] = await ctx.db
    .update(guidelineEditions)
    .set({ attempt: sql`attempt + 1`, updatedAt: new Date(now).toISOString() })
    .where(
      and(
        eq(guidelineEditions.id, row.id),
        eq(guidelineEditions.attempt, row.attempt),
        eq(guidelineEditions.status, "reading"),
      ),
    )
    .returning();
  if (!revived) return row;
  await imports.start(revived.id, revived.attempt);
  return revived;
}
