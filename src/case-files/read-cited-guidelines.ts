import type { IsoDay, LetterCitation, Page, Quote } from "../vocabulary.ts";
import { findMentions } from "./letters/guideline-names.ts";
import { parseCitations } from "./letters/letter-citations.ts";
import { quoteAt, wordsOf } from "./page-index.ts";

/** A guideline that the treating side cites, with the sentence in which it does. */
export interface CitedGuideline {
  citation: LetterCitation;
  quote: Quote;
  /** Words around the citation, by which the treatment that it is cited for is told. */
  around: string;
}

const TREATING: ReadonlySet<Page["kind"]> = new Set([
  "rfa",
  "progress-report",
  "first-report",
  "consultation",
  "operative-report",
  "therapy-notes",
  "other",
]);
/** Characters on either side in which the treatment is named. */
const AROUND = 240;
/** A treating physician who repeats what utilization review relied on does not rely on it. */
const REVIEWS =
  /\butili[sz]ation review|\bUR\b|\bdenie[ds]\b|\bdenial\b|\bdenying\b|non-?certif|\breviewer\b|\bclaims administrator\b|\badjuster\b/i;

/**
 * Guidelines cited by the treating physician: in requests for authorization, reports and letters of appeal. `asOf` picks the
 * edition where a name gives none. A source and chapter is given once for each place that cites other pages. Pure.
 */
export function readCitedGuidelines(pages: readonly Page[], asOf: IsoDay | null): CitedGuideline[] {
  const found: CitedGuideline[] = [];
  for (const page of pages) {
    if (!page.readable || !TREATING.has(page.kind)) continue;
    let readTo = 0;
    for (const mention of findMentions(page.text, asOf, false)) {
      if (mention.start < readTo) continue;
      const { start, end } = sentenceAt(page.text, mention.start, mention.end);
      readTo = end;
      const sentence = page.text.slice(start, end);
      if (REVIEWS.test(sentence)) continue;
      const around = page.text.slice(Math.max(0, start - AROUND), end + AROUND);
      for (const citation of parseCitations(sentence, asOf, false)) {
        if (found.some((one) => same(one.citation, citation) && one.quote.documentId === page.documentId)) continue;
        found.push({ citation, quote: quoteAt(page, start, end - start), around });
      }
    }
  }
  return found;
}

const GENERAL = new Set(
  "left right bilateral request requested treatment therapy visits weeks week times days months days pain lower upper with from and the for per trial additional unspecified".split(
    " ",
  ),
);

/** Those cited for a request: its own words stand beside the citation. All of them where the file disputes one item alone. */
export function citedFor(request: string, cited: readonly CitedGuideline[], onlyItem: boolean): CitedGuideline[] {
  if (onlyItem) return [...cited];
  const own = wordsOf(request).filter((word) => word.length > 3 && !GENERAL.has(word) && !/^\d/.test(word));
  return cited.filter(({ around }) => {
    const beside = new Set(wordsOf(around));
    return own.some((word) => beside.has(word));
  });
}

/** The sentence around a span; page references ("p. 45", "Ch. 12") do not end it, an empty line or the next entry of a list does. */
function sentenceAt(text: string, from: number, to: number): { start: number; end: number } {
  const before = text.slice(0, from);
  const starts = [...before.matchAll(/(?<!\b(?:pp?|pgs?|ch|no|vs|dr|ed))\.\s+|\n\s*\n|\n\s*(?:[-•]|\d+[.)])\s+/gi)];
  const last = starts.at(-1);
  const start = last ? last.index + last[0].length : 0;
  const after = /(?<!\b(?:pp?|pgs?|ch|no|vs|dr|ed))\.(?=\s|$)|\n\s*\n|\n\s*(?:[-•]|\d+[.)])\s+/i.exec(text.slice(to));
  const end = after ? to + after.index + (after[0].startsWith(".") ? 1 : 0) : text.length;
  const trimmed = text.slice(start, end);
  return { start: start + (trimmed.length - trimmed.trimStart().length), end: start + trimmed.trimEnd().length };
}

function same(a: LetterCitation, b: LetterCitation): boolean {
  return a.source === b.source && a.chapter === b.chapter && a.pages.join() === b.pages.join();
}
