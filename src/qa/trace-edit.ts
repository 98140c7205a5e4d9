import type { revisions } from "../db/schema.ts";
import { type DiffPart, diffWords } from "./diff-words.ts";

type Revision = typeof revisions.$inferSelect;

/** What became of the model's draft of one item. */
export interface Edit {
  /** The approved text where there is one, else the current. */
  revision: Revision;
  approved: boolean;
  /** The model's first draft, where the text is another revision. */
  first: Revision | null;
  /** What was changed of it, word by word. */
  changes: DiffPart[] | null;
}

/** Traces one item's revisions, the newest first, each with its approval if it has one; null without any. Pure. */
export function traceEdit(own: readonly { revision: Revision; approvalId: string | null }[]): Edit | null {
  const approved = own.find(({ approvalId }) => approvalId !== null);
  const revision = (approved ?? own[0])?.revision;
  if (!revision) return null;
  const oldest = own.at(-1)?.revision;
  const first = oldest && oldest.origin === "model" && oldest.id !== revision.id ? oldest : null;
  return {
    ...{ revision, approved: approved !== undefined, first },
    changes: first && diffWords(first.rationale, revision.rationale),
  };
}
