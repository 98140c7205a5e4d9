import type { CaseFacts, IsoDay, Page, Quote, ReadCase, Sex } from "../vocabulary.ts";
import { findContradictions } from "./find-contradictions.ts";
import { DATE, findDateAfter, toIsoDay } from "./letters/letter-dates.ts";
import { findAges, readWorker } from "./letters/letter-worker.ts";
import { indexPages, quoteAt } from "./page-index.ts";
import { readClinicalLists } from "./read-clinical-lists.ts";
import { readItems } from "./read-items.ts";

/**
 * Reads a whole case file: worker, dates, diagnoses, treatment, medication and the disputed items, each with the place it
 * was read from, and the contradictions between documents. `asOf` is the day of the utilization review decision. Pure; what
 * the file does not say is null or empty.
 */
export function readCase(pages: Page[]): ReadCase {
  const readable = pages.filter((page) => page.readable);
  const sources: Record<string, Quote[]> = {};
  const note = (name: string, quote: Quote | null) => {
    if (quote) sources[name] = [...(sources[name] ?? []), quote];
  };
  const dateOfInjury = readInjuryDate(readable, note);
  const urDecisionDate = readUrDate(readable, note);
  const applicationDate = readApplicationDate(readable, note);
  const birthDate = readBirthDate(readable, note);
  const asOf = urDecisionDate ?? applicationDate;
  const worker = readAgeAndSex(readable, birthDate, asOf, note);
  const items = readItems(readable);
  const lists = readClinicalLists(readable);
  const facts: CaseFacts = {
    claimantName: readName(readable, note),
    age: worker.age,
    sex: worker.sex,
    birthDate,
    dateOfInjury,
    urDecisionDate,
    applicationDate,
    ...lists,
    sources,
    inconsistencies: [],
  };
  facts.inconsistencies = findContradictions(indexPages(pages), { facts, items });
  return { facts, asOf, items };
}

type Note = (name: string, quote: Quote | null) => void;

/** Every day behind a label, with its place. */
function labelledDays(
  pages: Page[],
  label: string,
  gap: number,
): { page: Page; at: number; text: string; day: IsoDay }[] {
  return pages.flatMap((page) =>
    [...page.text.matchAll(new RegExp(`(?:${label})[^.;\\n]{0,${gap}}?(${DATE})`, "gi"))].flatMap((match) => {
      const day = toIsoDay(match[1]);
      return day ? [{ page, at: match.index, text: match[0], day }] : [];
    }),
  );
}

function mostFrequent<T>(values: T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function readInjuryDate(pages: Page[], note: Note): IsoDay | null {
  const label =
    "Date of (?:the )?injury|\\bD\\.?O\\.?I\\b\\.?|DATE AND HOUR OF INJURY|injur(?:y|ed) (?:date of|on)|injury date(?: of)?|Injury:\\s+Industrial";
  const found = labelledDays(pages, label, 30);
  const header = found.find(({ page }) => page.kind === "summary-of-records");
  const day = header?.day ?? mostFrequent(found.map((mention) => mention.day));
  for (const mention of found.filter((candidate) => candidate.day === day).slice(0, 3))
    note("dateOfInjury", quoteAt(mention.page, mention.at, mention.text.length));
  return day;
}

function readUrDate(pages: Page[], note: Note): IsoDay | null {
  const label =
    "UR (?:Denial Date|decision|determination(?: letter| dated)?|letter dated|denial)|Date of UR (?:determination|decision|denial)(?: letter)?|Utilization Review (?:decision|determination|denial) (?:dated|of|date)";
  const forms = pages.filter((page) => page.kind === "imr-application" || page.kind === "summary-of-records");
  const named = labelledDays(forms, label, 24)[0];
  if (named) note("urDecisionDate", quoteAt(named.page, named.at, named.text.length));
  const letter = pages.find((page) => page.kind === "ur-denial");
  const own = letter
    ? (findDateAfter(letter.text, "Decision date|Date of (?:decision|determination)|Determination date", 10) ??
      letter.date)
    : null;
  if (letter && own) {
    const match = [...letter.text.matchAll(new RegExp(DATE, "gi"))].find((candidate) => toIsoDay(candidate[0]) === own);
    if (match) note("urDecisionDate", quoteAt(letter, match.index, match[0].length));
  }
  return named?.day ?? own;
}

function readApplicationDate(pages: Page[], note: Note): IsoDay | null {
  const forms = pages.filter((page) => page.kind === "imr-application" || page.kind === "summary-of-records");
  const received = labelledDays(forms, "Application received", 12)[0] ?? signedDay(forms);
  if (received) note("applicationDate", quoteAt(received.page, received.at, received.text.length));
  return received?.day ?? null;
}

/** The day beside the signature, whose name may hold initials with full stops. */
function signedDay(pages: Page[]): { page: Page; at: number; text: string; day: IsoDay } | undefined {
  return pages
    .flatMap((page) =>
      [...page.text.matchAll(new RegExp(`\\bSign(?:ed|ature)\\b[^\\n]{0,80}?(${DATE})`, "gi"))].flatMap((match) => {
        const day = toIsoDay(match[1]);
        return day ? [{ page, at: match.index, text: match[0], day }] : [];
      }),
    )
    .at(-1);
}

function readBirthDate(pages: Page[], note: Note): IsoDay | null {
  const found = labelledDays(pages, "\\bD\\.?O\\.?B\\b\\.?|DATE OF BIRTH|birth ?date|\\bborn\\b", 16);
  // "Birth date of X and Y": the records name two, so that no age follows from either.
  const twice = pages.some((page) =>
    new RegExp(`birth ?date\\w*[^.;\\n]{0,16}${DATE}\\s+(?:and|or)\\s+${DATE}`, "i").test(page.text),
  );
  if (twice) return null;
  const day = mostFrequent(found.map((mention) => mention.day));
  const mention = found.find((candidate) => candidate.day === day);
  if (mention) note("birthDate", quoteAt(mention.page, mention.at, mention.text.length));
  return day;
}

function yearsBetween(from: IsoDay, to: IsoDay): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

function readAgeAndSex(
  pages: Page[],
  birthDate: IsoDay | null,
  asOf: IsoDay | null,
  note: Note,
): { age: number | null; sex: Sex | null } {
  const byDate = [...pages].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
  let stated: number | null = null;
  let sex: Sex | null = null;
  for (const page of byDate) {
    const short = page.kind !== "summary-of-records";
    for (const mention of findAges(page.text)) {
      if (stated === null) {
        stated = mention.age;
        const at = page.text.indexOf(mention.text);
        if (at >= 0) note("age", quoteAt(page, at, mention.text.length));
      }
      sex ??= mention.sex;
    }
    // "F, 37" and "M 51 years": the short forms of headers.
    const header = short ? /\b([MF]),?\s+(\d{2})\b(?!\/)/.exec(page.text.slice(0, 600)) : null;
    const reversed = short ? /\b(\d{2})\s+([MF])\b/.exec(page.text.slice(0, 600)) : null;
    stated ??= header ? Number(header[2]) : reversed ? Number(reversed[1]) : null;
  }
  sex ??= labelledSex(pages, note) ?? readWorker(pages.map((page) => page.text).join("\n"), "").sex;
  return { age: birthDate && asOf ? yearsBetween(birthDate, asOf) : stated, sex };
}

function labelledSex(pages: Page[], note: Note): Sex | null {
  const votes: Sex[] = [];
  for (const page of pages) {
    const match =
      /\b(?:SEX|Gender)\b\s*(?:\/\s*DOB)?\s*:?\s*(M|F|Male|Female)\b/i.exec(page.text) ??
      /\b(M|F)\s+(?:\d{2}\b[^\n]{0,12})?(?:DOB|y\/o)/.exec(page.text) ??
      /\bDOB:?\s+\d{1,2}\/\d{1,2}\/\d{4}\s+(M|F)\b/.exec(page.text) ??
      /\b(M|F),\s+\d{2}\b/.exec(page.text) ??
      /\b\d{2}\s+(M|F)\s+DOI\b/.exec(page.text);
    if (!match?.[1]) continue;
    votes.push(/^f/i.test(match[1]) ? "female" : "male");
    note("sex", quoteAt(page, match.index, match[0].length));
  }
  return mostFrequent(votes);
}

function readName(pages: Page[], note: Note): string | null {
  const name = "([A-Z][A-Za-z'’-]+,\\s+[A-Z][A-Za-z'’-]+|[A-Z][A-Za-z'’-]+\\s+(?:[A-Z]\\.\\s+)?[A-Z][A-Za-z'’-]+)";
  const pattern = new RegExp(
    `(?:PATIENT NAME|Employee(?: name)?|EMPLOYEE|Patient|PATIENT|Claimant|Injured worker|Pt)\\s*:?[ \\t]+${name}`,
  );
  for (const page of [...pages].sort(
    (a, b) => Number(b.kind === "imr-application") - Number(a.kind === "imr-application"),
  )) {
    const match = pattern.exec(page.text);
    if (!match?.[1] || page.kind === "summary-of-records") continue;
    note("claimantName", quoteAt(page, match.index, match[0].length));
    return match[1];
  }
  return null;
}
