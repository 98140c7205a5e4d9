import type { TextLine } from "../../documents/lay-out-text.ts";
import type { GuidelineBlock } from "./guideline-page.ts";
import { commonSize, type HeadingStyles, readHeadingLevel, readNumberedLevel } from "./heading-styles.ts";

/** A gap to the next line of so many times the usual one begins a paragraph. */
const PARAGRAPH_GAP = 1.3;
/** A line that ends this much short of the column's edge ends its paragraph, unless the sentence plainly goes on. */
const SHORT_LINE_SHARE = 0.82;
const MAX_HEADING_LINES = 4;

const LIST_ITEM = /^(?:[•▪◦·*–—-]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|\([ivx]+\)|\[[ X]?\])\s+\S/;
const TITLED =
  /^(\p{Lu}[^\n]{2,110}[^\s.:;,])\n((?:(?:Generally |Currently )?(?:not |Not )?[Rr]ecommended|Under study|No recommendation)\b[\s\S]*)$/u;
const ENDS_SENTENCE = /[.:;?!)\]"”]$/;

interface Group {
  lines: TextLine[];
  level: number | null;
}

/**
 * Gathers a page's lines into headings, paragraphs, lists and tables. Lines of a paragraph are joined by a space, items of
 * a list and rows of a table stay lines of their own.
 */
export function buildBlocks(lines: readonly TextLine[], page: number, styles: HeadingStyles): GuidelineBlock[] {
  const pitch = usualPitch(lines);
  const pageSize = commonSize(lines);
  const groups: Group[] = [];
  for (const line of lines) {
    const level = readHeadingLevel(line, page, styles, pageSize);
    const group = groups.at(-1);
    if (group && group.level === level && goesOn(group, line, pitch)) group.lines.push(line);
    else groups.push({ lines: [line], level });
  }
  const blocks = groups.map((group) => toBlock(group));
  return joinBrokenParagraphs(blocks, groups).flatMap(partTitle);
}

/** A topic that nothing sets off but its place: a short line above one that begins with the recommendation. */
function partTitle(block: GuidelineBlock): GuidelineBlock[] {
  const [, title, text] = TITLED.exec(block.text) ?? [];
  if (block.level !== null || !title || !text) return [block];
  return [
    { text: title, level: 6 },
    { text, level: null },
  ];
}

/** The usual distance of baselines in this page's text. */
function usualPitch(lines: readonly TextLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => line.y - (lines[index]?.y ?? 0))
    .filter((step) => step > 2 && step < 40)
    .sort((a, b) => a - b);
  // The lower third: where paragraphs are of one line each, half of the steps are gaps.
  return steps[Math.floor(steps.length / 3)] ?? 12;
}

function goesOn(group: Group, line: TextLine, pitch: number): boolean {
  const last = group.lines.at(-1);
  if (!last || last.turn !== line.turn || last.column !== line.column) return false;
  const step = line.y - last.y;
  if (step <= 0) return false;
  if (group.level !== null) {
    const near = step < 1.6 * Math.max(line.size, last.size);
    const restarts = /^(?:\d{1,2}(?:\.\d{1,2})+|chapter)\s/i.test(line.text);
    return near && !restarts && sameStyle(last, line) && group.lines.length < MAX_HEADING_LINES;
  }
  return step <= PARAGRAPH_GAP * pitch || step <= 1.25 * line.size;
}

function sameStyle(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.size - b.size) < 0.6 && a.bold === b.bold;
}

function toBlock(group: Group): GuidelineBlock {
  const { lines } = group;
  if (group.level !== null && lines.length < MAX_HEADING_LINES) {
    return { level: group.level, text: lines.map((line) => line.text.trim()).join(" ") };
  }
  const alone = lines.length === 1 ? (lines[0]?.text.trim() ?? "") : "";
  const numbered = alone === "" ? null : readNumberedLevel(alone);
  if (numbered !== null) return { level: numbered, text: alone };
  return { level: null, text: joinLines(lines) };
}

function joinLines(lines: readonly TextLine[]): string {
  const right = Math.max(...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (!before) return line.text.trim();
    return text + (isNewLine(before, line, left, right) ? "\n" : " ") + line.text.trim();
  }, "");
}

/** Whether a line begins anew: an item, a row, or what follows a line that ended short. */
function isNewLine(before: TextLine, line: TextLine, left: number, right: number): boolean {
  if (isRow(before) || isRow(line) || before.bold !== line.bold || LIST_ITEM.test(line.text)) return true;
  if (LIST_ITEM.test(before.text) && ENDS_SENTENCE.test(before.text) && line.left <= before.left) return true;
  const startsCapital = /^[\p{Lu}\d"“(]/u.test(line.text);
  const indented = line.left > left + 0.8 * line.size && before.left <= left + 1;
  const short = before.right - left < SHORT_LINE_SHARE * (right - left);
  return startsCapital && (short || (indented && ENDS_SENTENCE.test(before.text)));
}

function isRow(line: TextLine): boolean {
  return /\S {2,}\S/.test(line.text.trim());
}

/** A paragraph that a column's end broke goes on at the next column's head. */
function joinBrokenParagraphs(blocks: GuidelineBlock[], groups: readonly Group[]): GuidelineBlock[] {
  const joined: GuidelineBlock[] = [];
  blocks.forEach((block, index) => {
    const before = joined.at(-1);
    const [last, first] = [groups[index - 1]?.lines.at(-1), groups[index]?.lines[0]];
    const turnsColumn = last && first && last.column !== first.column && first.y < last.y;
    if (before && turnsColumn && continues(before, block)) before.text += ` ${block.text}`;
    else joined.push({ ...block });
  });
  return joined;
}

/** Whether a paragraph goes on in the next block: it stopped in mid-sentence and the next begins in lower case. */
export function continues(before: GuidelineBlock, after: GuidelineBlock): boolean {
  if (before.level !== null || after.level !== null) return false;
  return !ENDS_SENTENCE.test(before.text) && /^[\p{Ll}]/u.test(after.text) && !LIST_ITEM.test(after.text);
}
