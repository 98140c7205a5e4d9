import { cleanText } from "./clean-text.ts";
import { joinHyphens } from "./join-hyphens.ts";
import { layOutLines, type PlacedText, type TextLine } from "./lay-out-text.ts";
import { type Matrix, placeRun } from "./place-runs.ts";
import { loadPdf, type PdfDocument, type PdfPage, within } from "./read-pdf-pages.ts";

/** No page of a book takes this long; one that does is hostile and stands without text. */
const PAGE_TIMEOUT_MS = 15_000;
/** Pages whose drawing instructions are read to learn a font's name; text alone does not tell it. */
const MAX_FONT_LOOKUPS = 60;
/** A bookmark tree is read to this depth and length. */
const MAX_OUTLINE_DEPTH = 6;
const MAX_OUTLINE_ENTRIES = 5_000;

/** A page's lines in reading order, with the page's height in points; no lines where it has no text or is damaged. */
export type PdfLinePage = { number: number; height: number; lines: TextLine[]; damaged?: true };
export type OutlineEntry = { title: string; page: number; level: number };

/** A PDF that was opened for its lines. `labels` are the /PageLabels of ISO 32000, 12.4.2, one a page. */
export interface PdfLines {
  pageCount: number;
  labels: string[] | null;
  outline: OutlineEntry[];
  readPage(number: number): Promise<PdfLinePage>;
  close(): Promise<void>;
}

/**
 * Opens a PDF for its lines with size and weight; `bytes` are taken over by PDF.js and cannot be used afterwards.
 * `checkPageCount` may throw before anything else is read. Throws `encrypted-document` and `unreadable-document`.
 */
export async function openPdfLines(bytes: Uint8Array, checkPageCount: (count: number) => void): Promise<PdfLines> {
  const pdf = await loadPdf(bytes);
  try {
    checkPageCount(pdf.numPages);
    const bold = new Map<string, boolean>();
    const budget = { lookups: MAX_FONT_LOOKUPS };
    return {
      pageCount: pdf.numPages,
      // A PDF is read as well without labels or outline; damage to them damages no page.
      labels: await within(PAGE_TIMEOUT_MS, pdf.getPageLabels()).catch(() => null),
      outline: await within(PAGE_TIMEOUT_MS, readOutline(pdf)).catch(() => []),
      readPage: (number) =>
        within(PAGE_TIMEOUT_MS, readLines(pdf, number, bold, budget)).catch(() => ({
          number,
          height: 792,
          lines: [],
          damaged: true as const,
        })),
      close: () => pdf.loadingTask.destroy(),
    };
  } catch (cause) {
    await pdf.loadingTask.destroy();
    throw cause;
  }
}

async function readLines(
  pdf: PdfDocument,
  number: number,
  bold: Map<string, boolean>,
  budget: { lookups: number },
): Promise<PdfLinePage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  // PDF.js hands out the viewport's matrix as six numbers.
  const toScreen = viewport.transform as Matrix;
  const { items } = await page.getTextContent();
  const runs = items.filter((item) => "str" in item);
  await learnWeights(page, new Set(runs.map((run) => run.fontName)), bold, budget);
  const placed: PlacedText[] = runs.map((run) => ({
    ...placeRun(run.str, run.width, run.transform as Matrix, toScreen),
    bold: bold.get(run.fontName) === true,
  }));
  page.cleanup();
  return { number, height: viewport.height, lines: joinLineHyphens(layOutLines(placed)) };
}

/** Which fonts are bold. Their names come with the page's drawing instructions, which are read once for a new font. */
async function learnWeights(
  page: PdfPage,
  names: Set<string>,
  bold: Map<string, boolean>,
  budget: { lookups: number },
): Promise<void> {
  if ([...names].every((name) => bold.has(name)) || budget.lookups <= 0) return;
  budget.lookups -= 1;
  try {
    await page.getOperatorList();
  } catch {
    // A picture that cannot be drawn leaves the fonts that were met before it.
  }
  for (const name of names) {
    if (bold.has(name)) continue;
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontFace) : null;
    bold.set(name, font !== null && isBold(font));
  }
}

type FontFace = { name?: string; bold?: boolean; black?: boolean };

function isBold(font: FontFace): boolean {
  return font.bold === true || font.black === true || /bold|black|heavy|demi/i.test(font.name ?? "");
}

/** Words that a line end broke are put together on their first line, as in the pages of a case file. */
function joinLineHyphens(lines: TextLine[]): TextLine[] {
  const joined = joinHyphens(cleanText(lines.map((line) => line.text.replaceAll("\u00ad", "-")).join("\n"))).split(
    "\n",
  );
  return lines.map((line, index) => ({ ...line, text: joined[index] ?? "" })).filter((line) => line.text.trim() !== "");
}

async function readOutline(pdf: PdfDocument): Promise<OutlineEntry[]> {
  type Node = { title: string; dest: string | unknown[] | null; items: Node[] };
  const entries: OutlineEntry[] = [];
  const visit = async (nodes: Node[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MAX_OUTLINE_ENTRIES) return;
      const page = await pageOf(pdf, node.dest);
      const title = cleanText(node.title).replace(/\s+/g, " ").trim();
      if (page !== null && title !== "") entries.push({ title, page, level });
      if (level < MAX_OUTLINE_DEPTH) await visit(node.items, level + 1);
    }
  };
  await visit(((await pdf.getOutline()) ?? []) as Node[], 1);
  return entries;
}

async function pageOf(pdf: PdfDocument, dest: string | unknown[] | null): Promise<number | null> {
  try {
    const target = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
    const first: unknown = target?.[0];
    if (typeof first === "number") return first + 1;
    if (first === null || typeof first !== "object") return null;
    return (await pdf.getPageIndex(first as { num: number; gen: number })) + 1;
  } catch {
    return null;
  }
}
