import type { ReadItem } from "../../vocabulary.ts";
import { type Unit, wordsOf } from "../page-index.ts";
import { readSide } from "../read-request.ts";
import { groupBy } from "./group-by.ts";
import { daysIn, quotedFrom } from "./place.ts";
import { EVENT, eventSidesDisagree, type Side, sideOf } from "./review-event-sides.ts";
import { COMPARED, PARTS } from "./sided-joints.ts";

type Named = { unit: Unit; part: string; word: string; side: Side; at: number };

/** Parts by the words with which records and reviews name them beside a side, nerves and syndromes among them. */
const WORDS =
  "shoulder|rotator cuff|elbow|ulnar (?:nerve|neuropathy)|cubital tunnel|wrist|carpal tunnel|median (?:nerve|neuropathy)|CTS|hand|thumb|hip|knee|ankle|foot|heel";
const SIDED = new RegExp(
  `\\b(left|right|lt|rt|[lr])\\.?\\s+(?:(?:upper|lower|medial|lateral|dominant|open)\\s+)?(${WORDS})\\b|\\b(${WORDS})s?\\s*[,(]\\s*(left|right)\\b`,
  "gi",
);
const PART: Record<string, string> = {
  ...PARTS,
  ...{ "ulnar nerve": "elbow", "ulnar neuropathy": "elbow", "cubital tunnel": "elbow" },
  ...{ "median nerve": "hand", "median neuropathy": "hand", cts: "hand" },
};
/** Words of an illness or a treatment: what a summary tells of the worker. */
const ILL =
  /\b(?:neuropath\w*|syndrome|tears?|torn|sprain\w*|strain\w*|fractur\w*|injur\w*|pain\w*|impingement|repair\w*|release\w*|arthroscop\w*|surgery|replacement|arthroplasty|decompression|reconstruction|fusion|tendon\w*|epicondylitis|instability|crush\w*|numb\w*|weak\w*|tender\w*|swell\w*|swollen)\b/i;
/** What is told beside the worker's own trouble; a day of the file's own reports stands for itself. */
const ASIDE =
  /\b(?:contralateral|opposite|other|previous\w*|prior|history|hx|healed|(?<!years?[ -])old|compar\w*|versus|unlike|both|bilat\w*|normal|asymptomatic|unaffected|uninjured|also|not|no|compensat\w*|overuse|due to favou?ring|non-?industrial|another|separate|denied body part|dominant)\b/i;
const FEWEST = 3;

/**
 * Sides in utilization review that the file has otherwise: in its summary, in what it decides against what was asked, and of an
 * operation or study of a day. Nothing is said of a part with trouble on both sides.
 */
export function reviewSidesDisagree(all: readonly Unit[], items: readonly ReadItem[]): string[] {
  const review = all.filter((unit) => unit.standing === "review" && unit.page.kind === "ur-denial");
  if (review.length === 0) return [];
  return [
    ...decided(review, all).slice(0, 1),
    ...summarised(review, all).slice(0, 1),
    ...eventSidesDisagree(review, all, items),
  ];
}

function readNamed(unit: Unit): Named[] {
  if (!/left|right|\b[lr]t?\b/i.test(unit.text) || unit.section === "family") return [];
  const found = [...unit.text.matchAll(SIDED)].map((match): Named => {
    const word = (match[2] ?? match[3] ?? "").toLowerCase();
    const side = /^l/i.test(match[1] ?? match[4] ?? "") ? "left" : "right";
    return { unit, part: PART[word] ?? word, word, side, at: match.index };
  });
  const isOne = new Set(found.map(({ side }) => side)).size === 1 && !/\b(?:bilat\w*|both)\b/i.test(unit.text);
  return isOne ? found : found.map((one) => ({ ...one, at: -1 }));
}

/** The summary names one side of a part, and every record and the request that name its trouble the other. */
function summarised(review: readonly Unit[], all: readonly Unit[]): string[] {
  const days = new Set(all.filter(({ page }) => EVENT.includes(page.kind)).map(({ page }) => page.date));
  const claims = review
    .filter(({ text }) => {
      const dated = daysIn(text);
      const isPast = /\b(?:19|20)\d\d\b/.test(text) && !dated.some(({ day }) => days.has(day));
      return ILL.test(text) && !ASIDE.test(text) && !(isPast && !/\b(?:DOI|injur\w*)\b/i.test(text));
    })
    .flatMap(readNamed)
    .filter(({ at }) => at >= 0);
  if (claims.length === 0) return [];
  const parts = new Set(claims.map(({ part }) => part));
  const told = groupBy(
    all
      .filter(({ standing }) => standing === "record" || standing === "request")
      .flatMap(readNamed)
      .filter(({ part }) => parts.has(part)),
    ({ part }) => part,
  );
  return claims.flatMap((claim) => {
    const own = told.get(claim.part) ?? [];
    const isUnclear = own.some(
      ({ at, unit, side }) =>
        (side === claim.side || at < 0) &&
        ILL.test(unit.text) &&
        !COMPARED.test(unit.text) &&
        !/\b(?:neg|nontender|nl|residual|remote)\b/i.test(unit.text),
    );
    const others = own.filter(({ side, at }) => at >= 0 && side !== claim.side);
    const documents = new Set(others.map(({ unit }) => unit.page.document));
    if (isUnclear || others.length < FEWEST || documents.size < 2) return [];
    const shown =
      others.find(
        ({ unit, word }) => unit.page.kind === "operative-report" || (word === claim.word && ILL.test(unit.text)),
      ) ??
      others.find(({ unit }) => ILL.test(unit.text)) ??
      others[0];
    return shown
      ? [
          `The summary of the utilization review names the ${claim.side} ${claim.word}, the records say ${shown.side}: ${quotedFrom(claim.unit, claim.at)}; ${quotedFrom(shown.unit, shown.at)}.`,
        ]
      : [];
  });
}

const DECIDES =
  /\b(?:not|non)[- ]?(?:certif\w*|authori[sz]ed|approved)|\bden(?:y|ied)\b|\bmodif\w*|^\s*(?:\(?[A-Z\d]{1,2}[).:]\s|item\b|request\b)/i;
const VERDICT = /\b(?:not|non)[- ]?(?:certif\w*|authori[sz]ed|approved)/gi;
const GENERAL = new Set(
  "left right side lower upper extremity therapy with without request item certified noncertified denied non not the and for visit session week time".split(
    " ",
  ),
);
const contentOf = (text: string) =>
  new Set(wordsOf(text).filter((word) => /^[a-z]{4,}$/.test(word) && !GENERAL.has(word)));

/** What is decided of one side and was asked for of the other, where neither form asks for both. */
function decided(review: readonly Unit[], all: readonly Unit[]): string[] {
  const asked = all
    .filter(({ standing, page }) => standing === "request" || page.kind === "rfa" || page.kind === "imr-application")
    .map((unit) => ({ unit, side: readSide(unit.text) }))
    .filter(({ side }) => side !== null)
    .map(({ unit, side }) => ({ unit, side, words: contentOf(unit.text) }))
    .filter(({ words }) => words.size >= 2);
  const decisions = review
    .filter(({ text }) => DECIDES.test(text))
    .map((unit) => {
      // The head of a letter may stand in one line with the first item.
      const at = Math.max(0, unit.text.search(/\b(?:request|item) (?:no\.? ?|# ?)?\d\b/i));
      const said = unit.text.slice(at);
      return { unit, at, said, side: sideOf(said), words: contentOf(said) };
    });
  return decisions.flatMap(({ unit, at, said, side, words }) => {
    if (!side || words.size < 2 || ASIDE.test(said.replace(VERDICT, "")) || daysIn(said).length > 0) return [];
    const same = asked.filter((one) => isSame(one.words, words));
    const line = same.find((one) => one.side !== side && one.side !== "bilateral");
    const twin = decisions.some((other) => other.side && other.side !== side && isSame(other.words, words));
    return line && !twin && same.every((one) => one.side !== side && one.side !== "bilateral")
      ? [
          `The utilization review decides on ${thing(words, line.words)} of the ${side} side, the request asks for the ${line.side}: ${quotedFrom(unit, at)}; ${quotedFrom(line.unit, line.unit.text.search(/\b(?:left|right)\b/i))}.`,
        ]
      : [];
  });
}

/** What two lines both name, in the words of the first. */
const thing = (one: Set<string>, other: Set<string>) => [...one].filter((word) => other.has(word)).join(" ");

function isSame(one: Set<string>, other: Set<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 2 && shared >= 0.5 * Math.min(one.size, other.size);
}
