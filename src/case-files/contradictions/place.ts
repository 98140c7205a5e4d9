import type { IsoDay } from "../../vocabulary.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import type { Unit } from "../page-index.ts";

const MOST = 120;

/** Where a sentence stands, in words. */
export const place = (unit: Pick<Unit, "page">) => `${unit.page.document}, page ${unit.page.number}`;
/** A sentence on one line, at most that many characters of it. */
export const cut = (text: string, most = MOST) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 3)}…` : line;
};
/** At most 120 characters of a sentence, among them what stands at `at`; begins with a whole word. */
export function around(text: string, at: number): string {
  if (text.length <= MOST || at < MOST / 2) return cut(text);
  const from = Math.min(at - MOST / 3, text.length - MOST + 8);
  return cut(text.slice(text.lastIndexOf(" ", from) + 1));
}
/** A sentence with its place; of a long one the words around `at`. */
export const quoted = (unit: Pick<Unit, "page" | "text">, at = 0) => `${place(unit)}: "${around(unit.text, at)}"`;
/** A sentence with its place, of which only the words from `at` on are shown, at most 64 characters. */
export const quotedFrom = (unit: Pick<Unit, "page" | "text">, at = 0) =>
  `${place(unit)}: "${cut(unit.text.slice(unit.text.lastIndexOf(" ", Math.max(0, at)) + 1), 64)}"`;
/** Two sentences that cannot both hold, each with its place. */
export const against = (one: Unit, other: Unit) => `${quoted(one)}; ${quoted(other)}`;
/** A text without the answers that it offers and nobody ticked; for reading, not for quoting. */
export const tickedOnly = (text: string) =>
  /\(\s*\)|\[\s*\]|☐|□/.test(text) ? text.replace(/(?:\(\s*\)|\[\s*\]|☐|□)[^()[\]☐□☒☑]*/g, " ") : text;
/** Days between the dates of two sentences; infinite where one has none. */
export const daysApart = (one: Pick<Unit, "date">, other: Pick<Unit, "date">) =>
  one.date && other.date ? Math.abs(daysFrom(one.date, other.date)) : Number.POSITIVE_INFINITY;
/** Days from one day to another, negative when it lies before. */
export const daysFrom = (from: IsoDay, to: IsoDay) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const ANY_DAY = new RegExp(`(?<![\\d/-])${DATE}`, "gi");
const MAYBE_DAY = /\d[/-]\d|\b(?:19|20)\d\d\b/;

/** Every day that a text names, in its order. */
export function daysIn(text: string): { day: IsoDay; at: number; length: number }[] {
  if (!MAYBE_DAY.test(text)) return [];
  return [...text.matchAll(ANY_DAY)].flatMap((match) => {
    const day = toIsoDay(match[0]);
    return day ? [{ day, at: match.index, length: match[0].length }] : [];
  });
}

/** Whether two days differ in their month or their year alone, as one that was typed wrongly does. */
export function isMistyped(one: IsoDay, other: IsoDay): boolean {
  const [a, b] = [one.split("-"), other.split("-")];
  return a[2] === b[2] && (a[0] === b[0]) !== (a[1] === b[1]) && Math.abs(daysFrom(one, other)) < 400;
}
