import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { approvals, auditEvents } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { getDraft } from "./list-drafts.ts";

/**
 * Signs one revision: binds the reviewer, the revision and its hash. Only a reviewer's own request gets here; no tool of a
 * model does. Throws `forbidden` for another role, `stale-write` when the revision is no longer the current one or its hash
 * differs from what the reviewer saw, `unresolved-checks` while a blocking finding stands, `conflict` when it is signed already or its item is no longer in dispute.
 */
export async function approveDraft(
  ctx: Context,
  draftId: string,
  signature: { revisionId: string; hash: string; statement: string },
) {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer approves a draft. Choose the reviewer, or ask one.");
  }
  const draft = await getDraft(ctx, draftId);
  if (draft.revision.id !== signature.revisionId || draft.revision.hash !== signature.hash) {
    throw new AppError(
      "stale-write",
      "The draft has changed since you opened it, so nothing was signed. Read the current text and approve that.",
    );
  }
  if (draft.itemWithdrawn) {
    throw new AppError(
      "conflict",
      "Not approved: the item of this draft is no longer in dispute. Draft the items that replaced it.",
    );
  }
  if (draft.approval) throw new AppError("conflict", "This revision is approved already.");
  const blocking = draft.revision.checks.filter((finding) => finding.severity === "block");
  if (blocking.length > 0) {
    throw new AppError(
      "unresolved-checks",
      `Not approved: ${blocking.length} finding${blocking.length === 1 ? "" : "s"} must be resolved first (${[...new Set(blocking.map((finding) => finding.code))].join(", ")}).`,
    );
  }
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const id = newId("appr");
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db.insert(approvals).values({ ...author, id, draftId, ...signature }),
    ctx.db
      .insert(auditEvents)
      .values({ ...author, id: newId("evt"), caseFileId: draft.caseFileId, action: "approval", subjectId: id }),
  ];
  try {
    await ctx.db.batch(statements);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw new AppError("conflict", "This revision is approved already.", { cause });
    throw cause;
  }
  return getDraft(ctx, draftId);
}
