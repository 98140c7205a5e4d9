import { and, eq, isNull } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { recordEvent } from "../db/record-event.ts";
import { nearMissDismissals } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { nearMissKey } from "./checks/check-near-misses.ts";
import { getDraft } from "./list-drafts.ts";

export interface NearMissPlace {
  excerptId: string;
  criterionId: string;
  documentId: string;
  page: number;
  start: number;
}

/**
 * Sets a near-miss of one criterion aside: the reviewer has read the place and says why it is no evidence. Kept with author
 * and time; a later draft that finds evidence there changes the criterion itself. Throws `forbidden` for another role, `not-found` for a place that is no near-miss of the current revision, `conflict` when it was set aside already.
 */
export async function dismissNearMiss(ctx: Context, draftId: string, dismissal: NearMissPlace & { reason: string }) {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer sets a near-miss aside.");
  }
  const { caseFileId, revision } = await getDraft(ctx, draftId);
  const wanted = nearMissKey(dismissal, dismissal);
  const known = revision.content.criteria.some((criterion) =>
    (criterion.search?.nearMisses ?? []).some((place) => nearMissKey(criterion, place) === wanted),
  );
  if (!known) {
    throw new AppError(
      "not-found",
      "The current draft has no such near-miss, so nothing was set aside. Open the draft again.",
    );
  }
  const { excerptId, criterionId, documentId, page, start, reason } = dismissal;
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const id = newId("dism");
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db
      .insert(nearMissDismissals)
      .values({ ...author, id, draftId, excerptId, criterionId, documentId, page, start, reason }),
    recordEvent(ctx, "near-miss.dismissed", id, caseFileId),
  ];
  try {
    await ctx.db.batch(statements);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw new AppError("conflict", "This place was set aside already.", { cause });
    throw cause;
  }
  return getDraft(ctx, draftId);
}

/**
 * Takes a dismissal back: the place counts as a near-miss again and may be set aside anew. The row stays, with who took it
 * back and when. Throws `forbidden` for another role, `not-found` where the draft has no such dismissal that stands.
 */
export async function takeBackDismissal(ctx: Context, draftId: string, dismissalId: string) {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer takes a dismissal back.");
  }
  const { caseFileId } = await getDraft(ctx, draftId);
  const taken = await ctx.db
    .update(nearMissDismissals)
    .set({ takenBackAt: new Date().toISOString(), takenBackBy: ctx.person.id })
    .where(
      and(
        eq(nearMissDismissals.id, dismissalId),
        eq(nearMissDismissals.draftId, draftId),
        isNull(nearMissDismissals.takenBackAt),
      ),
    )
    .returning({ id: nearMissDismissals.id });
  if (taken.length === 0) {
    throw new AppError("not-found", "This near-miss is not set aside any more. Open the draft again.");
  }
  await recordEvent(ctx, "near-miss.taken-back", dismissalId, caseFileId);
  return getDraft(ctx, draftId);
}
