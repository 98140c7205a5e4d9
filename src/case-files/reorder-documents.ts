import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { caseFiles, documents } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { getCaseFile } from "./get-case-file.ts";

/** D1 takes at most 100 parameters a statement, and an order of documents comes as one. */
const MAX_DOCUMENTS = 5_000;

/**
 * Puts the documents of a case file into this order, which names each of them once. `version` is the case file's
 * `documentsVersion` that the reviewer saw; throws `stale-write` when documents came or changed since.
 */
export async function reorderDocuments(ctx: Context, caseFileId: string, version: number, documentIds: string[]) {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const rows = await ctx.db.select({ id: documents.id }).from(documents).where(eq(documents.caseFileId, caseFile.id));
  const named = new Set(documentIds);
  const complete =
    named.size === documentIds.length && rows.length === named.size && rows.every(({ id }) => named.has(id));
  if (!complete || documentIds.length > MAX_DOCUMENTS) throw stale();
  const [counted] = await ctx.db
    .update(caseFiles)
    .set({
      documentsVersion: sql`${caseFiles.documentsVersion} + 1`,
      // An order changes nothing that was read: facts that were up to date stay so.
      readDocumentsVersion: sql`${caseFiles.readDocumentsVersion} + (${caseFiles.readDocumentsVersion} = ${caseFiles.documentsVersion})`,
    })
    .where(and(eq(caseFiles.id, caseFileId), eq(caseFiles.documentsVersion, version)))
    .returning({ documentsVersion: caseFiles.documentsVersion });
  if (!counted) throw stale();
  await ctx.db.run(sql`
    update documents set position = 1 + (select key from json_each(${JSON.stringify(documentIds)}) where value = documents.id)
    where case_file_id = ${caseFileId}`);
  return counted;
}

function stale(): AppError {
  return new AppError(
    "stale-write",
    "The documents have changed since you opened the case file, so their order stayed. Reload it and order them again.",
  );
}
