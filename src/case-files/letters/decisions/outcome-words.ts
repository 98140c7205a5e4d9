import type { UrOutcome } from "../../../vocabulary.ts";

const DENIED =
  "(?:conditionally\\s+)?non[-\\s]?\\s?(?:certif(?:ied|y|ication)|authori[sz](?:ed|ation)|approv(?:ed|al))|not\\s+(?:medically\\s+)?(?:certified|necessary|approved|authori[sz]ed|supported|recommended|appropriate|indicated)|un-?authori[sz]ed|(?:conditionally\\s+)?(?:denied|deny|denial(?:\\s+upheld)?)|adverse(?:\\s+determination)?|disapproved?|rejected|declined";
const MODIFIED =
  "(?:approved?|certified|certify|authori[sz]ed?)\\s+(?:in\\s+part|with\\s+modifications?|as\\s+modified)|partial(?:ly)?(?:\\s+(?:certif(?:ied|ication|y)|approv(?:ed|al|e)|authori[sz](?:ed|ation|e)|denied|denial))?|modif(?:y|ied|ication)|deferred|delayed";
const APPROVED =
  "(?:conditionally\\s+)?(?:certif(?:ied|y|ication)|approv(?:ed|e|al)|authori[sz](?:ed|e|ation)|allowed)|medically\\s+(?:necessary|appropriate)|favorable(?:\\s+determination)?|granted|supported";

/** Words with which utilization review decides, as the source of a regular expression; verbs and nouns alike. */
export const OUTCOME = `(?:${MODIFIED}|${DENIED}|${APPROVED})`;

/** What deciding words say; undefined where they say nothing. A part that is granted makes a modification. */
export function readOutcome(words: string): UrOutcome | undefined {
  if (/^\W*NC\b/.test(words)) return "denied";
  if (/^\W*C\b\W*$/.test(words)) return "approved";
  if (/\b(?:modif|partial|in part\b)/i.test(words)) return "modified";
  if (/\b(?:deferred|delayed)\b/i.test(words)) return "deferred";
  if (
    /\bnot\b|\bnon-?\s?(?:certif|auth|approv)|\bden(?:y|ied|ial)|\badverse\b|\bunable\b|\bcannot\b|\b(?:un-?auth|disappr|reject|declin)/i.test(
      words,
    )
  )
    return "denied";
  return new RegExp(`\\b${APPROVED}\\b`, "i").test(words) ? "approved" : undefined;
}
