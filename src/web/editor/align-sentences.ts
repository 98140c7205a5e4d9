/** How much of their words two sentences share for one to be taken as the other, changed. */
const SAME_SENTENCE = 0.4;

export type Pair = [before: number | null, after: number | null];

/**
 * Which sentence of one text became which of another, in order: equal ones first of all, then those that share most words.
 * Indexes into both lists; null where a sentence has no counterpart.
 */
export function alignSentences(before: string[], after: string[]): Pair[] {
  const words = { before: before.map(wordsOf), after: after.map(wordsOf) };
  const likeness = before.map((one, i) =>
    after.map((other, j) => {
      // An equal sentence outweighs any number of similar ones in its place.
      if (one === other) return 2;
      const share = shareOf(words.before[i] ?? [], words.after[j] ?? []);
      return share >= SAME_SENTENCE ? share : 0;
    }),
  );
  // best[i][j]: the likeness of the best alignment of what follows i and j.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const like = likeness[i]?.[j] ?? 0;
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), like > 0 ? like + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    const like = likeness[i]?.[j] ?? 0;
    if (like > 0 && at(i, j) === like + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  while (i < before.length) pairs.push([i++, null]);
  while (j < after.length) pairs.push([null, j++]);
  return pairs;
}

function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Dice's share of common words, each as often as both have it. */
function shareOf(one: string[], other: string[]): number {
  if (one.length + other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const times = left.get(word) ?? 0;
    if (times > 0) {
      left.set(word, times - 1);
      common += 1;
    }
  }
  return (2 * common) / (one.length + other.length);
}
