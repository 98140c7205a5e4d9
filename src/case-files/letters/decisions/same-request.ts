import { wordsIn } from "./deciding-sentences.ts";

/** Whether two wordings share most of their words and no opposite sides. */
export function isSame(a: string, b: string): boolean {
  const left = wordsIn(a);
  const right = wordsIn(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0 && 4 * shared > left.size + right.size + 1 && !isOpposite(left, right);
}

const isOpposite = (a: Set<string>, b: Set<string>) =>
  (a.has("left") && !a.has("right") && b.has("right")) || (b.has("left") && !b.has("right") && a.has("right"));

/** The same request in fewer words: most of them in the longer one, the first among them. */
export function isSameIn(short: string, long: string): boolean {
  if (isSame(short, long)) return true;
  const own = [...wordsIn(short)];
  const all = wordsIn(long);
  const shared = own.filter((word) => all.has(word)).length;
  return own.length > 1 && all.has(own[0] ?? "") && shared >= 0.75 * own.length && !isOpposite(new Set(own), all);
}

/** Whether all words of the one stand in the other. */
export function isPartOf(part: string, whole: string): boolean {
  const own = wordsIn(part);
  const all = wordsIn(whole);
  return own.size > 0 && [...own].every((word) => all.has(word));
}

/** Whether two wordings differ in signs alone. */
export function sameWords(a: string, b: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return fold(a) === fold(b);
}
