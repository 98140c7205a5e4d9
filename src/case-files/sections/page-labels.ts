/** A page's count within its document, as printed: "Page 2 of 3", "p2", "2/3". `of` is null where only the page is named. */
export type PageLabel = { page: number; of: number | null };

/** The labels of a page: its document's own, and that of the fax transmission or of the packet that it came with. */
export type PageLabels = { own: PageLabel | null; carrier: PageLabel | null };

const EDGE_LINES = 3;
/** A packet has at least this many pages before a count over all of them is taken for its stamp. */
const MIN_STAMPED_PAGES = 8;

const WORDED = /\b(?:page|pg|p)\.?[ ]?0*(\d{1,4})\s*(?:of|\/)\s*0*(\d{1,4})\b/i;
const BARE = /(?:^|\s{2,}|\bPR-?[24]\s+)[-–]?\s?0*(\d{1,3})\s?(?:of|\/)\s?0*(\d{1,3})\s?[-–]?\s*$/i;
const SINGLE = /(?:^|\s)(?:page|pg|p)\.?\s?(\d{1,3})\s*$/i;
const FAX = /\bFAX\b|\bfacsimile\b|^\s*\d{1,2}\/\d{1,2}\/\d{2,4}\s+\d{1,2}:\d{2}\b/i;

/** Whether a line was put on the page by a fax machine. */
export function isFaxLine(line: string): boolean {
  return FAX.test(line) && (/\d{1,2}:\d{2}/.test(line) || readLabel(line) !== null);
}

/**
 * The labels of every page of a file. A count that runs over the whole of a long file beside others of its own is the
 * packet's stamp and says nothing about the documents in it. Pure.
 */
export function readPageLabels(texts: readonly string[]): PageLabels[] {
  const found = texts.map(labelsOf);
  const stamp = findStamp(found.map(({ own }) => own));
  return found.map(({ own, fax }) => {
    const stamped = stamp ? own.filter((label) => label.of === stamp) : [];
    const rest = stamp ? own.filter((label) => label.of !== stamp) : own;
    return { own: rest[0] ?? null, carrier: fax ?? stamped[0] ?? null };
  });
}

function labelsOf(text: string): { own: PageLabel[]; fax: PageLabel | null } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const edges = lines.length <= EDGE_LINES * 2 ? lines : [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];
  const own: PageLabel[] = [];
  let fax: PageLabel | null = null;
  for (const line of edges) {
    const label = readLabel(line);
    if (!label) continue;
    if (isFaxHeader(line)) fax ??= label;
    else own.push(label);
  }
  return { own, fax };
}

function isFaxHeader(line: string): boolean {
  return FAX.test(line);
}

/** "MTUS Chronic Pain Guidelines, page 22 of 127." cites a page and counts none. */
const CITED = /\b(?:MTUS|ACOEM|ODG|guidelines?|chapter)\b|\b(?:of|\/)\s*\d{1,4}[.,;)](?:\s|$)/i;

function readLabel(line: string): PageLabel | null {
  if (CITED.test(line)) return null;
  const counted = WORDED.exec(line) ?? BARE.exec(line);
  if (counted) {
    const [page, of] = [Number(counted[1]), Number(counted[2])];
    if (page >= 1 && page <= of) return { page, of };
  }
  const single = SINGLE.exec(line);
  return single ? { page: Number(single[1]), of: null } : null;
}

/** The total that a stamp over the whole file names, or null. */
function findStamp(pages: PageLabel[][]): number | null {
  if (pages.length < MIN_STAMPED_PAGES) return null;
  const totals = new Map<number, number>();
  pages.forEach((labels, index) => {
    for (const { page, of } of labels)
      if (of !== null && of >= pages.length && page >= index + 1) totals.set(of, (totals.get(of) ?? 0) + 1);
  });
  const [best] = [...totals].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= pages.length * 0.6 ? best[0] : null;
}
