export { splitSentences } from "../../sentences.ts";

export type Conclusion = "necessary" | "not-necessary" | "in-part";

const NECESSITY =
  /\b(?:medically\s+(?:necessary|appropriate)|medical necessity|necessary|necessity|indicated|warranted|supported|upheld|overturned|denied|certified)\b/i;
const NEGATION =
  /\b(?:not|cannot|never|no|nor|neither|without|fails?|unsupported|denial (?:is|stands|remains)|upheld|remains denied)\b|n['’]t\b/i;
const PARTIAL =
  /\b(?:in part|partly|partially|modified|modification|remainder|the rest|remaining|beyond|only (?:for|to)|limited to|reduced to|taper)\b/i;

/** What a sentence concludes about necessity, or nothing when it concludes nothing. */
export function readConclusion(sentence: string): Conclusion | undefined {
  if (!NECESSITY.test(sentence)) return undefined;
  const clauses = sentence.split(/[;,]\s+(?:and|but|while|whereas)\s+|;\s+|,\s+(?:the (?:rest|remainder|remaining))/i);
  const stands = clauses.filter((clause) => NECESSITY.test(clause));
  const negated = stands.map((clause) => NEGATION.test(clause));
  if (stands.length > 1 && negated.every((no) => !no) && /\b(?:rest|remainder|remaining)\b/i.test(sentence))
    return "necessary";
  if (PARTIAL.test(sentence) && (negated.some((no) => !no) || stands.length < clauses.length)) return "in-part";
  if (negated.some(Boolean) && negated.some((no) => !no)) return "in-part";
  return negated[0] ? "not-necessary" : "necessary";
}

const STOP_WORDS = new Set(
  "the and for with that this was were are has had have not any all its his her their them from into than then when which who whom been being but does did record records file document documents documented documentation available review report reports evidence criteria guideline request requested patient worker injured claimant applicant treating physician medical medically necessary other such there what where while also however".split(
    " ",
  ),
);

/** Distinct content words of a text, crudely stemmed, for telling whether two texts speak of the same thing. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9-]{2,}|[clst]\d/g)) {
    if (!STOP_WORDS.has(word)) stems.add(stem(word));
  }
  return stems;
}

function stem(word: string): string {
  const base = word.replace(/(?:ations?|ements?|ments?|ings?|ies|ied|ed|es|s|ly|al|ive|ion)$/, "");
  return base.length >= 3 ? base.slice(0, 7) : word.slice(0, 7);
}

/** Share of `wanted` that `given` holds; 0 when `wanted` is empty. */
export function shareOf(wanted: Set<string>, given: Set<string>): number {
  if (wanted.size === 0) return 0;
  let shared = 0;
  for (const stem of wanted) if (given.has(stem)) shared++;
  return shared / wanted.size;
}

/** The rationale's own words: what it quotes between quotation marks is the record's and is checked against its page. */
export function dropQuotations(text: string): string {
  return text.replace(/[“"][^“”"]{1,400}[”"]/g, "“”");
}
