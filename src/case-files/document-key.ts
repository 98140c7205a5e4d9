import type { Page } from "../vocabulary.ts";

/** Tells documents apart, also those that lie in one file; pages of one document share it. */
export function documentKey(page: Pick<Page, "documentId" | "section">): string {
  return page.section === undefined ? page.documentId : `${page.documentId}#${String(page.section).padStart(5, "0")}`;
}
