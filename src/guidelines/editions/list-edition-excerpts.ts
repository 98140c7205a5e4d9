import { and, asc, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { excerpts, guidelinePages } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { Excerpt } from "../../vocabulary.ts";
import { type EditionRow, loadEdition } from "./get-edition.ts";

/**
 * A part of an edition's excerpts in the order of the guideline. Before it is published only librarians read them.
 * @throws AppError not-found, forbidden
 */
export async function listEditionExcerpts(
  ctx: Context,
  id: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ excerpts: Excerpt[]; total: number; nextOffset: number | null }> {
  checkReadable(ctx, await loadEdition(ctx, id));
  const own = eq(excerpts.guidelineEditionId, id);
  const [rows, [counted]] = await Promise.all([
    ctx.db.select().from(excerpts).where(own).orderBy(asc(excerpts.id)).limit(limit).offset(offset),
    ctx.db.select({ total: sql<number>`count(*)` }).from(excerpts).where(own),
  ]);
  const total = counted?.total ?? 0;
  return {
    excerpts: rows.map((row) => Excerpt.parse({ ...row, criteria: row.criteria ?? null })),
    total,
    nextOffset: offset + rows.length < total && rows.length > 0 ? offset + rows.length : null,
  };
}

/** One page of an edition as it was read, with its printed label. Throws `not-found` and `forbidden`. */
export async function getEditionPage(ctx: Context, id: string, number: number) {
  checkReadable(ctx, await loadEdition(ctx, id));
  const [page] = await ctx.db
    .select({ number: guidelinePages.number, label: guidelinePages.label, text: guidelinePages.text })
    .from(guidelinePages)
    .where(and(eq(guidelinePages.editionId, id), eq(guidelinePages.number, number)));
  if (!page) throw new AppError("not-found", "The edition has no such page, or its pages are no longer kept.");
  return page;
}

function checkReadable({ person }: Context, { status }: EditionRow): void {
  if (status === "published" || status === "replaced" || status === "withdrawn" || person.role === "librarian") return;
  throw new AppError("forbidden", "This edition is not published yet. A librarian checks and publishes it.");
}
