import { and, desc, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { GuidelineEdition } from "../../vocabulary.ts";
import { reviveStalled } from "./start-import.ts";

export type EditionRow = typeof guidelineEditions.$inferSelect;

/** An edition as people see it: without the store's own keys. */
export function viewEdition(row: EditionRow): GuidelineEdition {
  return GuidelineEdition.parse(row);
}

/** Refuses everyone but librarians. Throws `forbidden`. */
export function requireLibrarian({ person }: Context): void {
  if (person.role !== "librarian") {
    throw new AppError("forbidden", "Only librarians change the guideline library. Nothing was changed.");
  }
}

/** One edition's row of the reader's own organisation. Throws `not-found` for any other, so that ids tell nothing. */
export async function loadEdition({ db, person }: Context, id: string): Promise<EditionRow> {
  const [row] = await db
    .select()
    .from(guidelineEditions)
    .where(and(eq(guidelineEditions.id, id), eq(guidelineEditions.organisationId, person.organisationId)));
  if (!row) throw new AppError("not-found", "There is no such guideline edition in your organisation.");
  return row;
}

/** One edition with its progress. Asking for it sets an import going again that a crash has left standing. Throws `not-found`. */
export async function getEdition(ctx: Context, id: string): Promise<GuidelineEdition> {
  return viewEdition(await reviveStalled(ctx, await loadEdition(ctx, id)));
}

/** The organisation's imported editions, newest first, whatever their status. */
export async function listImportedEditions(ctx: Context): Promise<GuidelineEdition[]> {
  const rows = await ctx.db
    .select()
    .from(guidelineEditions)
    .where(eq(guidelineEditions.organisationId, ctx.person.organisationId))
    .orderBy(desc(guidelineEditions.createdAt), desc(guidelineEditions.id));
  return Promise.all(rows.map(async (row) => viewEdition(await reviveStalled(ctx, row))));
}
