import { diffWordsWithSpace } from "diff";

export interface WordPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Share of unchanged characters below which single words are no help, and old and new stand one after the other. */
const READABLE = 0.3;

/** What was taken out of a text and put in, in words; as a whole where hardly a word stayed. */
export function diffWordParts(before: string, after: string): WordPart[] {
  const parts = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): WordPart => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }),
  );
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.trim().length : 0), 0);
  const longer = Math.max(before.trim().length, after.trim().length);
  if (longer === 0 || kept / longer >= READABLE) return parts;
  const whole: WordPart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return whole.filter(({ text }) => text !== "");
}
