import type { Assertion, FoundEvidence } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
import { documentKey } from "../document-key.ts";
import { contentWords, findEvidence, type Hit, stateOf, summarize } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith, wordsOf } from "../page-index.ts";
import { isUnmentioned } from "../unmentioned.ts";
import { type Judged, judgeOutcome, tellsOutcome } from "./judge-outcome.ts";
import { readFunction } from "./outcomes.ts";
import { type Question, readQuestion, requestSubjects } from "./read-question.ts";

/** Near misses that are kept to be shown. */
const MOST_NEAR = 12;
const NEVER =
  /\b(?:no (?:prior|previous|earlier|past|other|history of)|never|has(?:n['’]t| not)|have(?:n['’]t| not)|had(?:n['’]t| not)|did(?:n['’]t| not)|not (?:yet )?(?:had|tried|done|used|started|begun|attended|received|undergone|been)|(?:was|were|is|are) not|not done|without (?:prior|previous|any)|denie[sd] (?:any|prior)|no)\b/i;
const NOT_DONE =
  /^[^.;]{0,40}\b(?:not (?:yet )?(?:been )?(?:had (?:it|any|one|this)|checked|run|reviewed|completed|recorded|ordered|done|tried|started|taken|performed|obtained|attended|available|ordered|used|been(?! (?:revised|changed|updated|modified|advanced|progressed|upgraded|increased|reduced|denied|approved|authori[sz]ed)\b))|never\b)|^\s*(?:trial)?:? ?none\b|^\s*: ?no\s*(?:$|[.;,])|^\s*has not\b(?! been (?:revised|changed|updated|modified|advanced|progressed|upgraded|increased|reduced|denied|approved|authori[sz]ed)\b)|^\s*[:-]?\s*not (?:doing|performing|attending|using|wearing|taking)\b|^[\s-]*na[iï]ve\b/i;
const HAD =
  /\b(?:had|since|underwent|received|completed|finished|attended|s\/p|status post|(?:prior|previous|last|earlier) (?:\w+ ){0,2}(?:ESIs?|injections?|blocks?|sessions|visits|course|treatment)|helped|(?:gave|provided|\d ?%|percent|good|partial|no|temporary) relief|gave|(?:continue|refill|cont)\b|injected|in (?:19|20)\d\d|\d+ (?:\w+ ){0,2}(?:visits?|sessions?|treatments?))\b/i;
const LISTED = /\b(?:refill\w*|last fill|qd|bid|tid|qid|daily|takes|taking)\b/i;
const INITIAL = /\b(?:initial|first|start(?:s|ed|ing)?|begin|trial of|new rx|newly)\b/i;
const FOR_THE_FIRST_TIME = /^[^.;]{0,60}\bfor the first time\b/i;
const UNSUITED =
  /\b(?:not tolerat\w*|intoleran\w*|cannot (?:take|tolerate|use)|can['’]?t (?:take|tolerate|use)|unable to (?:take|tolerate|use)|contra-?indicat\w*|upset\w*|gastritis|ulcer|allerg\w*|sedat\w*|drows\w*|dry mouth|rash|dizz\w*|nausea|heartburn|side effects?|reaction|renal|kidney|CKD|bleed\w*|(?:stopped|d\/c'?d?|discontinued|quit) (?:due|because|for|2\/2)|made (?:him|her)|avoid(?:s|ed)?)\b/i;
/** "No oral med intolerance", "denies side effects". */
const NOT_UNSUITED =
  /\b(?:no|denies|denied|without|w\/o|negative for)\s+(?:\w+\s+){0,3}(?:intoleran\w*|contra-?indicat\w*|allerg\w*|side effects?|adverse \w+|reactions?|sedation|nausea|drowsiness|dizziness|heartburn|GI upset|upset|c\/o|complaints?|trouble|problems?|issues)(?: other than[^.;]*)?/gi;
const TOLERATED = /\b(?:tolerat\w+ (?:well|it|meds)|tol(?:s|erates)? (?:\w+ )?well|no (?:side effects?|SEs?|upset))\b/i;
const ABNORMAL_RESULT =
  /(?:\bpositive|\babnormal|\bdemonstrat\w*|\b(?:mild|moderate|severe|complete|full|partial)\b|\btears?\b|\bfray\w*|\bspurs?\b|\bosteophyt\w*|\btendinosis|\bobliterat\w*|neuropath\w*|radiculopath\w*|\bcompress\w*|\bentrap\w*|\bprolong\w*|\bslow\w*|\bdelay\w*|\bherniat\w*|\bHNP\b|\bprotrusion|\bstenosis|\bfracture|\bnarrow\w*|\bloss\b|\bdeficit|\bimpinge\w*|\bc\/w (?!nl|normal|age)|\bconsistent with (?!normal)|\bCTS\b|\bmod\b|\+)/i;
const NORMAL_RESULT =
  /\b(?:normal|nl|neg(?:ative)?|unremarkable|wnl|intact|preserved|no (?:\w+ ){0,3}(?:fx|fractures?|evidence|abnormal\w*|tears?|motion|herniat\w*|stenosis|neuropath\w*|radiculopath\w*|acute|change|arthrit\w*)|within normal)\b/i;

/**
 * What the file shows for a criterion by the concepts that it names and what it asks of them: presence, a completed or failed
 * course, a gain, a first course, an abnormal test. Falls back on the criterion's own words where the lexicon knows none. Pure.
 */
export function askQuestion(
  index: PageIndex,
  text: string,
  context: EvidenceContext,
): FoundEvidence & { sure: boolean } {
  const question = readQuestion(text, context);
  const { subjects } = question;
  if (subjects.length === 0) return { ...findEvidence(index, text, context), sure: false };
  const hits: Hit[] = [];
  const near: Hit[] = [];
  for (const [at, own] of unitsNaming(index, question)) {
    const unit = index.units[at];
    // Near misses beyond those that can be shown need no closer reading.
    const shown = near.length < MOST_NEAR;
    const judged = unit && judge(index, unit, at, own, question, context, shown);
    if (!judged) continue;
    const { hit, counts } = judged;
    if (counts && isSaid(unit, text, question)) hits.push(hit);
    else if (shown) near.push(hit);
  }
  const answer = summarize(
    index,
    text,
    hits,
    near,
    subjects.slice(0, 8).map(({ name }) => name),
    settle(hits, question),
  );
  const general =
    !OUTCOMES.includes(question.aspect) && subjects.every(({ kind }) => kind === "function" || kind === "outcome");
  return { ...answer, sure: !general };
}

const OUTCOMES: readonly string[] = ["failed", "helped", "unsuitable"];

/** Events stand whatever a later report leaves out; a gain and a failure of one day contradict each other. */
function settle(hits: Hit[], { aspect, subjects }: Question) {
  const state = stateOf(hits);
  const some = hits.some(({ assertion }) => assertion === "affirmed" || assertion === "historical");
  // Of many kinds of care some fail and some help for a while: the failure is what the criterion asks for.
  if (aspect === "failed" && subjects.length > 6) {
    if (some) return "documented";
    // That a brace helps does not deny that the care of the condition failed; that it resolved or was never given does.
    return state === "explicitly-absent" && !hits.some(({ unit }) => SETTLED.test(unit.text))
      ? "not-documented"
      : state;
  }
  if (aspect === "helped" && state === "documented" && (claimsAgainstCourse(hits) || claimsUnmeasured(hits)))
    return "conflicting";
  // What was given once stays given: a later "none so far" contradicts it.
  if (aspect === "first" && state === "documented" && hits.some(isGiven)) return "conflicting";
  if (state !== "explicitly-absent") return state;
  const event =
    (aspect === "done" || aspect === "is" || aspect === "failed") &&
    subjects.every(({ kind }) => ["therapy", "procedure", "test", "device", "drug", "care"].includes(kind));
  return event && some ? "conflicting" : state;
}

/** A treatment told as given by those who gave it. */
const isGiven = ({ unit, assertion }: Hit) =>
  assertion === "negated" &&
  /\b(?:was|were) (?:injected|given|performed|done|treated)\b|\b(?:injection|block|visit|session) (?:no\.?|#) ?\d/i.test(
    unit.text,
  );

const SETTLED =
  /\b(?:resolved|recovered|a great deal|(?:much|far|lots?) better|nicely|controll(?:ed|ing)|full duty|down (?:from \d+ )?to [0-2]\b|pain[- ]free|symptom[- ]free|no (?:more |further )?(?:pain|symptoms|trouble)|never (?:been )?treated|no (?:\w+ ){0,2}(?:treatment|therapy|care|PT)\b|not (?:been )?(?:treated|tried)|untreated|declin\w*|has not had|no conservative)\b/i;

/** Longest time after which an earlier "no effect" no longer speaks against a later claim, in days. */
const CLAIM_DAYS = 200;

/** Whether a bare "helps" of the last report is all that stands against an earlier record that says that it does nothing. */
function claimsUnmeasured(hits: Hit[]): boolean {
  const claims = hits.filter(({ assertion }) => assertion === "affirmed" || assertion === "historical");
  if (claims.some(({ unit }) => /\d/.test(unit.text) || readFunction(unit.text) === "benefit")) return false;
  const latest = Date.parse(
    claims
      .map(({ unit }) => unit.date ?? "")
      .sort()
      .at(-1) ?? "",
  );
  return hits.some(
    ({ unit, assertion }) =>
      assertion === "negated" && unit.date && (latest - Date.parse(unit.date)) / 86_400_000 <= CLAIM_DAYS,
  );
}

/** Whether the last record of a course of therapy measures no gain, and only another's later words claim one. */
function claimsAgainstCourse(hits: Hit[]): boolean {
  const told = hits.filter(({ unit }) => unit.page.kind === "therapy-notes");
  const last = told
    .map(({ unit }) => unit.date ?? "")
    .sort()
    .at(-1);
  const final = told.filter(({ unit }) => unit.date === last);
  return (
    final.some(({ assertion }) => assertion === "negated") && final.every(({ assertion }) => assertion !== "affirmed")
  );
}

/** Units that name subjects, with those that each names; of a course also the lines of its records, which name none. */
function unitsNaming(index: PageIndex, { subjects, aspect }: Question): [at: number, own: Question["subjects"]][] {
  const named = new Map<number, Question["subjects"]>();
  const bare = subjects.find(({ name }) => name === "visits");
  for (const subject of subjects)
    for (const at of unitsWith(index, subject.pattern)) {
      if (subject === bare && isOfOther(index.units[at], subjects)) continue;
      const own = named.get(at);
      if (own) own.push(subject);
      else named.set(at, [subject]);
    }
  if (aspect === "helped") for (const at of ofCourse(index, subjects)) if (!named.has(at)) named.set(at, []);
  return [...named].sort(([a], [b]) => a - b);
}

/** "Six visits" speak for the requested therapy unless the sentence or the head of the record names another one. */
function isOfOther(unit: Unit | undefined, subjects: Question["subjects"]): boolean {
  if (!unit) return true;
  const named = (text: string) => conceptsIn(text).filter(({ kind }) => kind === "therapy");
  const own = (text: string) => named(text).some(({ name }) => subjects.some((subject) => subject.name === name));
  const told = unit.page.kind === "therapy-notes" ? `${unit.page.text.slice(0, 400)} ${unit.text}` : unit.text;
  return named(told).length > 0 && !own(told);
}

/** Each line of a therapy record speaks for the therapy at its head, named in the line or not. */
function ofCourse(index: PageIndex, subjects: Question["subjects"]): number[] {
  const therapies = subjects.filter(({ kind, name }) => kind === "therapy" && name !== "visits");
  if (therapies.length === 0) return [];
  const heads = new Map<string, boolean>();
  return index.units.flatMap(({ page }, at) => {
    if (page.kind !== "therapy-notes") return [];
    let own = heads.get(documentKey(page));
    if (own === undefined) {
      own = therapies.some(({ pattern }) => pattern.test(page.text.slice(0, 400)));
      heads.set(documentKey(page), own);
    }
    return own ? [at] : [];
  });
}

/** Where a criterion has words beside its concepts, a mention that shares none of them is only near. */
function isSaid(unit: Unit, text: string, { aspect, subjects, either }: Question): boolean {
  if (!["is", "planned", "done", "suspected"].includes(aspect)) return true;
  const present = subjects.filter(({ pattern }) => pattern.test(unit.text)).length;
  if (!either && present < subjects.length) return false;
  if (
    subjects.length > 1 ||
    subjects.some(({ kind }) => kind === "diagnosis" || kind === "finding" || kind === "test" || kind === "care")
  )
    return true;
  if (aspect === "done") return true;
  const rest = contentWords(subjects.reduce((words, { pattern }) => words.replace(pattern, " "), text));
  // A drug is named in every list: what else the criterion says of it has to stand beside it.
  if (rest.length < (subjects.some(({ kind }) => kind === "drug") ? 2 : 3)) return true;
  const own = new Set(wordsOf(unit.text));
  return rest.some((word) => own.has(word));
}

function judge(
  index: PageIndex,
  unit: Unit,
  at: number,
  own: Question["subjects"],
  question: Question,
  context: EvidenceContext,
  near: boolean,
): Judged | null {
  const { aspect } = question;
  if ((aspect === "failed" || aspect === "helped") && !near && !tellsOutcome(index, unit, at, question)) return null;
  const places = [...own]
    .sort((a, b) => Number(a.kind === "test") - Number(b.kind === "test"))
    .flatMap(({ pattern, kind }) => {
      const place = placesOf(unit, pattern, kind === "drug" ? { ...context, bodyRegion: null, side: null } : context);
      return place ? [{ ...place, drug: kind === "drug" }] : [];
    });
  // Of several things that have to be there together the one that is denied decides.
  const together = aspect === "is" && !question.either;
  const place = (together && places.find(({ assertion }) => assertion === "negated")) || places[0] || null;
  if (!place)
    return aspect === "helped" && unit.standing === "record"
      ? judgeOutcome(index, unit, at, question, false, "affirmed")
      : null;
  const { assertion, start, length } = place;
  const as = (given: Assertion, counts = true): Judged => ({ hit: { unit, assertion: given }, counts });
  if (["quoted-requirement", "other-person", "other-side", "other-region"].includes(assertion)) return as(assertion);
  if (isUnmentioned(unit.text, start)) return as("negated");
  const never = isNever(unit.text, start, length, place.drug && OUTCOMES.includes(aspect));
  // That one of many kinds of care was not had says nothing of the others.
  if (never && aspect === "failed" && question.subjects.length > 6) return as("negated", false);
  // A share of a cream is no trial of the drug.
  if (aspect === "failed" && place.drug && /^\s*\d+(?:\.\d+)?\s*%/.test(unit.text.slice(start + length)))
    return as(assertion, false);
  // A drug that had to be stopped for what it did has failed too.
  if (
    aspect === "failed" &&
    place.drug &&
    UNSUITED.test(unit.text.replace(NOT_UNSUITED, " ")) &&
    !TOLERATED.test(unit.text) &&
    assertion !== "hypothetical" &&
    // What is asked for because another drug is not tolerated has not been tried itself.
    (assertion !== "planned" || /\b(?:stop\w*|d\/c\w*|discontinu\w*|hold|quit)\b/i.test(unit.text))
  )
    return as("affirmed");
  // What the requested treatment itself did says nothing of the care that comes before it.
  if (aspect === "failed" && question.subjects.length > 6 && own.every((one) => isRequested(one, context)))
    return as(assertion, false);
  if (aspect === "failed" || aspect === "helped") return judgeOutcome(index, unit, at, question, never, assertion);
  if (aspect === "starting")
    return HAD.test(unit.text) || LISTED.test(unit.text)
      ? as("negated")
      : as("affirmed", INITIAL.test(unit.text) && assertion !== "negated");
  if (aspect === "first") {
    if (never) return as("affirmed");
    if (HAD.test(unit.text) && assertion !== "planned" && assertion !== "hypothetical") return as("negated");
    return isCalledFirst(unit.text, start, length) || FOR_THE_FIRST_TIME.test(unit.text.slice(start))
      ? as("affirmed")
      : as(assertion, false);
  }
  if (aspect === "unsuitable") {
    const suited = unit.text.replace(NOT_UNSUITED, " ");
    if (suited !== unit.text && !UNSUITED.test(suited)) return as("negated");
    if (UNSUITED.test(suited) && assertion !== "hypothetical")
      return as(TOLERATED.test(unit.text) ? "negated" : "affirmed");
    return TOLERATED.test(unit.text) ? as("negated") : as(assertion, false);
  }
  if (aspect === "abnormal" || aspect === "normal") {
    if (never || assertion === "planned" || assertion === "hypothetical")
      return as(never ? "negated" : assertion, !never);
    const normal = NORMAL_RESULT.test(unit.text);
    const abnormal = ABNORMAL_RESULT.test(unit.text.replace(/\bno (?:\w+ ){0,3}\w+/gi, " "));
    if (normal === abnormal) return as("affirmed", abnormal && aspect === "abnormal");
    return as((aspect === "normal") === normal ? "affirmed" : "negated");
  }
  // "Tear on MRI" asks for the tear; the test is where it is looked for.
  if (
    question.subjects.some(({ kind }) => kind === "test") &&
    own.some(({ kind }) => kind === "finding" || kind === "diagnosis")
  )
    return as(assertion);
  if (aspect === "done") {
    if (never) return as("negated");
    if (assertion === "planned" || assertion === "hypothetical") return as(assertion);
    return as("affirmed");
  }
  if (aspect === "planned")
    return as(never && assertion === "negated" ? "negated" : "affirmed", assertion !== "hypothetical");
  if (aspect === "suspected") return as(assertion === "hypothetical" ? "affirmed" : assertion);
  return as(assertion);
}

const requested = new WeakMap<EvidenceContext, Set<string>>();

function isRequested({ name }: Question["subjects"][number], context: EvidenceContext): boolean {
  let names = requested.get(context);
  if (!names) {
    names = new Set(requestSubjects(context).map((subject) => subject.name));
    requested.set(context, names);
  }
  return names.has(name);
}

/** "First course of therapy": the word belongs to the mention, not to "first report" beside it. */
function isCalledFirst(text: string, start: number, length: number): boolean {
  return (
    /\b(?:initial|first|start(?:s|ed|ing)?|begin|trial of|new rx|newly)\b[^.;,]{0,30}$/i.test(text.slice(0, start)) ||
    INITIAL.test(text.slice(start, start + length + 30).split(/[.;,]/)[0] ?? "")
  );
}

const everywhere = new WeakMap<RegExp, RegExp>();

/** The mention that speaks most clearly for its subject: of several in a sentence an affirmed one. */
function placesOf(unit: Unit, pattern: RegExp, context: EvidenceContext) {
  let best: { assertion: Assertion; start: number; length: number } | null = null;
  let every = everywhere.get(pattern);
  if (!every) {
    every = new RegExp(pattern.source, `${pattern.flags}g`);
    everywhere.set(pattern, every);
  }
  for (const match of unit.text.matchAll(every)) {
    const assertion = readAssertion(unit, match.index, match[0].length, context);
    if (!best || (assertion === "affirmed" && best.assertion !== "affirmed"))
      best = { assertion, start: match.index, length: match[0].length };
    if (best.assertion === "affirmed") break;
  }
  return best;
}

/** A treatment or test is denied only where the words say that it did not take place; a negative result is no denial. */
function isNever(text: string, start: number, length: number, taken = false): boolean {
  if (/\b(?:contra-?indicat|complicat|allerg|risk)\w*/i.test(text.slice(0, start))) return false;
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[.;:,]|\bbut\b/)
      .at(-1) ?? "";
  // "No hydrocodone" is the finding of a test as often as a history; of a drug only "never" and "has not taken" deny its trial.
  if (taken)
    return (
      /\b(?:never|not (?:yet )?(?:taken|tried|used|started|been))\b/i.test(before) ||
      NONE_TRIED.test(sentenceAt(text, start))
    );
  // "Did not go to therapy after the block": the block was had.
  if (
    /\b(?:after|since|following|because of|until)\s+(?:the|this|that|his|her|each|last|first|second)?\s*(?:\w+ )?$/i.test(
      before,
    )
  )
    return false;
  if (
    NEVER.test(before) &&
    !/\b(?:no|not) (?:relief|benefit|help|improv\w*|change|better|longer|more|further|additional|yield\w*|respond\w*|settl\w*|gone)/i.test(
      before,
    )
  )
    return true;
  return NOT_DONE.test(text.slice(start + length, start + length + 60));
}

/** "No gabapentin, amitriptyline or duloxetine tried." */
const NONE_TRIED =
  /\b(?:no|neither)\b[^.;:]*\b(?:tried|trial\w*|used|taken|prescribed|given|attempted)\b(?! (?:since|after|because))/i;

function sentenceAt(text: string, at: number): string {
  const from = Math.max(0, ...[...text.slice(0, at).matchAll(/[.;:]\s/g)].map((match) => match.index + 1));
  const end = text.slice(at).search(/[.;](?:\s|$)/);
  return text.slice(from, end < 0 ? undefined : at + end);
}
