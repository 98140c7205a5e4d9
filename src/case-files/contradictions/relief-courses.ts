import type { Unit } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import { daysIn, quotedFrom } from "./place.ts";

/** Kinds of procedure whose effect reports rate: a word for each stands in the sentence or at the head of its page. */
const KINDS: readonly RegExp[] = [
  /\b(?:epidurals?|T?F?ESIs?)\b/i,
  /\b(?:stellate|SGBs?|sympathetic)\b/i,
  /\b(?:medial branch|MBBs?|facet)\b/i,
  /\b(?:radiofrequency|rhizotomy|ablation|neurotomy)\b/i,
  /\b(?:cortisone|steroid|kenalog|corticosteroid)\b/i,
];
const ANY =
  /\b(?:inj(?:ections?)?|shots?|epidurals?|T?F?ESIs?|blocks?|SGBs?|MBBs?|radiofrequency|rhizotomy|ablation)\b/i;
const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const COUNT = `\\d{1,2}(?:\\s?(?:-|to)\\s?\\d{1,2})?|a|an|${NUMBERS.join("|")}`;
const LASTED = new RegExp(
  `\\b(?:for|lasted|lasting|held|x|relief|better)\\s+(?:(?:about|only|some|around|at least|nearly|over|almost|roughly|more than|up to|of)\\s+)*(${COUNT})\\s?(days?|d|weeks?|wks?|months?|mos?)\\b|\\b(${COUNT})\\s?(days?|weeks?|wks?|months?|mos?) of (?:\\w+ )?(?:relief|benefit)\\b`,
  "i",
);
const SPAN = /\b(?:days?|\d ?d|weeks?|wks?|months?|mos?)\b/i;
const HELPED = /\b(?:relief|better|improv\w*|helped|help|benefit|eased?|gave|pain)\b/i;
/** It had ended when it was told. */
const ENDED =
  /\b(?:coming back|came back|back to|then (?:the )?same|wore off|worn off|returned|again|only|as before|then back|gone by|no lasting)\b/i;
const OPEN =
  /\b(?:if|would|should|must|asked for|require\w*|criteri\w*|guideline\w*|goal|expect\w*|hopes?|needs?|second only|before a|until|recommend\w*|continue|weekly|therapy (?:for|x)|sedation|ice|rest|first (?:few )?(?:day|week)s?)\b/i;
const LONG_DAYS = 21;
const TIMES = 3;

type Told = { unit: Unit; days: number; at: number; ended: boolean; kinds: RegExp[]; on: string[] };

/**
 * One injection or block whose relief is told to have lasted weeks or months by one place and days by another, and lasting relief of a series
 * whose own follow-ups tell of days. Of several injections of a kind only those are compared that both name by the day.
 */
export function reliefCoursesDisagree(all: readonly Unit[]): string[] {
  const own = all.filter(({ standing }) => standing === "record" || standing === "review");
  const told = own.flatMap((unit, at) => readRelief(unit, own[at - 1], own[at + 1]));
  if (told.length === 0) return [];
  const claims = own.filter(({ text }) => /lasting|sustained|durable|prolonged|long/i.test(text) && LASTING.test(text));
  const isTwofold = told.some(({ days }) => days >= LONG_DAYS) && told.some(({ ended }) => ended);
  return [...(isTwofold ? ofOne(told, proceduresIn(own)).slice(0, 1) : []), ...ofSeries(claims, told, own).slice(0, 1)];
}

function readRelief(unit: Unit, before: Unit | undefined, next: Unit | undefined): Told[] {
  const match = SPAN.test(unit.text) && HELPED.test(unit.text) ? LASTED.exec(unit.text) : null;
  if (!match || (unit.section === "plan" && unit.page.kind !== "other")) return [];
  if (OPEN.test(unit.text.slice(0, match.index + match[0].length))) return [];
  if (/^[^.;]{0,12}\b(?:so far|still)\b/i.test(unit.text.slice(match.index + match[0].length))) return [];
  if (/\bno (?:relief|benefit|help)\b/i.test(unit.text)) return [];
  const head = unit.page.text.slice(0, 260);
  const near = [
    unit.text,
    before?.page === unit.page ? before.text : "",
    ANY.test(head) && /\b(?:follow|call|procedure|inj\.)/i.test(head) ? head : "",
  ];
  const named = near.find((text) => ANY.test(text));
  if (named === undefined) return [];
  const kinds = KINDS.filter((kind) => kind.test(named));
  const days = lengthOf(match[1] ?? match[3] ?? "", match[2] ?? match[4] ?? "");
  const after = next?.page === unit.page ? next.text : "";
  return days > 0
    ? [
        {
          unit,
          days,
          at: Math.max(0, match.index - 24),
          ended: ENDED.test(unit.text) || /^(?:back|then|now|pain back)\b/i.test(after),
          kinds,
          on: daysNamed(named),
        },
      ]
    : [];
}

function lengthOf(count: string, unit: string): number {
  const last =
    count
      .toLowerCase()
      .split(/\s?(?:-|to)\s?/)
      .at(-1) ?? "";
  const number = /^an?$/.test(last) ? 1 : NUMBERS.indexOf(last) + 1 || Number(last);
  return number * (/^d/i.test(unit) ? 1 : /^w/i.test(unit) ? 7 : 30);
}

/** Days of the year that a text names, without the year: "05/21". */
const daysNamed = (text: string) =>
  [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\b/g)].map(
    ([, month, day]) => `${Number(month)}/${Number(day)}`,
  );

/** The days on which the file has procedures of a kind done. */
function proceduresIn(units: readonly Unit[]): Map<RegExp, Set<string>> {
  const done = new Map<RegExp, Set<string>>(KINDS.map((kind) => [kind, new Set<string>()]));
  for (const { page, text, date } of units) {
    const isReport = page.kind === "operative-report";
    if (!ANY.test(text)) continue;
    if (!isReport && !/\b(?:procedures?|underwent|injected|s\/p|had|received|first|second|#\d|inj)\b/i.test(text))
      continue;
    for (const kind of KINDS) {
      if (!kind.test(text)) continue;
      if (isReport && date) done.get(kind)?.add(date);
      else for (const { day } of daysIn(text)) done.get(kind)?.add(day);
    }
  }
  return done;
}

function ofOne(told: readonly Told[], done: Map<RegExp, Set<string>>): string[] {
  return told.flatMap((long) => {
    if (long.days < LONG_DAYS) return [];
    const short = told.find((one) => {
      if (one === long || one.days * TIMES > long.days || !one.ended || one.unit.page === long.unit.page) return false;
      if (!sharesPlace(one.unit.text, long.unit.text)) return false;
      const shared = one.on.some((day) => long.on.includes(day));
      // A bare "injection" is that of the one kind of which the file holds a single one.
      const kinds = long.kinds.filter((kind) => one.kinds.length === 0 || one.kinds.includes(kind));
      const isOnly =
        kinds.some((kind) => done.get(kind)?.size === 1) && (long.on.length === 0 || one.on.length === 0 || shared);
      return isOnly || (shared && (kinds.length > 0 || long.kinds.length === 0));
    });
    return short
      ? [
          `The relief after one injection is told two ways: ${quotedFrom(long.unit, long.at)}; ${quotedFrom(short.unit, short.at)}.`,
        ]
      : [];
  });
}

function sharesPlace(one: string, other: string): boolean {
  const [a, b] = [readSide(one), readSide(other)];
  if (a && b && a !== b) return false;
  const [here, there] = [readRegions(one), readRegions(other)];
  const isLimb = (list: string[]) =>
    list.some((region) => ["shoulder", "knee", "hip", "elbow", "wrist", "hand", "ankle", "foot"].includes(region));
  return !isLimb(here) || !isLimb(there) || here.some((region) => there.includes(region));
}

const LASTING =
  /^(?!.*\b(?:no|not|without|never|nothing|if|goal|expect\w*|hope\w*|guideline\w*|documentation)\b).*\b(?:lasting|sustained|durable|prolonged|long[- ]term)\b[^.;]{0,24}\b(?:relief|benefit|improvement)\b/i;
const FEWEST = 2;
const SHORT_DAYS = 14;

/** Lasting relief of blocks or injections, of which each follow-up tells days. */
function ofSeries(claims: readonly Unit[], told: readonly Told[], own: readonly Unit[]): string[] {
  return claims.flatMap((claim) => {
    const kinds = KINDS.filter((kind) => kind.test(claim.text));
    if (kinds.length === 0) return [];
    const same = told.filter(({ kinds: named, unit }) => unit !== claim && named.some((kind) => kinds.includes(kind)));
    const brief = same.filter(({ days }) => days <= SHORT_DAYS);
    const denied = own.find(
      (unit) =>
        kinds.some((kind) => kind.test(unit.text)) &&
        unit.standing === "record" &&
        unit.page.document !== claim.page.document &&
        /\bno (?:\w+ )?lasting\b|\bnothing durable\b|\brelief of (?:a few|some) (?:days|hours)\b/i.test(unit.text),
    );
    if (same.some(({ days }) => days > 2 * SHORT_DAYS) || brief.length + (denied ? 1 : 0) < FEWEST) return [];
    const [first] = brief;
    const shown = first ? quotedFrom(first.unit, first.at) : "";
    return [
      `One report has lasting relief from the blocks or injections, the follow-ups relief of days: ${quotedFrom(claim, claim.text.search(/\b(?:excellent|good|lasting|sustained|durable|prolonged|long[- ]term)\b/i))}; ${[shown, denied ? quotedFrom(denied) : ""].filter(Boolean).join("; ")}.`,
    ];
  });
}
