import { ORDINARY_WORDS } from "./ordinary-words.ts";
import { listVocabularyWords } from "./phrases.ts";

const vocabulary = listVocabularyWords();
const known = new Set([...ORDINARY_WORDS, ...vocabulary.words, ...vocabulary.joined]);
const LEAST_LENGTH = 5;

const correctable = [...new Set([...ORDINARY_WORDS, ...vocabulary.words])].filter(
  (word) => word.length >= LEAST_LENGTH && /^[a-z]+$/.test(word),
);
/** Candidates by first letter, and by all but the first letter. */
const byFirst = groupBy(correctable, (word) => word.slice(0, 1));
const byRest = groupBy(correctable, (word) => word.slice(1));

function groupBy(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word]);
  return groups;
}

/** Edit distance with neighbour transpositions (Damerau, optimal string alignment), or `cap + 1` when above the cap. */
export function editDistance(a: string, b: string, cap: number): number {
  if (Math.abs(a.length - b.length) > cap) return cap + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > cap) return cap + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? cap + 1;
}

/** How many slips are believed: one in a short word, two in a long one, three in a very long one. */
const allowedSlips = (length: number) => (length >= 12 ? 3 : length >= 7 ? 2 : 1);

/** What is left of a word when vowels and doubled letters go: misspellings seldom touch it ("conditionning", "hylauronic"). */
const skeleton = (word: string) =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/[aeiouy]/g, "")
    .replace(/(.)\1+/g, "$1");

/** The vocabulary's spelling of a misspelt word, or the word itself where it is known, short or near to nothing. */
export function correctSpelling(word: string): string {
  if (word.length < LEAST_LENGTH || !/^[a-z]+$/.test(word) || known.has(word)) return word;
  if (word.endsWith("s") && known.has(word.slice(0, -1))) return word;
  const cap = allowedSlips(word.length);
  const bones = skeleton(word);
  let best = word;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of byFirst.get(word[0] ?? "") ?? []) {
    const distance = editDistance(word, candidate, cap);
    // Two slips in a word of seven letters are believed only where the consonants agree.
    if (distance > cap || (distance === 2 && word.length === 7 && skeleton(candidate) !== bones)) continue;
    const weighed = distance - (skeleton(candidate) === bones ? 0.5 : 0);
    if (weighed < bestDistance) {
      best = candidate;
      bestDistance = weighed;
    }
  }
  // Misspellings keep the first letter; a wrong, missing or additional one is believed where all else agrees.
  if (best === word)
    for (const rest of [word.slice(1), word, word.slice(2)])
      for (const candidate of byRest.get(rest) ?? [])
        if (editDistance(word, candidate, 1) <= 1 && word.length > LEAST_LENGTH) return candidate;
  return best;
}
