import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { suggestions } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import type { Determination } from "../../vocabulary.ts";
import { type DraftView, getDraft } from "../list-drafts.ts";
import { saveText } from "../save-text.ts";
import type { SuggestionRow } from "./list-suggestions.ts";

export interface AcceptedText {
  /** The text as the reviewer changed it; the suggestion's own where it is left out. */
  rationale?: string | undefined;
  determination?: Determination | undefined;
  /** Needed where the determination differs from the one that the criteria lead to. */
  overrideReason?: string | undefined;
}

/**
 * Takes a suggestion over as a new revision of the reviewer's, with its citations and evidence, checked and bound afresh. The
 * case for the other determination never becomes what the criteria lead to, so that taking it over needs the reviewer's
 * reason. Throws `forbidden` for another role, `not-found`, `conflict` when it was decided on or its item is no longer in
 * dispute, `stale-write` when the text was saved since `expected`, `invalid-request` for an override without a reason.
 */
export async function acceptSuggestion(
  ctx: Context,
  draftId: string,
  suggestionId: string,
  expected: number,
  text: AcceptedText,
): Promise<DraftView> {
  const { draft, suggestion } = await openSuggestion(ctx, draftId, suggestionId);
  const { revision } = draft;
  const rationale = text.rationale ?? suggestion.rationale;
  const determination = text.determination ?? suggestion.determination;
  const proposedDetermination = leadsTo(suggestion, revision);
  const kept = determination === revision.determination ? revision.overrideReason : null;
  const overrideReason = determination === proposedDetermination ? null : text.overrideReason?.trim() || kept;
  if (determination !== proposedDetermination && !overrideReason) {
    throw new AppError(
      "invalid-request",
      `The criteria lead to "${proposedDetermination}". Give the reason for "${determination}"; the suggestion still waits.`,
    );
  }
  const { rebuttal, studies } = revision.content;
  const content = { ...(rebuttal ? { rebuttal } : {}), ...(studies ? { studies } : {}), ...suggestion.content };
  return saveText(ctx, draft, expected, { rationale, determination, proposedDetermination, overrideReason, content }, [
    ...decide(ctx, draft, suggestionId, "accepted"),
  ]);
}

/** Sets a suggestion aside; the draft stays as it is. Throws as `acceptSuggestion` does. */
export async function rejectSuggestion(ctx: Context, draftId: string, suggestionId: string): Promise<DraftView> {
  const { draft } = await openSuggestion(ctx, draftId, suggestionId);
  const [update, audit] = decide(ctx, draft, suggestionId, "rejected");
  await ctx.db.batch([update, audit]);
  return getDraft(ctx, draftId);
}

async function openSuggestion(ctx: Context, draftId: string, suggestionId: string) {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer decides on a suggestion.");
  }
  const draft = await getDraft(ctx, draftId);
  const [suggestion] = await ctx.db
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.id, suggestionId), eq(suggestions.draftId, draftId)));
  if (!suggestion) throw new AppError("not-found", "This draft has no such suggestion. Open it again.");
  if (suggestion.outcome !== null) {
    throw new AppError("conflict", `This suggestion was ${suggestion.outcome} already. The draft is as it was.`);
  }
  return { draft, suggestion };
}

/** What the criteria lead to once the suggestion is taken over: an argument or a rewording does not change it. */
function leadsTo(suggestion: SuggestionRow, current: DraftView["revision"]): Determination {
  const rests = suggestion.kind === "redraft" || suggestion.kind === "citation" || suggestion.kind === "evidence";
  return rests ? suggestion.determination : current.proposedDetermination;
}

function decide(ctx: Context, draft: DraftView, id: string, outcome: "accepted" | "rejected") {
  const { person, db } = ctx;
  return [
    db
      .update(suggestions)
      .set({ outcome, decidedAt: new Date().toISOString(), decidedBy: person.id })
      .where(and(eq(suggestions.id, id), isNull(suggestions.outcome))),
    recordEvent(ctx, `suggestion.${outcome}`, id, draft.caseFileId),
  ] as const;
}
