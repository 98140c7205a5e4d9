import { isOldOffice, sniffMediaType } from "../../documents/sniff-media-type.ts";
import { AppError } from "../../errors.ts";
import { MAX_FILE_BYTES } from "../../file-limits.ts";
import type { GuidelinePage } from "./guideline-page.ts";
import { namesMarkup, readTextType } from "./read-text-type.ts";

export type { GuidelineBlock, GuidelinePage } from "./guideline-page.ts";

/** Most pages that one guideline file may have. */
export const MAX_GUIDELINE_PAGES = 5_000;
/** A file with fewer letters than this on all sampled pages holds pictures of pages, not text. */
export const MIN_LETTERS = 20;

export interface GuidelineOutlineEntry {
  title: string;
  page: number;
  level: number;
}

/** A guideline file that was opened. */
export interface GuidelineFile {
  mediaType: string;
  pageCount: number;
  /** The file's bookmarks; empty where it has none. Pages are positions from 1. */
  outline: GuidelineOutlineEntry[];
  /** The pages at positions `from` to `to`, both included. Any range gives the same pages, so that reading can go on later. */
  readPages(from: number, to: number): Promise<GuidelinePage[]>;
  /** Frees what the open file holds. */
  close(): Promise<void>;
}

/**
 * Opens a guideline file: PDF, Word, HTML, Markdown, RTF or text. What it is, its bytes tell; the name decides only between
 * kinds of text. `bytes` are taken over and must not be used afterwards, which saves a copy of a large file.
 * @throws AppError empty-document, too-large, unsupported-document, encrypted-document, unreadable-document
 */
export async function openGuidelineFile(file: { name: string; bytes: Uint8Array }): Promise<GuidelineFile> {
  const { bytes } = file;
  checkGuidelineSize(bytes.byteLength);
  switch (sniffMediaType(bytes)) {
    case "application/pdf": {
      // PDF.js is large and most requests never need it, so it is loaded with the first PDF.
      const { openPdfGuideline } = await import("./open-pdf-guideline.ts");
      return openPdfGuideline(bytes);
    }
    case "text/plain": {
      const { openFlowGuideline } = await import("./open-flow-guideline.ts");
      return openFlowGuideline(bytes, readTextType(bytes, file.name));
    }
    case "application/zip": {
      const { openFlowGuideline, DOCX } = await import("./open-flow-guideline.ts");
      return openFlowGuideline(bytes, DOCX);
    }
    case "application/rtf": {
      const { openFlowGuideline } = await import("./open-flow-guideline.ts");
      return openFlowGuideline(bytes, "application/rtf");
    }
    case null:
      if (isOldOffice(bytes)) throw oldOffice();
      throw unsupported(file.name);
    default:
      throw new AppError(
        "unsupported-document",
        "This is a picture, which holds no text to search or cite. Import the guideline as a PDF with a text layer.",
      );
  }
}

/** Refuses a file by its size alone, before any byte of it is read. @throws AppError empty-document, too-large */
export function checkGuidelineSize(byteLength: number): void {
  if (byteLength === 0) {
    throw new AppError("empty-document", "The file is empty. Check that it was saved completely and import it again.");
  }
  if (byteLength > MAX_FILE_BYTES) {
    throw new AppError(
      "too-large",
      `The file has ${Math.ceil(byteLength / 1024 / 1024)} MB; at most ${MAX_FILE_BYTES / 1024 / 1024} MB are read. Import the guideline chapter by chapter.`,
    );
  }
}

/** Refuses a file by its number of pages. @throws AppError empty-document, too-large */
export function checkGuidelinePageCount(count: number): void {
  if (count === 0) throw new AppError("empty-document", "The file has no pages. Check that it was saved completely.");
  if (count > MAX_GUIDELINE_PAGES) {
    throw new AppError(
      "too-large",
      `The file has ${count.toLocaleString("en-US")} pages; at most ${MAX_GUIDELINE_PAGES.toLocaleString("en-US")} are read. Import the guideline chapter by chapter.`,
    );
  }
}

function oldOffice(): AppError {
  return new AppError(
    "unsupported-document",
    "This is a file of an old Office version or one with a password. Save it as PDF or DOCX without protection and import that.",
  );
}

function unsupported(name: string): AppError {
  const claim = namesMarkup(name) ? `, although its name ends in .${name.split(".").at(-1)}` : "";
  return new AppError(
    "unsupported-document",
    `This is no PDF, Word, HTML, Markdown or text file${claim}. Export the guideline in one of these formats and import that.`,
  );
}
