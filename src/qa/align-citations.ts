import type { SourceKey } from "../vocabulary.ts";
import { expandPages } from "./page-overlap.ts";

/** A citation of a draft or a letter, as far as it is compared. */
export interface Cited {
  source: SourceKey;
  chapter: string | null;
  topic?: string | null | undefined;
  sections?: string[] | undefined;
  pages: string[];
}

/** What one text cites of a source: pages and sections as printed. */
export interface CitedPlace {
  topics: string[];
  pages: string[];
}

/** One chapter of a source with what each text cites of it; null where it does not. */
export interface AlignedCitation {
  source: SourceKey;
  chapter: string | null;
  texts: (CitedPlace | null)[];
  /** Single pages that the last two texts, the approved one and the letter, both cite. */
  shared: string[];
}

/**
 * Sets what several texts cite side by side, one line a chapter of a source, in the order in which the chapters are first cited.
 * A citation that names no chapter belongs to the source's only one. Pure.
 */
export function alignCitations(texts: readonly (readonly Cited[])[]): AlignedCitation[] {
  const all = texts.flat();
  const chapters = (source: SourceKey) => [
    ...new Set(all.filter((one) => one.source === source && one.chapter).map((one) => one.chapter)),
  ];
  const keyOf = ({ source, chapter }: Cited) => {
    const [only, ...others] = chapters(source);
    return `${source}/${chapter ?? (others.length === 0 ? (only ?? "") : "")}`;
  };
  return [...new Set(all.map(keyOf))].map((key) => {
    const own = texts.map((cited) => cited.filter((one) => keyOf(one) === key));
    const first = own.flat().find(({ chapter }) => chapter) ?? own.flat()[0];
    const [approved = [], letter = []] = own.slice(-2).map((cited) => expandPages(cited.flatMap(({ pages }) => pages)));
    return {
      // A key is made of at least one citation.
      source: (first as Cited).source,
      chapter: first?.chapter ?? null,
      texts: own.map((cited) => (cited.length === 0 ? null : placeOf(cited))),
      shared: [...new Set(approved)].filter((page) => letter.includes(page)),
    };
  });
}

function placeOf(cited: Cited[]): CitedPlace {
  const topics = cited.flatMap(({ topic, sections = [] }) => (topic ? [topic, ...sections] : sections));
  return { topics: [...new Set(topics)], pages: [...new Set(cited.flatMap(({ pages }) => pages))] };
}
