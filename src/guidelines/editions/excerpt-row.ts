import type { excerpts } from "../../db/schema.ts";
import type { EditionRow } from "./get-edition.ts";
import type { GuidelineSection } from "./reader.ts";

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
