import { api } from "../api.ts";
import type { DraftView } from "../api-types.ts";
import { ApiError } from "../http.ts";
import type { Attempt } from "./kept-edits.ts";

/**
 * What became of a try to save. `unknown`: no answer or a passing failure, so that the same try may be sent again and cannot be
 * stored twice; `refused`: the server will not take it as it is.
 */
export type Sent =
  | { outcome: "saved"; draft: DraftView }
  | { outcome: "stale"; error: Error }
  | { outcome: "unknown"; error: Error; offline: boolean }
  | { outcome: "refused"; error: Error };

export type Post = typeof api.saveRevision;

/** Sends one try under its own key. Never throws. */
export async function sendAttempt(draftId: string, attempt: Attempt, post: Post = api.saveRevision): Promise<Sent> {
  const { base, edit, key } = attempt;
  const overrides = edit.determination !== base.proposedDetermination;
  try {
    const { draft } = await post(
      draftId,
      base.number,
      {
        rationale: edit.rationale,
        determination: edit.determination,
        ...(overrides ? { overrideReason: edit.overrideReason.trim() } : {}),
      },
      key,
    );
    return { outcome: "saved", draft };
  } catch (problem) {
    const error = problem instanceof Error ? problem : new Error(String(problem));
    if (!(error instanceof ApiError)) return { outcome: "refused", error };
    if (error.status === 412) return { outcome: "stale", error };
    // 409: the same try is still under way; 429 and 5xx pass.
    const passes = error.status === 0 || error.status === 409 || error.status === 429 || error.status >= 500;
    return passes ? { outcome: "unknown", error, offline: error.status === 0 } : { outcome: "refused", error };
  }
}
