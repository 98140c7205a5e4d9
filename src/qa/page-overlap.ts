type Cited = { source: string; pages: string[] };
export type Overlap = { precision: number | null; recall: number | null };

/** No guideline has more pages; a longer range is a typing error and counts as its first page. */
const MAX_RANGE_PAGES = 1_000;

/** Single pages of citations as printed: "98-99", "376-7", "371, 374 & 376". What is no number stays as written. */
export function expandPages(pages: string[]): string[] {
  return pages
    .flatMap((page) => page.split(/[,;&]|\band\b/i))
    .map((page) => page.trim())
    .filter((page) => page !== "")
    .flatMap((page) => {
      const range = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(page);
      const from = range?.[1];
      let to = range?.[2];
      if (!from || !to) return [page];
      if (to.length < from.length) to = from.slice(0, from.length - to.length) + to;
      const count = Number(to) - Number(from) + 1;
      if (count < 1 || count > MAX_RANGE_PAGES) return [from];
      return Array.from({ length: count }, (_, index) => String(Number(from) + index));
    });
}

/** The pairs of source and page that citations name. */
export function citedPages(citations: Cited[]): Set<string> {
  return new Set(citations.flatMap((cited) => expandPages(cited.pages).map((page) => `${cited.source} ${page}`)));
}

/** How far two sets cover each other; null where there is nothing to be precise about or to find. */
export function overlapOf(found: Set<string>, expected: Set<string>): Overlap {
  const shared = [...found].filter((entry) => expected.has(entry)).length;
  return {
    precision: found.size === 0 ? null : shared / found.size,
    recall: expected.size === 0 ? null : shared / expected.size,
  };
}
