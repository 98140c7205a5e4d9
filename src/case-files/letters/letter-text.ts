import { joinHyphens } from "../../documents/join-hyphens.ts";
import { restorePhrases, toPhrases } from "./misread-words.ts";
import { blankPageEnds, findPageCounts, isFurniture } from "./page-furniture.ts";

const PAGE_BREAK = "\u0001";

/** No gap says more than these; without a bound, blank stretches would cost the expressions below quadratic time. */
const LONG_GAP = /\s{40,}/g;
const WIDEST_GAP = " ".repeat(40);
const MAX_EMPTY_LINES = 3;

/** Share of lines followed by an empty one from which a letter counts as set with double spacing. */
const DOUBLE_SPACED_SHARE = 0.7;

/** A drawn rule or dotted leader: past some length it says no more, and expressions that cross it take quadratic time. */
const LONG_RULE = /([^\w\s])\1{40,}/g;

/**
 * One run of lines from the pages of a letter: page furniture gone, double spacing undone, ligatures spelled out. An empty
 * line parts paragraphs; none stands where a page break falls inside a sentence or a label.
 */
export function toLetterLines(pages: string[]): string[] {
  const printed = pages.map((page) =>
    cleanPage(page)
      .split("\n")
      .map((line) => restoreLine(line.trimEnd().replace(LONG_GAP, WIDEST_GAP).replace(LONG_RULE, "$1".repeat(20)))),
  );
  blankPageEnds(printed);
  const lines = printed.flatMap((page, index) => {
    const counts = findPageCounts(page);
    const kept = page.map((line, at) => (counts.has(at) || isFurniture(line, page[at - 1] ?? "") ? PAGE_BREAK : line));
    return index > 0 ? [PAGE_BREAK, ...kept] : kept;
  });
  const whole = joinHyphens(closePageBreaks(undoDoubleSpacing(lines)).join("\n")).split("\n");
  return whole.filter(
    (line, at, all) => line !== "" || all.slice(Math.max(0, at - MAX_EMPTY_LINES), at).some((above) => above !== ""),
  );
}

/** Words by which decisions and their reasons are found. */
const DECIDING_WORDS = toPhrases(
  "Denied,Approved,Modified,Certified,Non-certified,Authorized,Decision,Determination,Rationale,Disputed,Treatment,Requested".split(
    ",",
  ),
);
/** "1 . MRI" and "1.MRI" open a point as "1. MRI" does. */
const POINT = /^(\s*\d{1,2})(?: {1,2}([.)])\s+(?=\S)|([.)])(?=[A-Z][A-Za-z/]))/;

function restoreLine(line: string): string {
  const bare = line.replaceAll("**", "").replace(/_{3,}/g, " ").trimEnd();
  return closeGaps(restorePhrases(bare, DECIDING_WORDS).replace(POINT, "$1$2$3 "));
}

const LINKING = "(?:is|are|was|were|be|been|of|for|the|and|to|or|in|on|with|by|as|that|not|an?)";
/** No column of a table ends or begins with such a word. */
const WITHIN_TEXT = new RegExp(`(?<=\\S) {2}(?=${LINKING} [a-z])|(?<=,|\\s${LINKING}) {2}(?=[a-z])`, "g");
const JUSTIFIED_GAPS = 3;
const WORDS_OF_TEXT = 9;

/** Running text set to both margins, whose wider blanks part no columns. */
function closeGaps(line: string): string {
  const text = line.trimStart();
  if (!text.includes("  ") || /\S {3,}\S|\.{3}|\|/.test(text)) return line;
  const indent = line.slice(0, line.length - text.length);
  const gaps = text.match(/(?<![.:]) {2}/g)?.length ?? 0;
  const justified = gaps >= JUSTIFIED_GAPS && text.split(/ +/).length >= WORDS_OF_TEXT;
  return indent + text.replace(justified ? / {2}/g : WITHIN_TEXT, " ");
}

/** Letters, spaces and hyphens as one is used to them; invisible characters gone. */
function cleanPage(page: string): string {
  return page
    .normalize("NFC")
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/\u00ad\s*\n\s*|[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", "   ")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010\u2011]|(?<=[a-z])[\u2013\u2212](?=[a-z])/gi, "-");
}

function undoDoubleSpacing(lines: string[]): string[] {
  const filled = lines.flatMap((line, at) => (line !== "" && line !== PAGE_BREAK ? [at] : []));
  const doubled = filled.filter((at) => lines[at + 1] === "").length;
  if (filled.length < 4 || doubled / filled.length < DOUBLE_SPACED_SHARE) return lines;
  const single = lines.filter((line, at) => !(line === "" && lines[at - 1] !== undefined && lines[at - 1] !== ""));
  return undoDoubleSpacing(single);
}

/** At a page break a paragraph ends only where the text before it ends: with a full stop or a heading. */
function closePageBreaks(lines: string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line !== PAGE_BREAK) {
      out.push(line);
      continue;
    }
    while (out.at(-1) === "") out.pop();
    while (lines[at + 1] === "" || lines[at + 1] === PAGE_BREAK) at += 1;
    const before = out.at(-1) ?? "";
    const after = lines[at + 1] ?? "";
    if (/[.:!?]["”)\]]*\s*$/.test(before) || /^\s*(?:Claims Administrator|MAXIMUS) guideline:/.test(after))
      out.push("");
  }
  return out;
}

/** Wrapped lines as one line a paragraph; runs of spaces become one; a word parted by a hyphen keeps it. */
export function unwrapLines(lines: string[]): string {
  return lines
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => unwrap(paragraph))
    .filter((paragraph) => paragraph !== "")
    .join("\n");
}

/** Any text on one line. */
export function unwrap(text: string): string {
  return text
    .replace(/([a-z])-\s*\n\s*([a-z])/g, "$1-$2")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first six words of a rationale, by which the labelled data name it; null for none. */
export function startOf(rationale: string): string | null {
  const words = rationale.split(/\s+/).filter((word) => word !== "");
  return words.length === 0 ? null : words.slice(0, 6).join(" ");
}
