import { joinHyphens } from "../../documents/join-hyphens.ts";
import { continues } from "./build-blocks.ts";
import { joinPageLabels } from "./cite-pages.ts";
import { readRecommendation, readSectionRegions, readSectionTreatments } from "./describe-section.ts";
import { findSections } from "./find-sections.ts";
import type { GuidelinePage } from "./guideline-page.ts";
import type { RawSection } from "./size-sections.ts";

export interface GuidelineSection {
  topic: string;
  chapter: string | null;
  chapterNumber: string | null;
  /** Headings above the section and its own, highest first. */
  headings: string[];
  /** Page labels as cited, "125-126"; null in formats without pages, which are cited by section. */
  pages: string | null;
  /** Positions of the first and last page, from 1. */
  firstPage: number;
  lastPage: number;
  /** The guideline's own words; an empty line between paragraphs. */
  text: string;
  /** "recommended", "not recommended" …, in the catalogue's words; "" where the text does not say. */
  recommendation: string;
  treatments: string[];
  bodyRegions: string[];
}

/**
 * Cuts a guideline into excerpts by heading and by recommendation, each with its exact pages. Tables of contents, indexes and
 * lists of references make none. Pure; pages in order, all of them at once.
 */
export function splitGuideline(
  pages: readonly GuidelinePage[],
  outline: readonly { title: string; page: number; level: number }[] = [],
): GuidelineSection[] {
  const labels = new Map(pages.map((page) => [page.number, page.label]));
  return findSections(pages, outline).map((section) => describeSection(section, labels));
}

function describeSection(section: RawSection, labels: ReadonlyMap<number, string | null>): GuidelineSection {
  const { topic, chapter, chapterNumber, headings, blocks } = section;
  const text = joinBlocks(blocks);
  const firstPage = blocks[0]?.page ?? 1;
  const lastPage = blocks.at(-1)?.page ?? firstPage;
  return {
    ...{ topic, chapter, chapterNumber, headings, firstPage, lastPage, text },
    pages: joinPageLabels(firstPage, lastPage, labels),
    recommendation: readRecommendation(text),
    treatments: readSectionTreatments(topic, headings, text),
    bodyRegions: readSectionRegions(topic, chapter ? [chapter, ...headings] : headings),
  };
}

/** A paragraph that a page's end broke is whole again; all others stay apart. */
function joinBlocks(blocks: RawSection["blocks"]): string {
  return blocks.reduce((text, block, index) => {
    const before = blocks[index - 1];
    if (!before) return block.text;
    if (before.page === block.page || !continues(before, block)) return `${text}\n\n${block.text}`;
    return text.endsWith("-") ? joinWord(text, block.text) : `${text} ${block.text}`;
  }, "");
}

/** A word that the page's end broke, put together as at a line's end. */
function joinWord(text: string, rest: string): string {
  const start = text.search(/\S+$/);
  return text.slice(0, start) + joinHyphens(`${text.slice(start)}\n${rest}`).replace(/[ \t]*\n/, " ");
}
