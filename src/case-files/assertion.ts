import type { Assertion, Quantity, Side } from "../vocabulary.ts";
import { sideOfPage, type Unit } from "./page-index.ts";
import { readRegions, readSide } from "./read-request.ts";
import { isUnmentioned } from "./unmentioned.ts";

export type EvidenceContext = {
  bodyRegion?: string | null;
  side?: Side | null;
  asOf?: string | null;
  dateOfInjury?: string | null;
  request?: string | null;
  /** What the item counts, as read from its request and the form. */
  quantity?: Quantity;
};

/** The line with which a report is signed: what its author practises tells nothing of the worker. */
const SIGNATURE = /^(?:[A-Z][\w.'’-]+ ){1,4}[A-Z][\w'’-]+, (?:MD|DO|DC|DPM|PhD|PsyD|PA-C|NP|DPT|PT)\b[ ,\w]{0,50}$/;

/** Words between a negation and what it negates, as characters; a clause end stops it sooner. */
const REACH = 70;
const CLAUSE_END = /[;:]|\b(?:but|however|although|though|except|which|who|yet|apart from)\b|\.\s/gi;
const NEGATION =
  /\b(?:no|not|denie[sd]|denying|without|w\/o|negative|neg|never|non|zero|unable to find|none|absence of|lack of|lacks|lacking|absent|free of|ruled out|nor|neither|cannot|declined|declines)\b/i;
/** Words that look like a negation and are none. */
const PSEUDO =
  /\b(?:no (?:increase|change|further|longer|lasting|meaningful|significant change|relief|improvement|effect)|not (?:only|certain|necessarily|until|well)|no lasting \w+|non-?(?:specific|operative|surgical|opioid|industrial)|neg\w* (?:on the )?(?:L|R|left|right)\b|no doubt|not improv\w+|not help\w*)\b/gi;
const NEGATED_AFTER =
  /^[^.;,]{0,30}?(?:\s|:)(?:(?:is|are|was|were)\s+)?(?:(?:not|n['’]t) (?:yet )?(?:been )?(?:checked|run|obtained|reviewed|completed|used|attempted|ordered|requested|addressed|discussed|recorded|documented|received|attended|started|begun|had|present|seen|found|noted|identified|detected|palpated|needed|available|stocked|prescribed|given|done|performed|tried|taken)|negative|neg\b|absent|denied|ruled out|unremarkable|intact|preserved|wnl|nl\b|(?:of )?normal|\(-\))|^\s*:?\s*(?:none|never\b|no\b(?! (?:relief|help|benefit|improvement|change|longer|effect))|neg|negative|nil|absent|0)\b|^\s*(?:-|–)(?=\s*(?:$|[,;.]))|^\s*score\s*:?\s*0\b|^\s*(?:is |are |throughout )?5\/5/i;
const GRADED = /[0-4]\s?[+-]?\/5$/;
const FULL_AFTER = /^\s*(?:is |are )?5\/5/;
/** Directly before a mention: it was, whatever is planned beside it. */
const JUST_BEFORE = /\b(?:prior|previous|hx(?: of)?|h\/o|history of|s\/p|status post)\s*$/i;
/** "Phalen   positive   negative": columns of two sides, of which one has the sign. */
const POSITIVE_FIRST = /^[\s:]*(?:positive|pos|present|yes|\+)(?=\s{2,}|\s*\|)/i;
/** Words that deny by themselves. */
const DENIAL = /^(?:non-?tender|NTTP)/i;
/** "(-) giving way", "neg: locking". */
const SIGNED = /(?:\(\s*[-–]\s*\)|\bneg\s*:)\s*$/i;
/** "Full range of motion" and "normal strength" deny the loss that a finding is named after. */
const NORMAL_BEFORE = /\b(?:full|normal)\s+(?:active |passive )?$/i;
const HYPOTHETICAL =
  /\b(?:if|decides? (?:between|whether)|whether|r\/o|rule out|suspect\w*|possible|possibly|probable|vs\.?|in case|should|would be|unless|return precautions|risks? (?:of|discussed|were)|consider(?:ed|s|ing)?|could|may need|might|options?|alternatives|to avoid|discussed risk)\b/i;
/** "Inject the pulley if it persists". */
const CONDITIONAL_AFTER =
  /^[^.;,:]{0,30}\bif (?:no|not|pain|sx|symptoms?|it|this|that|he|she|pt|still|fails?|persist\w*|needed|indicated|approved|worse\w*)\b/i;
const PLANNED =
  /\b(?:request(?:s|ed|ing)?|awaiting|authoriz(?:ation|ed)|pending|refer(?:red|ral)?|schedul(?!ed (?:drug|med|prescri|substance|narcotic|controlled|opioid))\w+|order(?:ed)?|recommend\w*|recs?\b|eval(?:uate)? and treat|will (?:start|begin|have|need|obtain|order|get|do|check|request|refer|schedule|consider|dispense|give|prescribe|try)|would like|wants? to try|dispense|recommend(?:ed|s)?|requires? authorization|to be (?:done|collected)|propos(?:es|ed|ing)|as (?:a |the )?next step|next (?:visit|appt|appointment|session|week|month|time)|plan(?:ned|s)? to|start of)\b/i;
/** "The treatment plan included": what is listed after it is meant to be done. */
const PLAN_OF = /\b(?:treatment )?plan (?:includ\w+|consist\w+)\b[^.;]*$/i;
const DONE =
  /\b(?:completed?|finished|attended|has had|had|underwent|received|tried|was (?:done|given|used|removed)|were (?:done|given)|failed|did not help|helped|continue|cont|since|status post|s\/p)\b/i;
const HISTORICAL =
  /\b(?:history of|hx of|past (?:hx|history)|prior|previous(?:ly)?|formerly|former|years? ago|as a (?:child|boy|girl)|in (?:19|20)\d\d)\b/i;
const OTHER_PERSON =
  /\b(?<!\b(?:lives?|living|resides?|stays?) (?:at home )?(?:with|w\/) (?:(?:his|her|a) )?)(?:mother|father|brother|sister|wife|husband|son|daughter|(?<!personal (?:or|\/|and) )family (?:hx|history)|FH|FHx|aunt|uncle|parents?)\b(?! (?:\w+ )?(?:says|said|reports?|reported|states|stated|notes|noted|notices|noticed|observe[sd]|describe[sd]|complain\w*|tells|told|hears|heard|witness\w*|confirms)\b)[^.;]{0,40}$/i;

/** A sentence that takes back what stands on another page: it was somebody else's, or an error of the clerk. */
const RETRACTED =
  /\b(?:belongs? to|of|for|from) (?:a |an )?(?:another|different|wrong|other) (?:patient|claimant|person)\b|\bwrong patient\b|\b(?:is|was|are|were) (?:hereby )?(?:deleted|retracted|entered in error|(?:an? )?(?:\w+ )?error)\b|\b(?:please )?disregard(?:ed)?\b/i;

/**
 * How a mention stands in its sentence: negated, hypothetical, planned, historical, of another person, side or region, or
 * quoted by somebody who does not treat. After NegEx (Chapman et al., J Biomed Inform 2001) and ConText (Harkema et al.,
 * J Biomed Inform 2009): trigger words before and after the mention, ended by clause boundaries, with pseudo-triggers.
 * `at` and `length` are the mention's place in `unit.text`.
 */
export function readAssertion(unit: Unit, at: number, length: number, context: EvidenceContext = {}): Assertion {
  if (unit.standing !== "record" || SIGNATURE.test(unit.text)) return "quoted-requirement";
  const { text } = unit;
  const before = lastClause(text.slice(Math.max(0, at - REACH), at).replace(PSEUDO, " "));
  const after = text.slice(at + length, at + length + 60);
  if (unit.section === "family" || OTHER_PERSON.test(text.slice(0, at))) return "other-person";
  if (RETRACTED.test(text)) return "other-person";
  if (isUnticked(text, at)) return "hypothetical";
  const side = otherSide(unit, at, length, context.side ?? null);
  if (
    DENIAL.test(text.slice(at)) ||
    SIGNED.test(before) ||
    NEGATION.test(before) ||
    isUnmentioned(text, at) ||
    NORMAL_BEFORE.test(before) ||
    // In a table the other side's full strength stands beside a grade that is lost.
    (NEGATED_AFTER.test(after) &&
      !POSITIVE_FIRST.test(after) &&
      !(GRADED.test(text.slice(at, at + length)) && FULL_AFTER.test(after)))
  )
    return side ? "other-side" : "negated";
  if (side) return "other-side";
  if (HYPOTHETICAL.test(before) || CONDITIONAL_AFTER.test(after)) return "hypothetical";
  if (JUST_BEFORE.test(before)) return "historical";
  if (isPlanned(unit, text.slice(Math.max(0, at - 90), at + length + 60)) || PLAN_OF.test(text.slice(0, at)))
    return "planned";
  if (otherRegion(unit, context.bodyRegion ?? null)) return "other-region";
  return HISTORICAL.test(before) || unit.section === "history" ? "historical" : "affirmed";
}

/** On a form with several boxes the box before a word says whether it holds. */
export function isUnticked(text: string, at: number): boolean {
  const box = [...text.slice(0, at).matchAll(/[[(]\s*([xX✓✔]?)\s*[\])]/g)].at(-1);
  return box !== undefined && box[1] === "" && at - box.index < 40;
}

function lastClause(text: string): string {
  let from = 0;
  for (const match of text.matchAll(CLAUSE_END)) from = match.index + match[0].length;
  return text.slice(from);
}

function isPlanned(unit: Unit, around: string): boolean {
  if (DONE.test(around)) return false;
  return (
    PLANNED.test(around) ||
    (unit.section === "plan" && /^(?:\d{1,2}[.)]|P\b|plan\b|refer|consider|start)/i.test(unit.text))
  );
}

function otherSide(unit: Unit, at: number, length: number, side: Side | null): boolean {
  const { text } = unit;
  if (side !== "left" && side !== "right") return false;
  const named = readSide(text.slice(Math.max(0, at - 12), at + length + 14)) ?? readSide(text) ?? sideOfPage(unit.page);
  return named !== null && named !== "bilateral" && named !== side;
}

const regions = new WeakMap<Unit, string[]>();

/** Parts of bones and machines that are called by a region's name. */
const NO_REGION = /\bC-?arm\b|\b(?:humeral|femoral|radial|fibular|metatarsal) (?:head|neck)\b/gi;

function otherRegion(unit: Unit, region: string | null): boolean {
  if (!region) return false;
  let named = regions.get(unit);
  if (!named) {
    named = readRegions(unit.text.replace(NO_REGION, " "));
    regions.set(unit, named);
  }
  return isUnrelatedRegion(named, region);
}

/** Whether regions are named, and none of them is the one in question or one of its neighbours. */
export function isUnrelatedRegion(named: string[], region: string): boolean {
  if (named.length === 0 || named.includes(region)) return false;
  const related: Record<string, string[]> = {
    "low back": ["lower extremities", "foot", "ankle", "hip"],
    "lower extremities": ["low back", "foot", "ankle", "knee"],
    neck: ["upper extremities", "hand", "wrist", "elbow", "shoulder", "head"],
    "upper extremities": ["neck", "hand", "wrist", "elbow", "shoulder"],
    shoulder: ["upper extremities"],
    elbow: ["upper extremities", "hand", "wrist"],
    hip: ["lower extremities"],
    "upper back": ["neck", "low back"],
    ankle: ["foot", "lower extremities"],
    foot: ["ankle", "lower extremities"],
    knee: ["lower extremities"],
    wrist: ["hand", "upper extremities"],
    hand: ["wrist", "upper extremities"],
  };
  return !named.some((other) => related[region]?.includes(other));
}
