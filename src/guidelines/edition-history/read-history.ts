import { z } from "zod";
import { type Excerpt, IsoDay, SourceKey } from "../../vocabulary.ts";
import editions from "./editions.json" with { type: "json" };

/** One dated edition of one source, or of one chapter where a source's chapters changed on different days. */
export const EditionRecord = z.object({
  id: z.string(),
  /** The matter that editions follow one another on: `low-back`, `chronic-pain` … */
  line: z.string(),
  /** As a letter names it. */
  name: z.string(),
  sourceKey: SourceKey,
  chapter: z.string().nullable(),
  chapterNumber: z.string().nullable(),
  edition: z.string(),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** Ids of what took its place the day after `to`; several where its matter was divided. */
  replacedBy: z.array(z.string()),
  authority: z.string(),
  why: z.string(),
  /** The part of a divided matter that this edition is about. */
  subject: z.enum(["opioids", "ptsd", "depression", "anxiety"]).optional(),
  /** The last day on which it was part of the MTUS, where it is cited beside the MTUS since. */
  inMtusTo: IsoDay.optional(),
  /** False where the catalogue holds no page of it. */
  catalogued: z.boolean().optional(),
  /** Renewed without dated editions. */
  continuous: z.boolean().optional(),
});
export type EditionRecord = z.infer<typeof EditionRecord>;

/** The MTUS and ODG, edition by edition. Source: 8 CCR 9792.20-9792.27 and the orders of the Administrative Director. */
export const EDITION_HISTORY: readonly EditionRecord[] = z.array(EditionRecord).parse(editions);

const byId = new Map(EDITION_HISTORY.map((record) => [record.id, record]));

/** What names an edition: an excerpt, or a citation of which only source and chapter are known. */
export type NamesEdition = Pick<Excerpt, "sourceKey"> &
  Partial<Pick<Excerpt, "chapter" | "chapterNumber" | "inForceFrom" | "topic">>;

/** The records of a source and chapter, oldest first; all of a source's where no chapter is named. */
export function findEditions(named: NamesEdition): EditionRecord[] {
  const own = EDITION_HISTORY.filter((record) => record.sourceKey === named.sourceKey);
  const chapter = named.chapterNumber ?? named.chapter;
  const sameChapter = chapter ? own.filter((record) => isChapter(record, chapter)) : own;
  const dated = named.inForceFrom ? sameChapter.filter((record) => record.from === named.inForceFrom) : [];
  return dated.length > 0 ? dated : sameChapter;
}

/** Chapters go by number ("12"), by name ("Low Back Complaints") or by both ("12 Low Back Complaints"). */
function isChapter(record: EditionRecord, chapter: string): boolean {
  const wanted = fold(chapter);
  const own = fold(record.chapter ?? "");
  if (/^\d+$/.test(wanted)) return wanted === record.chapterNumber;
  return own !== "" && wanted !== "" && (own.includes(wanted) || wanted.includes(own));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/\(.*?\)|[^a-z0-9 ]/g, " ")
    .replace(/\b(?:disorders|complaints|chapter|guidelines?)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The record of this id. Throws on an id that the history does not hold: the data then contradicts itself. */
export function getEdition(id: string): EditionRecord {
  const record = byId.get(id);
  if (!record) throw new Error(`The history of editions names "${id}" and does not hold it.`);
  return record;
}
