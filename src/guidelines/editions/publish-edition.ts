import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { excerpts, guidelineEditions } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { indexExcerpts } from "../load-corpus.ts";
import { getEdition, loadEdition, requireLibrarian } from "./get-edition.ts";

/**
 * Offers an edition that was read completely. The edition that it replaces goes in the same transaction, so that a search
 * meets the one or the other, never both or none. Publishing what is published already changes nothing.
 * @throws AppError forbidden, not-found, conflict while it is not ready
 */
export async function publishEdition(ctx: Context, id: string): Promise<GuidelineEdition> {
  requireLibrarian(ctx);
  const row = await loadEdition(ctx, id);
  if (row.status === "published") return getEdition(ctx, id);
  if (row.status !== "ready") throw notReady();
  await completeIndex(ctx, id);
  const { db, person } = ctx;
  const now = new Date().toISOString();
  const ready = sql`exists (select 1 from guideline_editions where id = ${id} and status = 'ready')`;
  const [, , published] = await db.batch([
    recordEvent(ctx, "guideline.publish", id),
    db
      .update(guidelineEditions)
      .set({ status: "replaced", updatedAt: now })
      .where(
        and(
          eq(guidelineEditions.id, row.replaces ?? ""),
          eq(guidelineEditions.organisationId, person.organisationId),
          eq(guidelineEditions.status, "published"),
          ready,
        ),
      ),
    db
      .update(guidelineEditions)
      .set({ status: "published", publishedAt: now, publishedBy: person.id, updatedAt: now })
      .where(and(eq(guidelineEditions.id, id), eq(guidelineEditions.status, "ready")))
      .returning({ id: guidelineEditions.id }),
  ]);
  const current = await getEdition(ctx, id);
  if (published.length === 0 && current.status !== "published") throw notReady();
  return current;
}

/** The index can be rebuilt or lost apart from the library; what is offered must stand in it whole. */
async function completeIndex(ctx: Context, id: string): Promise<void> {
  const own = eq(excerpts.guidelineEditionId, id);
  const indexed = await ctx.search
    .prepare("SELECT count(*) AS count FROM excerpt_cards WHERE guideline_edition_id = ?")
    .bind(id)
    .first<{ count: number }>();
  if (indexed?.count === (await ctx.db.$count(excerpts, own))) return;
  await indexExcerpts(ctx, await ctx.db.select().from(excerpts).where(own));
}

function notReady(): AppError {
  return new AppError("conflict", "Only an edition that was read completely can be published. Wait until it is ready.");
}
