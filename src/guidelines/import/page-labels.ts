import type { TextLine } from "../../documents/lay-out-text.ts";
import { findEdgeLines } from "./find-edge-lines.ts";
import type { LinePage } from "./guideline-page.ts";

/** Pages to either side whose numbers must go on with this one's. */
export const LABEL_WINDOW_PAGES = 4;
/** A chapter's opening page often bears no number: one is reckoned from the neighbours up to so many pages away. */
const MAX_RECKONED_PAGES = 2;

/** A number printed in a page's head or foot. `series` is what stays the same from page to page when it counts them. */
interface Candidate {
  label: string;
  series: string;
  line: TextLine;
  /** 2: "Page 125" or the number alone; 1: a number at the end of a running head; 0: a count of the file's own pages. */
  strength: 0 | 1 | 2;
}

export interface PrintedLabel {
  label: string;
  /** Lines that hold the number and no text. */
  lines: TextLine[];
}

const ARABIC = "\\d{1,4}";
const ROMAN = "[ivxlcIVXLC]{1,8}";
const COMPOUND = "(?:\\d{1,2}|[A-Z])[-–.]\\d{1,3}";
const ANY = `${COMPOUND}|${ARABIC}|${ROMAN}`;
const EXPLICIT = new RegExp(`^(?:.*\\W)?(?:page|pg\\.?|p\\.)\\s*(${ANY})(?:\\s*(?:of|/)\\s*(\\d+))?\\W*$`, "i");
const OF_TOTAL = /^\W*(\d{1,4})\s*(?:of|\/)\s*(\d{1,4})\W*$/i;
const ALONE = new RegExp(`^[\\s\\-–—[(|•·]*(${ANY})[\\s\\-–—\\])|•·.]*$`);
const AT_END = new RegExp(`\\S(\\s+(?:\\|\\s*)?)((?:\\d{1,2}|[A-Z])[-–]\\d{1,3}|${ARABIC})$`);
const AT_START = new RegExp(`^((?:\\d{1,2}|[A-Z])[-–]\\d{1,3}|${ARABIC})(\\s*\\|\\s*|\\s+)\\S`);

/**
 * The number printed on each page, told from other numbers by going on from page to page in the window around it.
 * @returns by page position: the number and the lines that bear it; a page whose number is reckoned from its neighbours
 * has no lines; a page without either is left out
 */
export function readPrintedLabels(
  pages: readonly LinePage[],
  pageCount: number,
  bodySize: number,
): Map<number, PrintedLabel> {
  const byPage = new Map(pages.map((page) => [page.number, readCandidates(page, pageCount, bodySize)]));
  const chosen = new Map<number, Candidate[]>();
  for (const [number, candidates] of byPage) {
    const rated = candidates
      .map((candidate) => ({ candidate, support: countSupport(byPage, number, candidate.series) }))
      .filter(({ candidate, support }) => support >= neededSupport(candidate, byPage.size))
      .sort((a, b) => b.candidate.strength - a.candidate.strength || b.support - a.support);
    const best = rated[0]?.candidate;
    if (best) chosen.set(number, [best, ...rated.slice(1).map(({ candidate }) => candidate)]);
  }
  const labels = new Map<number, PrintedLabel>();
  for (const [number, [best, ...others]] of chosen) {
    if (!best) continue;
    // A second counter of pages goes too; a heading that happens to count along stays.
    const counters = others.filter(({ label, strength }) => strength !== 1 || label === best.label);
    labels.set(number, { label: best.label, lines: [best, ...counters].map(({ line }) => line) });
  }
  for (const number of byPage.keys()) {
    const label = chosen.has(number) ? null : reckonLabel(number, chosen);
    if (label) labels.set(number, { label, lines: [] });
  }
  return labels;
}

function readCandidates(page: LinePage, pageCount: number, bodySize: number): Candidate[] {
  const found: Candidate[] = [];
  for (const line of findEdgeLines(page)) {
    const text = line.text.trim();
    const add = (label: string | undefined, strength: Candidate["strength"]) => {
      const series = label && seriesOf(label, page.number);
      if (label && series) found.push({ label: label.replace("–", "-"), series, line, strength });
    };
    const total = EXPLICIT.exec(text) ?? OF_TOTAL.exec(text);
    if (total) add(total[1], Number(total[2]) === pageCount && Number(total[1]) === page.number ? 0 : 2);
    else if (ALONE.test(text)) add(ALONE.exec(text)?.[1], 2);
    else {
      const [atEnd, atStart] = [AT_END.exec(text), AT_START.exec(text)];
      if (atEnd && inRunningHead(line, atEnd[1], bodySize)) add(atEnd[2], 1);
      if (atStart && inRunningHead(line, atStart[2], bodySize)) add(atStart[1], 1);
    }
  }
  return found;
}

/** Whether a line is set as running heads are; "Section 7" in larger or bold type is a heading, though it may count along. */
function inRunningHead(line: TextLine, gap: string | undefined, bodySize: number): boolean {
  const apart = /\||\s{3}/.test(gap ?? "");
  return apart || (line.size <= bodySize * 1.1 && !line.bold);
}

/** What remains of a label when the page's position is taken off: pages of one series share it. */
function seriesOf(label: string, position: number): string | null {
  if (/^\d+$/.test(label)) return `n${Number(label) - position}`;
  const compound = /^(\d{1,2}|[A-Z])[-–.](\d{1,3})$/.exec(label);
  if (compound) return `c${compound[1]}:${Number(compound[2]) - position}`;
  const value = fromRoman(label.toLowerCase());
  return value === null ? null : `r${value - position}`;
}

function countSupport(byPage: Map<number, Candidate[]>, number: number, series: string): number {
  let support = 0;
  for (let other = number - LABEL_WINDOW_PAGES; other <= number + LABEL_WINDOW_PAGES; other += 1) {
    if (other !== number && byPage.get(other)?.some((candidate) => candidate.series === series)) support += 1;
  }
  return support;
}

function neededSupport(candidate: Candidate, pages: number): number {
  if (candidate.strength === 1) return pages > 2 ? 2 : 1;
  return pages === 1 ? 0 : 1;
}

/** The label of a page that shows none, from numbered pages close to it: the one before, else the one after. */
function reckonLabel(number: number, chosen: Map<number, Candidate[]>): string | null {
  for (const step of [-1, 1]) {
    for (let away = 1; away <= MAX_RECKONED_PAGES; away += 1) {
      const near = chosen.get(number + step * away)?.[0];
      // What stands between may open a new count, as the first chapter does after the front matter.
      if (!near || (step === -1 && startsAnew(number, near.series, chosen))) continue;
      const label = shiftLabel(near.label, -step * away);
      if (label) return label;
    }
  }
  return null;
}

function startsAnew(number: number, series: string, chosen: Map<number, Candidate[]>): boolean {
  for (let away = 1; away <= MAX_RECKONED_PAGES; away += 1) {
    const next = chosen.get(number + away)?.[0];
    if (next) return next.series !== series && shiftLabel(next.label, -away) !== null;
  }
  return false;
}

function shiftLabel(label: string, by: number): string | null {
  const compound = /^(\d{1,2}|[A-Z])([-.])(\d{1,3})$/.exec(label);
  if (compound) {
    const value = Number(compound[3]) + by;
    return value > 0 ? `${compound[1]}${compound[2]}${value}` : null;
  }
  if (/^\d+$/.test(label)) return Number(label) + by > 0 ? String(Number(label) + by) : null;
  const value = fromRoman(label.toLowerCase());
  if (value === null || value + by < 1) return null;
  const roman = toRoman(value + by);
  return label === label.toUpperCase() ? roman.toUpperCase() : roman;
}

const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function toRoman(value: number): string {
  let rest = value;
  let roman = "";
  for (const [digits, worth] of ROMAN_DIGITS) {
    while (rest >= worth) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}

/** The value of a roman number in lower case, or null where the letters make none ("lil", "civil"). */
export function fromRoman(text: string): number | null {
  let at = 0;
  let value = 0;
  for (const [digits, worth] of ROMAN_DIGITS) {
    while (text.startsWith(digits, at)) {
      value += worth;
      at += digits.length;
    }
  }
  return at === text.length && value > 0 && toRoman(value) === text ? value : null;
}
