import type { GuidelinePage } from "./guideline-page.ts";

/** Sections that hold nothing to cite. */
const APPARATUS =
  /^(?:\d[\d.]*\s+)?(?:(?:table of )?contents(?: \(?continued\)?)?|(?:subject |author )?index|references?(?: cited| list)?|bibliography|works cited|literature cited|list of (?:tables|figures|abbreviations|contributors)|acknowledge?ments?|copyright(?: notice| page)?|conflicts? of interest|disclosures?)\s*:?$/i;

/** A line of a table of contents: a title, leaders or a gap, and a page number at its end. */
const CONTENTS_LINE =
  /(?:\.\s?){3,}\s*(?:\d{1,4}|[ivxlc]{1,7}|\d{1,2}-\d{1,3})\s*$|…+\s*\d{1,4}\s*$|\S {3,}(?:\d{1,4}|[ivxlc]{1,7})\s*$/i;
const LEADER = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7}|\d{1,2}-\d{1,3})\b/gi;
/** A line of an index: a term and one or more page numbers after a comma. */
const INDEX_LINE =
  /^[\p{L}(][\p{L}\p{N}\s(),'’/.-]{1,70},\s*\d{1,4}(?:[-–]\d{1,4})?(?:,\s*\d{1,4}(?:[-–]\d{1,4})?)*[.;]?$/u;
const MIN_LINES = 4;
const MIN_SHARE = 0.5;

/** Whether a heading opens a part that makes no excerpts: contents, index, references. */
export function skipsSection(heading: string): boolean {
  return APPARATUS.test(heading.trim());
}

/** Whether a page lists pages: half of its lines and at least four are lines of contents or of an index. */
export function isListOfPages(page: GuidelinePage): boolean {
  const lines = page.blocks.flatMap((block) => block.text.split("\n")).filter((line) => line.trim() !== "");
  const listed = lines.filter((line) => CONTENTS_LINE.test(line) || INDEX_LINE.test(line.trim())).length;
  if (listed >= MIN_LINES && listed >= lines.length * MIN_SHARE) return true;
  return (page.text.match(LEADER) ?? []).length >= MIN_LINES + 2;
}
