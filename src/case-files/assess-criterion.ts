import type { FoundEvidence } from "../vocabulary.ts";
import type { EvidenceContext } from "./assertion.ts";
import { askFamily } from "./criteria/ask-family.ts";
import { askQuestion } from "./criteria/ask-question.ts";
import { lacksDuration, withoutDuration } from "./criteria/care-duration.ts";
import { isConsidered } from "./criteria/considered.ts";
import { deriveAnswer } from "./criteria/derive.ts";
import { FAMILIES } from "./criteria/families.ts";
import { withOwnCourse } from "./criteria/own-course.ts";
import { readQuestion, requestSubjects } from "./criteria/read-question.ts";
import { asksForSide } from "./criteria/side-of-findings.ts";
import { takesDrug } from "./criteria/takes-drug.ts";
import { weighPassages } from "./criteria/weigh-passages.ts";
import { findNearest, searchWider, takeApart } from "./criteria/wider-search.ts";
import { summarize } from "./find-evidence.ts";
import { conceptsIn } from "./lexicon.ts";
import type { PageIndex } from "./page-index.ts";

/** The criterion of a guideline, as its tree names it; the kind says what its presence means, not how it is searched. */
export type AssessedCriterion = { text: string; kind: "leaf" | "exclusion" | "limit" };

/**
 * Whether the file shows what a criterion says: arithmetic on dates, ages, counts and sides first, then families of criteria
 * that records answer in typical phrases, then the concepts that the criterion names and what it asks of them. Silence is
 * `not-documented` with the search that proves it; `context` names the item's region, side, words and days. Pure.
 */
export function assessCriterion(
  file: PageIndex,
  criterion: AssessedCriterion,
  context: EvidenceContext = {},
): FoundEvidence {
  const asked = criterion.text.replace(UNLESS, "").replace(NO_EXCUSE, "");
  // "Use up to one year; longer use carries hip fracture risk": what follows a limit is its reason.
  const text = criterion.kind === "limit" ? (asked.split(/;\s/)[0] ?? asked) : asked;
  const index = withOwnCourse(file, text, context);
  const [main, otherwise] = text.split(/,? unless /i);
  let found = assess(index, { ...criterion, text: main ?? text }, context);
  if (otherwise && found.state !== "documented") {
    const spared = assess(index, { ...criterion, text: otherwise }, context);
    if (spared.state === "documented") found = spared;
  } else if (
    found.state === "documented" &&
    criterion.kind === "leaf" &&
    lacksDuration(index, main ?? text, context) &&
    !standsUntimed(index, main ?? text, criterion, context)
  )
    found = withoutDuration(found);
  return text === criterion.text ? found : { ...found, question: criterion.text };
}

/** "A diagnosis other than osteoarthritis". */
const OTHER_THAN = /\bdiagnosis other than (?:the |an? )?([\w -]+?)(?= as\b| is\b|[,;]|$)/i;

/** Of "insomnia of six months, or daytime sleepiness" the second needs no time. */
function standsUntimed(
  index: PageIndex,
  text: string,
  criterion: AssessedCriterion,
  context: EvidenceContext,
): boolean {
  const parts = text.split(/,\s+or\s+/i);
  const untimed = parts.filter((part) => !/\b(?:days?|weeks?|months?|years?)\b/i.test(part));
  return (
    parts.length > 1 &&
    untimed.some((part) => assess(index, { ...criterion, text: part }, context).state === "documented")
  );
}

/** "No repeat unless …" asks for what stands behind the "unless". */
const UNLESS = /^(?:no|not) (?:\w+ ){1,4}(?:unless|until|without) /i;

/** Reasons that no chart names as such. */
const NO_EXCUSE = / without (?:extenuating circumstances|(?:a |good )*(?:reason|explanation|justification))$/i;

function assess(index: PageIndex, criterion: AssessedCriterion, context: EvidenceContext): FoundEvidence {
  const named = OTHER_THAN.exec(criterion.text)?.[1];
  if (named) {
    // Where the condition that is set apart is on record, it is the one that the treatment is for.
    const found = answerCriterion(index, named, context);
    if (found.state === "documented")
      return {
        ...found,
        question: criterion.text,
        state: "explicitly-absent",
        evidence: found.evidence.map((quote) => ({ ...quote, assertion: "negated" as const })),
      };
  }
  // What speaks against a treatment bars it once documented, and its absence burdens nobody: it needs the stricter search alone.
  if (criterion.kind === "exclusion") {
    const seen = isConsidered(index, criterion.text);
    if (seen) return seen;
    const without = WITHOUT.test(criterion.text);
    const refuted = without ? excused(index, criterion.text, context) : null;
    if (refuted) return refuted;
    const answer = answerCriterion(index, criterion.text, context);
    return answer.state === "not-documented" && !without
      ? (askAlternatives(index, criterion.text, context) ?? answer)
      : answer;
  }
  const first = isOfRepeats(criterion) ? isFirst(index, criterion.text, context) : null;
  if (first) return first;
  const answer = answerCriterion(index, criterion.text, context);
  if (answer.state === "explicitly-absent" && CHECKED.test(criterion.text) && isLookedAt(answer))
    return asLookedAt(answer);
  // A side is read from findings alone; words that merely sound alike name other parts of the body.
  if (NEGATIVE.test(criterion.text) || asksForSide(criterion.text)) return answer;
  const family = FAMILIES.find(({ when }) => when.test(criterion.text));
  // What is denied of one of several does not deny the others.
  if (answer.state === "explicitly-absent") {
    const other =
      LISTS.test(criterion.text) && !family?.final ? askAlternatives(index, criterion.text, context, true) : null;
    return other?.state === "documented" ? other : answer;
  }
  if (answer.state !== "not-documented") return answer;
  if (family?.final) return answer;
  if (deriveAnswer(index, criterion.text, context)?.final) return answer;
  // Whether a relief lasted is told of the treatment itself; words that merely sound alike tell of another one.
  if (readQuestion(criterion.text, context).lasting) return answer;
  const wider = searchWider(index, criterion.text, context);
  const found =
    wider?.state === "documented"
      ? wider
      : (askAlternatives(index, criterion.text, context) ?? wider ?? weighUndenied(index, criterion.text, context));
  if (found) return { ...found, search: { ...answer.search, terms: found.search.terms } };
  // An absence is claimed only beside what comes nearest to the contrary.
  const nearest = summarize(index, criterion.text, [], findNearest(index, criterion.text, context), []);
  return answer.search.nearMisses.length > 0 ? answer : mergeNear(answer, nearest);
}

const NAMED = ["finding", "diagnosis"];

/** A finding or diagnosis that a record denies by its name is not documented by passages that merely sound alike. */
function weighUndenied(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  const weighed = weighPassages(index, text, context);
  if (weighed?.state !== "documented" || !conceptsIn(text).some(({ kind }) => NAMED.includes(kind))) return weighed;
  return askQuestion(index, text, context).state === "explicitly-absent" ? null : weighed;
}

/** Things of which one suffices, without a clause that all of them share. */
const LISTS = /^(?!.*\b(?:has|have|had|is|are|was|were|changed?|since)\b).*\bor\b/i;

/** Criteria of something that has to be looked at: a negative finding answers them as well. */
const CHECKED =
  /\b(?:checked|asked about|looked at|screened(?: for)?)$|\bwork status (?:addressed|assessed|reviewed)$|^(?:aberrant behaviou?r|adverse effects?|side effects?)(?: is| are)? (?:documented|recorded)$/i;
const NOT_LOOKED =
  /\bnot (?:yet )?(?:been )?(?:checked|asked|assessed|addressed|screened|reviewed|discussed|documented|recorded|done)\b|\bno (?:mention|record|documentation|discussion|assessment|screen\w*)\b/i;

const isLookedAt = ({ evidence }: FoundEvidence) =>
  evidence.length > 0 && !evidence.some(({ quote }) => NOT_LOOKED.test(quote));

function asLookedAt(answer: FoundEvidence): FoundEvidence {
  const evidence = answer.evidence.map((quote) => ({ ...quote, assertion: "affirmed" as const }));
  return { ...answer, state: "documented", evidence };
}

/** Limits on how soon or how often a procedure is repeated: one that was never done keeps them. */
function isOfRepeats({ text, kind }: AssessedCriterion): boolean {
  return (
    kind === "limit" && /^(?:no repeat within|interval not under|no more than \w+ (?:\w+ )?(?:per|a) year)/i.test(text)
  );
}

function isFirst(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  const [subject] = requestSubjects(context).filter(({ kind }) => kind === "procedure");
  const found = subject ? answerCriterion(index, `First ${subject.name} treatment`, context) : null;
  return found?.state === "documented" ? { ...found, question: text } : null;
}

/**
 * Of "a, b or c" one suffices: each that names something of its own is asked by itself, with `some` also where not all do. Null where
 * none is documented and not all are denied.
 */
function askAlternatives(index: PageIndex, text: string, context: EvidenceContext, some = false): FoundEvidence | null {
  if (!["is", "done", "suspected"].includes(readQuestion(text, context).aspect)) return null;
  const list = text.replace(/^(?:at least one|any|one) (?:of|[^:]*:)\s*/i, "").replace(/\s*\([^)]*\)/g, "");
  const each = list.split(/[,;]\s*(?:or\s+)?|\s+or\s+/i).filter((one) => one.trim().length > 2);
  if (each.length < 2 || !/\bor\b/i.test(list) || /\band\b/i.test(list)) return null;
  // "Trial of physical or occupational therapy" is one thing; where no comma parts them, each has to stand alone.
  const stands = each.filter((one) => takeApart(one).parts.some(({ optional, place }) => place && !optional));
  if (stands.length < each.length && !some && !/[,;]/.test(list)) return null;
  const denied: FoundEvidence[] = [];
  // "… or another diagnosis" leaves open what else there may be.
  const open = /\b(?:other|another|similar)\b/i.test(each.at(-1) ?? "");
  for (const one of stands) {
    const answer = answerCriterion(index, one, context);
    const found =
      answer.state === "not-documented"
        ? (searchWider(index, one, context) ?? weighUndenied(index, one, context))
        : answer;
    if (found?.state === "documented") return { ...found, question: text };
    if (found?.state === "explicitly-absent") denied.push(found);
  }
  const [first] = denied;
  return first && !open && denied.length === each.length
    ? { ...first, question: text, evidence: distinct(denied.flatMap(({ evidence }) => evidence)) }
    : null;
}

/** What an exclusion of "… without a reason" leaves open: the file that documents the reason shows that it does not hold. */
const WITHOUT = /\bwithout (?:a |an |any |new |clear |stated )*(\w.{5,})$/i;

function excused(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  const reason = WITHOUT.exec(text)?.[1]?.replace(/^electrical support$/i, "positive nerve conduction study or EMG");
  if (!reason) return null;
  const found = answerCriterion(index, reason, context);
  const shown = found.state === "not-documented" ? searchWider(index, reason, context) : found;
  if (shown?.state !== "documented") return null;
  // What shows the reason denies the exclusion.
  const evidence = shown.evidence.map((quote) => ({ ...quote, assertion: "negated" as const }));
  return { ...shown, question: text, state: "explicitly-absent", evidence };
}

function answerCriterion(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence {
  const derived = deriveAnswer(index, text, context);
  if (derived) return summarize(index, text, derived.hits, [], derived.terms, derived.state);
  const taken = takesDrug(index, text, context);
  if (taken) return taken;
  const { sure, ...own } = askQuestion(index, text, context);
  const family = FAMILIES.find(({ when }) => when.test(text));
  if (!family) return turn(own);
  const asked = askFamily(index, text, family, context);
  // A family that also answers the criterion without its "no" speaks of the thing itself: the denial is what is asked for.
  const plain = family.when.test(text.replace(NEGATIVE, ""));
  const answer = (family.yes && !family.says) || plain ? turn(asked) : asked;
  if (answer.state !== "not-documented") return answer;
  // What the family's phrases miss, the concepts may still hold: a wrong absence is the costliest answer.
  return !family.strict && sure && own.state !== "not-documented" && own.state !== "explicitly-absent"
    ? turn(own)
    : mergeNear(answer, own);
}

/** A criterion that begins "No …" is met by the denial of its mention, and contradicted by the mention. */
function turn(answer: FoundEvidence): FoundEvidence {
  if (!NEGATIVE.test(answer.question)) return answer;
  // What shows the thing denies that there is none.
  if (answer.state === "documented")
    return {
      ...answer,
      state: "explicitly-absent",
      evidence: answer.evidence.map((quote) => ({ ...quote, assertion: "negated" as const })),
    };
  return answer.state === "explicitly-absent" ? { ...answer, state: "documented" } : answer;
}

/** "No earlier sessions" is read as a first course, and "no relief" as a failure: those carry their own negation. */
const NEGATIVE =
  /^(?:no|absence of|lack of(?! progress| response| relief| improvement)|without)\s+(?!more\b|longer\b|less\b|further\b|later\b|sooner\b|relief\b|response\b|resolution\b|(?:earlier|prior|previous) (?:\w+ ){0,2}(?:sessions|visits|trial|course|treatment|injections?)\b)/i;

function mergeNear(answer: FoundEvidence, own: FoundEvidence): FoundEvidence {
  const nearMisses = [
    ...answer.search.nearMisses,
    ...own.evidence.map(({ assertion: _, ...quote }) => ({
      ...quote,
      why: "names it without what the criterion asks",
    })),
    ...own.search.nearMisses,
  ];
  return { ...answer, search: { ...answer.search, nearMisses: distinct(nearMisses).slice(0, 8) } };
}

function distinct<T extends { documentId: string; page: number; start: number }>(places: T[]): T[] {
  const seen = new Set<string>();
  return places.filter(({ documentId, page, start }) => {
    const key = `${documentId}/${page}/${start}`;
    return !seen.has(key) && seen.add(key);
  });
}
