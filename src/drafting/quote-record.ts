import type { DocumentKind } from "../vocabulary.ts";
import { readDays, writeDay } from "./checks/read-days.ts";
import { documentAt } from "./document-at.ts";
import { countWords } from "./rationale-words.ts";
import type { RationaleFacts } from "./write-rationale.ts";

/** Most words of a sentence; letters are read once and by laymen. */
export const SENTENCE_WORDS = 44;

const RECORD_NAMES: Record<DocumentKind, string> = {
  "ur-denial": "the utilization review",
  "imr-application": "the application",
  rfa: "the request for authorization",
  "progress-report": "the progress report",
  "first-report": "the first report",
  consultation: "the consultation",
  imaging: "the imaging report",
  "operative-report": "the operative report",
  "therapy-notes": "the therapy record",
  laboratory: "the laboratory report",
  pharmacy: "the pharmacy record",
  equipment: "the equipment record",
  "determination-letter": "the earlier determination",
  "summary-of-records": "the summary of the records",
  other: "the record",
};

/** "the progress report of 05/19/2015 (page 1)"; without its day where the quotation gives one of its own. */
export function nameRecord(
  facts: Pick<RationaleFacts, "documents">,
  evidence: { documentId: string; page: number; quote: string },
): string {
  const document = documentAt(facts.documents, evidence);
  const dated = readDays(evidence.quote).length === 0 ? (document?.date ?? null) : null;
  return `${nameDocument(document?.kind ?? "other", dated)} (page ${evidence.page})`;
}

/** "the progress report of 05/19/2015". */
export function nameDocument(kind: DocumentKind, date: string | null): string {
  return `${RECORD_NAMES[kind]}${date ? ` of ${writeDay(date)}` : ""}`;
}

/** What stands before an entry of a list. */
const LISTED = /^\s*\(?\d{1,2}[.)]\s+(?=\D)/;

/** Names, other people's reasons, headings, form lines and whole tables stay out of a letter. */
export function isQuotable(quote: string): boolean {
  const text = quote.replace(LISTED, "").trim().replace(/\s+/g, " ");
  const letters = text.replace(/[^A-Za-z]/g, "");
  const capitals = letters.replace(/[^A-Z]/g, "").length;
  return (
    !/^\d+[.)]\s/.test(text) &&
    // A form's line, such as name, date of birth and date of service, or a heading in capitals.
    !(letters.length >= 12 && capitals / letters.length > 0.6) &&
    !/^[\d/.-]+ (?:for|to|and|of)\b/i.test(text) &&
    !/\b(?:DOI|DOS|DOB|MRN|NPI)\b/.test(text) &&
    // The boxes of a form say nothing to whoever does not see it.
    !/\[[x ]?\]/i.test(text) &&
    !/\b[A-Z]{4,}, [A-Z]{3,}\b/.test(text) &&
    !/\b(?:utili[sz]ation review|non-?certified)\b/i.test(text) &&
    !/\b(?:previously denied|for denial|denied (?:due|because|by)|(?:was|were) denied|lack of (?:documentation|failure)|not (?:being )?documented)\b/i.test(
      text,
    ) &&
    text.length >= 4 &&
    text.includes(" ") &&
    text.length <= 420 &&
    !/["“”]/.test(text) &&
    balanced(text) &&
    !/\bDr\b|\bM\.?D\.?\b|\bD\.?[OC]\.?\b|\bP\.?T\.?,|\b(?:Mr|Ms|Mrs)\b|(?:claim|case) (?:no|number|#)|\bCM\d\d-|\bRE:|employer/i.test(
      text,
    )
  );
}

function balanced(text: string): boolean {
  return (text.match(/\(/g) ?? []).length === (text.match(/\)/g) ?? []).length;
}

/** A verbatim piece of a record in quotation marks, so long that the sentence around it can still be read. */
export function quoted(text: string, around: string): string {
  return quotePiece(text, Math.min(20, Math.max(8, SENTENCE_WORDS - countWords(around))));
}

/** At most so many words of a record, in quotation marks, cut where the record pauses. */
export function quotePiece(text: string, most: number): string {
  const words = text.replace(LISTED, "").trim().replace(/\s+/g, " ").split(" ");
  const kept = words.length <= most ? words : words.slice(0, lastBreak(words.slice(0, most)));
  const cut = kept.length < words.length ? new RegExp(`(?:\\s(?:${LOOSE_ENDS}))+$`, "i") : /$/;
  const piece = kept
    .join(" ")
    .replace(/[.,;:\s]+$/, "")
    .replace(cut, "");
  // Cut inside brackets: stop before they open.
  return `"${balanced(piece) ? piece : piece.replace(/[\s.,;:]*\([^)]*$/, "")}"`;
}

/** Words that lead on and are left hanging where a quotation is cut after them. */
const LOOSE_ENDS =
  "a|an|the|in|on|of|to|for|with|and|or|at|by|from|this|that|her|his|their|was|is|are|were|has|have|had|no|not|rated";

function lastBreak(words: string[]): number {
  const at = words.findLastIndex((word) => /[,;:.]$/.test(word));
  return at >= Math.min(10, words.length / 2) ? at + 1 : words.length;
}

export function use(quote: string, used: Set<string>): void {
  used.add(quote.replace(/\s+/g, " ").trim());
}

/** Whether the words stand in the text already, alone or within a longer quotation. */
export function isUsed(quote: string, used: Set<string>): boolean {
  const folded = quote.replace(/\s+/g, " ").trim();
  return [...used].some((other) => other === folded || (folded.length > 20 && other.includes(folded)));
}
