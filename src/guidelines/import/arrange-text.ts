import { cleanText } from "../../documents/clean-text.ts";
import { joinHyphens } from "../../documents/join-hyphens.ts";
import type { TextLine } from "../../documents/lay-out-text.ts";
import type { FlowedPart } from "../../documents/read-html.ts";
import { arrangePages } from "./arrange-pages.ts";
import { buildBlocks } from "./build-blocks.ts";
import { flowToPages } from "./flow-to-pages.ts";
import type { GuidelinePage, LinePage } from "./guideline-page.ts";
import type { HeadingStyles } from "./heading-styles.ts";

/** Text has one size; lines and columns are given the places that a typewriter would give them, in points. */
const SIZE = 10;
const LINE_HEIGHT = 12;
const CHARACTER_WIDTH = 5;
const STYLES: HeadingStyles = { bodySize: SIZE, bodyBold: false, sizes: [], outline: new Map(), outlineDepth: 0 };
const PAGE_LINE = /^[ \t]*\[(?:page|pg\.?|p\.)[ \t]*(\d{1,4}|[ivxlc]{1,8}|\d{1,2}-\d{1,3})\][ \t]*$/gim;

/** Pages of a text: form feeds part printed pages, whose heads, feet and numbers are told as in a PDF; so do "[Page 125]" lines. */
export function arrangeText(text: string): GuidelinePage[] {
  const clean = text.replace(/\r\n?/g, "\n");
  if (clean.includes("\f")) {
    const sheets = clean.split("\f").map((sheet) => joinHyphens(cleanText(sheet)));
    if (sheets.at(-1)?.trim() === "") sheets.pop();
    const height = Math.max(...sheets.map((sheet) => sheet.split("\n").length)) * LINE_HEIGHT;
    const pages: LinePage[] = sheets.map((sheet, index) => ({ number: index + 1, height, lines: toLines(sheet) }));
    return arrangePages(pages, { from: 1, to: pages.length, pageCount: pages.length }, null, STYLES);
  }
  const pieces = joinHyphens(cleanText(clean)).split(PAGE_LINE);
  const parts = pieces.flatMap((piece, index): FlowedPart[] =>
    index % 2 === 1 ? [{ pageLabel: piece }] : buildBlocks(toLines(piece), 1, STYLES),
  );
  return flowToPages(parts);
}

function toLines(sheet: string): TextLine[] {
  const rows = sheet.split("\n");
  const lines: TextLine[] = [];
  rows.forEach((row, index) => {
    const text = row.replaceAll("\t", "    ");
    if (text.trim() === "") return;
    const indent = text.length - text.trimStart().length;
    const placed = { left: indent * CHARACTER_WIDTH, right: text.trimEnd().length * CHARACTER_WIDTH };
    const heading = isCapitals(text.trim()) && isAlone(rows, index);
    // Capitals on a line of their own are the headings of plain text.
    lines.push({
      ...placed,
      text: text.trim(),
      y: (index + 1) * LINE_HEIGHT,
      size: SIZE,
      bold: heading,
      turn: 0,
      column: 0,
    });
  });
  return lines;
}

function isCapitals(text: string): boolean {
  return text.length <= 90 && /[A-Z]{3}/.test(text) && text === text.toUpperCase() && !/[.;,]$/.test(text);
}

function isAlone(rows: readonly string[], index: number): boolean {
  return (
    (rows[index - 1] ?? "").trim() === "" &&
    ((rows[index + 1] ?? "").trim() === "" || !isCapitals(rows[index + 1]?.trim() ?? ""))
  );
}
