import type { ReviewerCredentials } from "../vocabulary.ts";

/** The organisation that issues every determination in California, as its letters name it. */
export const REVIEW_ORGANISATION = "MAXIMUS Federal Services";

/** How the determination was made: what Lab. Code 139.5 and 8 CCR 9792.10.6 ask of the reviewer, in words of our own. */
export const HOW_MADE =
  `${REVIEW_ORGANISATION} gave the complete case file to an expert reviewer who has no tie to the employer, the employee, the providers or ` +
  "the claims administrator. The reviewer has been in active clinical practice for more than five years and still practices at least 24 hours a week, " +
  "was selected for experience and training in the same or a similar specialty as the condition and the services in dispute call for, and is familiar with " +
  "the laws and rules that govern these decisions, including the order in which medical evidence is weighed.";

export const HEADINGS = {
  howMade: "HOW THE IMR FINAL DETERMINATION WAS MADE",
  documents: "DOCUMENTS REVIEWED",
  summary: "CLINICAL CASE SUMMARY",
  decisions: "IMR ISSUES, DECISIONS AND RATIONALES",
} as const;

export const OPENINGS = {
  credentials: "The Expert Reviewer has the following credentials:",
  documents: "The following documents of the case file were reviewed:",
  summary: "The expert reviewer prepared this summary from the case file, including all medical records:",
  decisions: "The Final Determination was based on decisions for the disputed items/services set forth below:",
} as const;

export const LABELS = {
  claimsAdministrator: "Claims Administrator guideline:",
  reviewer: "MAXIMUS guideline:",
  rationale: "Decision rationale:",
  /** A label that no reader and no parser takes for a decided item's. */
  draftRationale: "Draft text, not approved:",
} as const;

/** The two lines that state a reviewer's qualifications. */
export function writeCredentials({ licensureStates, specialties, boardCertified }: ReviewerCredentials): string[] {
  return [
    `State(s) of Licensure: ${licensureStates.join(", ")}`,
    `Certification(s)/Specialty: ${specialties.join(", ")}${boardCertified ? "" : " (not board certified)"}`,
  ];
}
