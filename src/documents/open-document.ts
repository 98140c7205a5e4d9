import { AppError } from "../errors.ts";
import { MAX_FILE_BYTES } from "../file-limits.ts";
import { DOCX, isOldOffice, sniffMediaType } from "./sniff-media-type.ts";

/** Most pages that one document may have. */
export const MAX_DOCUMENT_PAGES = 2_000;
/** A page with fewer characters besides white space counts as unreadable (a scan, a fax cover, a blank sheet). */
export const MIN_READABLE_CHARACTERS = 10;

export type ReadPage = { number: number; text: string; readable: boolean };

/** A document that was opened: what it is and how long, and its pages as they are asked for. */
export interface OpenDocument {
  mediaType: string;
  pageCount: number;
  /** The pages `from` to `to`, both included, counted from 1; a page that cannot be read comes without text. */
  readPages(from: number, to: number): Promise<ReadPage[]>;
  close(): Promise<void>;
}

/**
 * Opens a submitted file. What it is, its bytes tell; name and declared media type are not trusted. With `owned` the bytes
 * are given away and must not be used again, which saves a copy of them.
 * Throws `empty-document`, `too-large`, `unsupported-document`, `encrypted-document` or `unreadable-document`.
 */
export async function openDocument(bytes: Uint8Array, options: { owned?: boolean } = {}): Promise<OpenDocument> {
  if (bytes.byteLength === 0) throw emptyDocument();
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new AppError(
      "too-large",
      `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Split it and add the parts one by one.`,
    );
  }
  const type = sniffMediaType(bytes);
  switch (type) {
    case "application/pdf": {
      // PDF.js is large and most requests never need it, so it is loaded with the first PDF.
      const { openPdf } = await import("./read-pdf-pages.ts");
      const pdf = await openPdf(options.owned ? bytes : bytes.slice());
      if (pdf.pageCount > MAX_DOCUMENT_PAGES) {
        await pdf.close();
        throw tooManyPages(pdf.pageCount);
      }
      const readPages = async (from: number, to: number) => (await pdf.readPages(from, to)).map(toPage(from));
      return { mediaType: type, pageCount: pdf.pageCount, readPages, close: pdf.close };
    }
    case "text/plain": {
      const { readTextPages } = await import("./read-text-pages.ts");
      return fromTexts(type, readTextPages(bytes));
    }
    case "application/rtf": {
      const { readRtfPages } = await import("./read-rtf-pages.ts");
      return fromTexts(type, readRtfPages(bytes));
    }
    case "application/zip": {
      const { readDocxPages } = await import("./read-docx-pages.ts");
      return fromTexts(DOCX, readDocxPages(bytes));
    }
    case "image/jpeg":
    case "image/png":
    case "image/tiff": {
      const { countImagePages } = await import("./read-image.ts");
      return fromTexts(type, new Array<string>(countImagePages(bytes, type)).fill(""), true);
    }
    case null:
      throw notRead(bytes);
  }
}

/** A file without any text is nothing, unless it shows pictures of pages. */
function fromTexts(mediaType: string, texts: string[], pictures = false): OpenDocument {
  if (texts.length > MAX_DOCUMENT_PAGES) throw tooManyPages(texts.length);
  if (texts.length === 0 || (!pictures && texts.every((text) => text.trim() === ""))) throw emptyDocument();
  return {
    mediaType,
    pageCount: texts.length,
    readPages: async (from, to) => texts.slice(from - 1, to).map(toPage(from)),
    close: async () => undefined,
  };
}

function toPage(from: number) {
  return (text: string, index: number): ReadPage => ({
    number: from + index,
    text,
    readable: text.replace(/\s+/g, "").length >= MIN_READABLE_CHARACTERS,
  });
}

function notRead(bytes: Uint8Array): AppError {
  if (isOldOffice(bytes)) {
    // A Word document with a password lies as this stream in a container of the old format.
    const locked = new TextDecoder("latin1").decode(bytes).includes([..."EncryptedPackage"].join("\0"));
    return locked
      ? new AppError(
          "encrypted-document",
          "The document is protected by a password. Save it without one and add it again.",
        )
      : new AppError(
          "unsupported-document",
          "This is a document of an old Office format. Save it as DOCX or PDF and add that.",
        );
  }
  return new AppError(
    "unsupported-document",
    "This is no document that can be read: PDF, DOCX, RTF, plain text, JPEG, PNG or TIFF. Save it as PDF and add it again.",
  );
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
