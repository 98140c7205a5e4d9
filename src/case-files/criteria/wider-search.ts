import type { Assertion, FoundEvidence } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
import { contentWords, type Hit, summarize } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith, wordsOf } from "../page-index.ts";
import { readRegions, regionPattern } from "../read-request.ts";
import { IDEAS } from "./ideas.ts";

/** Sentences of one passage that may answer a criterion together. */
const PASSAGE = 3;
/** Shortest word of which another spelling (one letter) counts as the same. */
const FUZZY_LENGTH = 7;

type Part = {
  name: string;
  shows: RegExp;
  denies?: RegExp | undefined;
  optional: boolean;
  place: boolean;
  stands: readonly Assertion[];
};

const STANDS: readonly Assertion[] = ["affirmed", "historical"];
const SUSPECTED = /\b(?:suspect\w*|possible|question of|rule out|r\/o)\b/i;
/** Regions of the body in the words of criteria; of several one suffices. */
const ARM_OR_LEG: Record<string, string> = { arm: "upper extremities", leg: "lower extremities", back: "low back" };

/**
 * A second, wider search before an absence is claimed: the criterion is taken apart into ideas (synonyms, abbreviations, related
 * findings), concepts of the lexicon and words (stems; long ones with one letter wrong), and passages of up to three sentences are
 * read for all of them together. A passage of a record that affirms them answers the criterion; one that names only a part is a
 * near miss. Null where nothing affirmative was found. Pure.
 */
export function searchWider(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  const { parts, words, stands } = takeApart(text);
  const required = parts.filter(({ optional }) => !optional);
  const [rarest] = [...required].sort((a, b) => unitsWith(index, a.shows).length - unitsWith(index, b.shows).length);
  if (!rarest && words.length === 0) return null;
  const starts = rarest ? unitsWith(index, rarest.shows) : unitsWithWord(index, words);
  const hits: Hit[] = [];
  for (const at of starts) {
    const found = readPassage(index, at, required, { words, stands }, context);
    if (found) hits.push(found);
    if (hits.length > 12) break;
  }
  const terms = [...parts.map(({ name }) => name), ...words].slice(0, 8);
  if (hits.length > 0) return summarize(index, text, hits, [], terms, "documented");
  const denied = required.flatMap(({ denies }) => (denies ? denials(index, denies, context) : []));
  return denied.length > 0 ? summarize(index, text, denied, [], terms, "explicitly-absent") : null;
}

function takeApart(text: string): { parts: Part[]; words: string[]; stands: readonly Assertion[] } {
  const parts: Part[] = [];
  const suspected = SUSPECTED.test(text);
  const stands: readonly Assertion[] = suspected ? [...STANDS, "hypothetical"] : STANDS;
  let rest = text.replace(SUSPECTED, " ");
  for (const { name, asks, shows, denies, optional, planned } of IDEAS) {
    if (!asks.test(rest)) continue;
    parts.push({
      name,
      shows,
      denies,
      optional: optional ?? false,
      place: name !== "failure" && name !== "tried",
      stands: planned ? [...stands, "planned", "hypothetical"] : stands,
    });
    rest = rest.replace(asks, " ");
  }
  for (const concept of conceptsIn(rest)) {
    parts.push({ name: concept.name, shows: concept.pattern, optional: false, place: true, stands });
    rest = rest.replace(new RegExp(concept.pattern.source, "gi"), " ");
  }
  const region = regionsIn(rest);
  if (region) {
    parts.push({ name: region.names.join(" or "), shows: region.pattern, optional: false, place: false, stands });
    rest = rest.replace(new RegExp(`${region.pattern.source}|${REGION_WORDS.source}`, "gi"), " ");
  }
  return { parts, words: contentWords(rest).filter((word) => !VAGUE.has(word)), stands };
}

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
    "adequate significant clear objective documented relevant persistent severe specific suitable clinical evidence same lesion related current first indication indicated general usual course result response trial period continued considered consistent symptom complaint affecting caused cause present recorded addressed stated specified total calculated time",
  ),
);

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
  for (const word of words) for (const at of index.words.get(word) ?? []) seen.add(at);
  return [...seen].sort((a, b) => a - b);
}

function readPassage(
  index: PageIndex,
  at: number,
  required: Part[],
  { words, stands }: { words: string[]; stands: readonly Assertion[] },
  context: EvidenceContext,
): Hit | null {
  const unit = index.units[at];
  if (unit?.standing !== "record") return null;
  const passage = passageAt(index, at);
  for (const { shows, place, stands: allowed } of required) {
    const own = passage.find(({ text }) => shows.test(text));
    if (!own || (place && !isShown(own, shows, allowed, context))) return null;
  }
  if (words.length > 0) {
    const own = new Set(passage.flatMap(({ text }) => wordsOf(text)));
    const shared = words.filter((word) => own.has(word) || isMisspelt(word, own)).length;
    if (shared < (required.length > 0 ? words.length / 2 : Math.max(1, words.length * 0.75))) return null;
    if (required.length === 0 && !standsAt(unit, words, stands, context)) return null;
  }
  return { unit, assertion: "affirmed" };
}

/** The sentence with those before and after it in its paragraph: charts answer one question in several of them. */
function passageAt(index: PageIndex, at: number): Unit[] {
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

/** One letter replaced, left out or added. */
function differsByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
