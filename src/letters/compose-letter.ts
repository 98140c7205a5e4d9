import { and, eq, isNull } from "drizzle-orm";
import { getCaseFile, listDisputedItems, loadPages } from "../case-files/get-case-file.ts";
import { listDocumentsReviewed } from "../case-files/list-documents-reviewed.ts";
import type { Context } from "../context.ts";
import { approvals, documents, drafts as draftRows } from "../db/schema.ts";
import type { DraftView } from "../drafting/list-drafts.ts";
import { showDrafts } from "../drafting/provisional/withhold-drafts.ts";
import { HOW_MADE } from "../letter-form.ts";
import type { DeterminationLetter, LetterDecision, Page } from "../vocabulary.ts";
import { writeClaimsAdministratorGuideline, writeReviewerGuideline, writeSearchSequence } from "./cite-guidelines.ts";
import { findCredentials } from "./credentials.ts";
import { getHeader } from "./letter-header.ts";
import { listGaps } from "./list-gaps.ts";
import { getSummary, summarySources } from "./summary/save-summary.ts";
import { count } from "./words.ts";
import { writeDocuments } from "./write-documents.ts";

type Item = Awaited<ReturnType<typeof listDisputedItems>>[number];

/**
 * The determination letter of a case file: header, how it was made, credentials, documents, case summary, and a decision per item, with what
 * is missing. Only the approved revision of an item counts as decided; another is shown as a draft. The worker's name and the addresses
 * belong to the cover that is mailed with a letter and never come in here; the reviewer's name is confidential (Lab. Code 4610.6(f)).
 * Throws `not-found`.
 */
export async function composeLetter(ctx: Context, caseFileId: string): Promise<DeterminationLetter> {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const [items, pages, shown, reviewed, unread] = await Promise.all([
    listDisputedItems(ctx, caseFileId),
    loadPages(ctx, caseFileId),
    showDrafts(ctx, caseFileId),
    listDocumentsReviewed(ctx, caseFileId),
    countUnread(ctx, caseFileId),
  ]);
  const { facts } = caseFile;
  const sources = summarySources(facts, items, pages);
  const [summary, { header, version }, reviewers] = await Promise.all([
    getSummary(ctx, caseFileId, sources),
    getHeader(ctx, caseFile, pages),
    findReviewers(ctx, shown.drafts),
  ]);
  const known = await findCredentials(ctx, reviewers);
  const decisions = items.map((item) =>
    writeDecision(
      item,
      shown.drafts.find((one) => one.disputedItemId === item.id),
    ),
  );
  const gaps = listGaps({
    decisions,
    withheld: new Set(shown.withheldItems),
    blocked: shown.drafts.filter((draft) => draft.approval && isBlocked(draft)).map((draft) => draft.disputedItemId),
    reviewers: reviewers.length,
    credentialsMissing: reviewers.length === 0 || reviewers.some((id) => !known.has(id)),
    header,
    facts,
    summary,
    unread,
  });
  const undecided = decisions.length === 0 || decisions.some(({ state }) => state !== "approved");
  return {
    caseFileId,
    draftMark: undecided ? "DRAFT – not approved" : gaps.length > 0 ? "DRAFT – not complete" : null,
    gaps,
    notes: listNotes(pages, summary.sentences, shown.drafts),
    header,
    headerVersion: version,
    dates: {
      injury: facts?.dateOfInjury ?? null,
      urDecision: facts?.urDecisionDate ?? null,
      applicationReceived: facts?.applicationDate ?? null,
    },
    howMade: HOW_MADE,
    credentials: reviewers.flatMap((id) => known.get(id) ?? []),
    documents: writeDocuments(reviewed, caseFile.asOf),
    summary,
    decisions,
  };
}

const isBlocked = (draft: DraftView) => draft.revision.checks.some(({ severity }) => severity === "block");

function writeDecision(item: Item, draft: DraftView | undefined): LetterDecision {
  const claimsAdministratorGuideline = writeClaimsAdministratorGuideline(item.urGuidelines);
  const { id: disputedItemId, request } = item;
  if (!draft) {
    return {
      disputedItemId,
      request,
      state: "none",
      determination: null,
      claimsAdministratorGuideline,
      reviewerGuideline: "",
      searchSequence: null,
      rationale: "",
    };
  }
  const { determination, rationale, content } = draft.revision;
  return {
    disputedItemId,
    request,
    state: draft.approval ? "approved" : "draft",
    determination,
    claimsAdministratorGuideline,
    reviewerGuideline: writeReviewerGuideline(content.citations, content.studies),
    searchSequence: writeSearchSequence(content.citations, content.searchSequence),
    rationale,
  };
}

/** Whose qualifications the letter states: who signed the current revisions, else the reviewer who looks at it. */
async function findReviewers(ctx: Context, drafts: readonly DraftView[]): Promise<string[]> {
  const signed = drafts.flatMap(({ approval }) => approval?.id ?? []);
  if (signed.length === 0) return ctx.person.role === "reviewer" ? [ctx.person.id] : [];
  const rows = await ctx.db
    .select({ id: approvals.id, createdBy: approvals.createdBy })
    .from(approvals)
    .innerJoin(draftRows, eq(draftRows.id, approvals.draftId))
    .where(
      and(
        eq(draftRows.caseFileId, drafts[0]?.caseFileId ?? ""),
        eq(approvals.organisationId, ctx.person.organisationId),
      ),
    );
  return [...new Set(rows.filter(({ id }) => signed.includes(id)).map((row) => row.createdBy))];
}

async function countUnread({ db }: Context, caseFileId: string): Promise<number> {
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.caseFileId, caseFileId), eq(documents.status, "reading"), isNull(documents.withdrawnAt)));
  return rows.length;
}

/**
 * What a reviewer should know before the letter is issued and its readers need not: pages that nobody could read, and passages that rest on
 * text recognised from a picture.
 */
function listNotes(
  pages: readonly Page[],
  sentences: DeterminationLetter["summary"]["sentences"],
  drafts: readonly DraftView[],
): string[] {
  const unreadable = pages.filter(({ readable }) => !readable);
  const seen = new Map<string, number>();
  const note = (one: { document: string; page: number; machineRead?: number | undefined }) => {
    if (one.machineRead !== undefined) seen.set(`${one.document}, p. ${one.page}`, one.machineRead);
  };
  for (const { sources } of sentences) for (const source of sources) if (source.kind === "evidence") note(source);
  for (const { revision } of drafts) for (const { evidence } of revision.content.criteria) evidence.forEach(note);
  return [
    ...(unreadable.length > 0
      ? [
          `${count(unreadable.length, "page")} could not be read: ${placesOf(unreadable)}. What stands there was not reviewed.`,
        ]
      : []),
    ...(seen.size > 0
      ? [
          `Read from pictures by a machine, compare before signing: ${[...seen].map(([place, sure]) => `${place} (${Math.round(sure)} % sure)`).join("; ")}.`,
        ]
      : []),
  ];
}

function placesOf(pages: readonly Page[]): string {
  const named = pages.slice(0, 8).map(({ document, number }) => `${document}, p. ${number}`);
  return pages.length > 8 ? `${named.join("; ")}; and ${pages.length - 8} more` : named.join("; ");
}
