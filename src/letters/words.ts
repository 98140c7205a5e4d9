import type { DocumentKind, IsoDay } from "../vocabulary.ts";

/** Kinds of documents as a list of documents reviewed names them, one and many. */
export const KIND_WORDS: Record<DocumentKind, readonly [one: string, many: string]> = {
  "ur-denial": ["utilization review determination", "utilization review determinations"],
  "imr-application": ["application for independent medical review", "applications for independent medical review"],
  rfa: ["request for authorization", "requests for authorization"],
  "progress-report": ["progress report", "progress reports"],
  "first-report": ["first report of injury", "first reports of injury"],
  consultation: ["consultation report", "consultation reports"],
  imaging: ["imaging report", "imaging reports"],
  "operative-report": ["operative report", "operative reports"],
  "therapy-notes": ["therapy notes", "therapy notes"],
  laboratory: ["laboratory report", "laboratory reports"],
  pharmacy: ["pharmacy record", "pharmacy records"],
  equipment: ["equipment record", "equipment records"],
  "determination-letter": ["earlier determination letter", "earlier determination letters"],
  "summary-of-records": ["summary of the medical records", "summaries of the medical records"],
  other: ["record", "records"],
};

export const DETERMINATION_WORDS = { upheld: "Upheld", overturned: "Overturned", modified: "Modified" } as const;

/** 2014-12-26 → 12/26/2014, as letters write a day. */
export function writeDay(day: IsoDay): string {
  const [year, month, date] = day.split("-");
  return `${month}/${date}/${year}`;
}

/** "a", "a and b", "a, b, and c". */
export function joinList(parts: readonly string[]): string {
  if (parts.length <= 2) return parts.join(" and ");
  return `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
