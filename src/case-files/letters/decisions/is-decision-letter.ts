import { OUTCOME } from "./outcome-words.ts";
import { readDecisions } from "./read-decisions.ts";

/** Characters in which a decision letter has decided. */
const READ = 16_000;
const NEGATIVE =
  /non[-\s]?\s?certif|not\s+(?:medically\s+)?(?:certified|necessary|approved|authori[sz]ed|supported)|\bden(?:y|ied|ial)\b|\badverse\b|\bmodif(?:y|ied)\b|\bpartial|(?:can\s?not|unable\s+to)\s+(?:certify|approve|authori[sz]e)|un-?authori[sz]ed|(?:authori[sz]ed|approved)\s+in\s+part/i;
/** Whom a letter about a claim names. */
const PARTIES =
  /\b(?:claim(?:ant)?|employee|injured|patient|worker|member|insured|applicant|EE|emp)\b|\bD\.?O\.?[IL]\b|\bD\/I|date of injury|\bre\s*:/i;
/** Words of those who review for the one that pays. */
const REVIEW =
  /utili[sz]ation|\bUR\b|\bUM\b|determination|decision|certif|peer review|physician (?:review|advisor)|review(?:er|ed)\b|adverse|denial|authori[sz]|approved|notice of/i;
/** Titles and headings of what speaks of decisions without making them. */
const OTHER =
  /^\W*(?:application for|doctor'?s first report|employer'?s (?:first )?report|workers'? compensation claim form|request for authori[sz]ation\b|dwc form|(?:primary |secondary )?(?:treating )?physician'?s (?:progress )?report|progress (?:report|note)|PR-?[24]\b|(?:subjective|objective|chief complaint|history of present illness|review of systems|physical exam(?:ination)?|assessment|impression)\b[^\n]{0,40}$|(?:subjective|objective|assessment|plan)\s*:|(?:agreed|qualified) medical|operative report|letter of (?:medical necessity|appeal)|deposition|discharge)|\bI am (?:writing|appealing)|\bappeal(?:ing)? (?:of|the|this)\b.{0,40}\b(?:denial|determination|decision)|\b(?:my|our) client\b|law offices?|attorneys? (?:for|at)|my (?:patient|request|doctor|appeal|application)\b|independent medical review final determination|final determination letter|\bexpert reviewer\b|how the IMR|we dispute|I (?:dispute|disagree)/im;

/** Whether a document decides requests for treatment as utilization review does, whatever it is called. */
export function isDecisionLetter(text: string): boolean {
  const head = text.slice(0, READ);
  if (!NEGATIVE.test(head) || !PARTIES.test(head.slice(0, 2_500)) || !REVIEW.test(head) || OTHER.test(head))
    return false;
  if (!new RegExp(OUTCOME, "i").test(head)) return false;
  return readDecisions(head.split("\n")).some(({ outcome }) => outcome !== undefined && outcome !== "approved");
}
