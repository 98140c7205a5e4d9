import type { FoundEvidence } from "../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "./assertion.ts";
import { deriveAnswer } from "./criteria/derive.ts";
import { FAMILIES, type Family } from "./criteria/families.ts";
import { contentWords, findEvidence, type Hit, stateOf, summarize } from "./find-evidence.ts";
import { type Concept, conceptsIn } from "./lexicon.ts";
import { type PageIndex, type Unit, wordsOf } from "./page-index.ts";

/** The criterion of a guideline, as its tree names it; the kind says what its presence means, not how it is searched. */
export type AssessedCriterion = { text: string; kind: "leaf" | "exclusion" | "limit" };

const THERAPY_RECORD = /physical therapy|occupational therapy|physiotherapy|\bPT\b/;

/**
 * Whether the file shows what a criterion says: arithmetic on dates, ages, counts and sides first, then families of criteria
 * that records answer in typical phrases, then the concepts of the criterion's own words. Silence is `not-documented` with
 * the search that proves it; `context` names the item's region, side, words and days. Pure.
 */
export function assessCriterion(
  index: PageIndex,
  criterion: AssessedCriterion,
  context: EvidenceContext = {},
): FoundEvidence {
  const { text } = criterion;
  const derived = deriveAnswer(index, text, context);
  if (derived) return summarize(index, text, derived.hits, [], derived.terms, derived.state);
  const taken = takesDrug(index, text, context);
  if (taken) return taken;
  const family = FAMILIES.find(({ when, yes, says }) => (yes || says) && when.test(text));
  if (family) {
    const asked = askFamily(index, text, family, context);
    const answer = family.yes && !family.says ? turn(asked) : asked;
    if (answer.state !== "not-documented") return answer;
    const own = askConcepts(index, text, context);
    return own.state === "not-documented" || own.state === "explicitly-absent" ? answer : mergeNear(answer, own);
  }
  return turn(askConcepts(index, text, context));
}

/** A criterion that begins "No …" is met by the denial of its mention, and contradicted by the mention. */
function turn(answer: FoundEvidence): FoundEvidence {
  if (!/^(?:no|absence of|without)\s+(?!more\b|longer\b|less\b|further\b|later\b|sooner\b)/i.test(answer.question))
    return answer;
  if (answer.state === "documented") return { ...answer, state: "explicitly-absent" };
  return answer.state === "explicitly-absent" ? { ...answer, state: "documented" } : answer;
}

function mergeNear(answer: FoundEvidence, own: FoundEvidence): FoundEvidence {
  const nearMisses = [
    ...answer.search.nearMisses,
    ...own.evidence.map(({ assertion: _, ...quote }) => ({
      ...quote,
      why: "names it without what the criterion asks",
    })),
  ];
  return { ...answer, search: { ...answer.search, nearMisses: nearMisses.slice(0, 8) } };
}

function askFamily(index: PageIndex, text: string, family: Family, context: EvidenceContext): FoundEvidence {
  const hits: Hit[] = [];
  const near: Hit[] = [];
  const requested = family.ofRequest ? requestConcepts(text, context) : [];
  for (const unit of index.units) {
    const found = askUnit(unit, family, context);
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

function askUnit(unit: Unit, family: Family, context: EvidenceContext): Hit | null {
  const no = family.no?.exec(unit.text);
  const says = family.says?.exec(unit.text);
  const yes = family.yes?.exec(unit.text);
  const match = no ?? says ?? yes;
  if (!match) return null;
  const assertion = readAssertion(unit, match.index, match[0].length, context);
  if (no) return { unit, assertion: unit.standing === "record" ? "negated" : assertion };
  // A whole phrase carries its own negations; who says it, and of which side, still counts.
  const stands = ["negated", "historical", "hypothetical", "planned"].includes(assertion);
  return { unit, assertion: says && stands ? "affirmed" : assertion };
}

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

/** The drug or device that the item asks for; of a drug its own name, since relief from one drug says nothing of another. */
function requestConcepts(text: string, context: EvidenceContext): { name: string; pattern: RegExp }[] {
  const request = context.request ?? "";
  const drug = /\b[a-z]{4,}(?=\s+(?:ER\s+)?\d)/i.exec(request)?.[0];
  if (drug && conceptsIn(drug).some(({ kind }) => kind === "drug")) {
    const opioid = conceptsIn(drug).find(({ name }) => name === "opioid");
    return [opioid ?? { name: drug.toLowerCase(), pattern: new RegExp(`\\b${drug}\\b`, "i") }];
  }
  const named = conceptsIn(request).filter(({ kind }) => kind === "drug" || kind === "device");
  return named.length > 0 ? named : conceptsIn(text).filter(({ kind }) => kind === "drug" || kind === "device");
}

const TAKES =
  /\b(?:takes?|taking|uses?|on|is prescribed|current(?:ly)?)\b.*\b(?:now|drug|medication|NSAIDs?|opioids?|it)\b/i;
const LISTED =
  /(?:\b(?:\d+\s*(?:mg|tab|cap)?|tab\w*|#)\s*[^.]{0,16}\b(?:qd|bid|tid|qid|hs|daily|a day|twice|refill\w*|last fill|prn)\b|\bLAST FILL\b|\b(?:takes?|taking|gets|refill)\b|\b\d[\d/]*\s+\d?\s*(?:bid|tid|qid|qd)\b)/i;
const STOPPED =
  /\b(?:quit|stopped|off|discontinued|not on any|no longer tak\w+|not picked up|denies (?:taking|use)|takes no)\b/i;

/** "The worker takes …": the medication lists and the pharmacy say what is taken, a note of stopping says what is not. */
function takesDrug(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  if (!TAKES.test(text) || /\b(?:weeks?|years?|long|short|together|combin\w*|daily for)\b/i.test(text)) return null;
  if (!/\b(?:takes?|taking|is prescribed|currently on|current use)\b/i.test(text)) return null;
  const named: { name: string; pattern: RegExp }[] = conceptsIn(text).filter(({ kind }) => kind === "drug");
  const drugs = named.length > 0 ? named : requestConcepts("", context);
  if (drugs.length === 0) return null;
  const hits: Hit[] = [];
  for (const unit of index.units) {
    const match = drugs.map(({ pattern }) => pattern.exec(unit.text)).find((found) => found !== null);
    if (!match) continue;
    const stopped = STOPPED.exec(unit.text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 60));
    if (unit.standing !== "record") hits.push({ unit, assertion: "quoted-requirement" });
    else if (stopped) hits.push({ unit, assertion: "negated" });
    else if (LISTED.test(unit.text)) hits.push({ unit, assertion: "affirmed" });
  }
  // A fill years ago or an old refusal says nothing of today: only the months before the decision count.
  const recent = hits.filter(
    ({ unit, assertion }) => assertion !== "quoted-requirement" && isRecent(unit, 200, context),
  );
  const latest =
    recent
      .map(({ unit }) => unit.date ?? "")
      .sort()
      .at(-1) ?? "";
  const current = recent.filter(
    ({ unit }) => !unit.date || (Date.parse(latest) - Date.parse(unit.date)) / 86_400_000 <= 45,
  );
  const positive = current.some(({ assertion }) => assertion === "affirmed");
  const negative = current.some(({ assertion }) => assertion === "negated");
  const state =
    positive && negative ? "conflicting" : positive ? "documented" : negative ? "explicitly-absent" : "not-documented";
  return summarize(
    index,
    text,
    current,
    hits.filter((hit) => !current.includes(hit)),
    drugs.map(({ name }) => name),
    state,
  );
}

/** What is asked of a concept beside its name; without words for it in a sentence the mention is only near. */
const ASPECTS: readonly [asked: RegExp, shown: RegExp][] = [
  [
    /\bfail\w*|\bunsuccess\w*/i,
    /\b(?:fail\w*|did not|no (?:relief|help|effect|benefit|improvement)|without (?:relief|benefit)|unrespons\w*)\b/i,
  ],
  [/\b(?:schedule|plan|goals?)\b/i, /\b(?:schedule|plan|goals?)\b/i],
  [/\bat least \d+ percent|\b\d+ percent/i, /\b\d+\s*(?:%|percent)\b/i],
];

function askConcepts(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence {
  const concepts = conceptsIn(text);
  if (concepts.length === 0) return findEvidence(index, text, context);
  const main = pickMain(concepts, /\bor\b/i.test(text) ? 6 : 2);
  const aspects = ASPECTS.filter(([asked]) => asked.test(text)).map(([, shown]) => shown);
  // "Diabetes, smoking or age": a list of which one suffices.
  const either = /\bor\b/i.test(text);
  const hits: Hit[] = [];
  const near: Hit[] = [];
  const rest = contentWords(text).filter((word) => !main.some(({ pattern }) => pattern.test(word)));
  for (const unit of index.units) {
    const places = main.map(({ pattern }) => pattern.exec(unit.text));
    const first = places.find((place) => place !== null);
    if (!first) continue;
    const hit = { unit, assertion: readAssertion(unit, first.index, first[0].length, context) };
    const own = new Set(wordsOf(unit.text));
    const whole =
      (either || places.every((place) => place !== null)) && aspects.every((shown) => shown.test(unit.text));
    const enough =
      main.length > 1 ||
      rest.length < 3 ||
      rest.some((word) => own.has(word)) ||
      main.some(({ kind }) => kind === "diagnosis" || kind === "finding");
    (whole && enough ? hits : near).push(hit);
  }
  return summarize(
    index,
    text,
    hits,
    near,
    main.map(({ name }) => name),
  );
}

/** A named diagnosis, treatment or test decides; general words (surgery, exercise) only where nothing else is named. */
function pickMain(concepts: Concept[], most: number): Concept[] {
  const special = concepts.filter(
    ({ name }) => !["surgery", "exercise", "injection", "sprain", "weakness"].includes(name),
  );
  return (special.length > 0 ? special : concepts).slice(0, most);
}
