import { openDocument, type ReadPage } from "./open-document.ts";

export { MAX_DOCUMENT_PAGES, type ReadPage } from "./open-document.ts";

export type ReadDocument = { mediaType: string; pages: ReadPage[] };

/**
 * Reads a submitted file whole into pages of text, numbered from 1. A page without a text layer stays, marked unreadable.
 * `bytes` is left untouched. Throws what `openDocument` throws.
 */
export async function readDocument(file: {
  name: string;
  bytes: Uint8Array;
  mediaType?: string;
}): Promise<ReadDocument> {
  const document = await openDocument(file.bytes);
  try {
    return { mediaType: document.mediaType, pages: await document.readPages(1, document.pageCount) };
  } finally {
    await document.close();
  }
}
