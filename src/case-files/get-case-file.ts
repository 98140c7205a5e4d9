import { and, asc, eq, isNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { caseFiles, disputedItems, documents, pages } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import type { DocumentKind, Page } from "../vocabulary.ts";

/** The case file of the reader's own organisation. Throws `not-found` for any other, so that ids tell nothing. */
export async function getCaseFile({ db, person }: Context, caseFileId: string) {
  const [row] = await db
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.id, caseFileId), eq(caseFiles.organisationId, person.organisationId)));
  if (!row) throw new AppError("not-found", "There is no such case file in your organisation.");
  return row;
}

/** Documents in the order in which they were submitted. */
export async function listDocuments({ db }: Context, caseFileId: string) {
  return db.select().from(documents).where(eq(documents.caseFileId, caseFileId)).orderBy(asc(documents.position));
}

/** Every page of a case file, in document order, ready for reading and searching. */
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
    })
    .from(pages)
    .innerJoin(documents, eq(documents.id, pages.documentId))
    .where(eq(pages.caseFileId, caseFileId))
    .orderBy(asc(documents.position), asc(pages.number));
  // `kind` is written only from classifyDocument, whose result is a DocumentKind.
  return rows.map((row) => ({ ...row, kind: row.kind as DocumentKind }));
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
