/** Damps the difference between neighbouring ranks (Cormack, Clarke and Büttcher, SIGIR 2009). */
const K = 60;

/**
 * Fuses rankings by reciprocal rank: each adds weight / (60 + rank) for what it holds. Ties keep the order of the first.
 * @returns the keys of all rankings, best first
 */
export function fuseRanks(rankings: readonly { keys: readonly string[]; weight: number }[]): string[] {
  const scores = new Map<string, number>();
  for (const { keys, weight } of rankings)
    for (const [rank, key] of keys.entries()) scores.set(key, (scores.get(key) ?? 0) + weight / (K + rank + 1));
  return [...scores].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
