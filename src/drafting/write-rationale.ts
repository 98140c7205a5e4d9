import type {
  CaseDay,
  Criterion,
  Determination,
  DocumentKind,
  EvidenceState,
  Excerpt,
  GuidelineConflict,
  Quantity,
  SearchSequenceStep,
  Sex,
} from "../vocabulary.ts";
import { isOpioid, needsTaper } from "./checks/check-wording.ts";
import { readDays, writeDay } from "./checks/read-days.ts";
import { type BriefSection, documentAt } from "./document-at.ts";
import { describeQuantity, type ProposedDetermination } from "./propose-determination.ts";
import { isAdvice, joinWords, lowerFirst, phraseCriterion, tellsRequest, upperFirst } from "./rationale-words.ts";
import { stateBeside, stateRequirement } from "./state-guideline.ts";

export interface RationaleCriterion {
  id: string;
  text: string;
  role: "leaf" | "exclusion" | "limit";
  state: EvidenceState;
  /** Whether the determination hangs on it. */
  deciding: boolean;
  evidence: { documentId: string; document: string; page: number; quote: string }[];
}

export interface RationaleFacts {
  worker: { age: number | null; sex: Sex | null };
  dateOfInjury: string | null;
  diagnoses: string[];
  treatmentToDate: string[];
  documents: {
    id: string;
    name: string;
    kind: DocumentKind;
    date: string | null;
    sections?: BriefSection[] | undefined;
  }[];
  unreadablePages: number;
  item: { request: string; quantity: Quantity };
  /** Cited ones, the governing one first; none where the search found nothing that applies. */
  excerpts: Excerpt[];
  /** Cited besides, for what they say of the same treatment. */
  beside?: Excerpt[] | undefined;
  /** The case's day, by which the edition in force is told. */
  day?: CaseDay | undefined;
  searchSequence?: SearchSequenceStep[] | undefined;
  /** Where others rest on another guideline: its reason becomes one sentence. */
  conflict?: GuidelineConflict | null | undefined;
  /** Conditions that stand in for an excerpt that sets none of its own. */
  generalCriteria?: Criterion | undefined;
  criteria: RationaleCriterion[];
  proposed: Pick<ProposedDetermination, "determination" | "reason" | "allowed">;
}

/** Most criteria named in one sentence, and most quotations in one rationale; letters stay short. */
const NAMED_AT_MOST = 4;
const QUOTED_AT_MOST = 4;

/**
 * Writes the rationale of one item from structured facts: worker and request, what the guideline asks for, what the records
 * show with date and quotation, what they do not, and a conclusion that agrees with the determination. Only criteria that
 * were searched for are said to be missing.
 */
export function writeRationale(facts: RationaleFacts): string {
  const { determination } = facts.proposed;
  const compose = (quotations: number) =>
    [
      ...openWithWorker(facts),
      `The request is for ${shortRequest(facts.item.request)}.`,
      ...(facts.conflict ? [facts.conflict.reason] : []),
      ...stateRequirement(facts),
      ...stateBeside(facts),
      ...stateDocumented(facts).slice(0, quotations),
      ...stateAgainst(facts).slice(0, Math.max(1, quotations)),
      ...stateMissing(facts),
      ...stateReason(facts),
      ...stateTaper(facts),
      conclude(determination, facts),
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  let text = compose(QUOTED_AT_MOST);
  for (let quotations = QUOTED_AT_MOST - 1; quotations > 0 && countWords(text) > WORDS_AT_MOST; quotations--) {
    text = compose(quotations);
  }
  return text;
}

const WORDS_AT_MOST = 240;

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function openWithWorker({ worker, dateOfInjury, diagnoses, treatmentToDate }: RationaleFacts): string[] {
  const age = worker.age === null ? "" : `${worker.age}-year-old `;
  const person = worker.sex ?? (worker.age === null ? "" : "person");
  const who = age || person ? ` is ${/^(?:8|11|18)/.test(age) ? "an" : "a"} ${age}${person}`.trimEnd() : "";
  const injury = dateOfInjury ? ` with a date of injury of ${writeDay(dateOfInjury)}` : "";
  const conditions = joinWords(distinct(diagnoses.map(cleanFact)).slice(0, 3));
  const opening =
    who || injury
      ? `The injured worker${who || " has a claim"}${injury}${conditions ? `, treated for ${conditions}` : ""}.`
      : conditions
        ? `The injured worker is treated for ${conditions}.`
        : "";
  const care = joinWords(distinct(treatmentToDate.map(cleanFact)).slice(0, 5));
  return [opening, care ? `Treatment to date includes ${care}.` : ""];
}

/** A fact as it reads inside a sentence: one line, no codes, no full stop. What is no noun phrase is left out. */
function cleanFact(fact: string): string {
  const text = fact
    .replace(/\s+/g, " ")
    .replace(/^.*\b(?:has|have) included:?\s+|^documented as\s+/i, "")
    .replace(/\s*\(?\b(?:ICD-?(?:9|10)[^)]*|[A-TV-Z]\d\d\.\w{1,4}|\d{3}\.\d{1,2})\b\)?/g, "")
    .replace(/^[\s\d.)•-]+|[\s.;:,-]+$/g, "");
  if (text.length > 90 || NO_NOUN_PHRASE.test(text)) return "";
  return lowerFirst(text);
}
const NO_NOUN_PHRASE =
  /\b(?:request\w*|denied|Dr\.|M\.?D\b|was|were|is|are|has|had|complain\w*|described|includ\w+|doubt|plan|treated|he|she|patient|worker|went|to be|indicates?|noted|showed|rated|dated|records?|revealed)\b|[:"“]|^no\b/i;

/** The disputed part of a request that was authorised in part; otherwise the request as worded. */
export function shortRequest(request: string): string {
  const remaining = /remaining IMR eligible portion of the original request,\s*(.+?)\s*$/i.exec(request)?.[1];
  const text = (remaining ?? request).replace(/\s+/g, " ").replace(/[.\s]+$/, "");
  return lowerFirst(text.length > 220 ? `${text.slice(0, 217)}…` : text);
}

function stateDocumented(facts: RationaleFacts): string[] {
  const overturned = facts.proposed.determination !== "upheld";
  const shown = facts.criteria
    .filter(
      (criterion) =>
        criterion.state === "documented" &&
        criterion.role === "leaf" &&
        criterion.evidence.length > 0 &&
        !tellsRequest(criterion.text),
    )
    .sort((a, b) => Number(b.deciding) - Number(a.deciding))
    .slice(0, overturned ? QUOTED_AT_MOST : 2);
  const support = facts.proposed.reason?.support ?? [];
  const used = new Set<string>();
  const sentences: string[] = [];
  for (const criterion of shown) {
    const evidence = criterion.evidence.find(({ quote }) => isQuotable(quote) && !used.has(quote));
    if (!evidence) continue;
    used.add(evidence.quote);
    sentences.push(
      `On ${phraseCriterion(criterion.text, "topic")}, ${nameRecord(facts, evidence)} states ${quoted(evidence.quote)}.`,
    );
  }
  for (const sentence of support.slice(0, 3)) {
    if (used.has(sentence.text) || !isQuotable(sentence.text)) continue;
    sentences.push(
      `${upperFirst(nameRecord(facts, { ...sentence, quote: sentence.text }))} states ${quoted(sentence.text)}.`,
    );
  }
  return sentences.slice(0, QUOTED_AT_MOST);
}

function stateAgainst(facts: RationaleFacts): string[] {
  const sentences: string[] = [];
  for (const criterion of facts.criteria) {
    const first = criterion.evidence.find(({ quote }) => isQuotable(quote));
    if (
      criterion.role === "exclusion" &&
      criterion.state === "documented" &&
      facts.proposed.determination === "upheld"
    ) {
      sentences.push(
        `The guideline sets this apart: ${phraseCriterion(criterion.text, "object")}${first ? `; ${nameRecord(facts, first)} states ${quoted(first.quote)}` : ""}.`,
      );
    } else if (criterion.role === "leaf" && criterion.state === "explicitly-absent" && first) {
      sentences.push(
        `As to ${phraseCriterion(criterion.text, "topic")}, ${nameRecord(facts, first)} states ${quoted(first.quote)}.`,
      );
    } else if (criterion.role === "leaf" && criterion.state === "conflicting" && first) {
      const other = criterion.evidence.find((evidence) => evidence !== first && isQuotable(evidence.quote));
      sentences.push(
        `The records disagree on ${phraseCriterion(criterion.text, "topic")}: ${nameRecord(facts, first)} states ${quoted(first.quote)}${other ? `, while ${nameRecord(facts, other)} states ${quoted(other.quote)}` : ""}.`,
      );
    }
  }
  return sentences.slice(0, 3);
}

function stateMissing(facts: RationaleFacts): string[] {
  if (facts.proposed.determination === "overturned") return [];
  const missing = facts.criteria.filter(
    (criterion) =>
      criterion.role === "leaf" &&
      criterion.state === "not-documented" &&
      !isAdvice(criterion.text) &&
      !tellsRequest(criterion.text),
  );
  const deciding = missing.filter((criterion) => criterion.deciding);
  const named = distinct(
    (deciding.length > 0 ? deciding : missing).map((criterion) => phraseCriterion(criterion.text, "object")),
  ).slice(0, NAMED_AT_MOST);
  if (named.length === 0) return [];
  const where =
    facts.unreadablePages > 0
      ? "On their readable pages, the available records do not document"
      : "The available records do not document";
  return [`${where} ${joinWords(named, "or")}.`];
}

function stateReason({ proposed }: RationaleFacts): string[] {
  return proposed.reason ? [proposed.reason.because] : [];
}

function stateTaper({ item, proposed }: RationaleFacts): string[] {
  if (proposed.determination === "overturned") return [];
  if (isOpioid(item.request))
    return [
      "An opioid that is taken daily is not to be stopped abruptly; how it is reduced is for the treating physician to direct.",
    ];
  return needsTaper(item.request)
    ? ["If it has been taken regularly, it is to be weaned and not stopped at once."]
    : [];
}

function conclude(determination: Determination, { proposed, item }: RationaleFacts): string {
  if (determination === "overturned") return "The request is medically necessary.";
  if (determination === "upheld") return "Therefore, the request is not medically necessary.";
  const part = proposed.allowed ? describeQuantity(proposed.allowed) : "";
  const purpose = isOpioid(item.request) || needsTaper(item.request) ? " to begin a taper" : "";
  return part
    ? `Of the request, ${part}${purpose} are medically necessary; the remainder is not medically necessary.`
    : "The request is medically necessary in part; the remainder is not medically necessary.";
}

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

function nameRecord(facts: RationaleFacts, evidence: { documentId: string; page: number; quote: string }): string {
  const document = documentAt(facts.documents, evidence);
  const name = RECORD_NAMES[document?.kind ?? "other"];
  return document?.date && readDays(evidence.quote).length === 0 ? `${name} of ${writeDay(document.date)}` : name;
}

/** Names, other people's reasons and whole tables stay out of a letter. */
function isQuotable(quote: string): boolean {
  const text = quote.trim();
  return (
    !/^\d+[.)]\s/.test(text) &&
    !/\b(?:utili[sz]ation review|non-?certified)\b/i.test(text) &&
    text.length >= 4 &&
    text.length <= 420 &&
    !/["“”]/.test(text) &&
    !/\bDr\b|\bM\.?D\.?\b|\bD\.?[OC]\.?\b|\bP\.?T\.?,|\b(?:Mr|Ms|Mrs)\b|(?:claim|case) (?:no|number|#)|\bCM\d\d-|\bRE:|\bDOB\b|employer/i.test(
      text,
    )
  );
}

/** A verbatim piece of a record of at most some 30 words, from its start. */
function quoted(quote: string): string {
  const words = quote.trim().replace(/\s+/g, " ").split(" ");
  const kept = words.length <= 30 ? words : words.slice(0, lastBreak(words.slice(0, 26)));
  return `"${kept.join(" ").replace(/[.,;:\s]+$/, "")}"`;
}

function lastBreak(words: string[]): number {
  const at = words.findLastIndex((word) => /[,;:.]$/.test(word));
  return at >= 10 ? at + 1 : words.length;
}

function distinct(values: string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    if (value === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
