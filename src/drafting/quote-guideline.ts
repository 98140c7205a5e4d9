import { citePages } from "../cite-pages.ts";
import type { Excerpt } from "../vocabulary.ts";
import { splitSentences } from "./checks/sentences.ts";

const WORDS_AT_MOST = 45;
const RECOMMENDS =
  /\b(?:recommend(?:ed|ation)?s?|indicated|appropriate|should|may be (?:used|considered)|criteri(?:a|on)|required?|limited to)\b/i;
/** Before a recommendation stands what it is called: "Recommendation 3:". */
const LABEL = /^(?:recommendation|criteria(?: for use)?)\s*\d*\s*[.:]\s*/i;

/**
 * The words of a licensed guideline that say what it recommends, verbatim but for white space, as one sentence of the
 * rationale; null for a summary in own words, which never stands in quotation marks, and where no sentence is short enough.
 */
export function quoteGuideline(excerpt: Excerpt, name: string, pages: readonly string[]): string | null {
  if (excerpt.textKind !== "verbatim") return null;
  const sentences = splitSentences(excerpt.summary.replace(/\s+/g, " ").trim()).map((text) => text.replace(LABEL, ""));
  const fits = (text: string) => text.split(" ").length <= WORDS_AT_MOST && !/["“”]/.test(text);
  const chosen = sentences.find((text) => RECOMMENDS.test(text) && fits(text));
  if (!chosen) return null;
  const verb = /guidelines$/i.test(name) ? "state" : "states";
  const where = citePages(pages).replace(/^pp?\./, pages.length > 1 ? "pages" : "page");
  return `${name} ${verb}${where ? ` on ${where}` : ""}: “${chosen}”${/[.!?]$/.test(chosen) ? "" : "."}`;
}
