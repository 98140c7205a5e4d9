import type { Assertion, FoundEvidence } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
import { contentWords, type Hit, summarize } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith, wordsOf } from "../page-index.ts";
import { readRegions, regionPattern } from "../read-request.ts";
import { IDEAS, type Idea } from "./ideas.ts";
import { hasOnlyBegun, ownClauses } from "./own-clauses.ts";
import { narrow, type Question, readQuestion, requestSubjects } from "./read-question.ts";
import { synonymsOf } from "./word-synonyms.ts";

/** Sentences of one passage that may answer a criterion together. */
const PASSAGE = 3;
/** Shortest word of which another spelling (one letter) counts as the same. */
const FUZZY_LENGTH = 7;

type Part = {
  name: string;
  shows: RegExp;
  denies?: RegExp | undefined;
  holds?: Idea["holds"];
  optional: boolean;
  place: boolean;
  stands: readonly Assertion[];
};

const STANDS: readonly Assertion[] = ["affirmed", "historical"];
const INTENDED = /\b(?:considered|planned|intended|recommended|to follow|proposed)\b/i;
const SUSPECTED = /\b(?:suspect\w*|possible|question of|rule out|r\/o)\b/i;
/** Regions of the body in the words of criteria; of several one suffices. */
const REGION = "region: ";
const ARM_OR_LEG: Record<string, string> = { arm: "upper extremities", leg: "lower extremities", back: "low back" };

/**
 * A second, wider search before an absence is claimed: the criterion is taken apart into ideas (synonyms, abbreviations, related
 * findings), concepts of the lexicon and words (stems; long ones with one letter wrong), and passages of up to three sentences are
 * read for all of them together. A passage of a record that affirms them answers the criterion; one that names only a part is a
 * near miss. Null where nothing affirmative was found. Pure.
 */
export function searchWider(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  const question = readQuestion(text, context);
  // Whether it is the first, or about to begin, silence cannot be read from a mention.
  // A percentage has to be measured.
  if (["first", "starting", "normal"].includes(question.aspect) || question.percent !== null) return null;
  const own = ofOwnEffect(text, context);
  // Lines of a therapy record speak for the therapy without naming it.
  const course = requestSubjects(context).some(({ kind }) => kind === "therapy");
  const { parts, words, stands } = takeApart(text, context.request ?? "");
  const required = parts.filter(({ optional }) => !optional);
  const [rarest] = [...required].sort((a, b) => unitsWith(index, a.shows).length - unitsWith(index, b.shows).length);
  if (!rarest && words.length === 0) return null;
  const starts = rarest ? unitsWith(index, rarest.shows) : unitsWithWord(index, words);
  const outcomeOf = question.aspect === "failed" ? question.subjects.map(({ pattern }) => pattern) : null;
  const hits: Hit[] = [];
  for (const at of starts) {
    const found = readPassage(
      index,
      at,
      required,
      { words, stands, own, gain: question.gain, course, outcomeOf },
      context,
    );
    if (found) hits.push(...found);
    if (hits.length > 12) break;
  }
  const terms = [...parts.map(({ name }) => name), ...words].slice(0, 8);
  if (hits.length > 0) return summarize(index, text, hits, [], terms, "documented");
  const named = rarest?.place && !rarest.holds ? [rarest] : [];
  const denied = [
    ...required.flatMap(({ denies }) => (denies ? denials(index, denies, context) : [])),
    ...(required.length === 1 && words.length < 2
      ? named.flatMap(({ shows }) => negations(index, shows, context))
      : []),
  ];
  return denied.length > 0 ? summarize(index, text, denied, [], terms, "explicitly-absent") : null;
}

/** Places that name most of what a criterion asks without answering it, the nearest first: what a reader looks at before an absence. */
export function findNearest(index: PageIndex, text: string, context: EvidenceContext): Hit[] {
  const { parts, words } = takeApart(text, context.request ?? "");
  const patterns = [
    ...parts.filter(({ optional, shows }) => !optional && !shows.test("")).map(({ shows }) => shows),
    ...words.flatMap((word) => synonymsOf(word) ?? []),
  ];
  const scores = new Map<number, number>();
  for (const pattern of patterns) for (const at of unitsWith(index, pattern)) scores.set(at, (scores.get(at) ?? 0) + 1);
  for (const word of words)
    for (const at of synonymsOf(word) ? [] : (index.words.get(word) ?? [])) scores.set(at, (scores.get(at) ?? 0) + 1);
  const least = Math.max(1, Math.ceil((patterns.length + words.length) / 2));
  return [...scores]
    .filter(([at, score]) => score >= least && index.units[at]?.standing === "record")
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, MOST_NEAREST)
    .flatMap(([at]) => {
      const unit = index.units[at];
      return unit ? [{ unit, assertion: "affirmed" as const }] : [];
    });
}

const MOST_NEAREST = 3;
const TREATMENTS: readonly string[] = ["drug", "therapy", "procedure", "device"];
const EFFECT =
  /\b(?:change (?:in|of)|relief|improv\w*|benefit\w*|respon\w*|gains?|efficacy|effect\w*|progress|outcome|reliev\w*|better|less|after starting)\b/i;

/** An effect of no named treatment is that of the requested one: a score beside another drug says nothing of it. */
function ofOwnEffect(text: string, context: EvidenceContext): RegExp[] {
  if (
    !EFFECT.test(text.replace(/\b(?:no|without) relief\b/gi, " ")) ||
    conceptsIn(text).some(({ kind }) => TREATMENTS.includes(kind)) ||
    CARE_NAMED.test(text)
  )
    return [];
  const subjects = requestSubjects(context);
  const visits = subjects.some(({ kind }) => kind === "therapy") ? [VISITS_TOLD] : [];
  // Scores "with medication" are taken for the opioid.
  const scored = subjects.some(({ name }) => name === "opioid") ? [WITH_MEDICINE] : [];
  return [...subjects.map(({ pattern }) => pattern), ...scored, ...visits];
}

const WITH_MEDICINE =
  /\b(?:with|w\/|without|w\/o|on) (?:\w+ )?(?:meds?|medications?|pills)\b|\banalgesia\b|\b[45] ?A['’]?s\b/i;
const VISITS_TOLD = /\b(?:visits?|sessions?|treatments?|adjustments?|therap\w*)\b/i;
const CARE_NAMED = /\b(?:conservative|care|treatments?|methods|symptoms?|condition)\b/i;

/** The ideas, concepts and remaining words of a criterion. */
export function takeApart(
  text: string,
  request = "",
): { parts: Part[]; words: string[]; stands: readonly Assertion[] } {
  const parts: Part[] = [];
  const suspected = SUSPECTED.test(text);
  const stands: readonly Assertion[] = INTENDED.test(text)
    ? [...STANDS, "planned", "hypothetical"]
    : suspected
      ? [...STANDS, "hypothetical"]
      : STANDS;
  // What stands in brackets gives examples of what stands before them.
  const outside = text.replace(/\s*\([^)]*\)|,? (?:such as|for example|e\.g\.) .*$/g, "");
  const main = outside.length >= 12 ? outside : text;
  let rest = main.replace(SUSPECTED, " ").replace(INTENDED, " ");
  const whole = rest;
  for (const { name, asks, shows, denies, holds, optional, planned } of IDEAS) {
    if (!asks.test(rest) && !(rest === whole && asks.test(text))) continue;
    parts.push({
      name,
      shows,
      denies,
      holds,
      optional: optional ?? false,
      place: name !== "failure" && name !== "tried",
      stands: planned ? [...stands, "planned", "hypothetical"] : stands,
    });
    rest = asks.test(rest) ? rest.replace(asks, " ") : " ";
  }
  const concepts = conceptsIn(rest).map((concept) => narrow(concept, text));
  const condition = concepts.some(({ kind }) => kind === "diagnosis" || kind === "finding");
  for (const concept of concepts) {
    rest = rest.replace(new RegExp(concept.pattern.source, "gi"), " ");
    // "Arthritis suited to topical treatment" asks the records for the arthritis; the treatment is what is requested.
    if (condition && TREATMENTS.includes(concept.kind) && concept.pattern.test(request)) continue;
    parts.push({ name: concept.name, shows: concept.pattern, optional: false, place: true, stands });
  }
  const region = regionsIn(rest);
  if (region) {
    parts.push({
      name: `${REGION}${region.names.join(" or ")}`,
      shows: region.pattern,
      optional: false,
      place: false,
      stands,
    });
    rest = rest.replace(new RegExp(`${region.pattern.source}|${REGION_WORDS.source}`, "gi"), " ");
  }
  return {
    parts,
    words: contentWords(rest).filter(
      (word) => !VAGUE.has(word) && !(parts.some(({ name }) => !name.startsWith(REGION)) && TRIVIAL.has(word)),
    ),
    stands,
  };
}

/** Words that nearly every chart holds: beside an idea they add nothing. */
const TRIVIAL = new Set(wordsOf("pain prior previous history risk treatment medication joint patient chronic"));
const REGION_WORDS = /\b(?:arms?|legs?|back|spine|joints?)\b/;

function regionsIn(text: string): { names: string[]; pattern: RegExp } | null {
  const named = Object.entries(ARM_OR_LEG).flatMap(([word, region]) =>
    new RegExp(`\\b${word}s?\\b`, "i").test(text) ? [region] : [],
  );
  const names = [...new Set([...readRegions(text), ...named])];
  const patterns = names.flatMap((name) => regionPattern(name)?.source ?? []);
  return patterns.length > 0 ? { names, pattern: new RegExp(patterns.join("|"), "i") } : null;
}

/** Words of criteria that records do not repeat. */
const VAGUE = new Set(
  wordsOf(
    "continuation continuing judged refill refills persistent disabling initially including explained considered supporting supports purpose another emphasis emphasised ongoing further obtained performed completed procedure procedures contraindicated adequate significant clear objective documented relevant persistent specific suitable clinical evidence same lesion related current first indication indicated general usual course result response trial period continued considered consistent symptom complaint affecting caused cause present recorded addressed stated specified diagnosed factor suited higher total calculated time continuous intermittent case cases mild moderate level continuously subjective objectively",
  ),
);

/** A history without something tells nothing of what is found, planned or allowed now. */
const HISTORY_AFTER = /^\w*(?: \w+){0,2} history\b/i;

/** Where the only idea of a criterion is denied outright. */
function negations(index: PageIndex, pattern: RegExp, context: EvidenceContext): Hit[] {
  return unitsWith(index, pattern).flatMap((at): Hit[] => {
    const unit = index.units[at];
    const match = unit && pattern.exec(unit.text);
    if (!unit || !match || HISTORY_AFTER.test(unit.text.slice(match.index + match[0].length))) return [];
    return readAssertion(unit, match.index, match[0].length, context) === "negated"
      ? [{ unit, assertion: "negated" }]
      : [];
  });
}

function denials(index: PageIndex, pattern: RegExp, context: EvidenceContext): Hit[] {
  return unitsWith(index, pattern).flatMap((at): Hit[] => {
    const unit = index.units[at];
    const match = unit && pattern.exec(unit.text);
    if (!unit || !match) return [];
    const assertion = readAssertion(unit, match.index, match[0].length, context);
    return unit.standing === "record" && !["other-person", "other-side", "other-region", "planned"].includes(assertion)
      ? [{ unit, assertion: "negated" }]
      : [];
  });
}

function unitsWithWord(index: PageIndex, words: string[]): number[] {
  const seen = new Set<number>();
  for (const word of words) {
    const pattern = synonymsOf(word);
    for (const at of pattern ? unitsWith(index, pattern) : (index.words.get(word) ?? [])) seen.add(at);
  }
  return [...seen].sort((a, b) => a - b);
}

type Asked = {
  words: string[];
  stands: readonly Assertion[];
  own: RegExp[];
  gain: Question["gain"];
  course: boolean;
  outcomeOf: RegExp[] | null;
};

function readPassage(
  index: PageIndex,
  at: number,
  required: Part[],
  { words, stands, own: subjects, gain, course, outcomeOf }: Asked,
  context: EvidenceContext,
): Hit[] | null {
  const unit = index.units[at];
  if (unit?.standing !== "record") return null;
  // Care that has only begun has no outcome yet.
  const passage = passageAt(index, at).filter(({ text }) => !outcomeOf || !hasOnlyBegun(text));
  if (!passage.includes(unit)) return null;
  const told = [...passage]
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text)
    .join(" ");
  const shown = new Set([unit]);
  for (const { name, shows, holds, denies, place, stands: allowed } of required) {
    const own = passage.find(
      (one) =>
        shows.test(outcomeOf && name === "failure" ? ownClauses(one.text, outcomeOf) : one.text) &&
        (holds === undefined || holds(one.text, gain) || (course && holds(told, gain))) &&
        (holds === undefined || !tellsOfOther(one.text, subjects)) &&
        isShown(one, shows, place && (!holds || denies) ? allowed : [...allowed, "negated"], context),
    );
    if (!own) return null;
    shown.add(own);
  }
  if (subjects.length > 0 && !(course && unit.page.kind === "therapy-notes")) {
    const before = index.units[at - 1];
    const about = before?.page === unit.page ? [...shown, before] : [...shown];
    if (!about.some(({ text }) => subjects.some((one) => one.test(text)))) return null;
  }
  if (words.length > 0) {
    const own = new Set(passage.flatMap(({ text }) => wordsOf(text)));
    const shared = words.filter(
      (word) => own.has(word) || isMisspelt(word, own) || passage.some((one) => synonymsOf(word)?.test(one.text)),
    ).length;
    const ideas = required.filter(({ name }) => !name.startsWith(REGION));
    if (shared < (ideas.length > 0 ? words.length / 2 : Math.max(1, words.length * 0.75))) return null;
    if (required.length === 0 && !standsAt(unit, words, stands, context)) return null;
  }
  return [...shown].map((one) => ({ unit: one, assertion: "affirmed" }));
}

/** Whether a sentence names a drug, and none of these: "good response to pregabalin" says nothing of the drug beside it. */
export function tellsOfOther(text: string, subjects: RegExp[]): boolean {
  if (subjects.length === 0 || subjects.some((one) => one.test(text))) return false;
  return conceptsIn(text).some(({ kind }) => kind === "drug");
}

/** The sentence with those before and after it in its paragraph: charts answer one question in several of them. */
export function passageAt(index: PageIndex, at: number): Unit[] {
  const centre = index.units[at];
  if (!centre) return [];
  const own = [centre];
  for (const step of [1, -1])
    for (let next = at + step, left = PASSAGE - 1; left > 0; next += step, left--) {
      const unit = index.units[next];
      const edge = index.units[next - step];
      if (!unit || !edge || unit.page !== centre.page || unit.standing !== "record") break;
      if (Math.abs(step > 0 ? unit.start - edge.end : edge.start - unit.end) > 3) break;
      own.push(unit);
    }
  return own;
}

function isShown(unit: Unit, pattern: RegExp, stands: readonly Assertion[], context: EvidenceContext): boolean {
  for (const match of unit.text.matchAll(new RegExp(pattern.source, "gi")))
    if (stands.includes(readAssertion(unit, match.index, match[0].length, context))) return true;
  return false;
}

function standsAt(unit: Unit, words: string[], stands: readonly Assertion[], context: EvidenceContext): boolean {
  const lower = unit.text.toLowerCase();
  const known = words.map((word) => synonymsOf(word)?.exec(unit.text)).find((found) => found != null);
  if (known) return stands.includes(readAssertion(unit, known.index, known[0].length, context));
  const word = words.find((one) => lower.includes(one));
  return (
    word !== undefined && stands.includes(readAssertion(unit, Math.max(0, lower.indexOf(word)), word.length, context))
  );
}

function isMisspelt(word: string, own: Set<string>): boolean {
  if (word.length < FUZZY_LENGTH) return false;
  for (const other of own)
    if (other.charAt(0) === word.charAt(0) && Math.abs(other.length - word.length) < 2 && differsByOne(word, other))
      return true;
  return false;
}

/** One letter replaced, left out or added, or two changed about. */
function differsByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const swapped = short.length === long.length && short[at] === long[at + 1] && short[at + 1] === long[at];
  if (swapped && short.slice(at + 2) === long.slice(at + 2)) return true;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
