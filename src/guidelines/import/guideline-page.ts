import type { TextLine } from "../../documents/lay-out-text.ts";

/** A paragraph, list or table of a guideline, or a heading with its level (1 is the highest, 6 the lowest). */
export interface GuidelineBlock {
  text: string;
  level: number | null;
}

/** A page of a guideline: its position from 1, its number as printed (null in formats without pages), and its text. */
export interface GuidelinePage {
  number: number;
  label: string | null;
  text: string;
  blocks: GuidelineBlock[];
}

/** A page of which the lines are known, with its height in points. */
export interface LinePage {
  number: number;
  height: number;
  lines: TextLine[];
  damaged?: true;
}

/** Marks put into a stream of blocks by formats that flow: a new page begins, with its printed number where it is known. */
export interface PageBreak {
  pageLabel: string | null;
}

export type FlowPart = GuidelineBlock | PageBreak;

/** The page that its blocks make; an empty line parts them. */
export function toGuidelinePage(number: number, label: string | null, blocks: GuidelineBlock[]): GuidelinePage {
  return { number, label, text: blocks.map((block) => block.text).join("\n\n"), blocks };
}
