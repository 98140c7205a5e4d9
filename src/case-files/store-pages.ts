import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { caseFiles, documentSections, documents, pages } from "../db/schema.ts";
import type { ReadPage } from "../documents/open-document.ts";
import type { DocumentSection } from "../vocabulary.ts";
import { classifyDocument } from "./classify-document.ts";
import { splitDocument } from "./split-document.ts";

/** D1 binds at most this many parameters a statement. */
const MAX_PARAMETERS = 100;
const PAGES_PER_STATEMENT = rowsPerStatement(pages);
const SECTIONS_PER_STATEMENT = rowsPerStatement(documentSections);

type DocumentRow = { id: string; caseFileId: string; name: string; attempt: number };

/** Statements that store pages; storing them a second time changes nothing. */
export function pageStatements(ctx: Context, document: { id: string; caseFileId: string }, read: readonly ReadPage[]) {
  return slices(read, PAGES_PER_STATEMENT).map((slice) =>
    ctx.db
      .insert(pages)
      .values(slice.map((page) => ({ ...page, documentId: document.id, caseFileId: document.caseFileId })))
      .onConflictDoUpdate({
        target: [pages.documentId, pages.number],
        set: { text: sql`excluded.text`, readable: sql`excluded.readable` },
      }),
  );
}

/** What a document is as a whole, and the documents in it. */
export function describeDocument(name: string, read: readonly ReadPage[]) {
  const { kind, date } = classifyDocument({ name, pages: read.map((page) => page.text) });
  return { kind, date, sections: splitDocument(read, name) };
}

/** Statements that put these sections in the place of those that the document has. */
export function sectionStatements(
  ctx: Context,
  document: { id: string; caseFileId: string },
  sections: readonly DocumentSection[],
  origin: "read" | "reviewer",
): [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] {
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const own = { ...author, documentId: document.id, caseFileId: document.caseFileId, origin };
  return [
    ctx.db.delete(documentSections).where(eq(documentSections.documentId, document.id)),
    ...slices(sections, SECTIONS_PER_STATEMENT).map((slice) =>
      ctx.db.insert(documentSections).values(slice.map((section) => ({ ...section, ...own }))),
    ),
  ];
}

/** Tells that what the case file says may have changed since its facts were read. */
export function documentsChanged(ctx: Context, caseFileId: string) {
  return ctx.db
    .update(caseFiles)
    .set({ documentsVersion: sql`${caseFiles.documentsVersion} + 1` })
    .where(eq(caseFiles.id, caseFileId));
}

/** Ends a reading: sections, kind and date, and the status `ready`, all at once. */
export async function finishReading(ctx: Context, document: DocumentRow, read: readonly ReadPage[]): Promise<void> {
  const { sections, ...described } = describeDocument(document.name, read);
  await ctx.db.batch([
    ...sectionStatements(ctx, document, sections, "read"),
    ctx.db
      .update(documents)
      .set({ ...described, status: "ready", error: null, updatedAt: new Date().toISOString() })
      .where(and(eq(documents.id, document.id), eq(documents.attempt, document.attempt))),
    documentsChanged(ctx, document.caseFileId),
  ]);
}

function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/** Counted from the table, since a column that it gains binds a parameter more in every row. */
function rowsPerStatement(table: typeof pages | typeof documentSections): number {
  return Math.floor(MAX_PARAMETERS / Object.keys(getTableColumns(table)).length);
}
