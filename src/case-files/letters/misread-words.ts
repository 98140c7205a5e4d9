/** The letters and digits of a text, those as one that a scanner mistakes for one another: i and l and 1, o and 0, rn and m. */
const foldSigns = (text: string) =>
  text
    .toLowerCase()
    .replace(/[1i|!]/g, "l")
    .replaceAll("0", "o")
    .replaceAll("q", "g")
    .replaceAll("rn", "m")
    .replace(/[^a-z\d]+/g, "");

/** No label and no list of guidelines is longer; what is, is left as it stands. */
const LONGEST_TEXT = 20_000;

/** The same with the place of each sign in the text. */
type Skeleton = { signs: string; from: number[]; to: number[] };

const SAME_SIGN: Record<string, string> = { "1": "l", i: "l", "|": "l", "!": "l", "0": "o", q: "g" };

function toSkeleton(text: string): Skeleton {
  const skeleton: Skeleton = { signs: "", from: [], to: [] };
  for (let at = 0; at < text.length; at += 1) {
    const char = (text[at] ?? "").toLowerCase();
    const sign = SAME_SIGN[char] ?? char;
    if (!/[a-z\d]/.test(sign)) continue;
    if (sign === "n" && text[at - 1]?.toLowerCase() === "r") {
      skeleton.signs = `${skeleton.signs.slice(0, -1)}m`;
      skeleton.to[skeleton.to.length - 1] = at + 1;
      continue;
    }
    skeleton.signs += sign;
    skeleton.from.push(at);
    skeleton.to.push(at + 1);
  }
  return skeleton;
}

export type Phrase = { words: string; signs: string };

/** Phrases that are printed alike in every letter, ready for `restorePhrases`. */
export function toPhrases(words: string[]): Phrase[] {
  return words.map((phrase) => ({ words: phrase, signs: foldSigns(phrase) }));
}

/**
 * Puts right what a scanner did to phrases that are printed alike in every letter: "CIaims Adrninistrator guide1ine",
 * "Decision ration ale". All other text stays as it is.
 */
export function restorePhrases(text: string, phrases: Phrase[]): string {
  if (text.length > LONGEST_TEXT) return text;
  const folded = foldSigns(text);
  const plainly = text.toLowerCase();
  const near = phrases.filter((one) => folded.includes(one.signs) && !plainly.includes(one.words.toLowerCase()));
  if (near.length === 0) return text;
  const { signs, from, to } = toSkeleton(text);
  const wrong: { start: number; end: number; words: string }[] = [];
  for (const phrase of near) {
    for (let at = signs.indexOf(phrase.signs); at >= 0; at = signs.indexOf(phrase.signs, at + 1)) {
      const start = from[at] ?? 0;
      const end = to[at + phrase.signs.length - 1] ?? 0;
      const printed = text.slice(start, end);
      const whole = !/[A-Za-z\d]/.test(text[start - 1] ?? "") && !/[A-Za-z\d]/.test(text[end] ?? "");
      const apart = /[^\w\s,()|!{}[\]-]/.test(printed) || wrong.some((one) => start < one.end && end > one.start);
      if (whole && !apart && plain(printed) !== plain(phrase.words)) wrong.push({ start, end, words: phrase.words });
    }
  }
  return wrong
    .sort((a, b) => b.start - a.start)
    .reduce((mended, { start, end, words }) => mended.slice(0, start) + words + mended.slice(end), text);
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z\d\s]/g, "")
    .replace(/\s+/g, " ");
