import { and, asc, eq, isNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { documentSections, documents } from "../db/schema.ts";
import type { AuthorRole, DocumentKind, IsoDay } from "../vocabulary.ts";
import { getCaseFile } from "./get-case-file.ts";

/** One line of "documents reviewed": what one provider wrote of one kind, and over which days. */
export type ReviewedDocuments = {
  kind: DocumentKind;
  authorRole: AuthorRole;
  provider: string | null;
  from: IsoDay | null;
  to: IsoDay | null;
  count: number;
  places: { documentId: string; document: string; firstPage: number; lastPage: number; date: IsoDay | null }[];
};

/**
 * The documents in use, by provider and kind with the range of their dates, earliest first and undated last, as a determination
 * lists what was reviewed (8 CCR 9792.10.6). Throws `not-found`.
 */
export async function listDocumentsReviewed(ctx: Context, caseFileId: string): Promise<ReviewedDocuments[]> {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const rows = await ctx.db
    .select({ section: documentSections, document: documents.name })
    .from(documentSections)
    .innerJoin(documents, eq(documents.id, documentSections.documentId))
    .where(
      and(eq(documentSections.caseFileId, caseFile.id), eq(documents.status, "ready"), isNull(documents.withdrawnAt)),
    )
    .orderBy(asc(documents.position), asc(documentSections.firstPage));
  const groups = new Map<string, ReviewedDocuments>();
  for (const { section, document } of rows) {
    const { kind, authorRole, provider, date, dateTo, documentId, firstPage, lastPage } = section;
    const key = [kind, provider?.toLowerCase() ?? "", authorRole].join("\n");
    const group = groups.get(key) ?? { kind, authorRole, provider, from: null, to: null, count: 0, places: [] };
    const days = [group.from, group.to, date, dateTo].filter((day) => day !== null).sort();
    groups.set(key, {
      ...group,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      count: group.count + 1,
      places: [...group.places, { documentId, document, firstPage, lastPage, date }],
    });
  }
  return [...groups.values()].sort((a, b) => (a.from ?? "9999").localeCompare(b.from ?? "9999"));
}
