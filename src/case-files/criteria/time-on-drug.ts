import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { IsoDay } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";
import { requestSubjects } from "./read-question.ts";

const COUNT = `(\\d+|${NUMBER_WORD_PATTERN})`;
const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30.4, year: 365.25 };
const LIMIT = new RegExp(
  `^(?:(?:use )?(?:no(?:t)? (?:longer|more) than|not beyond|under|about|up to|limited to|short[- ](?:term|course)[^;]*?)|${COUNT} (?:to|-) ${COUNT} (?:days|weeks|months)|${COUNT} (?:days|weeks|months) (?:at most|of use)|short[- ]term use)`,
  "i",
);
/** Such spans say something else than how long a drug is taken. */
const OTHER =
  /\b(?:trial|visits?|sessions?|relief|injury|symptoms|surg\w+|postsurgical|conservative|care|mg|percent|titrat\w*|demonstrated)\b/i;
const FIRST_DOSE = /\b(?:start(?:s|ed|ing)?|begin|began|initiat\w*|new rx|newly|trial of|add(?:ed)?)\b/i;
const SINCE = /\bsince (?:(\d{1,2})\/(?:\d{1,2}\/)?(\d{4}|\d{2})|(?:(?:early|late|mid-?) )?((?:19|20)\d\d))\b/i;
const FOR = new RegExp(
  `(?:\\bfor|\\bx)\\s+(?:the (?:last|past) )?(?:about |over )?${COUNT}\\+?\\s*(day|week|wk|month|mo|year|yr)s?\\b`,
  "i",
);

/**
 * "No longer than two to three weeks", "seven to ten days, up to two to six weeks": how long the requested drug has been taken, by the
 * words of the records ("since 7/2013", "for two years") and the days of those that show it. Null for other criteria or an unknown start.
 */
export function timeOnDrug(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const most = limitOf(text);
  const asOf = context.asOf;
  const drugs = requestSubjects(context).filter(({ kind }) => kind === "drug");
  if (most === null || !asOf || drugs.length === 0) return null;
  const taken = [...new Set(drugs.flatMap(({ pattern }) => unitsWith(index, pattern)))].flatMap(
    (at): { unit: Unit; from: IsoDay; first: boolean }[] => {
      const unit = index.units[at];
      if (unit?.standing !== "record") return [];
      const match = drugs.map(({ pattern }) => pattern.exec(unit.text)).find((found) => found !== null);
      if (
        !match ||
        ["negated", "other-person", "hypothetical"].includes(readAssertion(unit, match.index, match[0].length))
      )
        return [];
      if (/\ballerg\w*\b/i.test(unit.text.slice(0, match.index))) return [];
      const next = index.units[at + 1];
      const told =
        next && next.page === unit.page && next.start - unit.end < 4 ? `${unit.text} ${next.text}` : unit.text;
      const from = startOf(told.slice(match.index), unit.date ?? asOf) ?? unit.date;
      return from && from <= asOf ? [{ unit, from, first: FIRST_DOSE.test(unit.text) }] : [];
    },
  );
  const [oldest] = taken.sort((a, b) => a.from.localeCompare(b.from));
  if (!oldest) return null;
  const elapsed = (Date.parse(asOf) - Date.parse(oldest.from)) / 86_400_000;
  // A supply that is a little older than the limit may be the first one.
  const beyond = elapsed > most * 1.25 + 14;
  if (!beyond && !taken.some(({ first }) => first)) return null;
  const [newest] = taken.map(({ unit }) => unit).sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
  const shown = beyond
    ? [...taken.slice(0, 2).map(({ unit }) => unit), newest]
    : taken.filter(({ first, unit }) => first || unit === oldest.unit).map(({ unit }) => unit);
  const hits: Hit[] = [...new Set(shown)].flatMap((unit) =>
    unit ? [{ unit, assertion: beyond ? "negated" : "affirmed" }] : [],
  );
  return {
    state: beyond ? "explicitly-absent" : "documented",
    hits,
    terms: [drugs[0]?.name ?? "drug", "duration of use"],
  };
}

/** The longest use that a criterion allows, in days. */
function limitOf(text: string): number | null {
  if (!LIMIT.test(text) || OTHER.test(text.replace(/;.*$/, ""))) return null;
  const spans = [
    ...text
      .replace(/;.*$/, "")
      .matchAll(new RegExp(`${COUNT}(?:\\s*(?:to|-|or)\\s*${COUNT})?[\\s-]*(day|week|month|year)s?\\b`, "gi")),
  ].map((match) => {
    const word = match[2] ?? match[1] ?? "";
    return (
      (NUMBER_WORDS[word.toLowerCase()] ?? Number(word)) * (UNIT_DAYS[(match[3] ?? "").toLowerCase()] ?? Number.NaN)
    );
  });
  const longest = Math.max(0, ...spans.filter((span) => !Number.isNaN(span)));
  return longest > 0 ? longest : null;
}

function startOf(text: string, told: IsoDay): IsoDay | null {
  const since = SINCE.exec(text);
  if (since) {
    const year = since[3] ?? (since[2]?.length === 2 ? `20${since[2]}` : since[2]) ?? "";
    return `${year}-${(since[1] ?? "1").padStart(2, "0")}-01`;
  }
  const span = FOR.exec(text);
  if (!span) return null;
  const count = NUMBER_WORDS[(span[1] ?? "").toLowerCase()] ?? Number(span[1]);
  const unit = (span[2] ?? "").toLowerCase();
  const length = unit.startsWith("d") ? 1 : unit.startsWith("w") ? 7 : unit.startsWith("m") ? 30.4 : 365.25;
  return new Date(Date.parse(told) - count * length * 86_400_000).toISOString().slice(0, 10);
}
