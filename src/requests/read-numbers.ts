import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../number-words.ts";

const NUMBER_WORD = new RegExp(`\\b(${NUMBER_WORD_PATTERN})\\b`, "gi");

/** Puts numerals for spelled numbers, `once` and `twice`, so that patterns read one form. */
export function writeNumerals(text: string): string {
  return text
    .replace(/\btwenty[- ]four\b/gi, "24")
    .replace(/\bonce\b/gi, "1 times")
    .replace(/\btwice\b/gi, "2 times")
    .replace(/\bthrice\b/gi, "3 times")
    .replace(NUMBER_WORD, (word) => String(NUMBER_WORDS[word.toLowerCase()] ?? word));
}
