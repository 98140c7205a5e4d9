import { and, desc, inArray, isNull } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { suggestions } from "../../db/schema.ts";

export type SuggestionRow = typeof suggestions.$inferSelect;

/** The suggestions of these drafts that wait for the reviewer, newest first; those decided on are left out. */
export async function listPending(ctx: Context, draftIds: string[]): Promise<SuggestionRow[]> {
  return ctx.db
    .select()
    .from(suggestions)
    .where(and(inArray(suggestions.draftId, draftIds), isNull(suggestions.outcome)))
    .orderBy(desc(suggestions.createdAt), desc(suggestions.id));
}

/** A suggestion as people see it, beside the revision that is current now. */
export function viewSuggestion(row: SuggestionRow, currentRevisionId: string) {
  const { id, kind, label, baseRevisionId, baseRevisionNumber, determination, rationale, content, checks } = row;
  return {
    ...{ id, kind, label, baseRevisionId, baseRevisionNumber, determination, rationale, content, checks },
    ...{ modelId: row.modelId, promptVersion: row.promptVersion, createdAt: row.createdAt },
    /** The text was saved again since it was written. */
    stale: baseRevisionId !== currentRevisionId,
  };
}
