import { ABBREVIATIONS } from "./abbreviations.ts";
import { DRUGS, type Drug } from "./drugs.ts";
import { PROCEDURES, type Procedure } from "./procedures.ts";

/** What a phrase of the vocabulary names: a drug or a procedure. */
export type Entry = { drug: Drug | null; procedure: Procedure | null };

/** Lower-case words and numbers of a text; punctuation separates, shorthand is written out. */
export function toWords(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]+\d*[a-z]*|\d+(?:\.\d+)?[a-z]*/g) ?? [];
  return words.flatMap((word) => ABBREVIATIONS.get(word) ?? [word]);
}

/** Shorter, and a phrase without its spaces may be another word: "p stim", "ms er". */
const LEAST_JOINED = 6;

const phrases = new Map<string, Entry>();
const joined = new Map<string, Entry>();
let longest = 1;

function addPhrase(phrase: string, entry: Entry): void {
  const words = toWords(phrase);
  const text = words.join(" ");
  if (text === "" || phrases.has(text)) return;
  phrases.set(text, entry);
  longest = Math.max(longest, words.length);
  const whole = words.join("");
  if (whole.length >= LEAST_JOINED && !joined.has(whole)) joined.set(whole, entry);
}
for (const drug of DRUGS) for (const name of drug.names) addPhrase(name, { drug, procedure: null });
for (const procedure of PROCEDURES)
  for (const phrase of procedure.phrases) addPhrase(phrase, { drug: null, procedure });

/** Words in the longest phrase. */
export const LONGEST_PHRASE = longest;

/** What words name as they stand, in the singular, or written together: "trigger points", "radio frequency". */
export function findPhrase(words: readonly string[]): Entry | undefined {
  const phrase = words.join(" ");
  return (
    phrases.get(phrase) ??
    (phrase.length > 4 ? phrases.get(phrase.replace(/s$/, "")) : undefined) ??
    (words.length <= 3 ? joined.get(words.join("")) : undefined)
  );
}

/** Every word of a phrase, and every phrase written together: what spelling is corrected to. */
export function listVocabularyWords(): { words: Set<string>; joined: Set<string> } {
  const words = new Set<string>();
  for (const phrase of phrases.keys()) for (const word of phrase.split(" ")) words.add(word);
  return { words, joined: new Set(joined.keys()) };
}
