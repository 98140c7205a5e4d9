import type { Assertion, FoundEvidence } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
import { type Hit, summarize } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import { UNMENTIONED } from "../unmentioned.ts";
import { readFunction, readOutcome, readPainChange, UNREAL } from "./outcomes.ts";
import { hasOnlyBegun, ownClauses } from "./own-clauses.ts";
import { type Question, readQuestion, requestSubjects } from "./read-question.ts";
import { readTerms, type Term } from "./weigh-terms.ts";
import { passageAt, tellsOfOther } from "./wider-search.ts";

/** Share of a criterion's weight that a passage has to show: enough to say "documented". */
const STRONG = 0.55;
/** Share of the terms of full weight that have to be there. */
const MOST_MAIN = 0.6;
/** What has to be explained is not shown by the words that name it. */
const EXPLAINED =
  /^(?:\w+ )?(?:reason|need|justification|explanation|rationale|question|specialty|purpose|home assessment)\b/i;
/** What a term is worth that stands in a neighbouring sentence. */
const NEIGHBOUR = 0.75;
const MOST_HITS = 4;

const STANDS: readonly Assertion[] = ["affirmed", "historical"];
const INTENDED = ["planned", "hypothetical"] as const;
const INTENT =
  /\b(?:considered|planned?|intended|recommended|to follow|proposed|goals?|purpose|specified|stated|schedule|suspected|possible|question of|willing\w*|fluoroscop\w*)\b/i;

/**
 * The last search before an absence is claimed: passages weighed by how much of the criterion they show (its words, stems, synonyms,
 * concepts and what charts write for its general words), how close together, whether each stands in its sentence, and, of an outcome,
 * whether it is told. A strong passage documents the criterion; one that states the normal finding denies it; null otherwise. Pure.
 */
export function weighPassages(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  const question = readQuestion(text, context);
  if (["first", "starting"].includes(question.aspect) || question.percent !== null || EXPLAINED.test(text)) return null;
  const terms = readTerms(text, question, context);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (terms.every(({ weight }) => weight < 1)) return null;
  if (total < 1) return null;
  const manner: Manner = {
    stands: INTENT.test(text) ? [...STANDS, ...INTENDED] : STANDS,
    intended: INTENT.test(text),
    looked: LOOKED_AT.test(text),
    signs: SIGNS.test(text),
    unable: UNABLE.test(text),
    except: OTHER.test(text) ? requestSubjects(context).map(({ pattern }) => pattern) : [],
    asked: readAsked(text),
    head: headOf(text, terms),
  };
  const most = Math.ceil(terms.filter(({ weight }) => weight === 1).length * MOST_MAIN);
  const found: { hits: Hit[]; share: number }[] = [];
  const denied: Hit[] = [];
  for (const at of candidates(index, terms)) {
    const weighed = weigh(index, at, terms, manner, question, context);
    if (!weighed) continue;
    if (weighed.denied / weighed.asked >= STRONG) denied.push(...weighed.hits);
    else if (weighed.shown / total >= STRONG && weighed.main >= most)
      found.push({ hits: weighed.hits, share: weighed.shown / total });
  }
  const names = terms.map(({ name }) => name).slice(0, 8);
  if (found.length > 0) {
    const best = found.sort((a, b) => b.share - a.share).slice(0, MOST_HITS);
    return summarize(
      index,
      text,
      best.flatMap(({ hits }) => hits),
      [],
      names,
      "documented",
    );
  }
  return denied.length > 0 ? summarize(index, text, denied, [], names, "explicitly-absent") : null;
}

/** Units that hold one of the terms without which no passage can be strong, the rarest first. */
function candidates(index: PageIndex, terms: Term[]): number[] {
  const lists = terms
    .map(({ weight, shows }) => ({
      weight,
      units: unitsWith(index, shows),
    }))
    .sort((a, b) => a.units.length / a.weight - b.units.length / b.weight);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const units = new Set(terms.flatMap(({ opposes }) => opposes.flatMap((pattern) => unitsWith(index, pattern))));
  let dispensable = total * (1 - STRONG);
  for (const list of lists) {
    for (const at of list.units) units.add(at);
    dispensable -= list.weight;
    if (dispensable < 0) break;
  }
  return [...units].sort((a, b) => a - b);
}

type Stood = { stand: Stand; from: number; to: number };
type Mention = Stood & { unit: Unit; near: number };
type Weighed = {
  hits: Hit[];
  shown: number;
  denied: number;
  /** Weight of the terms that a denial has to cover. */
  asked: number;
  /** Terms of full weight that are shown. */
  main: number;
};

function weigh(
  index: PageIndex,
  at: number,
  terms: Term[],
  manner: Manner,
  question: Question,
  context: EvidenceContext,
): Weighed | null {
  const centre = index.units[at];
  if (centre?.standing !== "record" || LABELS.test(centre.text)) return null;
  // Care that has only begun has no outcome yet.
  const passage = passageAt(index, at).filter(({ text }) => question.aspect !== "failed" || !hasOnlyBegun(text));
  if (!passage.includes(centre)) return null;
  if (manner.signs && !passage.some((unit) => EXAM.test(unit.text))) return null;
  if (!tellsOutcome(passage, question) || !passage.some((unit) => holdsNumber(unit.text, manner.asked))) return null;
  let [shown, denied, asked, main, own] = [0, 0, 0, 0, 0];
  const used = new Set<Unit>();
  let headed = false;
  const taken: Mention[] = [];
  const told = terms
    .map((term) => ({ term, mentions: mentionsOf(passage, centre, term, manner, context) }))
    .sort((a, b) => a.mentions.length - b.mentions.length);
  for (const { term, mentions } of told) {
    // A word answers once: "radiculopathy" is not both the nerve root and its compression.
    const place = mentions.find((one) => !taken.some((other) => overlap(one, other)));
    // A normal finding is told without the place in which it would be abnormal.
    if (!PLACE.test(term.name) || place) asked += term.weight;
    if (!place) continue;
    taken.push(place);
    if (place.stand === "shown") {
      shown += term.weight * place.near;
      if (term.weight === 1) main++;
      if (place.unit === centre) own += term.weight;
    } else denied += term.weight * place.near;
    used.add(place.unit);
    if (term === manner.head) headed = true;
  }
  if (manner.head && !headed) return null;
  if (denied > 0 && shown > 0 && denied < shown) denied = 0;
  // The sentence itself has to carry most of it: neighbours only add.
  if (denied === 0 && own < shown / 2) return null;
  const state = denied > 0 ? "negated" : "affirmed";
  return {
    shown: denied > 0 ? 0 : shown,
    denied: denied > 0 ? denied + shown : 0,
    asked,
    main,
    hits: [...used].map((unit) => ({ unit, assertion: state })),
  };
}

/** Fields of a letterhead or form, and lists of who gets a copy. */
const LABELS =
  /\b(?:copy to|cc:)|\b(?:claim|employer|patient|insurer|DOB|DOI|phone|fax|address|NPI)\b[ \w]{0,12}[:#].*\b(?:claim|employer|patient|insurer|DOB|DOI|phone|fax|date)\b[ \w]{0,12}[:#]|^\d+\. [A-Z ]{6,} {2,}/i;
const SIGNS = /\b(?:(?:on|by) (?:\w+ )?exam\w*|objective|signs?|(?<!with )clinical findings)\b/i;
const EXAM =
  /\b(?:exam\w*|PE|palpat\w*|tender\w*|TTP|DTRs?|reflex\w*|jerks?|SLR|pin ?prick|light touch|LT|sensation|ROM|A?ROM|strength|motor|EHL|atroph\w*|wast\w*|spasm\w*|guarding|effusion|swollen|crepit\w*|dimin\w*|decreas\w*|absent|positive|pos|signs?|test|tinel\S*|phalen\S*|cooler|warmer|colou?r|brush\w*|touch\w*|shiny|nails?|sweat\w*|edema|antalgic)\b|\b[0-5][+-]?\/5|\(\+\)|\+/i;
/** Another one than what is requested. */
const OTHER = /\b(?:other|another|alternative)\b/i;
const PLACE =
  /^(?:root|distribution|dermatom|leg|arm|level|spine|shoulder|knee|neck|back|hip|wrist|elbow|ankle|change|deficit|sign|finding)/;
type Stand = "shown" | "denied";
const RANK: Record<Stand, number> = { shown: 3, denied: 2 };

/** The mentions of a term in a passage: shown before denied, the sentence itself before its neighbours. */
function mentionsOf(passage: Unit[], centre: Unit, term: Term, manner: Manner, context: EvidenceContext): Mention[] {
  const mentions = passage.flatMap((unit) => {
    const near = unit === centre ? 1 : NEIGHBOUR;
    return standsOf(unit, term, manner, context).map((one): Mention => ({ unit, near, ...one }));
  });
  return mentions.sort((a, b) => RANK[b.stand] * b.near - RANK[a.stand] * a.near);
}

const overlap = (one: Mention, other: Mention) => one.unit === other.unit && one.from < other.to && other.from < one.to;

function standsOf(unit: Unit, { shows, opposes }: Term, manner: Manner, context: EvidenceContext): Stood[] {
  for (const pattern of opposes) {
    const match = pattern.exec(unit.text);
    if (match && !OTHERS.includes(readAssertion(unit, match.index, match[0].length, context)))
      return [{ stand: "denied", from: match.index, to: match.index + 1 }];
  }
  const intended = !manner.intended && PLAN.test(unit.text);
  return [...unit.text.matchAll(everywhere(shows))].flatMap((match): Stood[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (manner.except.some((pattern) => pattern.test(match[0]))) return [];
    const assertion = readAssertion(unit, from, to - from, context);
    if (assertion !== "negated")
      return manner.stands.includes(assertion) && !intended ? [{ stand: "shown", from, to }] : [];
    // What cannot be done may be the very thing that is asked for, and "denies nausea" tells that it was looked for.
    const answers =
      manner.unable ||
      INABILITY.test(match[0]) ||
      (manner.looked && !UNSAID.test(unit.text) && !UNMENTIONED.test(unit.text));
    return [{ stand: answers ? "shown" : "denied", from, to }];
  });
}

/** Sentences that list what is meant to be done. */
const PLAN = /\b(?:treatment )?plan (?:was|is|includ\w+|consist\w+)\b/i;

/** How a criterion asks: what stands for it beside plain statements, and the number that it sets. */
type Manner = {
  stands: readonly Assertion[];
  intended: boolean;
  looked: boolean;
  /** Asks for signs, not for complaints. */
  signs: boolean;
  unable: boolean;
  /** Mentions that do not count: of another drug than the requested one. */
  except: RegExp[];
  asked: Asked | null;
  /** The one condition that a criterion names: a passage without it speaks of its place alone. */
  head: Term | null;
};

function headOf(text: string, terms: Term[]): Term | null {
  const named = conceptsIn(text).filter(({ kind }) => kind === "finding" || kind === "diagnosis");
  const [condition] = named;
  if (!condition || named.length > 1) return null;
  return terms.find(({ name, weight }) => weight === 1 && condition.pattern.test(name)) ?? null;
}

/** Whether a matter was looked at: a negative finding answers that too. */
const LOOKED_AT =
  /\b(?:addressed|assessed|considered|reviewed|screened|discussed|evaluated|monitored|(?:effects|behaviou?r) (?:documented|recorded))\b/i;
const UNSAID = /\b(?:no|without|lacks?) (?:\w+ )?(?:review|assessment)\b|\bnot (?:been )?(?:reviewed|assessed)\b/i;
const UNABLE =
  /\b(?:inability|unable|cannot|loss of (?:\w+ )?(?:function|motion)|limitation|limiting|unresponsive|without)\b/i;
const OTHERS: readonly Assertion[] = ["other-person", "other-side", "other-region", "hypothetical", "planned"];
const INABILITY = /^(?:cannot|can['’]?t|could|un|not|inab|no longer|never|lacks|barely)/i;

const patterns = new WeakMap<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern.source, "gi");
  patterns.set(pattern, known);
  return known;
}

/** The least number that counts, where a criterion sets one. */
type Asked = { least: number };

function readAsked(text: string): Asked | null {
  const plain = text.replace(/\([^)]*\)|\b[A-Z]\d\b/g, " ");
  const least = /\b(?:over|above|more than|at least|exceeding) (\d+)\b/i.exec(plain);
  return least ? { least: Number(least[1]) } : null;
}

function holdsNumber(text: string, asked: Asked | null): boolean {
  return asked === null || (text.match(/\d+/g) ?? []).some((number) => Number(number) >= asked.least);
}

/** Where a criterion asks for an outcome, the passage has to tell it. */
function tellsOutcome(passage: Unit[], { aspect, gain, subjects }: Question): boolean {
  if (aspect !== "failed" && aspect !== "helped") return true;
  // The effect of another drug, told beside the one in question, is not its own.
  const drugs = subjects.filter(({ kind }) => kind === "drug").map(({ pattern }) => pattern);
  const therapy = subjects.some(({ kind }) => kind === "therapy") && aspect === "helped";
  const own = therapy ? subjects.map(({ pattern }) => pattern) : drugs;
  const ofOwn = therapy || drugs.length === subjects.length;
  const all = ofOwn ? passage.filter(({ text }) => !tellsOfOther(text, own)) : passage;
  const patterns = subjects.map(({ pattern }) => pattern);
  const texts = [...all]
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => ownClauses(text, patterns).replace(UNREAL, " "));
  return [...texts, texts.join(" ")].some((text) => {
    const [outcome, work] = [readOutcome(text), readFunction(text)];
    if (aspect === "failed") return outcome === "none" || outcome === "both" || work === "none";
    if (gain === "function") return work === "benefit";
    if (gain === "pain") return readPainChange(text) === "benefit" || outcome === "benefit";
    return outcome === "benefit" || work === "benefit";
  });
}
