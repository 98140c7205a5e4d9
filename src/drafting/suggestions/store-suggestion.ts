import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { suggestions } from "../../db/schema.ts";
import { newId } from "../../ids.ts";
import type { CheckFinding, Determination, DraftContent, SuggestionKind } from "../../vocabulary.ts";
import type { DraftView } from "../list-drafts.ts";

export interface NewSuggestion {
  kind: SuggestionKind;
  determination: Determination;
  rationale: string;
  content: DraftContent;
  checks: CheckFinding[];
  modelId: string;
  promptVersion: string;
}

/**
 * Keeps a proposed change beside the draft's current revision until the reviewer takes or rejects it. One waits at a time: an
 * older one that was not decided on is marked as superseded. Returns the id and the label that the reviewer sees.
 */
export async function storeSuggestion(
  ctx: Context,
  draft: DraftView,
  suggestion: NewSuggestion,
): Promise<{ id: string; label: string }> {
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const id = newId("sugg");
  const label = labelSuggestion(suggestion);
  const now = new Date().toISOString();
  await ctx.db.batch([
    ctx.db
      .update(suggestions)
      .set({ outcome: "superseded", decidedAt: now })
      .where(and(eq(suggestions.draftId, draft.id), isNull(suggestions.outcome))),
    ctx.db.insert(suggestions).values({
      ...author,
      ...suggestion,
      id,
      label,
      createdAt: now,
      draftId: draft.id,
      baseRevisionId: draft.revision.id,
      baseRevisionNumber: draft.revision.number,
    }),
    recordEvent(ctx, "suggestion", id, draft.caseFileId),
  ]);
  return { id, label };
}

const LABELS: Record<Exclude<SuggestionKind, "alternative">, string> = {
  redraft: "New draft",
  shorten: "Shorter text",
  plainer: "Plainer words",
  citation: "Another citation",
  evidence: "Other evidence from the file",
  wording: "Your wording",
};

function labelSuggestion({ kind, determination }: NewSuggestion): string {
  return kind === "alternative" ? `The strongest case for ${determination}` : LABELS[kind];
}
