/** Vertebrae from the first cervical to the first sacral one, numbered through. */
const FIRST: Record<string, number> = { c: 0, t: 7, l: 19, s: 24 };
const SPAN = /\b([CTLS])\s?-?(\d{1,2})\s*(?:[-–/]|\bto\b|\bthrough\b|\bthru\b)\s*([CTLS])?\s?-?(\d{1,2})\b/gi;
const SINGLE = /\b([CTLS])-?(\d{1,2})\b/gi;

/**
 * How many spinal levels a text names: "L4-5 and L5-S1" are two, "L3 to S1" three, "L4 and L5 roots" two; the two or three medial
 * branches of facet joints are one level fewer than their count. 0 where none is named.
 */
export function levelsIn(text: string): number {
  const levels = new Set<number>();
  const rest = text.replace(SPAN, (whole, from: string, a: string, to: string | undefined, b: string) => {
    const start = vertebra(from, Number(a));
    const end = vertebra(to ?? (from.toLowerCase() === "l" && Number(b) === 1 ? "s" : from), Number(b));
    if (start === null || end === null || end <= start || end - start > 12) return whole;
    for (let level = start; level < end; level++) levels.add(level);
    return " ";
  });
  if (levels.size > 0) return levels.size;
  const single = new Set(
    [...rest.matchAll(SINGLE)].flatMap(([, letter = "", number]) => vertebra(letter, Number(number)) ?? []),
  );
  return /\bmedial branch|\bfacet|\bMBBs?\b/i.test(text) ? Math.max(0, single.size - 1) : single.size;
}

function vertebra(letter: string, number: number): number | null {
  const first = FIRST[letter.toLowerCase()];
  return first === undefined || number < 1 || number > 12 ? null : first + number;
}
