import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { isUniqueViolation } from "../../db/unique-violation.ts";
import { AppError } from "../../errors.ts";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { loadEdition, requireLibrarian, viewEdition } from "./get-edition.ts";

/**
 * Reads an import again that broke off unexpectedly. A file that cannot be read was removed and has to be uploaded anew.
 * @throws AppError forbidden, not-found, conflict
 */
export async function retryImport(ctx: Context, id: string): Promise<GuidelineEdition> {
  requireLibrarian(ctx);
  const { imports, db } = ctx;
  if (!imports) throw new Error("no Workflow is bound for imports");
  const row = await loadEdition(ctx, id);
  if (row.status !== "failed") throw new AppError("conflict", "Only an import that failed can be tried again.");
  if (row.originalKey === null) {
    throw new AppError("conflict", "This file cannot be read and was not kept. Correct it and import it again.");
  }
  try {
    const [started] = await db
      .update(guidelineEditions)
      .set({
        ...{ status: "reading", error: null, pagesRead: 0, updatedAt: new Date().toISOString() },
        attempt: sql`attempt + 1`,
      })
      .where(
        and(
          eq(guidelineEditions.id, id),
          eq(guidelineEditions.attempt, row.attempt),
          eq(guidelineEditions.status, "failed"),
        ),
      )
      .returning();
    if (!started) throw new AppError("conflict", "Someone else is reading this import again already.");
    await imports.start(id, started.attempt).catch(() => undefined);
    return viewEdition(started);
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new AppError("conflict", "The library already has this file from another import.", { cause });
  }
}
