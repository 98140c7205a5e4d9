import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { documents } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { reviveReading } from "./revive-reading.ts";

/** Documents of a few hundred pages are read in this time; for longer ones the asker comes back. */
const WAIT_MS = 15_000;
const POLL_MS = 400;

/**
 * Returns when no document of the case file is being read any more, setting going again what has stopped. Throws `conflict` with
 * the progress when that takes longer than `waitMs`.
 */
export async function waitForReadings(ctx: Context, caseFileId: string, waitMs = WAIT_MS): Promise<void> {
  for (let waited = 0; ; waited += POLL_MS) {
    const rows = await ctx.db
      .select()
      .from(documents)
      .where(and(eq(documents.caseFileId, caseFileId), eq(documents.status, "reading"), isNull(documents.withdrawnAt)));
    if (rows.length === 0) return;
    if (waited >= waitMs) throw stillReading(rows);
    await Promise.all(rows.map((row) => reviveReading(ctx, row)));
    await new Promise((resolve) => setTimeout(resolve, Math.min(POLL_MS, waitMs)));
  }
}

function stillReading(rows: { pagesRead: number; pageCount: number }[]): AppError {
  const read = rows.reduce((sum, row) => sum + row.pagesRead, 0);
  const all = rows.reduce((sum, row) => sum + row.pageCount, 0);
  const what = rows.length === 1 ? "One document is" : `${rows.length} documents are`;
  return new AppError(
    "conflict",
    `${what} still being read${all > 0 ? ` (${read} of ${all} pages)` : ""}. Nothing was changed; read the case file when they are done.`,
  );
}
