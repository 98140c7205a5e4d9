import type { GuidelinePage } from "./guideline-page.ts";
import { cutLong, mergeTiny, type PlacedBlock, type RawSection, RECOMMENDATION_LEAD } from "./size-sections.ts";
import { isListOfPages, skipsSection } from "./skip-apparatus.ts";

interface Heading {
  text: string;
  level: number;
}

type OutlineEntry = { title: string; page: number; level: number };

/** Headings that say what kind of text follows, not what it is about. */
const GENERIC =
  /^(?:\d[\d.]*\s+)?(?:recommendations?(?:\s+\d+[a-z]?)?|rationale(?: for recommendations?)?|evidence(?: base| summary| for .{0,60})?|discussion|summary|background|overview|introduction|indications?|criteria(?: for use)?|contra-?indications|(?:strength|quality) of evidence|comments?|limitations|not recommended|recommended|benefits|harms|frequency(?:\/| and )(?:dose(?:\/| and )?)?duration|risks?)\s*:?$/i;

/** The sections of a guideline before they are described: by heading, then by recommendation, of a sane size. */
export function findSections(pages: readonly GuidelinePage[], outline: readonly OutlineEntry[] = []): RawSection[] {
  const placed = pages
    .filter((page) => !isListOfPages(page))
    .flatMap((page) => page.blocks.map((block): PlacedBlock => ({ ...block, page: page.number })));
  const titled = joinChapterTitles(placed);
  const title = findDocumentTitle(titled);
  const sections: RawSection[] = [];
  let path: Heading[] = [];
  let open: RawSection | null = null;
  let skipLevel: number | null = null;
  for (const block of titled) {
    if (block.level !== null) {
      path = [
        ...path.filter((heading) => heading.level < (block.level ?? 1)),
        { text: block.text, level: block.level },
      ];
      if (skipLevel !== null && block.level <= skipLevel) skipLevel = null;
      if (skipLevel === null && skipsSection(block.text)) skipLevel = block.level;
      open = null;
      continue;
    }
    if (skipLevel !== null) continue;
    const opensAnother = open !== null && RECOMMENDATION_LEAD.test(block.text) && holdsRecommendation(open);
    if (open === null || opensAnother) {
      open = openSection(path, title, outline, block);
      sections.push(open);
    }
    open.blocks.push(block);
  }
  return mergeTiny(sections).flatMap(cutLong);
}

/** "Chapter 14" on a line and its title on the next are one heading. */
function joinChapterTitles(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const joined: PlacedBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const bare =
      before && before.level !== null && /^(?:chapter|part|appendix)\s+(?:\d+|[ivx]+|[a-z])[.:]?$/i.test(before.text);
    if (before && bare && block.level !== null && block.page === before.page) {
      before.text = `${before.text.replace(/[.:]$/, "")}: ${block.text}`;
      before.level = Math.min(before.level ?? 1, block.level);
    } else joined.push({ ...block });
  }
  return joined;
}

/** The book's own title: the one heading of the highest level, when it stands at the beginning and is no chapter. */
function findDocumentTitle(blocks: readonly PlacedBlock[]): string | null {
  const headings = blocks.filter((block) => block.level !== null);
  const top = Math.min(...headings.map((block) => block.level ?? 6));
  const highest = headings.filter((block) => block.level === top);
  const [only] = highest;
  if (!only || highest.length !== 1 || only !== headings[0] || headings.length < 3) return null;
  return chapterNumberOf(only.text) === null ? only.text : null;
}

function openSection(
  path: readonly Heading[],
  title: string | null,
  outline: readonly OutlineEntry[],
  first: PlacedBlock,
): RawSection {
  const headings = path.map((heading) => heading.text);
  const within = headings.filter((heading) => heading !== title);
  const bookmarked = findBookmark(outline, first.page);
  const numbered = within.find((heading) => chapterNumberOf(heading) !== null);
  // The topmost heading is a chapter only where it holds others.
  const chapter = numbered ?? bookmarked ?? (within.length > 1 ? (within[0] ?? null) : null);
  return {
    topic: readTopic(within.length > 0 ? within : headings, first.text),
    chapter: chapter === null ? null : nameChapter(chapter),
    chapterNumber: chapter === null ? null : chapterNumberOf(chapter),
    headings,
    blocks: [],
  };
}

/** The chapter that the file's bookmarks name for a page, where they name several of the first level. */
function findBookmark(outline: readonly OutlineEntry[], page: number): string | null {
  const chapters = outline.filter((entry) => entry.level === 1);
  return chapters.length > 1 ? (chapters.findLast((entry) => entry.page <= page)?.title ?? null) : null;
}

/** "14" of "Chapter 14: Ankle and Foot Complaints" and of "14. Ankle and Foot Complaints". */
export function chapterNumberOf(heading: string): string | null {
  return (
    /^chapter\s+(\d{1,2}|[ivx]+)\b/i.exec(heading)?.[1] ??
    /^(\d{1,2})\.?\s+\p{Lu}[\p{L}, ]+$/u.exec(heading)?.[1] ??
    null
  );
}

function nameChapter(heading: string): string {
  return heading.replace(/^chapter\s+(?:\d{1,2}|[ivx]+)\s*[.:–—-]*\s*/i, "").replace(/^\d{1,2}\.?\s+/, "") || heading;
}

/** What the section is about: its heading, with the one above where it only says "Recommendations", or the recommendation's own title. */
function readTopic(headings: readonly string[], first: string): string {
  const line = first.split("\n")[0] ?? "";
  const named = /^recommendation\s*(?:#?\s*\d*[a-z]?)?\s*[:.–-]\s*(.{4,140})$/i.exec(line)?.[1];
  if (named && first.includes("\n") && !/[.;]$/.test(named)) return named.trim();
  const own = headings.at(-1);
  if (own === undefined) return line.length <= 80 ? line : `${line.slice(0, 77).replace(/\s+\S*$/, "")} …`;
  const above = headings.slice(0, -1).findLast((heading) => !GENERIC.test(heading));
  const clean = nameChapter(own.replace(/\s*:$/, "").replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+(?=\p{Lu})/u, ""));
  return GENERIC.test(own) && above ? `${above.replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/, "")}: ${clean}` : clean;
}

function holdsRecommendation(section: RawSection): boolean {
  return section.blocks.some((block) => RECOMMENDATION_LEAD.test(block.text));
}
