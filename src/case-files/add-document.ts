import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { recordEvent } from "../db/record-event.ts";
import { documents } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { type OpenDocument, openDocument } from "../documents/open-document.ts";
import { isOldOffice, sniffMediaType } from "../documents/sniff-media-type.ts";
import { cleanName, type StoredOriginal, storeOriginal } from "../documents/store-original.ts";
import { AppError } from "../errors.ts";
import { MAX_FILE_BYTES } from "../file-limits.ts";
import { newId } from "../ids.ts";
import { checkCaseFileLimits } from "./document-limits.ts";
import { getCaseFile } from "./get-case-file.ts";
import { runReading } from "./run-reading.ts";
import { describeDocument, documentsChanged, pageStatements, sectionStatements } from "./store-pages.ts";

/** A document up to here is read while the sender waits; a longer one is read in steps behind the scenes. */
export const INLINE_PAGES = 120;

/** A file on its way in, whole or in chunks that are read once. */
export type IncomingFile = { name: string } & ({ bytes: Uint8Array } | { chunks: AsyncIterable<Uint8Array> });

type Author = { organisationId: string; createdBy: string };
type NewDocument = Author & { id: string; caseFileId: string; name: string; byteLength: number; sha256: string };

/**
 * Takes a document into a case file. The original is streamed to R2 first: a row never points at bytes that are not there. A
 * short document comes back `ready` with its pages; a long one `reading`, to be gone on with by the intake. A file that
 * shows at once that it cannot be read is refused and leaves no trace.
 * Throws what `openDocument` throws, `too-large` for file or case file, and `conflict` when the case file holds the same bytes.
 */
export async function addDocument(ctx: Context, caseFileId: string, file: IncomingFile) {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const id = newId("doc");
  const originalKey = `${ctx.person.organisationId}/${caseFile.id}/${id}`;
  const incoming = { name: file.name, chunks: "chunks" in file ? file.chunks : inOne(file.bytes) };
  const stored = await storeOriginal(ctx.originals, originalKey, incoming, { maxBytes: MAX_FILE_BYTES, tooLarge });
  try {
    const name = cleanName(file.name);
    const retried = await checkTwin(ctx, caseFile.id, stored.sha256);
    if (retried) {
      await ctx.originals.delete(originalKey);
      return retried;
    }
    const author: Author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
    return await takeIn(ctx, { ...author, id, caseFileId: caseFile.id, name, ...sizeOf(stored) }, stored);
  } catch (cause) {
    await ctx.originals.delete(originalKey);
    // Two uploads of the same bytes at once: the index decides, the second is told as if it had come later.
    if (isUniqueViolation(cause)) throw alreadyThere(file.name, cause);
    throw cause;
  }
}

async function takeIn(ctx: Context, document: NewDocument, stored: StoredOriginal) {
  const whole = stored.head.byteLength === stored.byteLength;
  if (!whole) refuseOther(stored.head);
  // A copy, since the head may share its memory; at most one part of an upload.
  const opened = whole ? await openDocument(stored.head.slice(), { owned: true }) : null;
  try {
    const size = { pages: opened?.pageCount ?? 0, bytes: stored.byteLength };
    await checkCaseFileLimits(ctx, document.caseFileId, size);
    const row = {
      ...document,
      name: await uniqueName(ctx, document.caseFileId, document.name),
      originalKey: stored.key,
      mediaType: opened?.mediaType ?? sniffMediaType(stored.head) ?? "application/octet-stream",
      pageCount: size.pages,
      // Counted inside the statement, so that two uploads at once do not take the same place.
      position: sql`(select coalesce(max(position), 0) + 1 from documents where case_file_id = ${document.caseFileId})`,
      updatedAt: new Date().toISOString(),
    };
    return opened && opened.pageCount <= INLINE_PAGES
      ? await storeRead(ctx, row, opened)
      : await startReading(ctx, row);
  } finally {
    await opened?.close();
  }
}

type Row = Omit<typeof documents.$inferInsert, "kind" | "position"> & { position: ReturnType<typeof sql> };

async function storeRead(ctx: Context, row: Row, opened: OpenDocument) {
  const read = await opened.readPages(1, opened.pageCount);
  const { sections, ...described } = describeDocument(row.name, read);
  await ctx.db.batch([
    insert(ctx, { ...row, ...described, status: "ready", pagesRead: read.length }),
    ...pageStatements(ctx, row, read),
    ...sectionStatements(ctx, row, sections, "read"),
    documentsChanged(ctx, row.caseFileId),
    recordEvent(ctx, "document.add", row.id, row.caseFileId),
  ]);
  return viewAdded(
    ctx,
    row.id,
    read.filter((page) => !page.readable).map((page) => page.number),
  );
}

async function startReading(ctx: Context, row: Row) {
  await ctx.db.batch([
    insert(ctx, { ...row, kind: "other", status: "reading" }),
    recordEvent(ctx, "document.add", row.id, row.caseFileId),
  ]);
  await begin(ctx, row.id, 1);
  return viewAdded(ctx, row.id, []);
}

/** What could not be started is set going by the first who asks how far it has come. */
async function begin(ctx: Context, documentId: string, attempt: number): Promise<void> {
  if (ctx.intake) await ctx.intake.start(documentId, attempt).catch(() => undefined);
  else await runReading(ctx, { documentId, attempt });
}

/** Reads a document again whose reading failed. Throws `conflict` when it did not, or when somebody else has begun already. */
export async function retryReading(ctx: Context, documentId: string) {
  const [row] = await ctx.db
    .update(documents)
    .set({
      status: "reading",
      error: null,
      withdrawnAt: null,
      withdrawnBy: null,
      pagesRead: 0,
      attempt: sql`attempt + 1`,
      version: sql`version + 1`,
      updatedAt: new Date().toISOString(),
    })
    .where(
      and(
        eq(documents.id, documentId),
        eq(documents.status, "failed"),
        eq(documents.organisationId, ctx.person.organisationId),
      ),
    )
    .returning({ attempt: documents.attempt });
  if (!row) throw new AppError("conflict", "This document is read or being read already.");
  await begin(ctx, documentId, row.attempt);
  return viewAdded(ctx, documentId, []);
}

/** The document of the same bytes: one that could not be read is tried again, any other is a conflict. */
async function checkTwin(ctx: Context, caseFileId: string, sha256: string) {
  const [twin] = await ctx.db
    .select()
    .from(documents)
    .where(and(eq(documents.caseFileId, caseFileId), eq(documents.sha256, sha256)));
  if (!twin) return null;
  if (twin.status === "failed") return retryReading(ctx, twin.id);
  if (twin.withdrawnAt === null) throw alreadyThere(twin.name);
  throw new AppError(
    "conflict",
    `This file is in the case file already, as ${twin.name}, and was withdrawn. Restore it in the list of documents.`,
  );
}

function insert(
  ctx: Context,
  row: Omit<typeof documents.$inferInsert, "position"> & { position: ReturnType<typeof sql> },
) {
  return ctx.db.insert(documents).values(row);
}

async function viewAdded(ctx: Context, documentId: string, unreadablePages: number[]) {
  const [row] = await ctx.db.select().from(documents).where(eq(documents.id, documentId));
  // It was written a moment ago and rows of documents are never deleted.
  return { ...(row as typeof documents.$inferSelect), unreadablePages };
}

async function uniqueName(ctx: Context, caseFileId: string, name: string): Promise<string> {
  const rows = await ctx.db
    .select({ name: documents.name })
    .from(documents)
    .where(eq(documents.caseFileId, caseFileId));
  const taken = new Set(rows.map((row) => row.name));
  for (let n = 1, candidate = name; ; n += 1, candidate = name.replace(/(\.[^.]*)?$/, ` (${n})$1`))
    if (!taken.has(candidate)) return candidate;
}

function sizeOf({ byteLength, sha256 }: StoredOriginal) {
  return { byteLength, sha256 };
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Of a large file the first bytes must do until it is read. */
function refuseOther(head: Uint8Array): void {
  if (sniffMediaType(head) !== null && !isOldOffice(head)) return;
  throw new AppError(
    "unsupported-document",
    "This is no document that can be read: PDF, DOCX, RTF, plain text, JPEG, PNG or TIFF. Save it as PDF and add it again.",
  );
}

function alreadyThere(name: string, cause?: unknown): AppError {
  return new AppError("conflict", `This file is already in the case file, as ${name}. Nothing was added.`, { cause });
}

function tooLarge(): AppError {
  return new AppError(
    "too-large",
    `A file may hold ${MAX_FILE_BYTES / 1024 / 1024} MB. Nothing was added; split the document and add the parts.`,
  );
}
