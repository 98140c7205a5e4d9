/** A part of a whole, null where there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * Cohen's kappa of pairs of judgements: agreement beyond chance. Null without pairs and where chance alone explains all
 * (both sides give one and the same judgement throughout). Cohen, Educ Psychol Meas 1960;20:37.
 */
export function cohensKappa(pairs: [string, string][]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const expected = agreementByChance(pairs);
  return expected >= 1 ? null : (observed - expected) / (1 - expected);
}

/** How often both sides of pairs would give one judgement if each gave its own as often and at random, 0 to 1; 0 without pairs. */
export function agreementByChance(pairs: [string, string][]): number {
  let expected = 0;
  for (const judgement of new Set(pairs.flat())) {
    const first = pairs.filter(([a]) => a === judgement).length / pairs.length;
    const second = pairs.filter(([, b]) => b === judgement).length / pairs.length;
    expected += first * second;
  }
  return expected;
}

/** How alike two texts are, 0 to 1: Dice coefficient of their words, each counted as often as it stands. */
export function compareTexts(a: string, b: string): number {
  const left = words(a);
  const right = words(b);
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
