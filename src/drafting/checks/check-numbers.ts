import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { CheckFinding } from "../../vocabulary.ts";
import { type DraftCheckInput, finding } from "./input.ts";

const COUNTED = new RegExp(
  `(?<![-\\d./])\\b(\\d{1,4}|${NUMBER_WORD_PATTERN})\\s+(?:[a-z-]+\\s+){0,3}?(visits?|sessions?|treatments?|tablets?|capsules?|injections?|tests?|studies)\\b`,
  "gi",
);
const UNIT_KEYS: Record<string, string[]> = {
  visit: ["visits"],
  session: ["visits"],
  treatment: ["visits"],
  tablet: ["tablets", "capsules"],
  capsule: ["capsules", "tablets"],
  injection: ["injections"],
  test: ["tests", "studies"],
  stud: ["studies", "tests"],
};
/** Words that show that a count speaks of something other than the request itself. */
const OTHER_COUNT =
  /\b(?:limit|guideline|recommend\w*|allow\w*|up to|most|maximum|no more|beyond|exceed\w*|complet\w*|attend\w*|prior|previous\w*|already|remain\w*|authori[sz]ed|trial|course of|initial|received|had)\b/i;

/** L04, L05: strength, count and visits in sentences about the request agree with it. A modified request names other numbers. */
export function checkNumbers(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  if (input.proposal.determination === "modified") return [];
  const { request, quantity } = input.item;
  for (const sentence of sentences) {
    for (const [whole, count = ""] of sentence.matchAll(/#\s?(\d{1,4})\b/g)) {
      if (!numbersOf(request).has(Number(count)) && !Object.values(quantity).includes(Number(count))) {
        return [
          finding(
            "block",
            "L04",
            `The rationale says ${whole}; the request is "${request}".`,
            "Use the quantity of the request.",
          ),
        ];
      }
    }
    const strengths = [...sentence.matchAll(/\b(\d+(?:\.\d+)?(?:\/\d+)?)\s?(?:mg|mcg|%)/gi)].map(
      ([, amount = ""]) => amount,
    );
    const asked = [...request.matchAll(/\b(\d+(?:\.\d+)?(?:\/\d+)?)\s?(?:mg|mcg|%)/gi)].map(
      ([, amount = ""]) => amount,
    );
    if (
      asked.length > 0 &&
      strengths.length > 0 &&
      /\brequest/i.test(sentence) &&
      !strengths.some((amount) => asked.includes(amount))
    ) {
      return [
        finding(
          "block",
          "L04",
          `The rationale names a strength of ${strengths.join(", ")}; the request is "${request}".`,
          "Use the strength of the request.",
        ),
      ];
    }
    if (!/\brequest/i.test(sentence) || OTHER_COUNT.test(sentence)) continue;
    for (const [, count = "", unit = ""] of sentence.matchAll(COUNTED)) {
      const number = NUMBER_WORDS[count.toLowerCase()] ?? Number(count);
      const keys =
        UNIT_KEYS[
          unit
            .toLowerCase()
            .replace(/(?:ies|y|s)$/, "")
            .replace(/^stud$/, "stud")
        ] ?? [];
      const known = keys.map((key) => quantity[key]).filter((value) => value !== undefined);
      if (known.length > 0 && !known.includes(number) && !numbersOf(request).has(number)) {
        return [
          finding(
            "block",
            "L05",
            `The rationale speaks of ${count} ${unit}; the request is for ${known[0]}.`,
            "Use the number of the request, or say what the other number is.",
          ),
        ];
      }
    }
  }
  return [];
}

function numbersOf(text: string): Set<number> {
  const words = Object.entries(NUMBER_WORDS).filter(([word]) => new RegExp(`\\b${word}\\b`, "i").test(text));
  return new Set([
    ...[...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)),
    ...words.map(([, number]) => number),
  ]);
}
