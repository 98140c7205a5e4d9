import type { Unit } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import { groupBy } from "./group-by.ts";
import { daysIn, quoted } from "./place.ts";

/** Measures that a report states once and a summary can take over wrongly. Each pattern's first group is the value. */
const MEASURES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["pain with medication", /\b(\d{1,2})(?:\/10| out of 10)\s*(?:with|on|after|when taking)\s*(?:the |his |her )?med/i],
  [
    "pain without medication",
    /\b(\d{1,2})(?:\/10| out of 10)?\s*(?:without|off|before)\b(?:\s*(?:the |his |her )?med|\s*and\b)/i,
  ],
  ["flexion", /\b(?<!dorsi|plantar )flexion\b[^.;,\d]{0,16}(\d{1,3})\b(?!\s*(?:\/5|lb|visits?|%))/i],
  ["abduction", /\babduction\b[^.;,\d]{0,16}(\d{1,3})\b(?!\s*(?:\/5|lb|visits?|%))/i],
  ["pain", /\bpain(?: (?:level|score|rating))?\b[^.;\d]{0,24}\b(\d{1,2})(?:\/10| out of 10)/i],
  ["score", /\b(?:NDI|ODI|Oswestry|LEFS|DASH|PHQ-?9)\b[^.;\d]{0,16}(\d{1,3})\b/i],
];
const MOST = 2;

/** The day of the injury names no report. */
const OF_INJURY = /\b(?:injur\w*|DOI|accident|fell|fall|crush\w*|onset)\b[^.;]{0,40}$/i;

/** Numbers that utilization review quotes from a report of a named day and that the report has otherwise. */
export function measuresDisagree(all: readonly Unit[]): string[] {
  const told: string[] = [];
  const byDay = groupBy(
    all.filter(({ standing, date }) => standing === "record" && date),
    ({ date }) => date,
  );
  for (const unit of all) {
    if (unit.standing !== "review" || told.length >= MOST) continue;
    const named = daysIn(unit.text).filter(({ at }) => !OF_INJURY.test(unit.text.slice(0, at)));
    const days = [...new Set(named.map(({ day }) => day))];
    const report = days.length === 1 ? (byDay.get(days[0] ?? null) ?? []) : [];
    const sentence = report.length > 0 ? differs(unit, report) : null;
    if (sentence) told.push(sentence);
  }
  return told;
}

function differs(unit: Unit, report: Unit[]): string | null {
  for (const [name, pattern] of MEASURES) {
    const value = pattern.exec(unit.text);
    if (!value?.[1]) continue;
    const own = report.flatMap((other) => {
      const found = pattern.exec(other.text);
      return found?.[1] && sharesPlace(unit.text, other.text)
        ? [{ unit: other, value: Number(found[1]), at: found.index }]
        : [];
    });
    const [first] = own;
    if (first && new Set(own.map((one) => one.value)).size === 1 && first.value !== Number(value[1]))
      return `The utilization review gives another value (${name}) than the report it names: ${quoted(unit, value.index)}; ${quoted(first.unit, first.at)}.`;
    if (own.length > 0) return null;
  }
  return null;
}

function sharesPlace(one: string, other: string): boolean {
  const [a, b] = [readRegions(one), readRegions(other)];
  const [left, right] = [readSide(one), readSide(other)];
  return (
    (a.length === 0 || b.length === 0 || a.some((region) => b.includes(region))) && (!left || !right || left === right)
  );
}
