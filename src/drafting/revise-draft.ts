import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Determination, MtusRebuttal, Study } from "../vocabulary.ts";
import { getDraft } from "./list-drafts.ts";
import { saveText } from "./save-text.ts";

/**
 * Appends the reviewer's text as a new revision and checks it again. What the checks find is stored with it and shown: a
 * reviewer's words are never refused, but they cannot be approved while a finding blocks.
 * Throws `stale-write` when another revision came since `expected`, `invalid-request` for an override without a reason.
 */
export async function reviseDraft(
  ctx: Context,
  draftId: string,
  expected: number,
  edit: {
    rationale: string;
    determination: Determination;
    overrideReason?: string | undefined;
    /** Null takes it away; left out, it stays. */
    rebuttal?: MtusRebuttal | null | undefined;
    studies?: Study[] | undefined;
  },
) {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer edits a draft.");
  }
  const draft = await getDraft(ctx, draftId);
  const { revision } = draft;
  const overrides = edit.determination !== revision.proposedDetermination;
  const reason = edit.overrideReason?.trim() || null;
  if (overrides && !reason) {
    throw new AppError(
      "invalid-request",
      `The criteria lead to "${revision.proposedDetermination}". Give the reason for "${edit.determination}".`,
    );
  }
  return saveText(ctx, draft, expected, {
    rationale: edit.rationale,
    determination: edit.determination,
    proposedDetermination: revision.proposedDetermination,
    overrideReason: overrides ? reason : null,
    content: {
      ...revision.content,
      ...(edit.rebuttal === undefined ? {} : { rebuttal: edit.rebuttal ?? undefined }),
      ...(edit.studies === undefined ? {} : { studies: edit.studies }),
    },
  });
}
