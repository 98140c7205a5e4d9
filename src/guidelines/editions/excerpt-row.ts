import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { excerpts } from "../../db/schema.ts";
import type { GuidelineSection } from "../import/split-guideline.ts";
import type { EditionRow } from "./get-edition.ts";

/**
 * The stored excerpt of one section: its text verbatim, no criteria until a librarian confirms some. Ids follow from the
 * edition and the order, so that storing them again changes nothing.
 */
export function excerptRow(
  edition: EditionRow,
  section: GuidelineSection,
  position: number,
): typeof excerpts.$inferInsert {
  const { topic, chapter, chapterNumber, pages, text, recommendation, treatments, bodyRegions } = section;
  const { sourceKey, source, authority, inForceFrom, inForceTo } = edition;
  return {
    id: `${edition.id}.${String(position).padStart(5, "0")}`,
    organisationId: edition.organisationId,
    corpusHash: edition.sha256,
    guidelineEditionId: edition.id,
    ...{ sourceKey, source, edition: edition.edition, authority, inForceFrom, inForceTo },
    ...{ topic, chapter, chapterNumber, pages, recommendation, treatments, bodyRegions },
    // Where a format has no pages, the section is what a letter can name.
    citedSections: pages === null ? [topic] : [],
    textKind: "verbatim",
    summary: text,
    criteria: null,
    limits: "",
    confidence: "high",
  };
}

/**
 * Stores excerpts in one statement, because D1 binds few parameters, and only where `condition` holds at that moment.
 * JSON columns go in as the text that drizzle reads back.
 */
export function insertExcerpts({ db }: Context, rows: readonly (typeof excerpts.$inferInsert)[], condition: SQL) {
  const values = sql.join(
    Object.keys(getTableColumns(excerpts)).map((key) => sql`value ->> ${key}`),
    sql`, `,
  );
  return db
    .insert(excerpts)
    .select(sql`select ${values} from json_each(${JSON.stringify(rows)}) where ${condition}`)
    .onConflictDoNothing();
}

/** Carries what the librarian says of an edition over to its excerpts, which may have been cut before a correction. */
export function copyMetadata({ db }: Context, editionId: string) {
  const said = (column: string) =>
    sql`(select ${sql.identifier(column)} from guideline_editions where id = ${editionId})`;
  return db
    .update(excerpts)
    .set({
      sourceKey: said("source_key"),
      source: said("source"),
      edition: said("edition"),
      authority: said("authority"),
      inForceFrom: said("in_force_from"),
      inForceTo: said("in_force_to"),
    })
    .where(eq(excerpts.guidelineEditionId, editionId));
}
