import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { documents } from "../db/schema.ts";
import { hasStalled, MAX_ATTEMPTS } from "../durable-job.ts";

type DocumentRow = typeof documents.$inferSelect;

/**
 * Sets a reading going again that stopped half-way, from the pages that are stored: a Workflow's state outlives a crash, but not
 * every host resumes it. Compare-and-set on `attempt` lets one of several readers start it. Gives back the row as it then stands.
 */
export async function reviveReading<Row extends DocumentRow>(ctx: Context, row: Row, now = Date.now()): Promise<Row> {
  const { intake } = ctx;
  if (row.status !== "reading" || !intake) return row;
  if (!hasStalled(intake, row.updatedAt ?? row.createdAt, now)) return row;
  const tried = row.attempt >= MAX_ATTEMPTS;
  const [changed] = await ctx.db
    .update(documents)
    .set({
      updatedAt: new Date(now).toISOString(),
      ...(tried
        ? {
            status: "failed" as const,
            error: "Reading this document stopped again and again. Split it and add the parts.",
          }
        : { attempt: sql`attempt + 1` }),
    })
    .where(and(eq(documents.id, row.id), eq(documents.attempt, row.attempt), eq(documents.status, "reading")))
    .returning();
  if (!changed) return row;
  if (changed.status === "reading") await intake.start(changed.id, changed.attempt);
  return { ...row, ...changed };
}
