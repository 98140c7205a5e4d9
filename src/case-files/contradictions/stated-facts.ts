import type { CaseFacts, IsoDay } from "../../vocabulary.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import type { Unit } from "../page-index.ts";
import { cut, daysApart, place, quoted, tickedOnly } from "./place.ts";

const AGE = /\b(\d{2})\s*-?\s*(?:y\/?o\b|year[- ]old|years? old)/i;
const KIN = /\b(?:sons?|daughters?|mother|father|wife|husband|sisters?|brothers?|child\w*|as an? \d|at age)\b/i;
const INJURED = new RegExp(`\\b(?:DOI|date of injury|injury date)\\b\\W{0,6}(${DATE})`, "gi");
const FULL_WORK =
  /\b(?:(?:is|currently|continues)(?: currently)? working (?:full|regular|usual)|(?:works|continues to work|still works) (?:full|regular|usual) duty|(?:full|regular) duty since|works? full[- ]time|(?:released|returned?|return|(?:has|have) returned|is back) to (?:full|regular|usual)(?: and customary)? (?:duty|work)|work status\s*:?\s*(?:full|regular|usual) duty)\b/i;
const NO_WORK =
  /(?:\[x\]|\(x\)|☒)\s*(?:TTD|off[- ]work|temporar\w+ total)|\b(?:(?:remains?|placed|is|continue\w*|work status\s*:)(?: on| as)? ?(?:TTD|off[- ]work|(?:temporar(?:y|ily) )?total(?:ly)? disab\w*|temporarily totally)|(?:placed )?on temporary total disability|TTD (?:to|until|through|thru)|work\s*:\s*TTD|has not worked since|temporarily totally disabled|not working|unable to work)\b/i;
const SAME_STATUS_DAYS = 3;
const REVIEWED_DAYS = 45;
/** What is planned, or was so before, is no status of that day. */
const OTHER_TIME =
  /\b(?:was (?:TTD|off|on)|had been|if|when|goal|would like|hopes?|able to|anticipat\w*|expect\w*|after (?:surgery|therapy)|prior to|before the|unless)\b/i;

const ANOTHER =
  /\b(?:(?:two|three|several|other|another|previous|prior|second|separate) (?:\w+ ){0,2}(?:claims?|injur\w*)|settled)\b/i;

/** Papers of a claim of their own. */
const OTHER_CLAIM =
  /\b(?:closed claim|claim (?:is |was )?closed|prior claim|previous claim|other claim|(?:neck|back|shoulder|knee|wrist|hand|ankle|elbow|hip) claim)\b/i;

/** Ages that the birth date rules out, dates of injury that differ, and work status told both ways within days. */
export function factsDisagree(records: Unit[], all: Unit[], facts: CaseFacts): string[] {
  return [
    ...ages(all, facts.birthDate),
    ...injuries(all, facts.dateOfInjury),
    ...workStatus(records),
    ...reviewedWork(records, all),
  ];
}

function ages(units: Unit[], born: IsoDay | null): string[] {
  if (!born) return agesAmongThem(units);
  const wrong = units.flatMap((unit) => {
    const stated = Number(AGE.exec(unit.text)?.[1] ?? Number.NaN);
    const day = unit.page.date;
    if (Number.isNaN(stated) || !day || KIN.test(unit.text)) return [];
    const own = (Date.parse(day) - Date.parse(born)) / (365.25 * 86_400_000);
    return stated > own + 1.2 || stated < own - 2.2 ? [{ unit, stated, own: Math.floor(own) }] : [];
  });
  const [first] = wrong;
  if (!first) return reviewedAge(units, born);
  return wrong.length <= 2
    ? [
        `${place(first.unit)}: "${cut(first.unit.text)}" gives the age as ${first.stated}; by the birth date ${born} it is ${first.own}.`,
      ]
    : [];
}

/** The age in the review's own summary on the day of its decision; one that was copied from an older report is a year short. */
function reviewedAge(units: Unit[], born: IsoDay): string[] {
  for (const unit of units) {
    const stated = Number(AGE.exec(unit.text)?.[1] ?? Number.NaN);
    const day = unit.page.date;
    if (unit.page.kind !== "ur-denial" || Number.isNaN(stated) || !day || KIN.test(unit.text)) continue;
    const own = yearsBetween(born, day);
    if (stated !== own)
      return [
        `The utilization review gives the age as ${stated} (${place(unit)}: "${cut(unit.text)}"); by the date of birth ${born} it was ${own} on ${day}.`,
      ];
  }
  return [];
}

function yearsBetween(from: IsoDay, to: IsoDay): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** Without a birth date: one age that no other of the file allows. */
function agesAmongThem(units: Unit[]): string[] {
  const told = units.flatMap((unit) => {
    const age = Number(AGE.exec(unit.text)?.[1] ?? Number.NaN);
    return age >= 16 && unit.page.date && !KIN.test(unit.text)
      ? [{ unit, age, born: Number(unit.page.date.slice(0, 4)) - age }]
      : [];
  });
  const isNear = (one: { born: number }, other: { born: number }) => Math.abs(one.born - other.born) <= 2;
  const odd = told.filter((one) => told.filter((other) => isNear(one, other)).length === 1);
  const [first] = odd;
  const usual = told.find(
    (one) => first && one !== first && told.filter((other) => isNear(one, other)).length >= told.length - 1,
  );
  return first && usual && odd.length === 1 && told.length >= 3
    ? [`The age is told as ${first.age} and as ${usual.age}: ${quoted(first.unit)}; ${quoted(usual.unit)}.`]
    : [];
}

function injuries(units: Unit[], injured: IsoDay | null): string[] {
  if (!injured) return [];
  const named = units.flatMap((unit) =>
    [...unit.text.matchAll(INJURED)].flatMap(([, date]) => {
      const day = toIsoDay(date);
      return day ? [{ unit, day }] : [];
    }),
  );
  // A page that names both dates tells of two injuries.
  const pages = new Set(named.filter(({ day }) => day === injured).map(({ unit }) => unit.page));
  const odd = named.filter(
    ({ day, unit }) =>
      day !== injured && !(pages.has(unit.page) && ANOTHER.test(unit.page.text)) && !OTHER_CLAIM.test(unit.page.text),
  );
  const usual = named.find(({ day }) => day === injured);
  // Several other dates speak for several injuries.
  const [first] = odd;
  return first && usual && odd.length <= 2 && named.length >= 3
    ? [
        `${place(first.unit)} dates the injury ${first.day}: "${cut(first.unit.text)}"; ${named.length - odd.length} other places say ${injured}.`,
      ]
    : [];
}

function workStatus(records: Unit[]): string[] {
  const told = records.flatMap((unit) => {
    if (!/duty|work|TTD|disab/i.test(unit.text)) return [];
    const text = tickedOnly(unit.text);
    const [full, none] = [FULL_WORK.test(text), NO_WORK.test(text)];
    return full !== none && !OTHER_TIME.test(text) ? [{ unit, full, at: text.search(full ? FULL_WORK : NO_WORK) }] : [];
  });
  for (const one of told) {
    const other = told.find((two) => one.full && !two.full && daysApart(one.unit, two.unit) <= SAME_STATUS_DAYS);
    if (other)
      return [`Work status differs within days: ${quoted(one.unit, one.at)}; ${quoted(other.unit, other.at)}.`];
  }
  return [];
}

/** A review that has the worker back at full duty or off work where the last status before it, not old, is the other. */
function reviewedWork(records: Unit[], all: Unit[]): string[] {
  const last = (unit: Unit) =>
    records
      .filter((one) => (one.date ?? "9") <= (unit.date ?? "0") && daysApart(one, unit) <= REVIEWED_DAYS)
      .filter(
        ({ text }) => FULL_WORK.test(tickedOnly(text)) !== NO_WORK.test(tickedOnly(text)) && !OTHER_TIME.test(text),
      )
      .sort((a, b) => (a.date ?? "").localeCompare(b.date ?? ""))
      .at(-1);
  for (const unit of all) {
    if (unit.standing !== "review" || unit.page.kind !== "ur-denial" || OTHER_TIME.test(unit.text)) continue;
    const [full, none] = [FULL_WORK.test(unit.text), NO_WORK.test(unit.text)];
    const own = full === none ? undefined : last(unit);
    if (own && FULL_WORK.test(tickedOnly(own.text)) !== full)
      return [
        `The utilization review tells another work status than the last report before it: ${quoted(unit, unit.text.search(full ? FULL_WORK : NO_WORK))}; ${quoted(own)}.`,
      ];
  }
  return [];
}
