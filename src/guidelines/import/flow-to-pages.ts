import type { FlowedPart } from "../../documents/read-html.ts";
import { type GuidelineBlock, type GuidelinePage, toGuidelinePage } from "./guideline-page.ts";
import { readNumberedLevel } from "./heading-styles.ts";

/** A format without pages is kept in stretches of about so many characters, which are never cited. */
const STRETCH_CHARACTERS = 3_000;

/**
 * Pages of a document that flows. Page marks with numbers give labels; marks without any are pages counted from 1; without
 * marks the text is kept in stretches whose label is null, and is cited by its section.
 */
export function flowToPages(parts: readonly FlowedPart[]): GuidelinePage[] {
  const paged = parts.some((part) => "pageLabel" in part);
  const numbered = parts.some((part) => "pageLabel" in part && part.pageLabel !== null);
  const pages: GuidelinePage[] = [];
  let blocks: GuidelineBlock[] = [];
  let label: string | null = null;
  const finish = () => {
    const counted = paged && !numbered ? String(pages.length + 1) : label;
    if (blocks.length > 0) pages.push(toGuidelinePage(pages.length + 1, counted, blocks));
    blocks = [];
  };
  for (const part of parts) {
    if ("pageLabel" in part) {
      finish();
      label = part.pageLabel ?? nextLabel(label);
    } else {
      const size = blocks.reduce((sum, block) => sum + block.text.length, 0);
      if (!paged && size > 0 && size + part.text.length > STRETCH_CHARACTERS) finish();
      blocks.push({
        text: part.text,
        level: part.level ?? (part.text.includes("\n") ? null : readNumberedLevel(part.text)),
      });
    }
  }
  finish();
  return pages;
}

function nextLabel(label: string | null): string | null {
  return label !== null && /^\d+$/.test(label) ? String(Number(label) + 1) : null;
}
