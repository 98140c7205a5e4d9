import type { TextLine } from "../../documents/lay-out-text.ts";
import type { OutlineEntry } from "../../documents/read-pdf-lines.ts";
import type { LinePage } from "./guideline-page.ts";

/** A heading's type is at least so much larger than the text's. */
const LARGER = 1.12;
const MAX_HEADING_CHARACTERS = 160;

/** How a guideline sets its text and headings, learnt from sample pages; sizes in points. */
export interface HeadingStyles {
  bodySize: number;
  /** The text itself is bold, so that weight tells nothing. */
  bodyBold: boolean;
  /** Sizes larger than the text's, largest first. */
  sizes: number[];
  /** Levels by page and title of the file's bookmarks. */
  outline: Map<string, number>;
  outlineDepth: number;
}

/** Learns the styles from sample pages: the size in which most characters are set is the text's. */
export function learnHeadingStyles(pages: readonly LinePage[], outline: readonly OutlineEntry[]): HeadingStyles {
  const lines = pages.flatMap((page) => page.lines);
  const bodySize = commonSize(lines);
  const count = (some: readonly TextLine[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  return {
    bodySize,
    bodyBold: count(lines.filter((line) => line.bold)) > count(lines) / 2,
    sizes: [...new Set(lines.map((line) => roundSize(line.size)))]
      .filter((size) => size >= bodySize * LARGER)
      .sort((a, b) => b - a),
    outline: new Map(outline.map((entry) => [outlineKey(entry.page, entry.title), entry.level])),
    outlineDepth: Math.max(0, ...outline.map((entry) => entry.level)),
  };
}

/** The size in which most characters of the lines are set, in half points. */
export function commonSize(lines: readonly TextLine[]): number {
  const characters = new Map<number, number>();
  for (const line of lines) {
    const size = roundSize(line.size);
    characters.set(size, (characters.get(size) ?? 0) + line.text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/**
 * The level at which a line is a heading: by bookmark, by its number ("14.3.2" is of level 3), by size and weight; or null.
 * `pageSize` is the common size of its own page, which may be set smaller than the book.
 */
export function readHeadingLevel(line: TextLine, page: number, styles: HeadingStyles, pageSize: number): number | null {
  const text = line.text.trim();
  if (!couldBeHeading(text)) return null;
  const bookmarked = styles.outline.get(outlineKey(page, text));
  if (bookmarked !== undefined) return Math.min(6, bookmarked);
  const level = styleLevel(line, text, styles, pageSize);
  if (level === null) return null;
  const depth = numberDepth(text);
  return Math.min(6, Math.max(styles.outlineDepth + 1, depth >= 2 ? depth : level));
}

/** A heading that only its number shows: "14.3.2 Injections" or "Chapter 14" on a line of its own. */
export function readNumberedLevel(text: string): number | null {
  if (text.length > 90 || /[.;,:]$/.test(text)) return null;
  if (/^(?:chapter|part|appendix)\s+(?:\d{1,2}|[ivx]+|[A-Z])\b/i.test(text)) return 1;
  return /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+[A-Z]/.test(text) ? Math.min(6, numberDepth(text)) : null;
}

function styleLevel(line: TextLine, text: string, styles: HeadingStyles, pageSize: number): number | null {
  const size = roundSize(line.size);
  const heavy = line.bold && !styles.bodyBold && size >= Math.min(styles.bodySize, pageSize) * 0.95;
  if (size >= styles.bodySize * LARGER) {
    const larger = styles.sizes.filter((other) => other > size).length;
    return Math.min(5, 1 + larger);
  }
  if (!heavy) return null;
  const capitals = /[A-Z]{3,} .*[A-Z]{3,}/.test(text) && text === text.toUpperCase();
  return Math.min(6, styles.sizes.length + (capitals ? 1 : 2));
}

function couldBeHeading(text: string): boolean {
  if (text.length > MAX_HEADING_CHARACTERS || !/\p{L}{2}/u.test(text)) return false;
  // Rows of a table, ends of sentences, items of a list, and lines that label a recommendation's strength are text.
  if (/\S {3,}\S/.test(text) || /[;,]$/.test(text) || (/[a-z)]\.$/.test(text) && !/\betc\.$/.test(text))) return false;
  if (/^[•▪◦·*–-]\s/.test(text) || /\.{4,}/.test(text)) return false;
  return !/^(?:strength|level|quality|grade) of\b|^recommendation\s*(?:#?\s*\d+[a-z]?)?\s*[:.–-]/i.test(text);
}

function numberDepth(text: string): number {
  return /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/.exec(text)?.[1]?.split(".").length ?? 0;
}

function outlineKey(page: number, title: string): string {
  return `${page} ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")}`;
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}
