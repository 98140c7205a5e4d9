import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { Assertion } from "../../vocabulary.ts";
import type { Hit } from "../find-evidence.ts";
import type { PageIndex, Unit } from "../page-index.ts";
import {
  isPassing,
  readFunction,
  readOutcome,
  readPainChange,
  readPercent,
  readScoreFall,
  UNREAL,
} from "./outcomes.ts";
import { hasOnlyBegun, ownClauses } from "./own-clauses.ts";
import type { Question } from "./read-question.ts";

/** A mention with how it stands, and whether it answers or is only near. */
export type Judged = { hit: Hit; counts: boolean };

/** What a sentence and the two after it tell of the outcome of a treatment: its gain or its failure, as the question asks. Pure. */
export function judgeOutcome(
  index: PageIndex,
  unit: Unit,
  at: number,
  question: Question,
  never: boolean,
  assertion: Assertion,
): Judged {
  const as = (given: Assertion, counts = true): Judged => ({ hit: { unit, assertion: given }, counts });
  if (never) return as("negated");
  const patterns = question.subjects.map(({ pattern }) => pattern);
  const told = ownClauses(unit.text, patterns);
  if (hasOnlyBegun(told)) return as("planned", false);
  const measured = question.percent === null || question.subjects.every(({ kind }) => kind === "drug");
  const following = measured && assertion !== "planned" ? nextUnits(index, at, question) : [];
  for (const own of [unit, ...following]) {
    const real = (own === unit ? told : own.text).replace(UNREAL, " ");
    const outcome = question.aspect === "failed" ? failure(real) : gain(real, question);
    if (outcome) return { hit: { unit: own, assertion: outcome }, counts: true };
  }
  return as(assertion, assertion === "planned" || assertion === "hypothetical");
}

/** Whether the sentence or the next one holds words of an outcome or of a denial at all. */
export function tellsOutcome(index: PageIndex, unit: Unit, at: number, question: Question): boolean {
  if (/\b(?:never|no|not)\b|n['’]t\b/i.test(unit.text)) return true;
  return [unit, ...nextUnits(index, at, question)].some((one) =>
    question.aspect === "failed" ? failureOf(one) : gain(one.text, question),
  );
}

const failures = new WeakMap<Unit, Assertion | null>();

/** The failure that a whole sentence tells, read once however many sentences before it look ahead. */
function failureOf(unit: Unit): Assertion | null {
  let known = failures.get(unit);
  if (known === undefined) {
    known = failure(unit.text);
    failures.set(unit, known);
  }
  return known;
}

function failure(text: string): Assertion | null {
  // That somebody has not worked tells of no treatment.
  const outcome = readOutcome(text) ?? readFunction(text.replace(/\b(?:has|have) not worked\b/gi, " "));
  if (outcome === "none" || outcome === "both") return "affirmed";
  // Relief that is over is what a failure of lasting care means.
  if (isPassing(text)) return "affirmed";
  return outcome === null ? null : "negated";
}

function gain(text: string, { gain: asked, percent, days, lasting, subjects }: Question): Assertion | null {
  if (lasting && isPassing(text)) return "negated";
  const procedure = subjects.some(({ kind }) => kind === "procedure");
  if (percent !== null) {
    const reached = readPercent(text) ?? readScoreFall(text);
    // "No relief" of a block answers for any percentage; of a drug the criterion asks for a measure.
    if (reached === null) return procedure && readOutcome(text) === "none" ? "negated" : null;
    return reached >= percent && (days === null || lasted(text) === null || (lasted(text) ?? 0) >= days * 0.9)
      ? "affirmed"
      : "negated";
  }
  const pain = readPainChange(text) ?? readOutcome(text);
  const work = readFunction(text);
  if (asked === "function")
    return work === "benefit" ? "affirmed" : work === "none" || pain === "none" ? "negated" : null;
  if (asked === "pain") return pain === "benefit" || pain === "both" ? "affirmed" : pain === "none" ? "negated" : null;
  if (pain === "benefit" || work === "benefit") return "affirmed";
  return pain === "none" || work === "none" ? "negated" : pain === "both" ? "affirmed" : null;
}

/** How many days a relief lasted, where the words say it. */
function lasted(text: string): number | null {
  const match = LASTED.exec(text);
  if (!match) return null;
  const word = (match[1] ?? "").toLowerCase();
  const count = word === "a" ? 1 : (NUMBER_WORDS[word] ?? Number(word));
  return (
    count * (/^d/i.test(match[2] ?? "") ? 1 : /^w/i.test(match[2] ?? "") ? 7 : /^h/i.test(match[2] ?? "") ? 0 : 30)
  );
}

const LASTED = new RegExp(
  `\\b(\\d{1,2}|${NUMBER_WORD_PATTERN}|a) (?:-|to \\d+ )?(hours?|hrs?|days?|weeks?|wks?|months?|mos?)\\b(?! (?:ago|before|later|after))`,
  "i",
);

/** The next two sentences of the paragraph go on about the subject until one names another treatment. */
function nextUnits(index: PageIndex, at: number, { subjects }: Question): Unit[] {
  const out: Unit[] = [];
  for (let step = 1; step <= 2; step++) {
    const [unit, following] = [index.units[at + step - 1], index.units[at + step]];
    if (!unit || !following || following.page !== unit.page || following.start - unit.end > 6) break;
    if (following.text.length >= 160 || OTHER_SUBJECT.test(following.text)) break;
    if (subjects.some(({ pattern }) => pattern.test(following.text))) break;
    out.push(following);
  }
  return out;
}

const OTHER_SUBJECT =
  /\b(?:(?-i:PT|OT|HEP|TENS|ESI|MRI|EMG)|therapy|chiro\w*|acupuncture|injections?|surgery|norco|naproxen|ibuprofen|gabapentin|soma|flexeril|plan|request\w*|exam|objective|work status|mood|PHQ\S*|psych\w*)\b|^\s*\d{1,2}[.)]/i;
