import type { Unit } from "../page-index.ts";

/** Where a sentence stands, in words. */
export const place = (unit: Unit) => `${unit.page.document}, page ${unit.page.number}`;
/** A sentence on one line, at most that many characters of it. */
export const cut = (text: string, most = 120) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 3)}…` : line;
};
/** Two sentences that cannot both hold, each with its place. */
export const against = (one: Unit, other: Unit) =>
  `${place(one)}: "${cut(one.text)}"; ${place(other)}: "${cut(other.text)}"`;
/** Days between the dates of two sentences; infinite where one has none. */
export const daysApart = (one: Unit, other: Unit) =>
  one.date && other.date
    ? Math.abs(Date.parse(one.date) - Date.parse(other.date)) / 86_400_000
    : Number.POSITIVE_INFINITY;
