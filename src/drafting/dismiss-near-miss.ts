import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { auditEvents, nearMissDismissals } from "../db/schema.ts";
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
 * and time, and never taken back; a later draft that finds evidence there changes the criterion itself. Throws `forbidden` for
 * another role, `not-found` for a place that is no near-miss of the current revision, `conflict` when it was set aside already.
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
    ctx.db
      .insert(auditEvents)
      .values({ ...author, id: newId("evt"), caseFileId, action: "near-miss.dismissed", subjectId: id }),
  ];
  try {
    await ctx.db.batch(statements);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw new AppError("conflict", "This place was set aside already.", { cause });
    throw cause;
  }
  return getDraft(ctx, draftId);
}
