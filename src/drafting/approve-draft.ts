import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { recordEvent } from "../db/record-event.ts";
import { approvals } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { CheckFinding } from "../vocabulary.ts";
import { type DraftView, getDraft } from "./list-drafts.ts";
import { recheckDraft } from "./recheck-draft.ts";

/**
 * Signs one revision: binds the reviewer, the revision and its hash. Only a reviewer's own request gets here; no tool of a
 * model does. The checks run afresh first. The same reviewer's second request for the same revision is answered with the first
 * approval. Throws `forbidden` for another role, `stale-write` when the revision is no longer the current one or its hash
 * differs from what the reviewer saw, `unresolved-checks` while a finding blocks or when the checks find what the reviewer has
 * not seen (stored with the draft then), `conflict` when another reviewer has signed it or its item is no longer in dispute.
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
  if (draft.approval) return ownApproval(ctx, draft);
  const { draft: checked, news } = await recheckDraft(ctx, draftId);
  const blocking = checked.revision.checks.filter((finding) => finding.severity === "block");
  if (blocking.length > 0) {
    throw new AppError(
      "unresolved-checks",
      `Not approved: ${countFindings(blocking)} must be resolved first (${codesOf(blocking)}).${news.length > 0 ? CHANGED : ""}`,
    );
  }
  if (checked.revision.id !== draft.revision.id) {
    throw new AppError(
      "unresolved-checks",
      news.length > 0
        ? `Not approved: ${countFindings(news)} you have not seen (${codesOf(news)}).${CHANGED}`
        : `Not approved yet: what stood in the way is settled.${CHANGED}`,
    );
  }
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const id = newId("appr");
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db.insert(approvals).values({ ...author, id, draftId, ...signature }),
    recordEvent(ctx, "approval", id, draft.caseFileId),
  ];
  try {
    await ctx.db.batch(statements);
  } catch (cause) {
    // A double click: the other request was first.
    if (isUniqueViolation(cause)) return ownApproval(ctx, await getDraft(ctx, draftId));
    throw cause;
  }
  return getDraft(ctx, draftId);
}

const CHANGED =
  " The case file or the library has changed since this text was checked; the text is as you left it. Read the findings, then approve it again.";

function ownApproval(ctx: Context, draft: DraftView): DraftView {
  if (draft.approval?.createdBy === ctx.person.id) return draft;
  throw new AppError("conflict", "Another reviewer has approved this revision already; nothing was signed.");
}

const codesOf = (findings: CheckFinding[]) => [...new Set(findings.map(({ code }) => code))].join(", ");

const countFindings = (findings: CheckFinding[]) => `${findings.length} finding${findings.length === 1 ? "" : "s"}`;
