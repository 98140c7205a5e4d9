import { z } from "zod";
import { Determination } from "../vocabulary.ts";

/** What a reviewer is writing: the part of a revision that is theirs to change. */
export const Edit = z.object({ rationale: z.string(), determination: Determination, overrideReason: z.string() });
export type Edit = z.infer<typeof Edit>;

const PREFIX = "rationale.unsaved.";

/** Text that is not on the server yet, with the revision it was written on; kept in this browser until it is saved. */
export function keepUnsaved(draftId: string, revision: number, edit: Edit): void {
  forgetUnsaved(draftId);
  try {
    localStorage.setItem(`${PREFIX}${draftId}.${revision}`, JSON.stringify(edit));
  } catch {
    // A full or forbidden store: the text still stands in the field, and the page warns before it is left.
  }
}

export function forgetUnsaved(draftId: string): void {
  for (const key of keysOf(draftId)) localStorage.removeItem(key);
}

/** The kept text of a draft and the revision it was written on, or null. */
export function findUnsaved(draftId: string): { revision: number; edit: Edit } | null {
  for (const key of keysOf(draftId)) {
    const revision = Number(key.slice(PREFIX.length + draftId.length + 1));
    try {
      const edit = Edit.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
      if (edit.success && Number.isInteger(revision)) return { revision, edit: edit.data };
    } catch {
      localStorage.removeItem(key);
    }
  }
  return null;
}

function keysOf(draftId: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${draftId}.`));
}
