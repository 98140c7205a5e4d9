import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { recordEvent } from "../db/record-event.ts";
import { documents } from "../db/schema.ts";
import { cleanName } from "../documents/store-original.ts";
import { AppError } from "../errors.ts";
import { getDocument } from "./get-case-file.ts";
import { documentsChanged } from "./store-pages.ts";

type Change = Partial<Pick<typeof documents.$inferInsert, "name" | "withdrawnAt" | "withdrawnBy">>;

/**
 * Gives a document another name within its case file. `version` is the one that the reviewer saw. Throws `stale-write` when the
 * document has changed since, `invalid-request` for a name without a letter, `conflict` for one that another document has.
 */
export async function renameDocument(ctx: Context, documentId: string, version: number, name: string) {
  const document = await getDocument(ctx, documentId);
  const clean = cleanName(name);
  const [taken] = await ctx.db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.caseFileId, document.caseFileId), eq(documents.name, clean)));
  if (taken && taken.id !== documentId) {
    throw new AppError("conflict", "Another document of this case file has that name. Choose another.");
  }
  return change(ctx, document, version, { name: clean }, "document.rename");
}

/**
 * Takes a document out of the case file: no reading, search or draft sees it, and drafts that quote it say so. Nothing is deleted.
 * Throws `stale-write` when it has changed since `version`.
 */
export async function withdrawDocument(ctx: Context, documentId: string, version: number) {
  const document = await getDocument(ctx, documentId);
  if (document.withdrawnAt !== null) return document;
  const withdrawn = { withdrawnAt: new Date().toISOString(), withdrawnBy: ctx.person.id };
  return change(ctx, document, version, withdrawn, "document.withdraw");
}

/** Puts a withdrawn document back as it was. Throws `stale-write` when it has changed since `version`. */
export async function restoreDocument(ctx: Context, documentId: string, version: number) {
  const document = await getDocument(ctx, documentId);
  if (document.withdrawnAt === null) return document;
  return change(ctx, document, version, { withdrawnAt: null, withdrawnBy: null }, "document.restore");
}

async function change(
  ctx: Context,
  document: typeof documents.$inferSelect,
  version: number,
  values: Change,
  action: string,
) {
  const [row] = await ctx.db
    .update(documents)
    .set({ ...values, version: sql`version + 1` })
    .where(and(eq(documents.id, document.id), eq(documents.version, version)))
    .returning();
  if (!row) throw staleDocument();
  await ctx.db.batch([
    documentsChanged(ctx, document.caseFileId),
    recordEvent(ctx, action, document.id, document.caseFileId),
  ]);
  return row;
}

export function staleDocument(): AppError {
  return new AppError(
    "stale-write",
    "The document has changed since you opened it. Reload the case file and make the change again.",
  );
}
