import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { documentSections, documents } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import type { DocumentSection } from "../vocabulary.ts";
import { staleDocument } from "./change-document.ts";
import { getDocument } from "./get-case-file.ts";
import { roleOfKind } from "./sections/author.ts";
import { documentsChanged, sectionStatements } from "./store-pages.ts";

/**
 * Stores how a reviewer parts a file into documents, in the place of what was read. The sections must cover its pages from the
 * first to the last without gap or overlap. Throws `invalid-request` otherwise, `stale-write` when the document has changed
 * since `version`.
 */
export async function correctSections(
  ctx: Context,
  documentId: string,
  version: number,
  sections: DocumentSection[],
): Promise<{ version: number }> {
  const document = await getDocument(ctx, documentId);
  if (document.status !== "ready") {
    throw new AppError("conflict", "This document is not read yet. Correct it when its pages are there.");
  }
  const known = await ctx.db.select().from(documentSections).where(eq(documentSections.documentId, documentId));
  const sorted = [...sections]
    .sort((a, b) => a.firstPage - b.firstPage)
    .map((section) => {
      // Another kind has another author, unless the reviewer names one.
      const before = known.find((one) => one.firstPage === section.firstPage);
      const stale = before?.kind !== section.kind && (before?.authorRole ?? "unknown") === section.authorRole;
      return stale ? { ...section, authorRole: roleOfKind(section.kind) } : section;
    });
  checkCover(sorted, document.pageCount);
  const [first] = sorted;
  const whole = sorted.length === 1 && first ? { kind: first.kind, date: first.date } : {};
  const [row] = await ctx.db
    .update(documents)
    .set({ ...whole, version: sql`version + 1` })
    .where(and(eq(documents.id, documentId), eq(documents.version, version)))
    .returning({ version: documents.version });
  if (!row) throw staleDocument();
  await ctx.db.batch([
    ...sectionStatements(ctx, document, sorted, "reviewer"),
    documentsChanged(ctx, document.caseFileId),
  ]);
  return row;
}

function checkCover(sections: DocumentSection[], pageCount: number): void {
  let next = 1;
  for (const { firstPage, lastPage } of sections) {
    if (firstPage !== next || lastPage < firstPage) {
      throw new AppError(
        "invalid-request",
        `Every page belongs to one document: page ${next} does not. Nothing was changed.`,
      );
    }
    next = lastPage + 1;
  }
  if (next !== pageCount + 1) {
    throw new AppError(
      "invalid-request",
      `The documents must end at page ${pageCount}, the file's last. Nothing was changed.`,
    );
  }
}
