import type { DocumentKind } from "../../vocabulary.ts";
import type { PageHead } from "./page-head.ts";
import { isFaxLine } from "./page-labels.ts";

/** Fields by which the items of a decision follow one another. */
const DECISION_FIELD =
  /^\s*(?:(?:clinical )?rationale|decision|determination|(?:guidelines?|criteria|citations?)(?: (?:used|cited|applied))?|(?:item|request|service)(?: ?(?:no\.?|#)? ?\d{1,2})?)\s*:|^\s*\(?\d{1,2}[.)]\s+(?:denied|approved|modified|(?:not |non-?)?certified)\b/i;
const APPLICATION_FIELD =
  /^\s*(?:disputed (?:medical )?treatment|primary diagnosis|date of utilization review|is the claims administrator|list each|consent to obtain|employee signature)\b/i;

/**
 * Whether a page goes on with the utilization review decision or the application on the page before: in the midst of a sentence,
 * with a field of its next item, or in its words without a day or a patient. Pure.
 */
export function continuesLetter(kind: DocumentKind | null, before: string, text: string, head: PageHead): boolean {
  if ((kind !== "ur-denial" && kind !== "imr-application") || head.isForm || head.opensLetter) return false;
  const filled = (page: string) => page.split("\n").filter((line) => line.trim() !== "" && !isFaxLine(line));
  const lines = filled(text).slice(0, 2);
  const last = filled(before).at(-1) ?? "";
  const midSentence = /^\s*[a-z]/.test(lines[0] ?? "") && !/[.:!?]["”)]?\s*$/.test(last);
  const field = kind === "ur-denial" ? DECISION_FIELD : APPLICATION_FIELD;
  const sameMatter = head.kind === kind && head.date === null && !head.namesPatient;
  return midSentence || sameMatter || lines.some((line) => field.test(line));
}
