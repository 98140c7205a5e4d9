import { and, desc, eq } from "drizzle-orm";
import { getCaseFile, listDisputedItems } from "../case-files/get-case-file.ts";
import type { Context } from "../context.ts";
import { approvals, drafts, finalDeterminations, provisionalDeterminations, revisions } from "../db/schema.ts";
import type { DraftOutput, StoredCriterion } from "../vocabulary.ts";
import { compareTexts } from "./agreement.ts";
import { alignCitations } from "./align-citations.ts";
import { alignReasons } from "./align-reasons.ts";
import { compareDrafts } from "./compare-drafts.ts";
import { countedItem, countPairs, withBaseline } from "./count-pairs.ts";
import { diffWords } from "./diff-words.ts";
import { type Course, judgeInfluence, summarizeCourses } from "./trace-course.ts";
import { type Edit, traceEdit } from "./trace-edit.ts";

/**
 * Compares a case file's drafts with its latest recorded final determination. An item's approved text is compared where there
 * is one, else its current draft, and `approved` says which. `courses` tells of every item how it was decided, from the
 * provisional determination to the letter; reviewers see their own provisional ones, other roles all. Items in `leaveOut` are
 * not shown.
 */
export async function compareCaseFile(ctx: Context, caseFileId: string, leaveOut: ReadonlySet<string> = new Set()) {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const [final] = await ctx.db
    .select()
    .from(finalDeterminations)
    .where(and(eq(finalDeterminations.caseFileId, caseFile.id)))
    .orderBy(desc(finalDeterminations.createdAt))
    .limit(1);
  const items = (await listDisputedItems(ctx, caseFile.id)).filter((item) => !leaveOut.has(item.id));
  const texts = await ctx.db
    .select({
      revision: revisions,
      disputedItemId: drafts.disputedItemId,
      approvalId: approvals.id,
      approvedBy: approvals.createdBy,
    })
    .from(revisions)
    .innerJoin(drafts, eq(drafts.id, revisions.draftId))
    .leftJoin(approvals, eq(approvals.revisionId, revisions.id))
    .where(eq(drafts.caseFileId, caseFile.id))
    .orderBy(desc(revisions.number));
  const leanings = await listIndependent(ctx, caseFile.id);
  const traced = items.map((item) => {
    const own = texts.filter((text) => text.disputedItemId === item.id);
    const approved = own.find((text) => text.approvalId !== null);
    // Of the one who signed, where someone has: another reviewer's leaning says nothing of what moved them.
    const leaning = leanings.find(
      (one) => one.disputedItemId === item.id && (!approved || one.createdBy === approved.approvedBy),
    );
    const first = own.at(-1)?.revision;
    return {
      request: item.request,
      provisional: leaning?.determination ?? null,
      draft: first?.origin === "model" ? first.determination : null,
      approved: approved?.revision.determination ?? null,
    };
  });
  const withLetter = (issued: (request: string) => Course["final"]) => {
    const courses = traced.map((course) => ({ ...course, final: issued(course.request) }));
    return {
      courses: courses.map((course) => ({ ...course, influence: judgeInfluence(course) })),
      courseSummary: summarizeCourses(courses),
    };
  };
  const edited = items.flatMap((item) => {
    const edit = traceEdit(texts.filter((text) => text.disputedItemId === item.id));
    return edit ? [{ item, ...edit }] : [];
  });
  const edits = edited.map(showEdit);
  if (!final)
    return { finalDetermination: null, comparison: null, figures: null, items: [], edits, ...withLetter(() => null) };

  const outputs: DraftOutput["items"] = edited.map(({ item, revision }) => ({
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
  const pairs = withBaseline(comparison, final.letter);
  return {
    ...withLetter((request) => comparison.items.find((pair) => pair.request === request)?.determination.final ?? null),
    finalDetermination: { id: final.id, name: final.name },
    comparison,
    figures: countPairs(pairs),
    /** Of the items that the letter does not hold. */
    edits: edits.filter(({ request }) => !pairs.some((pair) => pair.request === request)),
    items: pairs.flatMap((pair) => {
      const edit = edited.find(({ item }) => item.request === pair.request);
      const issued = final.letter.items.find((item) => item.request === pair.finalRequest);
      if (!edit || !issued) return [];
      const { revision, first } = edit;
      const cited = [revision.content.citations, issued.reviewerGuidelines];
      return {
        ...countedItem(pair),
        ...showEdit(edit),
        similarity: pair.rationale.similarity,
        /** Of the model's draft to the letter: whether the reviewer brought the text nearer. */
        firstSimilarity: first && compareTexts(first.rationale, issued.rationale),
        finalRequest: pair.finalRequest,
        finalRationale: issued.rationale,
        diff: diffWords(revision.rationale, issued.rationale),
        citations: alignCitations(first ? [first.content.citations, ...cited] : cited),
        ...besideLetter(revision.content.criteria, pair.request, issued.rationale),
      };
    }),
  };
}

/** An item's text with what the reviewer changed of the model's draft. */
function showEdit({ item, revision, approved, first, changes }: Edit & { item: { request: string } }) {
  return {
    request: item.request,
    ...{ approved, changes, draftRationale: revision.rationale },
    firstDraft: first && { determination: first.determination, rationale: first.rationale },
  };
}

/** The criteria of a draft, each with the sentences of the letter that speak of it, and the letter's other reasons. */
function besideLetter(criteria: StoredCriterion[], request: string, letter: string) {
  const { criteria: reasons, besides } = alignReasons(
    criteria.map(({ text }) => text),
    request,
    letter,
  );
  return {
    criteria: criteria.map((criterion, at) => ({ ...criterion, reasons: reasons[at] ?? [] })),
    besides,
  };
}

/** What reviewers leaned to before a draft had been shown to them, the newest first. */
async function listIndependent(ctx: Context, caseFileId: string) {
  return ctx.db
    .select()
    .from(provisionalDeterminations)
    .where(
      and(
        eq(provisionalDeterminations.caseFileId, caseFileId),
        eq(provisionalDeterminations.seenRevision, 0),
        ...(ctx.person.role === "reviewer" ? [eq(provisionalDeterminations.createdBy, ctx.person.id)] : []),
      ),
    )
    .orderBy(desc(provisionalDeterminations.createdAt));
}
