import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Context } from "../context.ts";
import { caseFiles, disputedItems, documentSections, documents, pages } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import type { DocumentKind, Page } from "../vocabulary.ts";
import { reviveReading } from "./revive-reading.ts";

/** The case file of the reader's own organisation. Throws `not-found` for any other, so that ids tell nothing. */
export async function getCaseFile({ db, person }: Context, caseFileId: string) {
  const [row] = await db
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.id, caseFileId), eq(caseFiles.organisationId, person.organisationId)));
  if (!row) throw new AppError("not-found", "There is no such case file in your organisation.");
  return row;
}

/** Documents that are read and in use, in their order: what can be cited. */
export async function listDocuments({ db }: Context, caseFileId: string) {
  return db
    .select()
    .from(documents)
    .where(and(eq(documents.caseFileId, caseFileId), inUse()))
    .orderBy(...inOrder());
}

/** Every document, also those being read, failed or withdrawn, with the documents in each, its unreadable and its machine-read pages. */
export async function listAllDocuments(ctx: Context, caseFileId: string) {
  const own = eq(documents.caseFileId, caseFileId);
  const [rows, sections, withoutText] = await Promise.all([
    ctx.db
      .select()
      .from(documents)
      .where(own)
      .orderBy(...inOrder()),
    ctx.db
      .select()
      .from(documentSections)
      .where(eq(documentSections.caseFileId, caseFileId))
      .orderBy(asc(documentSections.firstPage)),
    ctx.db
      .select({
        documentId: pages.documentId,
        number: pages.number,
        readable: pages.readable,
        confidence: pages.confidence,
      })
      .from(pages)
      .where(and(eq(pages.caseFileId, caseFileId), or(eq(pages.readable, false), eq(pages.origin, "ocr"))))
      .orderBy(asc(pages.number)),
  ]);
  // Whoever looks how far a reading has come sets it going again when it has stopped.
  const live = await Promise.all(rows.map((row) => reviveReading(ctx, row)));
  return live.map((row) => {
    const own = withoutText.filter((page) => page.documentId === row.id);
    return {
      ...row,
      sections: sections.filter((section) => section.documentId === row.id).map(viewSection),
      unreadablePages: own.filter((page) => !page.readable).map((page) => page.number),
      machineReadPages: own
        .filter((page) => page.readable)
        .map(({ number, confidence }) => ({ number, confidence: confidence ?? 0 })),
    };
  });
}

function viewSection(row: typeof documentSections.$inferSelect) {
  const { firstPage, lastPage, kind, date, dateTo, authorRole, provider, title, origin } = row;
  return { firstPage, lastPage, kind, date, dateTo, authorRole, provider, title, origin };
}

function inUse() {
  return and(eq(documents.status, "ready"), isNull(documents.withdrawnAt));
}

function inOrder() {
  return [asc(documents.position), asc(documents.createdAt)] as const;
}

/**
 * Every page of the documents in use, in document order, ready for reading and searching. Kind, date and author are those of
 * the document within the file that the page belongs to.
 */
export async function loadPages(ctx: Context, caseFileId: string): Promise<Page[]> {
  const rows = await ctx.db
    .select({
      documentId: pages.documentId,
      document: documents.name,
      kind: documents.kind,
      date: documents.date,
      number: pages.number,
      text: pages.text,
      readable: pages.readable,
      origin: pages.origin,
      confidence: pages.confidence,
      section: {
        kind: documentSections.kind,
        date: documentSections.date,
        authorRole: documentSections.authorRole,
        section: documentSections.firstPage,
      },
    })
    .from(pages)
    .innerJoin(documents, eq(documents.id, pages.documentId))
    .leftJoin(
      documentSections,
      and(
        eq(documentSections.documentId, pages.documentId),
        lte(documentSections.firstPage, pages.number),
        gte(documentSections.lastPage, pages.number),
      ),
    )
    .where(and(eq(pages.caseFileId, caseFileId), inUse()))
    .orderBy(...inOrder(), asc(pages.number));
  // `kind` is written only from classifyDocument, whose result is a DocumentKind.
  return rows.map(({ section, ...row }) => ({ ...row, kind: row.kind as DocumentKind, ...section }));
}

/** Items still in dispute, in order. */
export async function listDisputedItems({ db }: Context, caseFileId: string) {
  return db
    .select()
    .from(disputedItems)
    .where(and(eq(disputedItems.caseFileId, caseFileId), isNull(disputedItems.withdrawnAt)))
    .orderBy(asc(disputedItems.position));
}

/** One disputed item of the reader's organisation. Throws `not-found`. */
export async function getDisputedItem({ db, person }: Context, disputedItemId: string) {
  const [row] = await db
    .select()
    .from(disputedItems)
    .where(and(eq(disputedItems.id, disputedItemId), eq(disputedItems.organisationId, person.organisationId)));
  if (!row) throw new AppError("not-found", "There is no such disputed item in your organisation.");
  return row;
}

/** One document of the reader's organisation. Throws `not-found`. */
export async function getDocument({ db, person }: Context, documentId: string) {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.organisationId, person.organisationId)));
  if (!row) throw new AppError("not-found", "There is no such document in your organisation.");
  return row;
}
