import { buildBlocks } from "./build-blocks.ts";
import { findRunningLines } from "./find-edge-lines.ts";
import { type GuidelinePage, type LinePage, toGuidelinePage } from "./guideline-page.ts";
import type { HeadingStyles } from "./heading-styles.ts";
import { LABEL_WINDOW_PAGES, readPrintedLabels } from "./page-labels.ts";

/** Pages around a range that are read along, so that any range gives the same labels and running heads. */
export const CONTEXT_PAGES = LABEL_WINDOW_PAGES * 2;

/**
 * Makes pages of lines into pages with their printed numbers, without running heads and feet. `pages` holds the wanted range
 * and its context. A number printed on the page wins over the file's own label, which wins over the position.
 */
export function arrangePages(
  pages: readonly LinePage[],
  range: { from: number; to: number; pageCount: number },
  labels: readonly string[] | null,
  styles: HeadingStyles,
): GuidelinePage[] {
  const printed = readPrintedLabels(pages, range.pageCount, styles.bodySize);
  const running = findRunningLines(pages);
  return pages
    .filter((page) => page.number >= range.from && page.number <= range.to)
    .map((page) => {
      const own = printed.get(page.number);
      const lines = page.lines.filter((line) => !running.has(line) && !own?.lines.includes(line));
      const stored = labels?.[page.number - 1]?.trim() || null;
      const label = own && (own.lines.length > 0 || !stored) ? own.label : (stored ?? String(page.number));
      return toGuidelinePage(page.number, label, buildBlocks(lines, page.number, styles));
    });
}
