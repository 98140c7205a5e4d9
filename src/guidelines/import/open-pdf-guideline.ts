import { openPdfLines, type PdfLines } from "../../documents/read-pdf-lines.ts";
import { AppError } from "../../errors.ts";
import { arrangePages, CONTEXT_PAGES } from "./arrange-pages.ts";
import type { LinePage } from "./guideline-page.ts";
import { learnHeadingStyles } from "./heading-styles.ts";
import { checkGuidelinePageCount, type GuidelineFile, MIN_LETTERS } from "./read-guideline-file.ts";

/** Pages from all over the file by which its type sizes are learnt. */
const SAMPLE_PAGES = 16;
/** Pages that stay in memory between two ranges, which overlap by their context. */
const KEPT_PAGES = 4 * CONTEXT_PAGES + SAMPLE_PAGES;

/** Where a PDF that was saved to its end says so: in its last bytes. */
const END_WINDOW_BYTES = 64 * 1024;
/** One bad page does not spoil a book; from this share of damaged pages on, it would be imported with holes. */
const MAX_DAMAGED_SHARE = 0.1;

/** Opens a PDF as a guideline. @throws AppError as openGuidelineFile; unreadable-document also where it holds no text */
export async function openPdfGuideline(bytes: Uint8Array): Promise<GuidelineFile> {
  checkForEnd(bytes);
  const pdf = await openPdfLines(bytes, checkGuidelinePageCount);
  try {
    const read = keepPages(pdf);
    const sample: LinePage[] = [];
    for (const number of spreadPages(pdf.pageCount)) sample.push(await read(number));
    if (sample.filter((page) => page.damaged).length > sample.length * MAX_DAMAGED_SHARE) throw damaged();
    await checkForText(sample, pdf.pageCount, read);
    const styles = learnHeadingStyles(sample, pdf.outline);
    return {
      mediaType: "application/pdf",
      pageCount: pdf.pageCount,
      outline: pdf.outline,
      close: pdf.close,
      readPages: async (from, to) => {
        const range = { from: Math.max(1, from), to: Math.min(to, pdf.pageCount), pageCount: pdf.pageCount };
        const pages: LinePage[] = [];
        const last = Math.min(range.to + CONTEXT_PAGES, pdf.pageCount);
        for (let number = Math.max(1, range.from - CONTEXT_PAGES); number <= last; number += 1)
          pages.push(await read(number));
        return arrangePages(pages, range, pdf.labels, styles);
      },
    };
  } catch (cause) {
    await pdf.close();
    throw cause;
  }
}

/** PDF.js reads what it finds of a file that was cut off; a guideline with its end missing must not be imported. */
function checkForEnd(bytes: Uint8Array): void {
  const end = new TextDecoder("latin1").decode(bytes.subarray(-END_WINDOW_BYTES));
  if (!end.includes("startxref") && !end.includes("%%EOF")) throw damaged();
}

function damaged(): AppError {
  return new AppError(
    "unreadable-document",
    "The PDF is damaged or was cut off, and pages of it are lost. Download or export the guideline again and import that.",
  );
}

/** Positions spread evenly over the file. */
function spreadPages(count: number): number[] {
  if (count <= SAMPLE_PAGES) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from({ length: SAMPLE_PAGES }, (_, index) => 1 + Math.round((index * (count - 1)) / (SAMPLE_PAGES - 1)));
}

function keepPages(pdf: PdfLines): (number: number) => Promise<LinePage> {
  const kept = new Map<number, LinePage>();
  return async (number) => {
    const known = kept.get(number);
    if (known) return known;
    const page = await pdf.readPage(number);
    kept.set(number, page);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_PAGES && oldest !== undefined) kept.delete(oldest);
    return page;
  };
}

/** A scan is told by pages without letters; before it is refused, a few pages between the samples are looked at. */
async function checkForText(
  sample: readonly LinePage[],
  pageCount: number,
  read: (number: number) => Promise<LinePage>,
): Promise<void> {
  const letters = (pages: readonly LinePage[]) =>
    pages.reduce(
      (sum, page) => sum + page.lines.reduce((n, line) => n + (line.text.match(/\p{L}/gu) ?? []).length, 0),
      0,
    );
  if (letters(sample) >= MIN_LETTERS) return;
  const more: LinePage[] = [];
  for (const page of sample) if (page.number < pageCount) more.push(await read(page.number + 1));
  if (letters(more) >= MIN_LETTERS) return;
  throw new AppError(
    "unreadable-document",
    "The PDF holds no text; its pages are pictures, as a scanner makes them. Run text recognition (OCR) on it, or export the guideline anew, and import that.",
  );
}
