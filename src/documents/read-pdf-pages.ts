import { getDocumentProxy } from "unpdf";
import { AppError } from "../errors.ts";
import { cleanText } from "./clean-text.ts";
import { joinHyphens } from "./join-hyphens.ts";
import { layOutText } from "./lay-out-text.ts";
import { type Matrix, placePage } from "./place-runs.ts";

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** No page of a record takes this long; one that does would hold up all others. */
const PAGE_TIMEOUT_MS = 15_000;
const OPEN_TIMEOUT_MS = 30_000;
const PAGES_PER_TURN = 4;

export interface OpenedPdf {
  pageCount: number;
  readPages(from: number, to: number): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Opens a PDF; `bytes` are taken over by PDF.js and cannot be used afterwards. `readPages` gives the text of each page, rebuilt
 * into lines from the positions of its runs; "" where a page has no text layer or is damaged. What was typed into form fields
 * is read along, since PDF forms keep it apart from the page's content.
 * Throws `encrypted-document` and `unreadable-document`; `readPages` throws the latter when all pages of the PDF are damaged.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdf = await loadPdf(bytes);
  return {
    pageCount: pdf.numPages,
    close: () => pdf.loadingTask.destroy(),
    readPages: async (from, to) => {
      const pages: string[] = [];
      let failure: unknown;
      let failures = 0;
      for (let number = from; number <= Math.min(to, pdf.numPages); number += 1) {
        // PDF.js works in one go; others who ask this Worker for something get their turn in between.
        if (number % PAGES_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve, 0));
        try {
          pages.push(await within(PAGE_TIMEOUT_MS, readPage(pdf, number)));
        } catch (cause) {
          // One damaged page stands as a page without text; the others are worth reading.
          pages.push("");
          failure = cause;
          failures += 1;
        }
      }
      if (failures > 0 && failures === pdf.numPages) throw unreadable(failure);
      return pages;
    },
  };
}

export async function loadPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await within(OPEN_TIMEOUT_MS, getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true }));
  } catch (cause) {
    if (cause instanceof Error && cause.name === "PasswordException") {
      throw new AppError(
        "encrypted-document",
        "The PDF is protected by a password. Save it without protection and add it again.",
        { cause },
      );
    }
    throw unreadable(cause);
  }
}

/** PDF.js lets go between its steps; a hostile file that keeps it busy is given up there. */
export function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("gave up")), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function readPage(pdf: PdfDocument, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  // PDF.js hands out the viewport's matrix as six numbers.
  const toScreen = page.getViewport({ scale: 1 }).transform as Matrix;
  const content = await page.getTextContent();
  const placed = placePage(content.items, await page.getAnnotations(), toScreen);
  page.cleanup();
  // Some fonts map the printed hyphen to the soft one, which would vanish from "L4-5".
  return joinHyphens(cleanText(layOutText(placed).replaceAll("\u00ad", "-")));
}

function unreadable(cause: unknown): AppError {
  return new AppError(
    "unreadable-document",
    "The PDF is damaged and cannot be read. Print it to a new PDF, or ask for another copy.",
    { cause },
  );
}
