import type { Drug } from "./vocabulary/drugs.ts";
import { findPhrase, LONGEST_PHRASE } from "./vocabulary/phrases.ts";
import type { Procedure } from "./vocabulary/procedures.ts";

export { toWords } from "./vocabulary/phrases.ts";
export { correctSpelling } from "./vocabulary/spelling.ts";

/** A drug or procedure that a text names, with the span of the normalised words that name it. */
export interface Mention {
  drug: Drug | null;
  procedure: Procedure | null;
  phrase: string;
  from: number;
  to: number;
}

/** Procedure and supply codes in a text: CPT "97545", HCPCS "E0730", in lower case. */
export function readCodes(text: string): string[] {
  return text.toLowerCase().match(/\b(\d{5}|[a-z]\d{4}|\d{4}t)\b/g) ?? [];
}

/** Drugs and procedures that words name: longest phrase first from left to right, after spelling is corrected. */
export function findMentions(words: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < words.length) {
    let step = 1;
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
      const span = words.slice(at, at + length);
      const entry = findPhrase(span);
      if (entry) {
        mentions.push({ ...entry, phrase: span.join(" "), from: at, to: at + length });
        step = length;
        break;
      }
    }
    at += step;
  }
  return mentions;
}
