export { type LocatedSentence, locateSentences } from "../../sentences.ts";

/** What stands between quotation marks in a sentence, without the stop before the closing mark. */
export function quotationsIn(sentence: string): string[] {
  return [...sentence.matchAll(/[“"]([^“”"]{1,400})[”"]/g)]
    .map(([, quoted = ""]) => quoted.trim().replace(/[.,;]+$/, ""))
    .filter((quoted) => quoted.length >= 4);
}
