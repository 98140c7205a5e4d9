import type { CheckFinding } from "../../vocabulary.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { contentStems, dropQuotations, shareOf, splitSentences } from "./sentences.ts";

const PERSON = /\b(?:worker|patient|claimant|applicant|employee|year-old|man|woman|male|female)\b/i;
const CONDITION =
  /\b(?:injur\w*|pains?|painful|strain\w*|sprain\w*|syndrome|tears?|torn|fracture\w*|disorder|disease|degenerat\w*|\w+itis|\w+pathy|\w+osis|spasm\w*|complaints?|condition|diagnos\w+|treated for|symptom\w*|stenosis|contusion|weakness|numbness|depress\w+|anxiety|insomnia)\b/i;
/** What a guideline asks for, and what records show or lack of it. */
const NO_INTRODUCTION =
  /\brecords?\b[^.]*\bnot\b|\bto show\b|\bfollowing:|\bguidelines?\b|\bdocuments? (?:that|the)\b|[“"]/i;
const OF_RECORDS =
  /[“”"]|\b(?:records?|reports?|file|notes?|chart|examination|imaging|MRI|documented|therapy)\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/i;

/**
 * R01: what Lab. Code 4610.6 and 8 CCR 9792.10.6 ask of each analysis besides guideline and conclusion, which have checks of
 * their own: the worker's condition, the disputed treatment, and what the records show.
 */
export function checkParts(input: DraftCheckInput): CheckFinding[] {
  const sentences = splitSentences(input.proposal.rationale);
  const own = splitSentences(dropQuotations(input.proposal.rationale));
  const missing = (part: string, remedy: string) =>
    finding("warn", "R01", `The rationale does not state ${part} (8 CCR 9792.10.6).`, remedy);
  const findings: CheckFinding[] = [];
  const diagnoses = contentStems((input.facts.diagnoses ?? []).join(" "));
  const says = (sentence: string) =>
    CONDITION.test(sentence) || [...contentStems(sentence)].some((stem) => diagnoses.has(stem));
  // What a record says of the worker between quotation marks does not introduce the worker.
  if (!own.some((sentence) => PERSON.test(sentence) && says(sentence) && !NO_INTRODUCTION.test(sentence))) {
    findings.push(missing("the worker's condition", "Say in a sentence who is treated for what, and since when."));
  }
  if (!own.some((sentence) => namesRequest(sentence, input))) {
    findings.push(missing("the disputed treatment", `Say what is asked for: ${input.item.request}.`));
  }
  if (!sentences.some((sentence) => OF_RECORDS.test(sentence)) && input.pages.length > 0) {
    findings.push(missing("what the records show", "Name the findings that carry the reason, with their report."));
  }
  return findings;
}

/** Whether a sentence says what is asked for; a bare conclusion on "the request" does not. */
function namesRequest(sentence: string, { item }: DraftCheckInput): boolean {
  const wanted = contentStems(item.request);
  if (wanted.size === 0) return true;
  // What a guideline asks the records to show is not what is asked for.
  if (/\b(?:asks?|require\w*)\b[^.]*\bto show\b|\bguidelines?\b/i.test(sentence)) return false;
  const asked = contentStems(/\brequest is for (.+)$/i.exec(sentence)?.[1] ?? "");
  // Of a request that was authorised in part the remainder is named, which is a few words of it.
  if (asked.size > 0 && shareOf(asked, wanted) >= 0.5) return true;
  const asks = /\b(?:request(?:s|ed)?|disputed|seeks?|sought|asks? for|asked for|proposed|necess\w+)\b/i;
  return asks.test(sentence) && shareOf(wanted, contentStems(sentence)) >= 0.3;
}
