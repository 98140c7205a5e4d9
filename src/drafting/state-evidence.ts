import type { BindingTarget, DocumentKind } from "../vocabulary.ts";
import { readDays, writeDay } from "./checks/read-days.ts";
import { contentStems, shareOf } from "./checks/sentences.ts";
import { documentAt } from "./document-at.ts";
import { joinConditions } from "./list-conditions.ts";
import { phraseCriterion, readCriterion } from "./phrase-criterion.ts";
import { countWords, distinctWords, isAdvice, joinWords, tellsRequest, upperFirst } from "./rationale-words.ts";
import type { RationaleCriterion, RationaleFacts, WrittenSentence } from "./write-rationale.ts";

type Evidence = RationaleCriterion["evidence"][number];

/** Most criteria named in one sentence, and most words of a sentence; letters are read once and by laymen. */
const NAMED_AT_MOST = 4;
const SENTENCE_WORDS = 44;

/** What the records show for the guideline's conditions: each by report, day, page and its own words. `used` keeps a quotation from coming twice. */
export function stateDocumented(facts: RationaleFacts, most: number, used: Set<string>): WrittenSentence[] {
  const overturned = facts.proposed.determination !== "upheld";
  const shown = facts.criteria
    .filter(
      (criterion) => criterion.state === "documented" && criterion.role === "leaf" && !tellsRequest(criterion.text),
    )
    .sort((a, b) => Number(b.deciding) - Number(a.deciding));
  const sentences: WrittenSentence[] = [];
  for (const criterion of shown) {
    if (sentences.length >= Math.min(most, overturned ? 4 : 2)) break;
    const evidence = pick(criterion, used);
    if (!evidence) continue;
    const record = nameRecord(facts, evidence);
    // Words that are not the condition's own are shown without a claim of what they amount to; the reader judges.
    const about =
      shareOf(contentStems(criterion.text), contentStems(evidence.quote)) >= 0.5
        ? `${record} documents ${phraseCriterion(criterion.text, "object")}: `
        : `as to ${phraseCriterion(criterion.text, "topic")}, ${record} states `;
    sentences.push({ text: `${upperFirst(about)}${quoted(evidence.quote, about)}.`, to: [toEvidence(evidence)] });
  }
  for (const { text, ...place } of (facts.proposed.reason?.support ?? []).slice(0, 3)) {
    if (sentences.length >= most || isUsed(text, used) || !isQuotable(text)) continue;
    use(text, used);
    const about = `${nameRecord(facts, { ...place, quote: text })} states `;
    sentences.push({
      text: `${upperFirst(about)}${quoted(text, about)}.`,
      to: [toEvidence({ ...place, quote: text })],
    });
  }
  return sentences;
}

/** What the records say against the conditions: an exclusion on file, a condition denied, records that disagree. */
export function stateAgainst(facts: RationaleFacts, most: number, used: Set<string>): WrittenSentence[] {
  const sentences: WrittenSentence[] = [];
  for (const criterion of facts.criteria) {
    if (sentences.length >= most) break;
    const exclusion = criterion.role === "exclusion" && criterion.state === "documented";
    if (exclusion && facts.proposed.determination === "upheld") {
      const first = pick(criterion, used);
      if (first) sentences.push(stateExclusion(facts, criterion, first));
    } else if (criterion.role === "leaf" && criterion.state === "explicitly-absent") {
      const first = pick(criterion, used);
      if (!first) continue;
      const about = `As to ${phraseCriterion(criterion.text, "topic")}, ${nameRecord(facts, first)} states `;
      sentences.push({ text: `${about}${quoted(first.quote, about)}.`, to: [toEvidence(first)] });
    } else if (criterion.role === "leaf" && criterion.state === "conflicting") {
      sentences.push(...stateConflicting(facts, criterion, used));
    }
  }
  return sentences;
}

function stateExclusion(facts: RationaleFacts, criterion: RationaleCriterion, first: Evidence): WrittenSentence {
  const { kind, text } = readCriterion(criterion.text);
  const where = kind === "clause" ? `where ${text}` : `in this case: ${text}`;
  const about = `The guideline speaks against the treatment ${where}; ${nameRecord(facts, first)} states `;
  const to: BindingTarget[] = [toEvidence(first), { kind: "excerpt", excerptId: criterion.excerptId }];
  return { text: `${about}${quoted(first.quote, about)}.`, to };
}

function stateConflicting(facts: RationaleFacts, criterion: RationaleCriterion, used: Set<string>): WrittenSentence[] {
  // Both sides are shown, even where one of them was quoted for another condition.
  const [first, other] = criterion.evidence.filter(({ quote }) => isQuotable(quote));
  if (!first || (isUsed(first.quote, used) && (!other || isUsed(other.quote, used)))) return [];
  const topic = phraseCriterion(criterion.text, "topic");
  const one = `${nameRecord(facts, first)} states `;
  use(first.quote, used);
  if (!other) {
    const alone = `As to ${topic}, the records do not speak with one voice; ${one}`;
    return [{ text: `${alone}${quoted(first.quote, alone)}.`, to: [toEvidence(first)] }];
  }
  use(other.quote, used);
  const about = `The records disagree on ${topic}: `;
  const two = `, while ${nameRecord(facts, other)} states `;
  if (countWords(about + one + first.quote + two + other.quote) <= SENTENCE_WORDS) {
    const text = `${about}${one}${quote(first.quote, 30)}${two}${quote(other.quote, 30)}.`;
    return [{ text, to: [toEvidence(first), toEvidence(other)] }];
  }
  const against = `By contrast, ${nameRecord(facts, other)} states `;
  return [
    { text: `${about}${one}${quoted(first.quote, about + one)}.`, to: [toEvidence(first)] },
    { text: `${against}${quoted(other.quote, against)}.`, to: [toEvidence(other)] },
  ];
}

/** What was searched for and is on no page: noun phrases as not documented, clauses as not shown. */
export function stateMissing(facts: RationaleFacts): WrittenSentence[] {
  if (facts.proposed.determination === "overturned") return [];
  const missing = facts.criteria.filter(
    (criterion) =>
      criterion.role === "leaf" &&
      criterion.state === "not-documented" &&
      !isAdvice(criterion.text) &&
      !tellsRequest(criterion.text),
  );
  const deciding = missing.filter((criterion) => criterion.deciding);
  const named = fitting(deciding.length > 0 ? deciding : missing);
  if (named.length === 0) return [];
  const where =
    facts.unreadablePages > 0
      ? "On their readable pages, the available records do not"
      : "The available records do not";
  const nouns = distinctWords(named.map(readCriterion).flatMap(({ kind, text }) => (kind === "noun" ? text : [])));
  const clauses = distinctWords(named.map(readCriterion).flatMap(({ kind, text }) => (kind === "clause" ? text : [])));
  const parts = [
    nouns.length > 0 ? `document ${joinConditions(nouns, "or")}` : "",
    clauses.length > 0 ? `show that ${joinWords(clauses, "or that").replaceAll("; or that ", ", or that ")}` : "",
  ].filter((part) => part !== "");
  const to = missing.filter(({ text }) => named.includes(text)).map(toAbsence);
  return [{ text: `${where} ${parts.join(", and they do not ")}.`, to }];
}

/** As many criteria as one sentence can name. */
function fitting(criteria: RationaleCriterion[]): string[] {
  const named: string[] = [];
  for (const { text } of criteria) {
    const words = countWords([...named, text].map((one) => phraseCriterion(one, "object")).join(" "));
    if (named.length > 0 && (named.length >= NAMED_AT_MOST || words > 26)) break;
    if (!named.includes(text)) named.push(text);
  }
  return named;
}

/** Which records were gone through: for what is said to be missing, or for the request. */
export function stateSearched(facts: RationaleFacts): WrittenSentence[] {
  const missing = facts.criteria.filter(({ role, state }) => role === "leaf" && state === "not-documented");
  const records = facts.documents
    .flatMap(({ sections, kind, date }) => sections ?? [{ kind, date }])
    .filter(({ kind }) => kind !== "ur-denial" && kind !== "imr-application");
  if (records.length === 0) return [];
  const names = distinctWords(records.map(({ kind, date }) => nameDocument(kind, date)));
  const named = `${joinWords(names.slice(0, 4))}${names.length > 4 ? " and the further records of the file" : ""}`;
  if (missing.length > 0 && facts.proposed.determination !== "overturned") {
    const to: BindingTarget[] = [...missing.slice(0, NAMED_AT_MOST).map(toAbsence), { kind: "file" }];
    return [{ text: `This was looked for in ${named}, on every page that can be read.`, to }];
  }
  const verb = records.length > 1 ? "were" : "was";
  return [
    { text: `Of the records reviewed, ${named} ${verb} read for what bears on this request.`, to: [{ kind: "file" }] },
  ];
}

/** What a criterion's state rests on: its quotations, or its search. */
export function toProof(criterion: RationaleCriterion): BindingTarget[] {
  return criterion.state === "not-documented" ? [toAbsence(criterion)] : criterion.evidence.slice(0, 1).map(toEvidence);
}

function toAbsence({ excerptId, id }: RationaleCriterion): BindingTarget {
  return { kind: "absence", excerptId, criterionId: id };
}

/** The target of a sentence that says what a page says. */
export function toEvidence({ documentId, page, quote }: Omit<Evidence, "document">): BindingTarget {
  return { kind: "evidence", documentId, page, quote };
}

/** The first quotation of a criterion that can be shown and is not in the text yet; it counts as used from then on. */
function pick(criterion: RationaleCriterion, used: Set<string>): Evidence | undefined {
  const evidence = criterion.evidence.find((one) => isQuotable(one.quote) && !isUsed(one.quote, used));
  if (evidence) use(evidence.quote, used);
  return evidence;
}

function use(quote: string, used: Set<string>): void {
  used.add(quote.replace(/\s+/g, " ").trim());
}

function isUsed(quote: string, used: Set<string>): boolean {
  const folded = quote.replace(/\s+/g, " ").trim();
  return [...used].some((other) => other === folded || (folded.length > 20 && other.includes(folded)));
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
  const dated = readDays(evidence.quote).length === 0 ? (document?.date ?? null) : null;
  return `${nameDocument(document?.kind ?? "other", dated)} (page ${evidence.page})`;
}

function nameDocument(kind: DocumentKind, date: string | null): string {
  return `${RECORD_NAMES[kind]}${date ? ` of ${writeDay(date)}` : ""}`;
}

/** Names, other people's reasons, headings, form lines and whole tables stay out of a letter. */
function isQuotable(quote: string): boolean {
  const text = quote.trim().replace(/\s+/g, " ");
  const letters = text.replace(/[^A-Za-z]/g, "");
  const capitals = letters.replace(/[^A-Z]/g, "").length;
  return (
    !/^\d+[.)]\s/.test(text) &&
    // A form's line, such as name, date of birth and date of service, or a heading in capitals.
    !(letters.length >= 12 && capitals / letters.length > 0.6) &&
    !/^[\d/.-]+ (?:for|to|and|of)\b/i.test(text) &&
    !/\b(?:DOI|DOS|DOB|MRN|NPI)\b/.test(text) &&
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

/** A verbatim piece of a record, so long that the sentence around it can still be read. */
function quoted(text: string, around: string): string {
  return quote(text, Math.min(30, Math.max(8, SENTENCE_WORDS - countWords(around))));
}

function quote(text: string, most: number): string {
  const words = text.trim().replace(/\s+/g, " ").split(" ");
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
  "a|an|the|in|on|of|to|for|with|and|or|at|by|from|this|that|her|his|their|was|is|are|were|has|have|had|no|not";

function lastBreak(words: string[]): number {
  const at = words.findLastIndex((word) => /[,;:.]$/.test(word));
  return at >= Math.min(10, words.length / 2) ? at + 1 : words.length;
}
