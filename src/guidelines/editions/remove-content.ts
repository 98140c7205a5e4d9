import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { excerpts, guidelineEditions, guidelinePages } from "../../db/schema.ts";
import { unindexExcerpts } from "../load-corpus.ts";
import type { EditionRow } from "./get-edition.ts";

/**
 * Takes the content of an edition that is no longer offered out of the library: pages, index, and the excerpts that no
 * revision of a draft cites (with `cited`, those too); the original where asked. Returns how many excerpts stay. May be repeated.
 */
export async function removeContent(
  ctx: Context,
  edition: EditionRow,
  { original, cited = false }: { original: boolean; cited?: boolean },
): Promise<number> {
  const { db, search, originals } = ctx;
  const own = eq(excerpts.guidelineEditionId, edition.id);
  await db.batch([
    db.delete(excerpts).where(cited ? own : and(own, sql`id not in ${citedIds(edition.organisationId)}`)),
    db.delete(guidelinePages).where(eq(guidelinePages.editionId, edition.id)),
    db
      .update(guidelineEditions)
      .set({ excerptCount: sql`(select count(*) from excerpts where guideline_edition_id = ${edition.id})` })
      .where(eq(guidelineEditions.id, edition.id)),
  ]);
  const indexed = await search
    .prepare("SELECT excerpt_id AS id FROM excerpt_cards WHERE guideline_edition_id = ?")
    .bind(edition.id)
    .all<{ id: string }>();
  await unindexExcerpts(
    { search },
    indexed.results.map(({ id }) => id),
  );
  if (original && edition.originalKey !== null) {
    await originals.delete(edition.originalKey);
    // Last, so that a removal that broke off still knows what to delete.
    await db.update(guidelineEditions).set({ originalKey: null }).where(eq(guidelineEditions.id, edition.id));
  }
  const [left] = await db.select({ count: sql<number>`count(*)` }).from(excerpts).where(own);
  return left?.count ?? 0;
}

/** Excerpts that any revision of the organisation's drafts names, as citation or as the home of a criterion. */
const citedIds = (organisationId: string) =>
  sql`(select cited.value ->> 'excerptId' from revisions, json_each(revisions.content, '$.citations') cited
    where revisions.organisation_id = ${organisationId} and cited.value ->> 'excerptId' is not null
    union select leaf.value ->> 'excerptId' from revisions, json_each(revisions.content, '$.criteria') leaf
    where revisions.organisation_id = ${organisationId} and leaf.value ->> 'excerptId' is not null)`;
