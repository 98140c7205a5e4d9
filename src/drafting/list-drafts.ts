import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import {
  approvals,
  caseFiles,
  disputedItems,
  documents,
  drafts,
  nearMissDismissals,
  people,
  revisions,
} from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { readCaseDay } from "./case-day.ts";
import { checkDay } from "./checks/check-day.ts";
import { checkNearMisses, nearMissKey } from "./checks/check-near-misses.ts";
import { checkWithdrawn } from "./checks/check-withdrawn.ts";
import { listPending, viewSuggestion } from "./suggestions/list-suggestions.ts";

type RevisionRow = typeof revisions.$inferSelect & { createdByName: string };

/**
 * The drafts of a case file in the order of its items, as people see them: the current revision, and whether it is the one that was approved. Derived, never stored; so are the
 * findings on a draft made for another day than the case file has by now, or of documents withdrawn since.
 */
export async function listDrafts(ctx: Context, caseFileId: string) {
  const rows = await ctx.db
    .select({ draft: drafts })
    .from(drafts)
    .innerJoin(disputedItems, eq(disputedItems.id, drafts.disputedItemId))
    .where(and(eq(drafts.caseFileId, caseFileId), eq(drafts.organisationId, ctx.person.organisationId)))
    .orderBy(disputedItems.position, drafts.createdAt, drafts.id);
  return viewDrafts(
    ctx,
    rows.map(({ draft }) => draft),
  );
}

/** One draft of the reader's organisation. Throws `not-found`. */
export async function getDraft(ctx: Context, draftId: string) {
  const rows = await ctx.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, draftId), eq(drafts.organisationId, ctx.person.organisationId)));
  const [view] = await viewDrafts(ctx, rows);
  if (!view) throw new AppError("not-found", "There is no such draft in your organisation.");
  return view;
}

export type DraftView = Awaited<ReturnType<typeof getDraft>>;

/** All revisions of a draft, newest first. Throws `not-found`. */
export async function listRevisions(ctx: Context, draftId: string) {
  await getDraft(ctx, draftId);
  return loadRevisions(ctx, [draftId]);
}

async function viewDrafts(ctx: Context, rows: (typeof drafts.$inferSelect)[]) {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const caseFileIds = [...new Set(rows.map((row) => row.caseFileId))];
  const [allRevisions, allApprovals, files, documentsInUse, dismissals, withdrawnItems, pending] = await Promise.all([
    loadRevisions(ctx, ids),
    ctx.db
      .select({
        id: approvals.id,
        draftId: approvals.draftId,
        revisionId: approvals.revisionId,
        statement: approvals.statement,
        createdAt: approvals.createdAt,
        createdBy: approvals.createdBy,
        createdByName: people.name,
      })
      .from(approvals)
      .innerJoin(people, eq(people.id, approvals.createdBy))
      .where(inArray(approvals.draftId, ids))
      .orderBy(desc(approvals.createdAt)),
    ctx.db
      .select({
        id: caseFiles.id,
        asOf: caseFiles.asOf,
        createdAt: caseFiles.createdAt,
        facts: caseFiles.facts,
      })
      .from(caseFiles)
      .where(inArray(caseFiles.id, caseFileIds)),
    ctx.db
      .select({ id: documents.id })
      .from(documents)
      .where(
        and(inArray(documents.caseFileId, caseFileIds), eq(documents.status, "ready"), isNull(documents.withdrawnAt)),
      ),
    ctx.db
      .select({ dismissal: nearMissDismissals, createdByName: people.name })
      .from(nearMissDismissals)
      .innerJoin(people, eq(people.id, nearMissDismissals.createdBy))
      .where(and(inArray(nearMissDismissals.draftId, ids), isNull(nearMissDismissals.takenBackAt))),
    ctx.db
      .select({
        id: disputedItems.id,
        request: disputedItems.request,
        withdrawnAt: disputedItems.withdrawnAt,
        replacedBy: disputedItems.replacedBy,
      })
      .from(disputedItems)
      .where(and(inArray(disputedItems.caseFileId, caseFileIds), isNotNull(disputedItems.withdrawnAt))),
    listPending(ctx, ids),
  ]);
  const inUse = new Set(documentsInUse.map(({ id }) => id));
  return rows.flatMap((row) => {
    const own = allRevisions.filter((revision) => revision.draftId === row.id);
    const latest = own[0];
    if (!latest) return [];
    const file = files.find(({ id }) => id === row.caseFileId);
    const dismissed = dismissals.flatMap(({ dismissal, createdByName }) => {
      const { id, draftId, excerptId, criterionId, documentId, page, start, reason, createdAt } = dismissal;
      if (draftId !== row.id) return [];
      return [{ id, excerptId, criterionId, documentId, page, start, reason, createdAt, createdByName }];
    });
    const late = [
      ...(file ? checkDay(latest.content, readCaseDay(file)) : []),
      ...checkWithdrawn(latest.content, inUse),
      ...checkNearMisses(latest.content, new Set(dismissed.map((one) => nearMissKey(one, one)))),
    ];
    const revision = late.length > 0 ? { ...latest, checks: [...late, ...latest.checks] } : latest;
    const ownApprovals = allApprovals.filter((approval) => approval.draftId === row.id);
    const approval = ownApprovals.find((candidate) => candidate.revisionId === revision.id) ?? null;
    const suggested = pending.find(({ draftId }) => draftId === row.id);
    return [
      {
        id: row.id,
        caseFileId: row.caseFileId,
        disputedItemId: row.disputedItemId,
        revision,
        approval,
        approvalVoided: approval === null && ownApprovals.length > 0,
        revisionCount: own.length,
        /** Near-misses that were set aside and not taken up again, with who did so and why. */
        dismissals: dismissed,
        /** The newest change that a model proposes and the reviewer has not decided on. */
        suggestion: suggested ? viewSuggestion(suggested, revision.id) : null,
        /** Set where the item was taken out of the dispute: the draft is kept to be read, and neither edited nor signed. */
        itemWithdrawn: withdrawnItems.find(({ id }) => id === row.disputedItemId) ?? null,
      },
    ];
  });
}

async function loadRevisions(ctx: Context, draftIds: string[]): Promise<RevisionRow[]> {
  const rows = await ctx.db
    .select({ revision: revisions, createdByName: people.name })
    .from(revisions)
    .innerJoin(people, eq(people.id, revisions.createdBy))
    .where(inArray(revisions.draftId, draftIds))
    .orderBy(desc(revisions.number));
  return rows.map((row) => ({ ...row.revision, createdByName: row.createdByName }));
}
