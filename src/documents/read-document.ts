import { AppError } from "../errors.ts";
import { readTextPages } from "./read-text-pages.ts";
import { sniffMediaType } from "./sniff-media-type.ts";

/** Largest file that is read, in bytes. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
/** Most pages that one document may have. */
export const MAX_DOCUMENT_PAGES = 2_000;
/** A page with fewer characters besides white space counts as unreadable (a scan, a fax cover, a blank sheet). */
export const MIN_READABLE_CHARACTERS = 10;

export type ReadPage = { number: number; text: string; readable: boolean };
export type ReadDocument = { mediaType: string; pages: ReadPage[] };

/**
 * Reads a submitted file into pages of text, numbered from 1. A page without a text layer stays, marked unreadable.
 * What a file is, its bytes tell; name and declared media type are not trusted. `bytes` is left untouched.
 * Throws `empty-document`, `too-large`, `unsupported-document`, `encrypted-document` or `unreadable-document`.
 */
export async function readDocument(file: {
  name: string;
  bytes: Uint8Array;
  mediaType?: string;
}): Promise<ReadDocument> {
  const { bytes } = file;
  if (bytes.byteLength === 0) throw emptyDocument();
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) {
    throw new AppError(
      "too-large",
      `The file is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB. Split it and add the parts one by one.`,
    );
  }
  const kind = sniffMediaType(bytes);
  if (kind === null) {
    throw new AppError(
      "unsupported-document",
      "This is neither a PDF nor a text file. Save it as PDF or as plain text and add it again.",
    );
  }
  const texts = kind === "application/pdf" ? await readPdf(bytes) : readTextPages(bytes);
  if (texts.length > MAX_DOCUMENT_PAGES) throw tooManyPages(texts.length);
  const pages = texts.map((text, index) => ({ number: index + 1, text, readable: isReadable(text) }));
  const blank = pages.every((page) => page.text.trim() === "");
  // A PDF without text is a scan, which the reviewer must hear of; a text file without text is nothing.
  if (pages.length === 0 || (blank && kind === "text/plain")) throw emptyDocument();
  return { mediaType: kind, pages };
}

/** PDF.js is large and most requests never need it, so it is loaded with the first PDF. */
async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const { readPdfPages } = await import("./read-pdf-pages.ts");
  return readPdfPages(bytes, (count) => {
    if (count > MAX_DOCUMENT_PAGES) throw tooManyPages(count);
  });
}

function isReadable(text: string): boolean {
  return text.replace(/\s+/g, "").length >= MIN_READABLE_CHARACTERS;
}

function emptyDocument(): AppError {
  return new AppError("empty-document", "The file is empty. Check that it was saved completely and add it again.");
}

function tooManyPages(count: number): AppError {
  return new AppError(
    "too-large",
    `The document has ${count} pages; at most ${MAX_DOCUMENT_PAGES} are read. Split it and add the parts one by one.`,
  );
}
