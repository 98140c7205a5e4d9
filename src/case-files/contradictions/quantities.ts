import { conceptsIn } from "../lexicon.ts";
import type { Unit } from "../page-index.ts";
import { readRegions } from "../read-request.ts";
import { daysFrom, quoted } from "./place.ts";
import { countIn, productsIn } from "./products.ts";

const BEFORE_DAYS = 21;
const WEEKLY =
  /\b(\d)\s*(?:x|times?|visits?|sessions?)?\s*(?:\/|per|a|each|x|times?)\s*(?:week|wk)\b\s*(?:,|for|x|times)?\s*(\d{1,2})\s*(?:weeks?|wks?)\b/i;
const SHORT = /\b([1-5])\s?x\s?(\d{1,2})\b(?!\s*(?:cm|mm|inch|mg|day|hour|rep|set|lb))/i;
const TOTAL =
  /\b(?:total(?:l?ing)?(?: of)?|for a total of)\s*:?\s*(\d{1,3})\b|\((\d{1,3})\s*(?:total\s*)?(?:visits|sessions|treatments)\)|=\s*(\d{1,3})\s*(?:visits|sessions)/i;
const DONE =
  /\b(?:completed|attended|has had|received|authori[sz]ed|approved|certified|modified|previous|prior|finished)\b/i;
const PER_DAY: readonly (readonly [number, RegExp])[] = [
  [4, /\b(?:qid|four times (?:a day|daily)|every 6 hours|q6h?)\b/i],
  [3, /\b(?:tid|three times (?:a day|daily)|every 8 hours|q8h?)\b/i],
  [2, /\b(?:bid|twice (?:a day|daily)|two times (?:a day|daily)|every 12 hours|q12h?)\b/i],
  [1, /\b(?:qd|qhs|once (?:a day|daily)|at bedtime|nightly|every day)\b/i],
];
const SUPPLY = /\b(\d{1,2})[- ]days? supply\b|\bfor (\d{1,2}) days\b|\bx\s?(\d{1,2}) days\b/i;

/**
 * Numbers that do not come out: times a week by weeks against the total beside it, tablets against how they are taken and for how
 * many days, and a course of visits that the report plans otherwise than the request asks.
 */
export function quantitiesDisagree(all: readonly Unit[]): string[] {
  const told = new Set<string>();
  return all
    .filter(({ standing }) => standing !== "instruction" && standing !== "blank")
    .flatMap((unit) => [...totals(unit), ...supply(unit)])
    .filter(({ key }) => !told.has(key) && told.add(key))
    .map(({ sentence }) => sentence)
    .slice(0, 2)
    .concat(courses(all));
}

type Told = { key: string; sentence: string };

function readCourse(text: string): { perWeek: number; weeks: number } | null {
  if (!/\d\s?(?:x|times|\/|per|a |visits|sessions)/i.test(text)) return null;
  const short = () => {
    const match = SHORT.exec(text);
    return match && conceptsIn(text).some(({ kind }) => kind === "therapy") ? match : null;
  };
  const match = WEEKLY.exec(text) ?? short();
  return match ? { perWeek: Number(match[1]), weeks: Number(match[2]) } : null;
}

function totals(unit: Unit): Told[] {
  const match = TOTAL.exec(unit.text);
  if (!match) return [];
  const course = readCourse(unit.text);
  const total = Number(match[1] ?? match[2] ?? match[3]);
  if (!course || course.perWeek * course.weeks === total || DONE.test(unit.text)) return [];
  return [
    {
      key: `${course.perWeek}x${course.weeks}=${total}`,
      sentence: `${course.perWeek} times a week for ${course.weeks} weeks make ${course.perWeek * course.weeks}, not ${total}: ${quoted(unit)}.`,
    },
  ];
}

function supply(unit: Unit): Told[] {
  if (!/\d[- ]days?\b/i.test(unit.text)) return [];
  return productsIn(unit.text).flatMap(({ product, rest, at }) => {
    const count = countIn(rest);
    const days = SUPPLY.exec(rest);
    const daily = PER_DAY.find(([, pattern]) => pattern.test(rest))?.[0];
    if (!count || !days || !daily || /\b\d\s?-\s?\d\b|\b(?:two|2) tab/i.test(rest)) return [];
    const need = daily * Number(days[1] ?? days[2] ?? days[3]);
    const asNeeded = /\b(?:prn|as needed|up to)\b/i.test(rest);
    if (count === need || (asNeeded && count < need) || PER_DAY.filter(([, pattern]) => pattern.test(rest)).length > 1)
      return [];
    return [
      {
        key: `${product.name} ${count} ${need}`,
        sentence: `${product.name}: ${count} are given where ${need} would be taken in that time: ${quoted(unit, at)}.`,
      },
    ];
  });
}

function courses(all: readonly Unit[]): string[] {
  const planned = all.flatMap((unit) => readNamedCourse(unit, "record"));
  const asked = all.flatMap((unit) => (unit.page.kind === "rfa" ? readNamedCourse(unit, "request") : []));
  for (const one of asked) {
    const near = planned.filter(
      ({ unit, therapy, regions }) =>
        therapy === one.therapy &&
        unit.date &&
        one.unit.date &&
        daysFrom(unit.date, one.unit.date) >= 0 &&
        daysFrom(unit.date, one.unit.date) <= BEFORE_DAYS &&
        (regions.length === 0 || one.regions.length === 0 || regions.some((region) => one.regions.includes(region))),
    );
    const [other] = near;
    if (other && near.every((plan) => plan.total !== one.total || (plan.per && one.per && plan.per !== one.per)))
      return [
        `The report plans another course of ${one.therapy} than the request asks: ${quoted(other.unit)}; ${quoted(one.unit)}.`,
      ];
  }
  return [];
}

const VISITS =
  /(?<![\d.])(\d{1,2})\s+(?:additional\s+|more\s+|further\s+)?(?:[a-z]+\s+){0,2}?(?:visits|sessions|treatments)\b/i;

/** A course of one therapy that a sentence plans or asks for; `per` is times a week, where they are said. */
function readNamedCourse(unit: Unit, standing: Unit["standing"]) {
  if (unit.standing !== standing) return [];
  const course = readCourse(unit.text);
  const visits = course ? null : VISITS.exec(unit.text);
  const isPlan =
    standing === "request" ||
    course ||
    unit.section === "plan" ||
    /\b(?:request|recommend|refer|plan)\w*/i.test(unit.text);
  if ((!course && !visits) || !isPlan || DONE.test(unit.text)) return [];
  const therapies = conceptsIn(unit.text).filter(({ kind }) => kind === "therapy");
  const [therapy] = therapies;
  const total = course ? course.perWeek * course.weeks : Number(visits?.[1]);
  return therapy && therapies.length === 1
    ? [{ unit, therapy: therapy.name, per: course?.perWeek, total, regions: readRegions(unit.text) }]
    : [];
}
