import type { Assertion, FoundEvidence } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
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
      (!family.ofTherapy || isTherapy(unit)) &&
      (!family.recentDays || isRecent(unit, family.recentDays, context));
    (counts && found.assertion !== "planned" ? hits : near).push(found);
    if (counts && found.assertion === "planned" && family.plannedCounts) hits.push({ ...found, assertion: "affirmed" });
  }
  if (family.partly) dropPartial(hits, family.partly);
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
  if (no && !partial)
    return { unit, assertion: unit.standing === "record" && !ELSEWHERE.includes(assertion) ? "negated" : assertion };
  // A whole phrase carries its own negations; who says it, and of which side, still counts.
  const stands = ["negated", "historical", "hypothetical", "planned"].includes(assertion);
  return { unit, assertion: says && stands ? "affirmed" : assertion };
}

/** What another person has or does not have, or another part of the body, denies nothing here. */
const ELSEWHERE: readonly Assertion[] = ["other-person", "other-side", "other-region"];

const THERAPY_RECORD = /physical therapy|occupational therapy|physiotherapy|\bPT\b/;

function isTherapy(unit: Unit): boolean {
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
