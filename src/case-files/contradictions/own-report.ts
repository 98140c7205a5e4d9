import type { DocumentKind } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { readSide } from "../read-request.ts";
import { groupBy } from "./group-by.ts";
import { quotedFrom, tickedOnly } from "./place.ts";

const MOST = 2;
const REPORTS: readonly DocumentKind[] = ["progress-report", "consultation", "first-report"];
const NOT_TENDER = "(?:non-?tender|not tender|no tenderness|without tenderness)";
/** The finding of `part` denied: "no tenderness of the heel", "lateral epicondyle nontender". */
const untender = (part: string) =>
  new RegExp(
    `\\bno (?:\\w+ ){0,2}?(?:tender\\w*|pain)\\b[^.;]{0,30}\\b(?:${part})|\\b(?:${part})\\b[^.;,]{0,24}\\b${NOT_TENDER}|\\b${NOT_TENDER}\\b[^.;,]{0,24}\\b(?:${part})`,
    "i",
  );
const negative = (test: string) =>
  new RegExp(
    `\\b(?:${test})\\w*(?:'s)?(?: test| sign)?s?\\b[^.;+]{0,14}\\b(?:neg(?:ative)?|absent)\\b|\\bnegative (?:${test})`,
    "i",
  );

/** A diagnosis that lives by one finding, and the words that deny this finding. */
const SIGNS: readonly (readonly [name: string, diagnosis: RegExp, denied: RegExp, found: RegExp])[] = [
  [
    "plantar fasciitis",
    /\bplantar fasci\w+itis\b|\bplantar fasciitis\b/i,
    untender("heels?|arch(?:es)?|plantar fascia|calcane\\w+"),
    /\b(?:tender|TTP|pain)\w*\b[^.;]{0,30}\b(?:heel|arch|plantar)/i,
  ],
  [
    "lateral epicondylitis",
    /\blateral epicondylitis\b/i,
    untender("lateral epicondyle"),
    /\b(?:tender|TTP)\w*\b[^.;]{0,30}\blateral epic/i,
  ],
  [
    "medial epicondylitis",
    /\bmedial epicondylitis\b/i,
    untender("medial epicondyle"),
    /\b(?:tender|TTP)\w*\b[^.;]{0,30}\bmedial epic/i,
  ],
  [
    "de Quervain's tenosynovitis",
    /\bde ?quervain/i,
    negative("finkelstein"),
    /\bfinkelstein\w*(?:'s)?[^.;]{0,12}(?:\+|\bpos)/i,
  ],
  [
    "trochanteric bursitis",
    /\btrochanteric bursitis\b/i,
    untender("(?:greater )?trochanters?"),
    /\b(?:tender|TTP)\w*\b[^.;]{0,30}\btrochant/i,
  ],
  [
    "Achilles tendinitis",
    /\bachilles tendin\w+\b/i,
    untender("achilles(?: tendon)?"),
    /\b(?:tender|TTP)\w*\b[^.;]{0,30}\bachilles/i,
  ],
  [
    "trigger finger",
    /\btrigger (?:finger|thumb)\b|\bstenosing tenosynovitis\b/i,
    /\bno (?:\w+ )?(?:triggering|locking)\b/i,
    /\b(?:triggers|locks|locking of|triggering)\b/i,
  ],
  [
    "subacromial impingement",
    /\bimpingement\b(?! (?:sign|test))/i,
    /\b(?:neer|hawkins)\w*(?:\s?(?:\/|and|,)\s?(?:neer|hawkins)\w*)(?: (?:are|signs?|tests?)){0,2}\s*(?:both )?:?\s*neg/i,
    /\b(?:neer|hawkins)\w*[^.;]{0,12}(?:\+|\bpos)/i,
  ],
];
/** A diagnosis that is none any more, or none yet. */
const UNSURE =
  /\b(?:resolv\w*|r\/o|rule out|history|hx|s\/p|status post|possible|probable|suspect\w*|quiet|healed|near|improved|versus|vs|release)\b/i;
const DIAGNOSED =
  /^(?:\d{1,2}[.)]\s|A\b[:\s]|Dx\b|diagnos|impression|assessment)|\b(?:\d{3}\.\d{1,2}|[MGSF]\d{2}\.\d)/i;

/** A diagnosis whose own sign the examination of the same report does not find. */
export function diagnosesUnfounded(records: readonly Unit[]): string[] {
  const usable = records.filter(({ page }) => REPORTS.includes(page.kind));
  return [...groupBy(usable, ({ page, date }) => `${documentKey(page)} ${date ?? ""}`).values()]
    .flatMap((report) => {
      const diagnoses = report.filter(({ text }) => DIAGNOSED.test(text));
      return SIGNS.flatMap(([name, diagnosis, denied, found]) => {
        const named = diagnoses.find(({ text }) => diagnosis.test(text) && !UNSURE.test(itemOf(text, diagnosis)));
        if (!named) return [];
        const against = report.find(
          (unit) =>
            unit !== named &&
            denied.test(unit.text) &&
            isOneSide(named, unit) &&
            !/\b(?:was|at last|before|initially|positive|pos)\b|\+/i.test(unit.text),
        );
        if (!against || report.some((unit) => found.test(unit.text) && !denied.test(unit.text))) return [];
        return [
          `A report diagnoses ${name}, its own examination finds no sign of it: ${quotedFrom(named, named.text.search(diagnosis))}; ${quotedFrom(against, against.text.search(denied))}.`,
        ];
      });
    })
    .slice(0, MOST);
}

/** The numbered diagnosis of a line in which the words stand. */
const itemOf = (text: string, words: RegExp) =>
  text.split(/(?=\b\d{1,2}[.)]\s)/).find((item) => words.test(item)) ?? text;

function isOneSide(one: Unit, other: Unit): boolean {
  const [a, b] = [readSide(one.text), readSide(other.text)];
  return !a || !b || a === b || a === "bilateral" || b === "bilateral";
}

/** A line that says of itself that it was copied or filled in by a machine. */
const COPIED =
  /\b(?:auto-?populated|auto-?filled|carried (?:fwd|forward)|cop(?:y|ied)[- ](?:fwd|forward|from|\d)|pulled (?:in|forward)|from (?:the )?prior note|prior note|template(?:d)?|cloned|imported from)\b|\[copied\b/i;
const MAY_BE_COPIED = /auto-?[pf]|carr|cop[iy]|pull|prior note|templ|clone|import/i;
/** Each is compared with what every record denies. */
const MOST_COPIED = 20;
/** The author sets it right in the same line. */
const SET_RIGHT =
  /\b(?:error|disregard|incorrect|not correct|(?:pt|patient|he|she) (?:says|denies|states)|deleted|remove)\b/i;
const DEVICE = "sling|brace|boot|cast|crutches|walker|splint|collar|cane";
const STATES: readonly (readonly [name: string, said: RegExp, denied: RegExp])[] = [
  [
    "numbness",
    /\b(?:numb\w*|tingl\w*|paresthesi\w*)/i,
    /\b(?:no|denies|without)\b[^.;]{0,20}\b(?:numb\w*|tingl\w*|paresthesi\w*)|\bsens(?:ation|ory)?\b[^.;]{0,16}\b(?:normal|intact|nl)\b/i,
  ],
  [
    "weakness",
    /\bweak(?:ness)?\b/i,
    /\b(?:no|denies|without)\b[^.;]{0,16}\bweakness\b|\b(?:motor|strength)\b[^.;]{0,14}\b(?:5\/5|normal|intact)\b/i,
  ],
  [
    "a device",
    new RegExp(
      `\\b(?:${DEVICE})s? (?:is |still )?(?:on|in place|worn)\\b|\\b(?:in|wearing|wears) (?:an? |the |his |her )?(?:${DEVICE})\\b`,
      "i",
    ),
    new RegExp(
      `\\b(?:out of|off|without|no) (?:the |an? |his |her )?(?:${DEVICE})\\b|\\b(?:${DEVICE})s?\\s*:?\\s*(?:none|off|discontinued|d\\/c'?d|removed)\\b`,
      "i",
    ),
  ],
];

/** A copied line that the narrative, the examination or the notes of the same weeks exclude. */
export function copiedLinesDisagree(records: readonly Unit[]): string[] {
  const copied = records.filter(({ text }) => MAY_BE_COPIED.test(text) && COPIED.test(text) && !SET_RIGHT.test(text));
  const known = new Map<RegExp, Unit[]>();
  const deniedBy = (denied: RegExp) => {
    const units = known.get(denied) ?? records.filter(({ text }) => denied.test(text));
    known.set(denied, units);
    return units;
  };
  return copied
    .slice(0, MOST_COPIED)
    .flatMap((unit) =>
      STATES.flatMap(([name, said, denied]) => {
        const match = said.test(tickedOnly(unit.text)) ? said.exec(unit.text) : null;
        if (!match || denied.test(unit.text)) return [];
        const device = name === "a device" ? new RegExp(`\\b(?:${DEVICE})`, "i").exec(match[0])?.[0] : undefined;
        const own = deniedBy(denied).filter(
          (other) =>
            other !== unit &&
            !COPIED.test(other.text) &&
            isOneSide(unit, other) &&
            (!device || new RegExp(`\\b${device}`, "i").test(other.text)),
        );
        const against = own.find((other) => documentKey(other.page) === documentKey(unit.page)) ?? own.at(-1);
        return against
          ? [
              `A copied or auto-populated line has ${device ? `the ${device} on, other notes have it off` : `${name}, history or examination exclude it`}: ${quotedFrom(unit, Math.min(match.index, unit.text.search(COPIED)))}; ${quotedFrom(against, against.text.search(denied))}.`,
            ]
          : [];
      }).slice(0, 1),
    )
    .slice(0, MOST);
}
