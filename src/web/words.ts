/** Words and formats that several parts share. */
import { citePages } from "../cite-pages.ts";
import type { AuthorRole, DocumentKind, SearchStep, SourceKey } from "../vocabulary.ts";

export const KIND_WORDS: Record<DocumentKind, string> = {
  "ur-denial": "UR denial",
  "imr-application": "IMR application",
  rfa: "Request for authorization",
  "progress-report": "Progress report",
  "first-report": "First report",
  consultation: "Consultation",
  imaging: "Imaging",
  "operative-report": "Operative report",
  "therapy-notes": "Therapy notes",
  laboratory: "Laboratory",
  pharmacy: "Pharmacy",
  equipment: "Equipment",
  "determination-letter": "Determination letter",
  "summary-of-records": "Summary of records",
  other: "Document",
};

export const ROLE_WORDS: Record<AuthorRole, string> = {
  "treating-physician": "treating physician",
  consultant: "consultant",
  surgeon: "surgeon",
  radiologist: "radiologist",
  therapist: "therapist",
  laboratory: "laboratory",
  pharmacy: "pharmacy",
  supplier: "supplier",
  "ur-physician": "utilization review physician",
  "claims-administrator": "claims administrator",
  applicant: "applicant",
  "imr-organisation": "review organisation",
  unknown: "author not named",
};

export const SOURCE_WORDS: Record<SourceKey, string> = {
  "mtus-chronic-pain-2009": "MTUS Chronic Pain (2009)",
  "mtus-chronic-pain-2016": "MTUS Chronic Pain (2016)",
  "mtus-opioids-2016": "MTUS Opioids (2016)",
  "acoem-2004": "ACOEM (2004)",
  "acoem-elbow-2007": "ACOEM Elbow (2007)",
  "mtus-postsurgical-2009": "MTUS Postsurgical (2009)",
  "mtus-acupuncture-2007": "MTUS Acupuncture (2007)",
  "mtus-acoem": "MTUS, adopted ACOEM",
  "mtus-formulary-2018": "MTUS Drug Formulary (2018)",
  "mtus-rules": "MTUS rules",
  odg: "ODG",
  other: "Other guideline",
};

export const STEP_WORDS: Record<SearchStep, string> = {
  mtus: "MTUS",
  "acoem-or-odg": "Current ACOEM or ODG",
  "national-guidelines": "Other national guidelines",
  studies: "Peer-reviewed studies",
};

export const DETERMINATION_WORDS = { upheld: "Upheld", overturned: "Overturned", modified: "Modified" } as const;

/** 2014-12-26 → 12/26/2014, as the letters write it; unknown stays a word, never an empty cell. */
export function formatDay(day: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? "");
  return match ? `${match[2]}/${match[3]}/${match[1]}` : "undated";
}

/** A text with its days as the reviewers write them: what was found in the file names them as 2014-12-18. */
export function spellDays(text: string): string {
  return text.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (day) => formatDay(day));
}

/** Local time of day, 10:42. */
export function formatTime(moment: string | Date): string {
  return new Date(moment).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

export function formatMoment(moment: string): string {
  return `${new Date(moment).toLocaleDateString([], { dateStyle: "medium" })}, ${formatTime(moment)}`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Pages or sections as they are cited; empty where there are none. */
export function formatPages(pages: string[] | string | null): string {
  return citePages(pages);
}

export function wordCount(text: string): number {
  return text.trim() ? text.trim().split(/\s+/).length : 0;
}
