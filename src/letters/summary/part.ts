import { quoteOf, type Unit } from "../../case-files/page-index.ts";
import type { Quote, SummarySource } from "../../vocabulary.ts";
import { hideNames, lowerFirst, spellOut, wordsIn } from "./plain-words.ts";

/** A sentence of a summary and what it was written from. */
export interface Part {
  text: string;
  sources: SummarySource[];
}

export const evidence = (quote: Quote): SummarySource => ({ kind: "evidence", ...quote });

/** How words of a record are taken over: names that may not stand in a summary, and words that the file writes small. */
export interface Speech {
  names: readonly string[];
  common: ReadonlySet<string>;
}

/** Words of a record for use within a sentence: label and end mark gone, shorthand spelled out; null where a name is left in it. */
export function phraseOf(text: string, { names, common }: Speech): string | null {
  const plain = hideNames(spellOut(text), names);
  if (plain === null) return null;
  const phrase = plain
    .replace(LABEL, "")
    .replace(/^(?:\d{1,2}\.\s+|[-•*]\s+|:\s*)/, "")
    .replace(/[.;,\s]+$/, "");
  if (phrase.length < 4) return null;
  // A full stop within would end the sentence that the phrase becomes a part of.
  const parts = phrase.split(/(?<=[a-z\d)]{2})\.\s+(?=[A-Z])/);
  return parts.map((part) => lowerFirst(part, common)).join("; ");
}

const LABEL =
  /^(?:\d{1,2}\.\s+)?(?:[SO]\s*:|(?:subjective|objective|present(?:ing)?|current|chief)(?: (?:complaints?|findings?))?\s*:?|history of present illness\s*:?|physical exam\w*\s*:?|examination\s*:?|CC\s*:|HPI\s*:|PE\s*:|impression\s*:|general\s*:|(?:history|indications?|clinical|medications?|meds)\s*:|[SO]\b(?=\s{2}))\s*/i;

/**
 * Phrases of these sentences in their order, at most so many words: those that speak of what is in dispute are taken first, and a phrase
 * that does not fit is left out whole.
 */
export function choosePhrases(
  units: readonly Unit[],
  speech: Speech,
  { words, first }: { words: number; first: (text: string) => boolean },
): { phrases: string[]; sources: SummarySource[] } {
  const candidates = units.flatMap((unit) => {
    const phrase = phraseOf(unit.text, speech);
    return phrase && !isNoise(phrase) ? [{ unit, phrase }] : [];
  });
  const ranked = [
    ...candidates.filter(({ unit }) => first(unit.text)),
    ...candidates.filter(({ unit }) => !first(unit.text)),
  ];
  const chosen = new Set<(typeof candidates)[number]>();
  let left = words;
  for (const candidate of ranked) {
    const size = wordsIn(candidate.phrase);
    if (size > left) continue;
    chosen.add(candidate);
    left -= size;
  }
  const kept = candidates.filter((candidate) => chosen.has(candidate));
  return {
    phrases: kept.map(({ phrase }) => phrase),
    sources: kept.map(({ unit }) => evidence(quoteOf(unit))),
  };
}

/** What a form carries besides its content. */
function isNoise(phrase: string): boolean {
  return (
    /\b(?:penalty of perjury|labor code|signature|signed|claim(?: number)?\s*[:#]|vitals?|BP \d|page \d|fax\b|DOB|\[ ?x? ?\])/i.test(
      phrase,
    ) ||
    /_{3,}/.test(phrase) ||
    // Rows of a table, whose columns say nothing without their heads.
    /\s\d\+?(?:, \w+)? \d\+?$|^(?:test|motion|level|activity)\b.{0,40}(?:right|left|normal|report)$/i.test(phrase) ||
    !/[a-z]{3}/i.test(phrase)
  );
}
