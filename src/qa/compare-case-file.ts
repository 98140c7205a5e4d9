import { and, desc, eq } from "drizzle-orm";
import { getCaseFile, listDisputedItems } from "../case-files/get-case-file.ts";
import { citePages } from "../cite-pages.ts";
import type { Context } from "../context.ts";
import { approvals, drafts, finalDeterminations, revisions } from "../db/schema.ts";
import type { DraftOutput } from "../vocabulary.ts";
import { compareDrafts } from "./compare-drafts.ts";
import { diffWords } from "./diff-words.ts";

/**
 * Compares a case file's drafts with its latest recorded final determination. An item's approved text is compared where there
 * is one, else its current draft, and `approved` says which.
 */
export async function compareCaseFile(ctx: Context, caseFileId: string) {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const [final] = await ctx.db
    .select()
    .from(finalDeterminations)
    .where(and(eq(finalDeterminations.caseFileId, caseFile.id)))
    .orderBy(desc(finalDeterminations.createdAt))
    .limit(1);
  if (!final) return { finalDetermination: null, comparison: null, items: [] };

  const items = await listDisputedItems(ctx, caseFile.id);
  const texts = await ctx.db
    .select({ revision: revisions, disputedItemId: drafts.disputedItemId, approvalId: approvals.id })
    .from(revisions)
    .innerJoin(drafts, eq(drafts.id, revisions.draftId))
    .leftJoin(approvals, eq(approvals.revisionId, revisions.id))
    .where(eq(drafts.caseFileId, caseFile.id))
    .orderBy(desc(revisions.number));
  const compared = items.flatMap((item) => {
    const own = texts.filter((text) => text.disputedItemId === item.id);
    const chosen = own.find((text) => text.approvalId !== null) ?? own[0];
    return chosen ? [{ item, revision: chosen.revision, approved: chosen.approvalId !== null }] : [];
  });
  const outputs: DraftOutput["items"] = compared.map(({ item, revision }) => ({
    request: item.request,
    quantity: item.quantity,
    bodyRegion: item.bodyRegion,
    side: item.side,
    determination: revision.determination,
    citations: revision.content.citations,
    criteria: [],
    rationale: revision.rationale,
    searchSequence: [],
    checks: [],
  }));
  const comparison = compareDrafts(outputs, final.letter);
  return {
    finalDetermination: { id: final.id, name: final.name },
    comparison,
    items: comparison.items.map((pair) => {
      const draft = compared.find(({ item }) => item.request === pair.request);
      const issued = final.letter.items.find((item) => item.request === pair.finalRequest);
      return {
        request: pair.request,
        finalRequest: pair.finalRequest,
        approved: draft?.approved ?? false,
        draftRationale: draft?.revision.rationale ?? "",
        finalRationale: issued?.rationale ?? "",
        diff: diffWords(draft?.revision.rationale ?? "", issued?.rationale ?? ""),
        draftCitations: draft?.revision.content.citations.map(nameCitation) ?? [],
        finalCitations: issued?.reviewerGuidelines.map(nameCitation) ?? [],
      };
    }),
  };
}

function nameCitation(citation: {
  source: string;
  chapter: string | null;
  topic?: string | null | undefined;
  sections?: string[] | undefined;
  pages: string[];
}): string {
  const where = [citation.chapter && `chapter ${citation.chapter}`, citation.topic, citation.sections?.join(", ")];
  const pages = citation.pages.length > 0 ? citePages(citation.pages) : null;
  return [citation.source, ...where, pages].filter(Boolean).join(", ");
}
