import { CONCEPTS } from "../lexicon.ts";
import { readFunction, readOutcome } from "./outcomes.ts";

const TREATMENTS: readonly string[] = ["drug", "therapy", "procedure", "device"];
const CLAUSES =
  /[;,]\s+|\.\s+|\s+(?:but|while|whereas|although|and then|and(?= (?:now |then |still )?(?:takes|took|is|was|uses|used|went|moved|started|continues|has|had)\b))\s+/i;
/** A failure that is bound to the treatment beside it: "NSAIDs having failed", "after naproxen failed", "failed a trial of Motrin". */
const BOUND =
  /\bhaving failed\b|\b(?:after|since|because|when|as)\b[^.;,]*\bfail\w*|\bfail(?:ed|ing|ure)?\s+(?:(?:a|an|of|to|trials?|with|on|respond|course)\s+)*\w+/i;
const TAKEN_AFTER = /\s+(?=(?:after|with|since|because)\b[^.;,]*\bfail\w*)/i;

/**
 * The clauses of a sentence that may tell the outcome of the treatments asked for: without those that tell the outcome of another one
 * ("NSAIDs having failed, she was moved to Norco"). A list with one outcome for all stays whole. Pure.
 */
export function ownClauses(text: string, own: readonly RegExp[]): string {
  if ((!CLAUSES.test(text) && !TAKEN_AFTER.test(text)) || !others(text, own)) return text;
  const parts = text.split(CLAUSES).flatMap((part) => (isOwn(part, own) ? part.split(TAKEN_AFTER) : [part]));
  const told = parts.map((part) => ({
    part,
    own: isOwn(part, own),
    other: others(part, own),
    outcome: (readOutcome(part) ?? readFunction(part)) !== null,
  }));
  const ownTold = told.some((one) => one.own && one.outcome);
  const kept = told.filter((one) => one.own || !one.other || !one.outcome || !(ownTold || BOUND.test(one.part)));
  return kept.length === told.length ? text : kept.map(({ part }) => part).join("; ");
}

const isOwn = (text: string, own: readonly RegExp[]) => own.some((pattern) => pattern.test(text));

/** Any treatment of the lexicon: one expression, since this is asked of every sentence of a long file. */
const ANY_TREATMENT = new RegExp(
  CONCEPTS.filter(({ kind }) => TREATMENTS.includes(kind))
    .map(({ pattern }) => `(?:${pattern.source})`)
    .join("|"),
  "i",
);

/** Another drug that is taken less tells the gain of the treatment in question. */
const TAKEN_LESS =
  /\b(?:cut|cuts|reduc\w*|lower\w*|decreas\w*|halv\w*|wean\w*|less|fewer|gave up|give up|came off|got off)\b (?:\w+ ){0,3}?(?:\w+)(?: (?:in|by) half)?/gi;

/** Whether a text names a treatment besides the ones asked for. */
function others(text: string, own: readonly RegExp[]): boolean {
  const rest = own.reduce(
    (left, pattern) => left.replace(new RegExp(pattern.source, "gi"), " "),
    text.replace(TAKEN_LESS, " "),
  );
  return ANY_TREATMENT.test(rest);
}

const BEGUN =
  /\b(?:(?:begun|began|started|initiated|ordered|prescribed|dispensed|commenced)\b[^.;]{0,24}\b(?:today|this visit|(?:the |that )?same day|at (?:this|today['’]s) visit)|(?:today|this visit|same day)\b[^.;]{0,40}\b(?:begin|began|begun|start\w*|initiat\w*|prescrib\w*|order\w*|dispens\w*)|(?:only |has |have |had )*just (?:begun|started|been (?:begun|started|ordered|prescribed))|(?:reportedly |recently )(?:began|begun|started)|(?:is|are) (?:starting|beginning)|newly (?:started|prescribed|begun)|new rx|start(?:ed|ing)? on\b[^.;]{0,60}\b(?:today|this visit))\b/i;
const OVER = /\b(?:fail\w*|did(?:n['’]t| not) help|stopped|without (?:relief|benefit)|no (?:relief|benefit))\b/i;

/** Whether a text tells of care that has only begun, been ordered or prescribed: it has neither failed nor been completed. Pure. */
export function hasOnlyBegun(text: string): boolean {
  return BEGUN.test(text) && !OVER.test(text);
}
