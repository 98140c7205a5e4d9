import { readAssertion } from "../../case-files/assertion.ts";
import { CONCEPTS } from "../../case-files/lexicon.ts";
import { type PageIndex, quoteOf, type Unit, unitsWith } from "../../case-files/page-index.ts";
import type { IsoDay, SummarySource } from "../../vocabulary.ts";
import { evidence, phraseOf, type Speech } from "./part.ts";
import { wordsIn } from "./plain-words.ts";

const HOW_HEADING = /\b(?:how the (?:accident|injury)|mechanism of injury)\b/i;
const HOW =
  /\b(?:fell|fall(?:s|ing)?|slipped|slid|tripped|twist(?:ed|ing)|lift(?:ed|ing)|lower(?:ed|ing)|carr(?:ied|ying)|pull(?:ed|ing)|push(?:ed|ing)|struck|crush\w*|caught|collid\w*|collision|rear-?ended|motor vehicle|unload(?:ed|ing)|gave way|repetitive|cumulative)\b/i;
/** Who tells it in a sentence of prose, where a form has only catchwords. */
const PERSON = /\b(?:he|she|the (?:patient|worker|applicant|claimant)|pt)\b/i;
const MAX_HOW_WORDS = 35;

/** How the injury came about: what stands under the form's question, else the first sentence of a record that tells it. */
export function findMechanism(index: PageIndex, speech: Speech, injury: IsoDay | null) {
  const records = index.units
    .filter(
      ({ standing, section, page }) =>
        standing === "record" && section !== "plan" && section !== "family" && page.kind !== "therapy-notes",
    )
    .sort((a, b) => (a.page.date ?? "9999").localeCompare(b.page.date ?? "9999"));
  const heading = records.findIndex(({ text }) => HOW_HEADING.test(text) && text.length < 90);
  const asked = heading < 0 ? [] : takeWords(records.slice(heading + 1, heading + 4), speech);
  if (asked.length > 0) return asked;
  const dated = injury ? records.filter(({ text }) => namesDay(text, injury) && HOW.test(text)) : [];
  const told =
    dated.find(({ text }) => PERSON.test(text)) ??
    dated[0] ??
    records.find(({ text, page }) => HOW.test(text) && page.kind === "first-report");
  return told ? takeWords([told], speech) : [];
}

function takeWords(units: Unit[], speech: Speech): { phrase: string; source: SummarySource }[] {
  const taken: { phrase: string; source: SummarySource }[] = [];
  let left = MAX_HOW_WORDS;
  for (const unit of units) {
    const phrase = phraseOf(unit.text, speech);
    if (!phrase || wordsIn(phrase) > left || (taken.length > 0 && /^\d{1,2}\.\s+[A-Z]{3}/.test(unit.text))) break;
    taken.push({ phrase, source: evidence(quoteOf(unit)) });
    left -= wordsIn(phrase);
  }
  return taken;
}

function namesDay(text: string, day: IsoDay): boolean {
  const [year = "", month = "", date = ""] = day.split("-");
  const [m, d] = [Number(month), Number(date)];
  return new RegExp(`\\b0?${m}[/-]0?${d}[/-](?:${year}|${year.slice(2)})\\b`).test(text);
}

const KINDS = ["therapy", "procedure", "device"];
/** Said of every injury, or no treatment of it. */
const NO_TREATMENT = new Set(["exercise", "activity modification", "immobilisation", "work conditioning"]);
const MAX_TREATMENTS = 8;
const SAID: Record<string, string> = {
  chiropractic: "chiropractic care",
  brace: "a brace",
  "walking aid": "a walking aid",
  injection: "an injection",
  "epidural injection": "epidural steroid injection",
};

/** Treatments that a record says the worker has had, each with the place that says so most plainly. */
export function findTreatments(index: PageIndex): { name: string; source: SummarySource }[] {
  const found: { name: string; at: number; source: SummarySource }[] = [];
  for (const concept of CONCEPTS) {
    if (!KINDS.includes(concept.kind) || NO_TREATMENT.has(concept.name)) continue;
    const told = unitsWith(index, concept.pattern).filter((at) => tellsTreatment(index.units[at], concept.pattern));
    const at = told.find((one) => PLAINLY.test(index.units[one]?.text ?? "")) ?? told[0];
    const unit = at === undefined ? undefined : index.units[at];
    if (at !== undefined && unit) found.push({ name: concept.name, at, source: evidence(quoteOf(unit)) });
  }
  const kinds = found.some(({ name }) => /\binjection$/.test(name) && name !== "injection")
    ? found.filter(({ name }) => name !== "injection")
    : found;
  return kinds
    .sort((a, b) => a.at - b.at)
    .slice(0, MAX_TREATMENTS)
    .map(({ name, source }) => ({ name: SAID[name] ?? name, source }));
}

/** Who was evaluated for a treatment, or asked for it, has not had it. */
const EVALUATED = /\b(?:eval(?:uat\w*)?|consult\w*|request\w*|authoriz\w*|wants to)\b/i;
const DONE =
  /\b(?:has had|have had|had|received|completed|finished|attended|underwent|treated with|treatment (?:has )?included|helped|relief|after|sessions?|visits?|given|applied|continued?|uses?|wears?|using|injected|was done|so far|to date|final|discharge\w*|D\/C|no lasting gain|tried)\b/i;

const PLAINLY =
  /\b(?:has had|have had|had|finished|completed|treated with|visits?|sessions?|relief|underwent|helped|wears|tried)\b/i;
/** What the worker had before the injury, or agreed to. */
const ELSEWHERE =
  /^(?:PMHx?|past|records? (?:seen|reviewed))\b|\b(?:consent|risks?|need for|prior to the injury|as a (?:boy|girl|child))\b/i;

function tellsTreatment(unit: Unit | undefined, pattern: RegExp): boolean {
  if (unit?.standing !== "record" || unit.section === "plan" || unit.section === "family") return false;
  if (unit.page.kind === "imaging" || unit.page.kind === "laboratory") return false;
  const match = pattern.exec(unit.text);
  if (!match || !DONE.test(unit.text) || EVALUATED.test(unit.text) || ELSEWHERE.test(unit.text)) return false;
  // "Functional restoration program: …" is the head of a request's reasons.
  if (/^\s*(?:\w+\s*)?:/.test(unit.text.slice(match.index + match[0].length))) return false;
  return readAssertion(unit, match.index, match[0].length) === "affirmed";
}

const PROCEDURE = /^procedures?(?: performed)?\s*:\s*(.+)/i;

/** Operations whose report is in the file, with their days. */
export function findOperations(index: PageIndex, speech: Speech) {
  return index.units.flatMap((unit) => {
    if (unit.page.kind !== "operative-report" || unit.standing !== "record") return [];
    const phrase = phraseOf(PROCEDURE.exec(unit.text)?.[1] ?? "", speech);
    return phrase ? [{ phrase, date: unit.page.date, source: evidence(quoteOf(unit)) }] : [];
  });
}
