/** A share with the numbers behind it and its 95 % interval. */
export interface CountedShare {
  count: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

const Z95 = 1.959964;

/** The Wilson score interval of a share, which holds at small numbers and near 0 and 1. Wilson, J Am Stat Assoc 1927;22:209. */
export function countShare(count: number, of: number): CountedShare {
  if (of === 0) return { count, of, share: null, low: null, high: null };
  const share = count / of;
  const z2 = Z95 ** 2;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2));
  return { count, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
