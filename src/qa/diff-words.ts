import { diffWordsWithSpace as diffTokens } from "diff";

export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** Beyond this many changed words two texts have nothing in common worth showing, and the search for it takes seconds. */
const MAX_CHANGED_WORDS = 2_000;

/** What changed from `a` to `b`, word by word, in reading order; `same` and `added` read as `b`, `same` and `removed` as `a`. */
export function diffWords(a: string, b: string): DiffPart[] {
  const changes = diffTokens(a, b, { maxEditLength: MAX_CHANGED_WORDS });
  if (!changes) {
    return [
      { kind: "removed" as const, text: a },
      { kind: "added" as const, text: b },
    ].filter((part) => part.text !== "");
  }
  return changes.map((change) => ({
    kind: change.added ? "added" : change.removed ? "removed" : "same",
    text: change.value,
  }));
}
