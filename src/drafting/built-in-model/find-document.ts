import type { DocumentKind } from "../../vocabulary.ts";
import { readDays } from "../checks/read-days.ts";
import type { CaseBrief } from "../tool-contract.ts";

/** Pages of one document of the file, as a reviewer's words name it. */
export interface NamedDocument {
  documentId: string;
  document: string;
  date: string | null;
  pages: number[];
}

const KINDS: [RegExp, DocumentKind[]][] = [
  [/\b(?:mri|x-?rays?|radiographs?|ct|scan|imaging|ultrasound)\b/i, ["imaging"]],
  [/\b(?:operative|operation|surgery|surgical) (?:report|note|record)s?\b/i, ["operative-report"]],
  [/\b(?:therapy|therapist|pt|chiropractic|acupuncture) (?:notes?|records?|reports?)\b/i, ["therapy-notes"]],
  [/\b(?:progress (?:report|note)s?|pr-?2s?)\b/i, ["progress-report"]],
  [/\bfirst (?:report|visit)\b/i, ["first-report"]],
  [/\b(?:consult\w*|ame|qme|evaluation)\b/i, ["consultation"]],
  [/\b(?:lab\w*|blood|urine)\b/i, ["laboratory"]],
  [/\bpharmac\w*\b/i, ["pharmacy"]],
  [/\b(?:rfa|request for authori[sz]ation)\b/i, ["rfa"]],
  [/\b(?:utili[sz]ation review|ur|denial) (?:letter|report)?\b/i, ["ur-denial"]],
  [/\bappeal\b/i, ["imr-application", "other"]],
];
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The documents that words name by their day ("the 14 March MRI", "3/14"), by what they are, or by both. */
export function findDocuments(brief: CaseBrief, words: string): NamedDocument[] {
  const kinds = new Set(KINDS.flatMap(([pattern, named]) => (pattern.test(words) ? named : [])));
  const days = readDays(words);
  const partial = readMonthDay(words);
  const dated = days.length > 0 || partial !== undefined;
  if (kinds.size === 0 && !dated) return [];
  const runs = brief.documents.flatMap(({ id, name, kind, date, pages, sections, unreadablePages }) =>
    (sections ?? [{ firstPage: 1, lastPage: pages, kind, date }]).map((run) => ({
      ...{ documentId: id, document: name, kind: run.kind, date: run.date },
      pages: range(run.firstPage, run.lastPage).filter((page) => !unreadablePages.includes(page)),
    })),
  );
  const onDay = runs.filter(({ date }) => date && (days.includes(date) || (partial && date.endsWith(partial))));
  const ofKind = (list: typeof runs) => list.filter(({ kind }) => kinds.size === 0 || kinds.has(kind));
  // A report is dated by its signing as often as by the examination; of one single record of the kind the day may be another.
  const chosen = dated ? (ofKind(onDay).length > 0 ? ofKind(onDay) : kinds.size === 0 ? [] : onDay) : ofKind(runs);
  return chosen.filter(({ pages }) => pages.length > 0);
}

/** "-03-14" of "14 March" or "3/14", where no year is named. */
function readMonthDay(words: string): string | undefined {
  const named =
    /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(words) ??
    undefined;
  const american = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b/i.exec(
    words,
  );
  const numbers = /(?<![\d/-])(\d{1,2})\/(\d{1,2})(?![\d/-])/.exec(words);
  const [month, day] = named
    ? [MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1, Number(named[1])]
    : american
      ? [MONTHS.indexOf((american[1] ?? "").toLowerCase()) + 1, Number(american[2])]
      : numbers
        ? [Number(numbers[1]), Number(numbers[2])]
        : [0, 0];
  if (month < 1 || day < 1) return undefined;
  return `-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
