import type { CaseFacts, IsoDay } from "../../vocabulary.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import type { Unit } from "../page-index.ts";
import { against, cut, daysApart, place } from "./place.ts";

const AGE = /\b(\d{2})\s*-?\s*(?:y\/?o\b|year[- ]old|years? old)/i;
const INJURED = new RegExp(`\\b(?:DOI|date of injury|injury date)\\b\\W{0,6}(${DATE})`, "gi");
const FULL_WORK =
  /\b(?:(?:is|currently|continues) working (?:full|regular|usual)|(?:full|regular) duty since|works? full[- ]time|released to full duty)\b/i;
const NO_WORK =
  /\b(?:remains? (?:TTD|off work|temporarily totally)|has not worked since|temporarily totally disabled|not working)\b/i;

/** Ages that the birth date rules out, dates of injury that differ, and work status told both ways within days. */
export function factsDisagree(records: Unit[], all: Unit[], facts: CaseFacts): string[] {
  return [...ages(all, facts.birthDate), ...injuries(all, facts.dateOfInjury), ...workStatus(records)];
}

function ages(units: Unit[], born: IsoDay | null): string[] {
  if (!born) return [];
  const wrong = units.flatMap((unit) => {
    const stated = Number(AGE.exec(unit.text)?.[1] ?? Number.NaN);
    const day = unit.page.date;
    if (
      Number.isNaN(stated) ||
      !day ||
      /\b(?:son|daughter|mother|father|wife|husband|sister|brother|child)\b/i.test(unit.text)
    )
      return [];
    const own = (Date.parse(day) - Date.parse(born)) / (365.25 * 86_400_000);
    return stated > own + 1.2 || stated < own - 2.2 ? [{ unit, stated, own: Math.floor(own) }] : [];
  });
  const [first] = wrong;
  return first && wrong.length <= 2
    ? [
        `${place(first.unit)}: "${cut(first.unit.text)}" gives the age as ${first.stated}; by the birth date ${born} it is ${first.own}.`,
      ]
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
  const odd = named.filter(({ day }) => day !== injured);
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
  const works = records.filter(({ text }) => FULL_WORK.test(text) && !NO_WORK.test(text));
  for (const one of works) {
    const other = records.find(
      (unit) => unit !== one && NO_WORK.test(unit.text) && !FULL_WORK.test(unit.text) && daysApart(one, unit) <= 7,
    );
    if (other) return [`Work status differs within days: ${against(one, other)}.`];
  }
  return [];
}
