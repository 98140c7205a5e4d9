import { readLevels } from "../checks/check-facts.ts";
import { contentStems, dropQuotations, shareOf } from "../checks/sentences.ts";
import { quotationsIn } from "./locate-sentences.ts";

const NEGATION =
  /\b(?:not|no|never|none|neither|nor|without|cannot|lacks?|lacking|fail(?:s|ed|ure)?|absent|absence)\b|n['’]t\b/gi;
/** How much of each sentence's content the other has to hold for it to be the same statement in other words. */
const SAME_STATEMENT = 0.7;
/** … and for it to be the same sentence at all, changed in what it says. */
const SAME_SENTENCE = 0.45;

export type WordingChange = "same" | "reworded" | "changed" | "another";

/**
 * What has become of a sentence: `reworded` says the same in other words; `changed` is the same sentence with another
 * statement, such as another number, side, date, quotation or a negation; `another` is not this sentence.
 */
export function compareWording(before: string, after: string): WordingChange {
  if (fold(before) === fold(after)) return "same";
  const bare = [before, after].some((text) => contentStems(text).size < 3);
  // A conclusion is made of words that elsewhere say nothing; then every word counts.
  const [first, second] = bare ? [wordsOf(before), wordsOf(after)] : [contentStems(before), contentStems(after)];
  const share = Math.min(shareOf(first, second), shareOf(second, first));
  if (share < SAME_SENTENCE) return "another";
  return share >= SAME_STATEMENT && sameStatement(before, after) ? "reworded" : "changed";
}

function sameStatement(before: string, after: string): boolean {
  return MARKS.every((read) => {
    const [one, other] = [read(before), read(after)];
    return one.length === other.length && one.every((value, at) => value === other[at]);
  });
}

/** What a rewording leaves as it is: quotations, numbers and dates, sides, spinal levels, and whether it negates. */
const MARKS: ((text: string) => string[])[] = [
  (text) => quotationsIn(text).map(fold).sort(),
  (text) => [...dropQuotations(text).matchAll(/\d+(?:[./-]\d+)*/g)].map(([number]) => number).sort(),
  (text) => [...text.toLowerCase().matchAll(/\b(?:left|right|bilateral|upper|lower)\b/g)].map(([side]) => side).sort(),
  (text) => [...readLevels(text)].sort(),
  (text) => [String((dropQuotations(text).match(NEGATION) ?? []).length % 2)],
  (text) =>
    [...text.toLowerCase().matchAll(/\b(?:mg|mcg|tablets?|visits?|weeks?|months?|days?|hours?)\b/g)]
      .map(([unit]) => unit.replace(/s$/, ""))
      .sort(),
];

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
