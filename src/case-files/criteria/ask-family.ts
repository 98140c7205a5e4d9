import type { Assertion, FoundEvidence } from "../../vocabulary.ts";
import { type EvidenceContext, isUnticked, readAssertion } from "../assertion.ts";
import { contentWords, type Hit, stateOf, summarize } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import { UNMENTIONED } from "../unmentioned.ts";
import type { Family } from "./families.ts";
import { requestSubjects } from "./read-question.ts";

/** What the file shows for a criterion of a family: whole phrases, or mentions with how they stand in their sentence. Pure. */
export function askFamily(index: PageIndex, text: string, family: Family, context: EvidenceContext): FoundEvidence {
  const hits: Hit[] = [];
  const near: Hit[] = [];
  const requested = family.ofRequest ? requestSubjects(context) : [];
  const patterns = [family.no, family.says, family.yes].filter((pattern) => pattern !== undefined);
  const places = new Set(patterns.flatMap((pattern) => unitsWith(index, pattern)));
  for (const at of [...places].sort((a, b) => a - b)) {
    const unit = index.units[at];
    const found = unit && askUnit(unit, family, context);
    if (!found) continue;
    const counts =
      (requested.length === 0 ||
        requested.some(({ pattern }) => pattern.test(unit.text)) ||
        isWithMedication(unit, context)) &&
      (!family.ofSurgeon || SURGEON.test(unit.page.text.slice(0, 300))) &&
      (!family.ofTherapy || isTherapy(unit, context)) &&
      !(family.oneSided && isOfBothSides(unit, context)) &&
      !(family.ownDrug && isOfOtherDrug(unit, context)) &&
      (!family.recentDays || isRecent(unit, family.recentDays, context));
    (counts && found.assertion !== "planned" ? hits : near).push(found);
    if (counts && found.assertion === "planned" && family.plannedCounts) hits.push({ ...found, assertion: "affirmed" });
  }
  if (family.partly) dropPartial(hits, family.partly);
  if (family.explains) dropExplained(hits, family.explains);
  if (family.fromImaging) keepImaging(hits);
  const terms = [family.name, ...requested.map(({ name }) => name), ...contentWords(text).slice(0, 8)];
  const positive = hits.some(({ assertion }) => assertion === "affirmed" || assertion === "historical");
  const negative = hits.some(({ assertion }) => assertion === "negated");
  const state =
    family.disputes && positive && negative
      ? "conflicting"
      : family.everCounts && positive
        ? "documented"
        : stateOf(hits);
  return summarize(index, text, hits, near, terms, state);
}

const SURGEON = /\b(?:surge(?:on|ry)|orthop\w*|ortho\b|operative report)/i;

function dropExplained(hits: Hit[], { says, of }: NonNullable<Family["explains"]>): void {
  if (!hits.some(({ unit }) => says.test(unit.text))) return;
  const kept = hits.filter(({ unit, assertion }) => assertion === "negated" || !of.test(unit.text));
  hits.splice(0, hits.length, ...kept);
}

/** What a report of the study itself says stands over a later summary of it. */
function keepImaging(hits: Hit[]): void {
  const own = hits.filter(
    ({ unit, assertion }) => unit.page.kind === "imaging" && ["affirmed", "negated"].includes(assertion),
  );
  if (own.length === 0 || own.some(({ assertion }) => assertion === "affirmed")) return;
  hits.splice(0, hits.length, ...own);
}

/** "Less to pin over the first three digits of both hands" where the right root is treated. */
function isOfBothSides(unit: Unit, { side }: EvidenceContext): boolean {
  if (side !== "left" && side !== "right") return false;
  const both = /\b(?:both (?:hands?|feet|arms?|legs?|sides?|upper|lower)|bilat\w*)\b/i.test(unit.text);
  // One side's own sign beside them is another matter.
  return (
    (both || /\bright\b.*\bleft\b|\bleft\b.*\bright\b|\bR\b.*\bL\b|\bL\b.*\bR\b/.test(unit.text)) &&
    ALIKE.test(unit.text)
  );
}

const ALIKE =
  /\b(?:both|bilat\w*)\b|\b(?:less|reduced|decreas\w*|dec|dimin\w*|dull|numb\w*|loss)\b[^.;]*\b(?:right|R)\b[^.;]*(?:,| and )[^.;]*\b(?:left|L)\b(?![^.;]*\b(?:normal|intact|2\+|5\/5|neg\w*|kept|full)\b)/i;

/** "A plan to lower Norco" says nothing of the diazepam that is asked for. */
function isOfOtherDrug(unit: Unit, context: EvidenceContext): boolean {
  const own = requestSubjects(context).filter(({ kind }) => kind === "drug");
  if (own.length === 0 || own.some(({ pattern }) => pattern.test(unit.text))) return false;
  return conceptsIn(unit.text).some(({ kind }) => kind === "drug");
}

/** Normal strength denies no deficit where the same examination finds a reflex lost. */
function dropPartial(hits: Hit[], partly: RegExp): void {
  const shown = new Set(hits.filter(({ assertion }) => assertion === "affirmed").map(({ unit }) => unit.page));
  const kept = hits.filter(
    ({ unit, assertion }) => assertion !== "negated" || !shown.has(unit.page) || !partly.test(unit.text),
  );
  hits.splice(0, hits.length, ...kept);
}

function askUnit(unit: Unit, family: Family, context: EvidenceContext): Hit | null {
  const no = family.no?.exec(unit.text);
  const says = family.says?.exec(unit.text);
  if (UNMENTIONED.test(unit.text) && (says ?? family.yes?.exec(unit.text)))
    return { unit, assertion: unit.standing === "record" ? "negated" : "quoted-requirement" };
  const yes = family.yes?.exec(unit.text);
  const partial = no && says && family.partly?.test(unit.text);
  const match = partial ? says : (no ?? says ?? yes);
  if (!match) return null;
  const assertion = readAssertion(unit, match.index, match[0].length, context);
  // An empty box beside the words is the form's own text.
  if (isUnticked(unit.text, match.index)) return { unit, assertion: "hypothetical" };
  if (no && !partial)
    return { unit, assertion: unit.standing === "record" && !ELSEWHERE.includes(assertion) ? "negated" : assertion };
  // A whole phrase carries its own negations; who says it, and of which side, still counts.
  const stands =
    ["negated", "historical", "hypothetical", "planned"].includes(assertion) &&
    !(family.doneOnly && (assertion === "planned" || TO_COME.test(unit.text)));
  if (says && !stands && family.doneOnly && TO_COME.test(unit.text)) return { unit, assertion: "planned" };
  return { unit, assertion: says && stands ? "affirmed" : assertion };
}

/** "TREATMENT PLAN: individual CBT weekly, ten sessions." */
const TO_COME =
  /\bplan\s*:|\bshould (?:include|have|receive|be)\b|\bfuture (?:medical )?care\b|\bto be (?:re-?)?(?:measured|tested|evaluated|assessed|checked)\b/i;

/** What another person has or does not have, or another part of the body, denies nothing here. */
const ELSEWHERE: readonly Assertion[] = ["other-person", "other-side", "other-region"];

const COURSE_WORDS: Record<string, RegExp> = {
  psychotherapy:
    /\b(?:psycholog\w*|behavio\w+ (?:health|therapy|medicine)|CBT|counsel\w*|psychotherap\w*|LCSW|LMFT|PhD|PsyD)\b/i,
  biofeedback: /\bbiofeedback\b/i,
  acupuncture: /\b(?:acupunctur\w*|L\.?Ac)\b/i,
  chiropractic: /\b(?:chiro\w*|DC|CMT)\b/i,
  massage: /\bmassage\b/i,
};

/** Whether a sentence names a course of that kind, or stands in its notes. */
function isOfCourse(unit: Unit, name: string): boolean {
  const words = COURSE_WORDS[name];
  return words !== undefined && (words.test(unit.text) || words.test(unit.page.text.slice(0, 200)));
}

const PHYSICAL = /\b(?:physical therap\w*|physiotherap\w*|PT|OT|occupational therap\w*)\b/;

const THERAPY_RECORD = /physical therapy|occupational therapy|physiotherapy|\bPT\b/;

/** Courses that no physical therapist gives; their notes speak for themselves. */
const OTHER_COURSES = ["psychotherapy", "biofeedback", "acupuncture", "chiropractic", "massage"];

function isTherapy(unit: Unit, context: EvidenceContext): boolean {
  const asked = conceptsIn(context.request ?? "").filter(({ name }) => OTHER_COURSES.includes(name));
  if (asked.length > 0)
    return (
      asked.some(({ name }) => isOfCourse(unit, name)) &&
      // A report of one course tells of others too.
      (asked.some(({ name }) => COURSE_WORDS[name]?.test(unit.text)) || !PHYSICAL.test(unit.text))
    );
  if (unit.page.kind === "therapy-notes")
    return THERAPY_RECORD.test(unit.page.text.slice(0, 400)) || /physical therapy/i.test(unit.page.text.slice(0, 400));
  return (
    /\b(?:PT|physical therapy|therapy visits?|courses? of therapy|post-?op\w* (?:therapy )?visits?)\b/.test(
      unit.text,
    ) && !/\bchiropractic visits\b/i.test(unit.text)
  );
}

function isRecent(unit: Unit, most: number, context: EvidenceContext): boolean {
  return !context.asOf || !unit.date || (Date.parse(context.asOf) - Date.parse(unit.date)) / 86_400_000 <= most;
}

/** "With medication" speaks for the drug under dispute where that is an opioid: it is the one that scores are taken for. */
function isWithMedication(unit: Unit, context: EvidenceContext): boolean {
  return (
    /\b(?:with|w\/?) (?:med\w*|it)\b/i.test(unit.text) &&
    conceptsIn(context.request ?? "").some(({ name }) => name === "opioid")
  );
}
