import { isNull, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { excerpts } from "../db/schema.ts";
import { SourceKey } from "../vocabulary.ts";
import { arrangeLibrary, type EditionGroup } from "./arrange-library.ts";

/** What this organisation may read: the catalogue, and what it imported itself and published. */
export function offeredExcerpts(ctx: Pick<Context, "person">): SQL | undefined {
  return or(isNull(excerpts.organisationId), sql`${excerpts.organisationId} = ${ctx.person.organisationId}`);
}

/** Chapters of editions with their number of excerpts. Call `ensureLibrary` before. */
export async function countEditions(ctx: Pick<Context, "db" | "person">): Promise<EditionGroup[]> {
  const { sourceKey, source, edition, authority, inForceFrom, inForceTo, chapter, chapterNumber, organisationId } =
    excerpts;
  const rows = await ctx.db
    .select({
      ...{ sourceKey, source, edition, authority, inForceFrom, inForceTo, chapter, chapterNumber },
      imported: sql<number>`${organisationId} IS NOT NULL`,
      excerptCount: sql<number>`count(*)`,
    })
    .from(excerpts)
    .where(offeredExcerpts(ctx))
    .groupBy(sourceKey, source, edition, authority, inForceFrom, inForceTo, chapter, chapterNumber, organisationId);
  return rows.map((row) => ({ ...row, sourceKey: SourceKey.parse(row.sourceKey), imported: row.imported === 1 }));
}

/** The library as a time line: sources in the order of the search sequence, their editions, and what replaced what. */
export async function listEditions(ctx: Pick<Context, "db" | "person">) {
  return arrangeLibrary(await countEditions(ctx));
}
