/** The form of a determination letter: its headings, labels and lines, shared by what is shown, printed and downloaded. */
import type { DeterminationLetter, LetterDecision, ReviewerCredentials } from "./vocabulary.ts";

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

const DETERMINATION_WORDS = { upheld: "Upheld", overturned: "Overturned", modified: "Modified" } as const;

/** What stands behind an item's request: the determination once it is approved, and never before. */
export function outcomeOf({ state, determination }: LetterDecision): string {
  if (state === "approved" && determination) return DETERMINATION_WORDS[determination];
  return determination
    ? `not decided (draft proposes: ${DETERMINATION_WORDS[determination].toLowerCase()})`
    : "not decided";
}

/**
 * The header table of letters from 2016 on, two pairs a row. What is not known is left out with its label, so that no reader takes the next
 * date for it.
 */
export function headerRows({ header, dates }: DeterminationLetter): [string, string, string, string][] {
  const day = (value: string | null) =>
    value ? `${value.slice(5, 7)}/${value.slice(8, 10)}/${value.slice(0, 4)}` : "";
  const pair = (label: string, value: string | null): [string, string] => (value ? [label, value] : ["", ""]);
  const priority = { standard: "Standard", expedited: "Expedited" };
  const left = [
    pair("Case Number:", header.caseNumber),
    pair("Date Assigned:", day(header.assignedOn)),
    pair("Decision Date:", day(header.decidedOn)),
    pair("Priority:", header.priority && priority[header.priority]),
  ];
  const right = [
    pair("Date of Injury:", day(dates.injury)),
    pair("UR Denial Date:", day(dates.urDecision)),
    pair("Application Received:", day(dates.applicationReceived)),
    pair("Claims Administrator:", header.claimsAdministrator),
  ];
  return left.map((own, at) => [...own, ...(right[at] ?? pair("", null))]);
}

/** What stands at the foot of every page, before the page's number. */
export function footerOf({ header }: DeterminationLetter): string {
  return `Final Determination Letter for IMR Case Number ${header.caseNumber ?? "not yet known"}`;
}

/** A text as paragraphs; nothing in it changes but the line ends. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}

/** The two lines that state a reviewer's qualifications. */
export function writeCredentials({ licensureStates, specialties, boardCertified }: ReviewerCredentials): string[] {
  return [
    `State(s) of Licensure: ${licensureStates.join(", ")}`,
    `Certification(s)/Specialty: ${specialties.join(", ")}${boardCertified ? "" : " (not board certified)"}`,
  ];
}
