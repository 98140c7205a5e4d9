import type { DocumentKind, Page } from "../vocabulary.ts";

/** A document within a file: its pages, what it is and its day. */
export type BriefSection = { firstPage: number; lastPage: number; kind: DocumentKind; date: string | null };

type BriefDocument = { id: string; kind: DocumentKind; date: string | null; sections?: BriefSection[] | undefined };

/** Kind and day of the document that a page belongs to, since one file may hold many; of an unknown page those of its file. */
export function documentAt(
  documents: readonly BriefDocument[],
  { documentId, page }: { documentId: string; page: number },
): { kind: DocumentKind; date: string | null } | undefined {
  const document = documents.find((candidate) => candidate.id === documentId);
  return document?.sections?.find(({ firstPage, lastPage }) => firstPage <= page && page <= lastPage) ?? document;
}

/** The documents in a file, as runs of pages of one kind and day; nothing where it holds a single one. */
export function sectionsOf(pages: readonly Page[], documentId: string): BriefSection[] | undefined {
  const sections: BriefSection[] = [];
  for (const page of pages) {
    if (page.documentId !== documentId) continue;
    const last = sections.at(-1);
    if (last && last.kind === page.kind && last.date === page.date) last.lastPage = page.number;
    else sections.push({ firstPage: page.number, lastPage: page.number, kind: page.kind, date: page.date });
  }
  return sections.length > 1 ? sections : undefined;
}
