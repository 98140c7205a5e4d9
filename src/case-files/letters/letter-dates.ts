import type { IsoDay, ParsedLetter } from "../../vocabulary.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|sept)\\.?`;

/** A date as letters write it: 12/26/2014, 12-26-14, 2014-12-26, December 26, 2014, 26 December 2014. The 2 of "PR-2 - 12/26/2014" is none of it. */
export const DATE = `(?:\\d{4}-\\d{2}-\\d{2}|(?<![A-Za-z]-)\\d{1,2}\\s?[/-]\\s?\\d{1,2}\\s?[/-]\\s?(?:\\d{4}|\\d{2})\\b(?!/\\d)|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}\\s+${MONTH}\\s+\\d{4})`;

/** The ISO day of a date in any of the forms of `DATE`, month first as in California; null where there is none. */
export function toIsoDay(text: string | null | undefined): IsoDay | null {
  if (!text) return null;
  const folded = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(folded);
  if (iso) return isoDay(iso[1], iso[2], iso[3]);
  const numeric = /^(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4}|\d{2})$/.exec(folded);
  if (numeric) return isoDay(fullYear(numeric[3]), numeric[1], numeric[2]);
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(folded);
  if (monthFirst) return isoDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/.exec(folded);
  return dayFirst ? isoDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]) : null;
}

/** Records of these letters are of our time: 14 is 2014, 87 is 1987. */
function fullYear(year: string | undefined): string {
  if (!year || year.length === 4) return year ?? "";
  return Number(year) > 60 ? `19${year}` : `20${year}`;
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.findIndex((month) => month.startsWith((name ?? "?").slice(0, 3))) + 1);
}

function isoDay(year = "", month = "", day = ""): IsoDay | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const valid = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return valid && year.length === 4 ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

/** The first date that follows `lead` (source of a regular expression), with at most `gap` characters between. */
export function findDateAfter(text: string, lead: string, gap = 40): IsoDay | null {
  for (const match of text.matchAll(new RegExp(`(?:${lead})[^.;]{0,${gap}}?(${DATE})`, "gi"))) {
    const day = toIsoDay(match[1]);
    if (day) return day;
  }
  return null;
}

type Dates = ParsedLetter["dates"];
type HeaderLabel = keyof Dates | "caseNumber" | "priority";

const HEADER_LABELS: [RegExp, HeaderLabel][] = [
  [/^(?:MAXIMUS )?Case Number\s*:?/i, "caseNumber"],
  [/^Priority\s*:?/i, "priority"],
  [/^Date Assigned\s*:?/i, "assigned"],
  [/^Date of Injury\s*:?/i, "injury"],
  [/^Injury Date\s*:?/i, "injury"],
  [/^Assign(?:ed|ment) Date\s*:?/i, "assigned"],
  [/^UR (?:Denial|Decision|Determination)(?: Date\b)?\s*:?/i, "urDecision"],
  [/^Date of (?:the )?(?:UR|Utilization Review)(?: (?:Decision|Denial|Determination))?\s*:?/i, "urDecision"],
  [/^(?:Final )?(?:Decision|Determination) Date\b\s*:?/i, "determination"],
  [/^Date of (?:Decision|Determination)\s*:?/i, "determination"],
  [/^Dated?\s*:/i, "determination"],
  [/^(?:Date )?(?:IMR )?Application(?:\s+(?:was\s+)?Received)?(?: Date)?\s*:?(?=[\s\d]|$)/i, "applicationReceived"],
];

/**
 * Reads the table above a determination letter. Labels and values are taken in reading order and each value goes to the first
 * label still waiting for one of its kind, so that rows, columns and labels split over two lines all read alike.
 */
export function readHeader(header: string): { dates: Partial<Dates>; caseNumber: string | null } {
  const dates: Partial<Dates> = {};
  let caseNumber: string | null = null;
  const waiting: HeaderLabel[] = [];
  let rest = header;
  const date = new RegExp(`^${DATE}`, "i");
  while (rest !== "") {
    const label = HEADER_LABELS.find(([pattern]) => pattern.test(rest));
    const value = date.exec(rest)?.[0] ?? /^CM\d{2}-\d+/i.exec(rest)?.[0] ?? null;
    if (label) {
      waiting.push(label[1]);
      rest = rest.replace(label[0], "");
    } else if (value && /^CM/i.test(value)) {
      caseNumber ??= value.toUpperCase();
      rest = rest.slice(value.length);
    } else if (value) {
      const at = waiting.findIndex((name) => name !== "caseNumber" && name !== "priority");
      const name = waiting[at];
      if (name && name !== "caseNumber" && name !== "priority") {
        dates[name] ??= toIsoDay(value);
        waiting.splice(at, 1);
      }
      rest = rest.slice(value.length);
    } else {
      rest = rest.replace(/^(?:[^\s:]*:|\S+|)\s*/, "");
      continue;
    }
    rest = rest.trimStart();
  }
  return { dates, caseNumber };
}
