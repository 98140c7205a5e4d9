import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { excerpts, guidelineEditions } from "../db/schema.ts";
import { SourceKey } from "../vocabulary.ts";
import { arrangeLibrary, type EditionGroup } from "./arrange-library.ts";
import { type GivenEdition, reportEditionCoverage } from "./edition-history/report-coverage.ts";

/**
 * What this organisation may read: the catalogue, and what it imported itself and has published now. For queries that
 * join `guidelineEditions` by `ownEdition`.
 */
export function offeredExcerpts({ person }: Pick<Context, "person">): SQL | undefined {
  return or(
    isNull(excerpts.organisationId),
    and(
      eq(excerpts.organisationId, person.organisationId),
      eq(guidelineEditions.organisationId, person.organisationId),
      eq(guidelineEditions.status, "published"),
    ),
  );
}

export const ownEdition = eq(guidelineEditions.id, excerpts.guidelineEditionId);

/** What a librarian corrects of an edition goes before what its excerpts were stored with. */
export const datedColumns = {
  sourceKey: sql<string>`coalesce(${guidelineEditions.sourceKey}, ${excerpts.sourceKey})`,
  source: sql<string>`coalesce(${guidelineEditions.source}, ${excerpts.source})`,
  edition: sql<string>`coalesce(${guidelineEditions.edition}, ${excerpts.edition})`,
  inForceFrom: sql<
    string | null
  >`iif(${guidelineEditions.id} IS NULL, ${excerpts.inForceFrom}, ${guidelineEditions.inForceFrom})`,
  inForceTo: sql<
    string | null
  >`iif(${guidelineEditions.id} IS NULL, ${excerpts.inForceTo}, ${guidelineEditions.inForceTo})`,
};

/** Chapters of editions with their number of excerpts. Call `ensureLibrary` before. */
export async function countEditions(ctx: Pick<Context, "db" | "person">): Promise<EditionGroup[]> {
  const { authority, chapter, chapterNumber } = excerpts;
  const { sourceKey, source, edition, inForceFrom, inForceTo } = datedColumns;
  const rows = await ctx.db
    .select({
      ...{ ...datedColumns, authority, chapter, chapterNumber },
      imported: sql<number>`${guidelineEditions.id} IS NOT NULL`,
      excerptCount: sql<number>`count(*)`,
    })
    .from(excerpts)
    .leftJoin(guidelineEditions, ownEdition)
    .where(offeredExcerpts(ctx))
    .groupBy(
      sourceKey,
      source,
      edition,
      authority,
      inForceFrom,
      inForceTo,
      chapter,
      chapterNumber,
      guidelineEditions.id,
    );
  return rows.map((row) => ({ ...row, sourceKey: SourceKey.parse(row.sourceKey), imported: row.imported === 1 }));
}

/** The library as a time line: sources in the order of the search sequence, their editions, and what replaced what. */
export async function listEditions(ctx: Pick<Context, "db" | "person">) {
  const groups = await countEditions(ctx);
  return { ...arrangeLibrary(groups), coverage: reportEditionCoverage(importedEditions(groups)) };
}

/** Imported editions as coverage sees them: their chapters are parts of one text. */
function importedEditions(groups: readonly EditionGroup[]): GivenEdition[] {
  const editions = new Map<string, GivenEdition>();
  for (const { imported, sourceKey, source, edition, inForceFrom, inForceTo } of groups) {
    if (!imported) continue;
    const name = `${source}, ${edition}`;
    editions.set([name, inForceFrom, inForceTo].join("|"), { sourceKey, name: source, inForceFrom, inForceTo });
  }
  return [...editions.values()];
}
