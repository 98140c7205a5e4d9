/** Lines that a page carries besides the letter's own text. */
const FOOTER = /^\s*Final\s+Determination\s+Letter\s+for\s+IMR\s+Case\s+Number\b.*$/i;
const PAGE_NUMBER = /^\s*(?:-\s*)?(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?(?:\s*-)?\s*$/i;
/** A page number that says so stands alone on its line wherever a page ended. */
const NAMED_PAGE_NUMBER =
  /^\s*(?:-\s*)?Page\s*(?:\|\s*|no\.?\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*-)?\s*$|^\s*[-–—]\s*\d{1,3}\s*[-–—]\s*$/i;
const FAX_STRIP = /\bFAX\b.*\b(?:P\.?\s?\d|\d+\s*(?:\/|of)\s*\d+\s*$)/;
const RUNNING_HEAD = /\S.*\b(?:p|pg|page)\.?\s?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?\s*$/i;
const CASE_NUMBER = /^\s*(?:[A-Za-z]+\s+){0,4}(?:Case\s+(?:Number|No\.?)\s*:?\s*)?(CM\d\d-?\s?\d{4,8})\s*$/i;
/** "Utilization Review Determination (continued)". */
const CONTINUED = /^\s*[^.:]{3,60}[\s(,–—-]+(?:continued|cont['’.]?d)\W*$/i;
const MOST_HEAD_LINES = 3;
const NUMBER_ALONE = /^\s*(\d{1,2})\s*$/;
/** Numbers of pages follow one another within this distance, in lines. */
const LONGEST_PAGE_LINES = 90;
/** A line that stands in the same place on this many pages, and on this share of them, belongs to none of them. */
const MIN_REPEATS = 3;
const MIN_REPEAT_SHARE = 0.5;

/** Blanks the lines at the head and the foot of the pages that repeat from page to page or only count them. In place. */
export function blankPageEnds(pages: string[][]): void {
  const often = Math.max(MIN_REPEATS, (pages.length - 1) * MIN_REPEAT_SHARE);
  const heads = countAlike(pages, (page) => firstFilled(page));
  const feet = countAlike(pages, (page) => lastFilled(page));
  pages.forEach((page, index) => {
    for (let lines = 0; lines < MOST_HEAD_LINES; lines += 1) {
      const head = firstFilled(page);
      const line = page[head] ?? "";
      const repeats = heads.get(alike(line)) ?? 0;
      const counts = index > 0 && (PAGE_NUMBER.test(line) || isRunningHead(line) || CONTINUED.test(line));
      const isHead =
        FAX_STRIP.test(line) || counts || (index > 0 && repeats >= often) || isRepeatedCase(pages, index, line);
      if (head < 0 || !isHead) break;
      page[head] = "";
    }
    const foot = lastFilled(page);
    const isFoot = PAGE_NUMBER.test(page[foot] ?? "") || (feet.get(alike(page[foot])) ?? 0) >= often;
    if (foot > firstFilled(page) && isFoot) page[foot] = "";
  });
}

/** Whether a line within the run of a letter's text ends or begins a page. */
export function isFurniture(line: string, above: string): boolean {
  return FOOTER.test(line) || NAMED_PAGE_NUMBER.test(line) || (PAGE_NUMBER.test(line) && FOOTER.test(above));
}

/** Lines of a text without pages that only count them: numbers alone between empty lines, each one more than the last. */
export function findPageCounts(lines: string[]): Set<number> {
  const alone = lines.flatMap((line, at) => {
    const number = Number(NUMBER_ALONE.exec(line)?.[1] ?? 0);
    return number > 0 && (lines[at - 1] ?? "") === "" && (lines[at + 1] ?? "") === "" ? [{ at, number }] : [];
  });
  const counts = new Set<number>();
  alone.forEach((one, index) => {
    const next = alone[index + 1];
    if (!next || next.number !== one.number + 1 || next.at - one.at > LONGEST_PAGE_LINES) return;
    counts.add(one.at).add(next.at);
  });
  return counts;
}

function isRunningHead(line: string): boolean {
  return line.length < 120 && RUNNING_HEAD.test(line) && /\s{2,}/.test(line.trim());
}

/** The number of the case stands once above the letter; at the head of later pages it only repeats. */
function isRepeatedCase(pages: string[][], index: number, line: string): boolean {
  const number = CASE_NUMBER.exec(line)?.[1];
  return number !== undefined && pages.slice(0, index).some((page) => page.some((other) => other.includes(number)));
}

const firstFilled = (page: string[]) => page.findIndex((line) => line !== "");
const lastFilled = (page: string[]) => page.findLastIndex((line) => line !== "");

/** The line but for its numbers; nothing for one that may be a sentence or a label. */
function alike(line = ""): string {
  return /[.,:;]\s*$/.test(line) || /\b(?:Upheld|Overturned|guideline|rationale)\b/i.test(line)
    ? ""
    : line.trim().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

function countAlike(pages: string[][], place: (page: string[]) => number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const line = alike(page[place(page)]);
    if (line !== "") counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
