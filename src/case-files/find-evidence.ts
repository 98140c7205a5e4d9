import type { Assertion, EvidenceState, FoundEvidence, Quote } from "../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "./assertion.ts";
import { type Concept, conceptsIn } from "./lexicon.ts";
import { type PageIndex, quoteOf, type Unit, unitsWith, wordsOf } from "./page-index.ts";

export type { EvidenceContext } from "./assertion.ts";

export type Hit = { unit: Unit; assertion: Assertion };
const MOST_QUOTES = 6;
const MOST_NEAR_MISSES = 6;
const STOP = new Set(
  wordsOf(
    "a an and any are as at be been before being but by case can criteria criterion did do does document documented documentation each either evidence ever file finding findings for from had has have her here his how if in into is it its least less may more must no not of on one only or other out over patient per recorded records records recommended report reported reports requested request say shown show shows since so some stated such than that the their them then there these they this those to under until use used using was were what when where whether which while who whom why will with within without worker would about after all also claimant injured mentioned noted condition specific appropriate present named given",
  ),
);

/** Content words of a question, in index form. */
export function contentWords(text: string): string[] {
  return [...new Set(wordsOf(text).filter((word) => word.length > 2 && !STOP.has(word)))];
}

/**
 * What the case file says about a question: units that hold its concepts (synonyms, abbreviations, brand names) or, where the
 * lexicon knows none, most of its words. Quotes are exact slices of their pages, newest first. A mention that is planned,
 * hypothetical, of another person, side or region, or only in the words of utilization review is a near miss and never proof.
 */
export function findEvidence(index: PageIndex, question: string, context: EvidenceContext = {}): FoundEvidence {
  const concepts = conceptsIn(question);
  const words = contentWords(question);
  const hits: Hit[] = [];
  const partial: Hit[] = [];
  for (const unit of candidates(index, concepts, words)) {
    const places = concepts.map((concept) => concept.pattern.exec(unit.text));
    const matched = places.filter((place) => place !== null);
    if (concepts.length > 0) {
      const first = places.find((place) => place !== null);
      if (!first) continue;
      const hit = { unit, assertion: readAssertion(unit, first.index, first[0].length, context) };
      (matched.length === concepts.length ? hits : partial).push(hit);
    } else {
      const own = new Set(wordsOf(unit.text));
      const shared = words.filter((word) => own.has(word));
      if (shared.length === 0) continue;
      const key = shared[0] ?? "";
      const at = Math.max(0, unit.text.toLowerCase().indexOf(key));
      const hit = { unit, assertion: readAssertion(unit, at, key.length, context) };
      if (shared.length >= Math.max(1, Math.ceil(words.length * 0.6))) hits.push(hit);
      else if (shared.length > 1) partial.push(hit);
    }
  }
  const terms = concepts.length > 0 ? concepts.map(({ name }) => name) : words;
  return summarize(index, question, hits, partial, terms);
}

function* candidates(index: PageIndex, concepts: Concept[], words: string[]): Iterable<Unit> {
  if (concepts.length > 0) {
    const named = new Set(concepts.flatMap(({ pattern }) => unitsWith(index, pattern)));
    for (const at of [...named].sort((a, b) => a - b)) {
      const unit = index.units[at];
      if (unit) yield unit;
    }
    return;
  }
  const seen = new Set<number>();
  for (const word of words) for (const at of index.words.get(word) ?? []) seen.add(at);
  for (const at of [...seen].sort((a, b) => a - b)) {
    const unit = index.units[at];
    if (unit) yield unit;
  }
}

const POSITIVE: readonly Assertion[] = ["affirmed", "historical"];
const WHY: Partial<Record<Assertion, string>> = {
  planned: "requested or planned, not done",
  hypothetical: "only considered or conditional",
  "other-person": "about another person",
  "other-side": "about the other side",
  "other-region": "about another part of the body",
  "quoted-requirement": "words of the request, of utilization review or of an instruction, not of a record",
};

/** Text that a program or a clerk brought over from an older note. */
const COPIED =
  /\b(?:carried (?:fwd|forward|over)|copied (?:fwd|forward|from)|auto-?populated|auto-?filled|pulled (?:in|forward)|(?:from|per) template)\b/i;

/** The state that follows from hits; where records disagree the newer decides, and of the same day both stand. */
export function stateOf(hits: Hit[]): EvidenceState {
  const positive = hits.filter((hit) => POSITIVE.includes(hit.assertion));
  const negative = hits.filter((hit) => hit.assertion === "negated");
  if (positive.length === 0) return negative.length === 0 ? "not-documented" : "explicitly-absent";
  if (negative.length === 0) return "documented";
  const newest = (list: Hit[]) =>
    list
      .map(({ unit }) => unit.date ?? "")
      .sort()
      .at(-1) ?? "";
  const [yes, no] = [newest(positive), newest(negative)];
  // What was carried over from an older note is no newer than that note.
  if (yes > no && positive.every(({ unit }) => COPIED.test(unit.text))) return "conflicting";
  return yes === no ? "conflicting" : yes > no ? "documented" : "explicitly-absent";
}

/** Joins hits into the answer, with the proof of the search. `state` overrides what the hits alone would say. */
export function summarize(
  index: PageIndex,
  question: string,
  hits: Hit[],
  partial: Hit[],
  terms: string[],
  state: EvidenceState = stateOf(hits),
): FoundEvidence {
  const deciding = hits.filter((hit) => POSITIVE.includes(hit.assertion) || hit.assertion === "negated");
  const near = [...hits.filter((hit) => !deciding.includes(hit)), ...partial];
  const order = (a: Hit, b: Hit) => (b.unit.date ?? "").localeCompare(a.unit.date ?? "");
  const wanted = deciding.filter(
    (hit) =>
      state === "conflicting" ||
      (state === "documented"
        ? POSITIVE.includes(hit.assertion)
        : state === "explicitly-absent" && hit.assertion === "negated"),
  );
  const shown = state === "conflicting" ? bothSides(wanted.sort(order)) : wanted.sort(order);
  const evidence = state === "not-documented" ? [] : unique(shown).slice(0, MOST_QUOTES);
  return {
    question,
    state,
    evidence: evidence.map(({ unit, assertion }) => ({ ...quoteOf(unit), assertion })),
    search: {
      terms,
      pagesSearched: index.pages.length - index.unreadable,
      pagesUnreadable: index.unreadable,
      nearMisses: unique(near)
        .slice(0, MOST_NEAR_MISSES)
        .map(({ unit, assertion }): Quote & { why: string } => ({
          ...quoteOf(unit),
          why: WHY[assertion] ?? "names a part of it only",
        })),
    },
  };
}

function bothSides(hits: Hit[]): Hit[] {
  const positive = hits.filter((hit) => hit.assertion !== "negated");
  const negative = hits.filter((hit) => hit.assertion === "negated");
  return positive
    .flatMap((hit, at) => (negative[at] ? [hit, negative[at]] : [hit]))
    .concat(negative.slice(positive.length));
}

function unique(hits: Hit[]): Hit[] {
  const seen = new Set<Unit>();
  return hits.filter(({ unit }) => !seen.has(unit) && seen.add(unit));
}
