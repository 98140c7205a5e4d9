import type { ReviewedDocuments } from "../case-files/list-documents-reviewed.ts";
import type { IsoDay } from "../vocabulary.ts";
import { KIND_WORDS, writeDay } from "./words.ts";

const ROLE_WORDS: Partial<Record<ReviewedDocuments["authorRole"], string>> = {
  "treating-physician": "Treating physician",
  consultant: "Consultant",
  surgeon: "Surgeon",
  radiologist: "Radiology",
  therapist: "Therapist",
  laboratory: "Laboratory",
  pharmacy: "Pharmacy",
  supplier: "Equipment supplier",
  "ur-physician": "Utilization review",
  "claims-administrator": "Claims administrator",
  applicant: "Injured worker",
  "imr-organisation": "Review organization",
};

/**
 * One line a provider and kind with the range of dates, and the schedule itself at the end: what 8 CCR 9792.10.6 asks a determination to
 * list (provider and dates suffice: Hacker, WCAB).
 */
export function writeDocuments(reviewed: readonly ReviewedDocuments[], asOf: IsoDay | null): string[] {
  const lines = reviewed.map(({ provider, authorRole, kind, from, to, count }) => {
    const [one, many] = KIND_WORDS[kind];
    const what = count === 1 ? one : `${many} (${count})`;
    const who = provider ?? ROLE_WORDS[authorRole];
    const when = writeRange(from, to);
    return `${who ? `${who}: ${what}` : `${what[0]?.toUpperCase()}${what.slice(1)}`}, ${when}`;
  });
  return [...lines, `Medical Treatment Utilization Schedule (MTUS)${asOf ? `, as in force on ${writeDay(asOf)}` : ""}`];
}

function writeRange(from: IsoDay | null, to: IsoDay | null): string {
  if (!from) return "undated";
  return !to || to === from ? writeDay(from) : `${writeDay(from)} to ${writeDay(to)}`;
}
