import type { TextLine } from "../../documents/lay-out-text.ts";
import type { LinePage } from "./guideline-page.ts";

/** Running heads and feet stand in this share of the page's height, at the top and at the bottom … */
const EDGE_SHARE = 0.13;
/** … and are at most so many lines. */
const EDGE_LINES = 3;
/** Pages to either side in which a running head must come back. */
const WINDOW_PAGES = 4;
/** Points by which the same running head may stand higher or lower. */
const DRIFT_POINTS = 4;

/** Lines at the head and foot of a page, where titles and numbers run along. Text set sideways is never one. */
export function findEdgeLines(page: LinePage): TextLine[] {
  const upright = page.lines.filter((line) => line.turn === 0).sort((a, b) => a.y - b.y);
  const head = upright.slice(0, EDGE_LINES).filter((line) => line.y < page.height * EDGE_SHARE);
  const foot = upright.slice(-EDGE_LINES).filter((line) => line.y > page.height * (1 - EDGE_SHARE));
  return [...head, ...foot.filter((line) => !head.includes(line))];
}

/**
 * Running heads and feet: lines at a page's edge that come back at the same height on pages nearby. Heads that hold the
 * page's number differ from page to page; `readPrintedLabels` knows those. One that comes back on two of the eight neighbours counts, so that a chapter's head on right-hand pages is known.
 */
export function findRunningLines(pages: readonly LinePage[]): Set<TextLine> {
  const edges = new Map(pages.map((page) => [page.number, findEdgeLines(page)]));
  const needed = pages.length > 3 ? 2 : 1;
  const running = new Set<TextLine>();
  for (const [number, lines] of edges) {
    for (const line of lines) {
      const key = foldLine(line.text);
      let seen = 0;
      for (let other = number - WINDOW_PAGES; other <= number + WINDOW_PAGES; other += 1) {
        const near = other === number ? undefined : edges.get(other);
        if (near?.some((twin) => Math.abs(twin.y - line.y) <= DRIFT_POINTS && foldLine(twin.text) === key)) seen += 1;
      }
      if (seen >= needed && /\p{L}/u.test(key)) running.add(line);
    }
  }
  return running;
}

function foldLine(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
