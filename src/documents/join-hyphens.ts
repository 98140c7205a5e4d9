/** First parts of words that keep their hyphen: "non-industrial", "follow-up", "L4-5" is not even reached. */
const KEEPS_HYPHEN = new Set(
  "non self well low high post pre anti follow long short work weight full part half light heavy cross soft hard hand over under first second third one two three four five six seven eight nine ten year week month day range home fee evidence pain load side up down out off in on to by so x mid multi semi sub ex all double single left right time body age health drug state peer physician sprain strain intra extra".split(
    " ",
  ),
);

/** "re-evaluation" keeps its hyphen, "re-quest" was broken. */
const AGAIN = /^(?:evaluat|examin|assess|check|injur|aggravat)/;

/** Letters, a hyphen at the end of the line, and the word's rest at the start of the next. */
const BROKEN = /([A-Za-z]+)-\n([ \t]*)([a-z]{2,})([.,;:)]*)[ \t]*/g;

/**
 * Puts words together that a line end broke ("shoul-\nder" reads "shoulder" on the first line), so that searches and quotes find
 * them. A hyphen that belongs to the word stays: where the page writes the word with it elsewhere, or its first part commonly
 * keeps one. Pure; line count and all other characters stay.
 */
export function joinHyphens(text: string): string {
  if (!text.includes("-\n")) return text;
  const words = new Set(text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []);
  return text.replace(BROKEN, (_, first: string, _indent: string, rest: string, stop: string) => {
    const [head, tail] = [first.toLowerCase(), rest.toLowerCase()];
    const whole = words.has(head + tail);
    const hyphened =
      words.has(`${head}-${tail}`) || (!whole && (KEEPS_HYPHEN.has(head) || (head === "re" && AGAIN.test(tail))));
    return `${first}${hyphened ? "-" : ""}${rest}${stop}\n`;
  });
}
