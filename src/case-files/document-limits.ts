import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { documents } from "../db/schema.ts";
import { AppError } from "../errors.ts";

/** What one case file may hold in all; a larger one would neither fit a reader's day nor the Worker's memory. */
export const MAX_CASE_FILE_PAGES = 2_000;
export const MAX_CASE_FILE_BYTES = 200 * 1024 * 1024;

/**
 * Throws `too-large` when a case file with this much more would pass its limits. Documents that were withdrawn or could not be read
 * do not count; `exceptId` leaves out the document itself.
 */
export async function checkCaseFileLimits(
  ctx: Context,
  caseFileId: string,
  more: { pages: number; bytes: number },
  exceptId = "",
): Promise<void> {
  const [sum] = await ctx.db
    .select({
      pages: sql<number>`coalesce(sum(${documents.pageCount}), 0)`,
      bytes: sql<number>`coalesce(sum(${documents.byteLength}), 0)`,
    })
    .from(documents)
    .where(
      and(
        eq(documents.caseFileId, caseFileId),
        ne(documents.id, exceptId),
        ne(documents.status, "failed"),
        isNull(documents.withdrawnAt),
      ),
    );
  const pages = (sum?.pages ?? 0) + more.pages;
  if (pages > MAX_CASE_FILE_PAGES) {
    throw new AppError(
      "too-large",
      `With this document the case file would have ${pages} pages; it may have ${MAX_CASE_FILE_PAGES}. The others are safe. Leave out what does not bear on the disputed items.`,
    );
  }
  const bytes = (sum?.bytes ?? 0) + more.bytes;
  if (bytes > MAX_CASE_FILE_BYTES) {
    const mb = (count: number) => Math.ceil(count / 1024 / 1024);
    throw new AppError(
      "too-large",
      `With this document the case file would hold ${mb(bytes)} MB; it may hold ${mb(MAX_CASE_FILE_BYTES)} MB. The others are safe. Save scans at a lower resolution, or leave out what does not bear on the disputed items.`,
    );
  }
}
