import { eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { documents, pages } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { readDocument } from "../documents/read-document.ts";
import { AppError } from "../errors.ts";
import { newId, sha256 } from "../ids.ts";
import { classifyDocument } from "./classify-document.ts";
import { getCaseFile } from "./get-case-file.ts";

/** D1 binds at most 100 parameters a statement; a page row has five. */
const PAGES_PER_STATEMENT = 20;

/**
 * Reads a submitted file into pages and keeps the original untouched in R2.
 * The original is written first: a row never points at bytes that are not there.
 * Throws what `readDocument` throws, and `conflict` when the case file already holds the same bytes.
 */
export async function addDocument(ctx: Context, caseFileId: string, file: { name: string; bytes: Uint8Array }) {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const name = cleanName(file.name);
  const hash = await sha256(file.bytes);
  const existing = await ctx.db
    .select({ sha256: documents.sha256, name: documents.name })
    .from(documents)
    .where(eq(documents.caseFileId, caseFile.id));
  const twin = existing.find((document) => document.sha256 === hash);
  if (twin) throw alreadyThere(twin.name);
  const read = await readDocument({ name, bytes: file.bytes });
  const { kind, date } = classifyDocument({ name, pages: read.pages.map((page) => page.text) });

  const id = newId("doc");
  const originalKey = `${ctx.person.organisationId}/${caseFile.id}/${id}`;
  await ctx.originals.put(originalKey, file.bytes, { httpMetadata: { contentType: read.mediaType } });

  const document = {
    id,
    organisationId: ctx.person.organisationId,
    createdBy: ctx.person.id,
    caseFileId: caseFile.id,
    name: uniqueName(
      name,
      existing.map((row) => row.name),
    ),
    kind,
    date,
    mediaType: read.mediaType,
    byteLength: file.bytes.byteLength,
    sha256: hash,
    originalKey,
    pageCount: read.pages.length,
  };
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db.insert(documents).values({
      ...document,
      // Counted inside the statement, so that two uploads at once do not take the same place.
      position: sql`(select coalesce(max(position), 0) + 1 from documents where case_file_id = ${caseFile.id})`,
    }),
  ];
  for (let at = 0; at < read.pages.length; at += PAGES_PER_STATEMENT) {
    const slice = read.pages.slice(at, at + PAGES_PER_STATEMENT);
    statements.push(
      ctx.db.insert(pages).values(slice.map((page) => ({ ...page, documentId: id, caseFileId: caseFile.id }))),
    );
  }
  try {
    await ctx.db.batch(statements);
  } catch (cause) {
    await ctx.originals.delete(originalKey);
    // Two uploads of the same bytes at once: the index decides, the second is told as if it had come later.
    if (isUniqueViolation(cause)) throw alreadyThere(name, cause);
    throw cause;
  }
  return { ...document, unreadablePages: read.pages.filter((page) => !page.readable).map((page) => page.number) };
}

function alreadyThere(name: string, cause?: unknown): AppError {
  return new AppError("conflict", `This file is already in the case file, as ${name}. Nothing was added.`, { cause });
}

/** The file's own name without folders or control characters. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  const clean = base.replace(/[\u0000-\u001f\u007f]/g, "").trim();
  return clean.slice(0, 200) || "document";
}

function uniqueName(name: string, taken: string[]): string {
  if (!taken.includes(name)) return name;
  for (let n = 2; ; n += 1) {
    const candidate = name.replace(/(\.[^.]*)?$/, ` (${n})$1`);
    if (!taken.includes(candidate)) return candidate;
  }
}
