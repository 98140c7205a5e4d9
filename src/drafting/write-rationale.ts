import type {
  Assertion,
  BindingTarget,
  CaseDay,
  Criterion,
  Determination,
  DocumentKind,
  EvidenceState,
  Excerpt,
  GuidelineConflict,
  ProposedBinding,
  Quantity,
  SearchSequenceStep,
  Sex,
} from "../vocabulary.ts";
import { writeDay } from "./checks/read-days.ts";
import type { BriefSection } from "./document-at.ts";
import { phraseRequest } from "./phrase-request.ts";
import type { ProposedDetermination } from "./propose-determination.ts";
import { countWords, distinctWords, joinWords, lowerFirst } from "./rationale-words.ts";
import { conclude, stateReason, stateTaper } from "./state-conclusion.ts";
import { stateAgainst, stateDocumented, toEvidence } from "./state-evidence.ts";
import { stateBeside, stateRequirement, stateSummary, toExcerpt } from "./state-guideline.ts";
import { stateMissing, stateSearched } from "./state-missing.ts";
import { stateReviewAlone } from "./state-sources.ts";

export interface RationaleCriterion {
  id: string;
  excerptId: string;
  text: string;
  role: "leaf" | "exclusion" | "limit";
  state: EvidenceState;
  /** Whether the determination hangs on it. */
  deciding: boolean;
  /** The best proof first; `assertion` tells the sides of a conflict apart. */
  evidence: { documentId: string; document: string; page: number; quote: string; assertion?: Assertion | undefined }[];
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
  /** Nothing but the review and the application speaks of the conditions. */
  reviewAlone?: boolean | undefined;
  item: { request: string; quantity: Quantity; bodyRegion?: string | null | undefined };
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

/** A sentence with what it rests on, as its writer knows it. */
export interface WrittenSentence {
  text: string;
  to: BindingTarget[];
}

const WORDS_AT_LEAST = 90;
const WORDS_AT_MOST = 250;

/** How much of the file a rationale tells, from the most to the least; the first that fits the length of a letter is taken. */
const MEASURES = [
  { quotations: 4, against: 3, history: true },
  { quotations: 3, against: 3, history: true },
  { quotations: 3, against: 3, history: false },
  { quotations: 2, against: 3, history: false },
  { quotations: 2, against: 2, history: false },
  { quotations: 1, against: 2, history: false },
  { quotations: 1, against: 1, history: false },
  { quotations: 0, against: 1, history: false },
];

/** A part is granted against what the file denies: the second denial is told before the second finding. */
function measuresFor(determination: Determination) {
  const denial = { quotations: 0, against: 2, history: false };
  return determination === "modified" ? MEASURES.toSpliced(-2, 0, denial) : MEASURES;
}

/**
 * Writes the rationale of one item from structured facts, sentence by sentence with its sources: worker and request, what the
 * guideline asks for by page, what the records show by day, page and quotation, what they do not, and a conclusion that agrees
 * with the determination. Only criteria that were searched for are said to be missing. Some 90 to 250 words.
 */
export function writeRationale(facts: RationaleFacts): { rationale: string; bindings: ProposedBinding[] } {
  let sentences: WrittenSentence[] = [];
  for (const measure of measuresFor(facts.proposed.determination)) {
    sentences = compose(facts, measure);
    if (countWords(textOf(sentences)) <= WORDS_AT_MOST) break;
  }
  for (const more of [
    { beside: true },
    { beside: true, summary: true },
    { beside: true, summary: true, searched: true },
  ]) {
    if (countWords(textOf(sentences)) >= WORDS_AT_LEAST) break;
    sentences = compose(facts, { ...(MEASURES[0] as Measure), ...more });
  }
  return {
    rationale: textOf(sentences),
    bindings: sentences
      .filter(({ to }) => to.length > 0)
      .map(({ text, to }) => ({ sentence: text, to: to.slice(0, 12) })),
  };
}

/** What is told besides where a text would be too short to be a reason. */
type Measure = (typeof MEASURES)[number] & { beside?: boolean; summary?: boolean; searched?: boolean };

function compose(facts: RationaleFacts, measure: Measure): WrittenSentence[] {
  // Kept for one text, so that no quotation stands in it twice.
  const used = new Set<string>();
  const { conflict } = facts;
  const shown = stateDocumented(facts, measure.quotations, used);
  const against = stateAgainst(facts, measure.against, used);
  // What speaks for the request stands first, so that what decides against it is read last, before the conclusion.
  const upheld = facts.proposed.determination === "upheld" && shown.length > 0;
  return [
    ...openWithWorker(facts, measure.history),
    {
      text: `The request is for ${phraseRequest(shortRequest(facts.item.request))}.`,
      to: [{ kind: "request" as const }],
    },
    ...(conflict ? [stateConflict(conflict, facts)] : []),
    ...stateRequirement(facts),
    ...(measure.summary ? stateSummary(facts.excerpts.find(({ criteria }) => criteria !== null)) : []),
    ...(measure.beside ? stateBeside(facts) : []),
    ...shown,
    ...(upheld ? turnAgainst(against) : against),
    ...stateMissing(facts, upheld && against.length === 0),
    ...stateReviewAlone(facts),
    ...(measure.searched ? stateSearched(facts) : []),
    ...stateReason(facts),
    ...stateTaper(facts),
    conclude(facts.proposed.determination, facts),
  ].filter(({ text }) => text !== "");
}

/** "However," before the first of them. */
function turnAgainst([first, ...others]: WrittenSentence[]): WrittenSentence[] {
  return first ? [{ ...first, text: `However, ${lowerFirst(first.text)}` }, ...others] : [];
}

function textOf(sentences: WrittenSentence[]): string {
  return sentences.map(({ text }) => text).join(" ");
}

function openWithWorker(facts: RationaleFacts, history: boolean): WrittenSentence[] {
  const { worker, dateOfInjury } = facts;
  const age = worker.age === null ? "" : `${worker.age}-year-old `;
  const person = worker.sex ?? (worker.age === null ? "" : "person");
  const who = age || person ? ` is ${/^(?:8|11|18)/.test(age) ? "an" : "a"} ${age}${person}`.trimEnd() : "";
  const injury = dateOfInjury ? ` with a date of injury of ${writeDay(dateOfInjury)}` : "";
  const conditions = joinWords(
    keepFitting(distinctWords(facts.diagnoses.map(cleanFact).map(putSideFirst)).slice(0, 3), 24),
  );
  const opening =
    who || injury
      ? `The injured worker${who || " has a claim"}${injury}${conditions ? `, treated for ${conditions}` : ""}.`
      : conditions
        ? `The injured worker is treated for ${conditions}.`
        : "";
  const care = joinWords(keepFitting(distinctWords(facts.treatmentToDate.map(cleanFact)).slice(0, 5), 36));
  // The places that these facts were read from are known to code, which finds them by their words.
  return [
    { text: opening, to: [] },
    { text: care && history ? `Treatment to date includes ${care}.` : "", to: [] },
  ];
}

/** "L5-S1 disc protrusion, right" as it is said: "right L5-S1 disc protrusion". */
function putSideFirst(diagnosis: string): string {
  return diagnosis.replace(
    /^([^,()]+), (right|left|bilateral)$/i,
    (_, what: string, side: string) => `${side.toLowerCase()} ${what}`,
  );
}

/** As many parts as these words hold; the first in any case. */
function keepFitting(parts: string[], words: number): string[] {
  return parts.filter((_, at) => at === 0 || countWords(parts.slice(0, at + 1).join(" ")) <= words);
}

/** A fact as it reads inside a sentence: one line, no codes, no full stop. What is no noun phrase is left out. */
function cleanFact(fact: string): string {
  const text = fact
    .replace(/\s+/g, " ")
    .replace(/^.*\b(?:has|have) included:?\s+|^documented as\s+/i, "")
    .replace(/[\s/]*\(?\b(?:ICD-?(?:9|10)[^)]*|[A-TV-Z]\d\d\.\w{1,4}|\d{3}\.\d{1,2})\b\)?/g, "")
    .replace(/^[\s\d.)•-]+|[\s.;:,/-]+$/g, "")
    .replace(/^(?:and|or)\s+/i, "");
  if (text.length > 90 || NO_NOUN_PHRASE.test(text)) return "";
  return lowerFirst(text);
}
const NO_NOUN_PHRASE =
  /\b(?:request\w*|denied|Dr\.|M\.?D\b|was|were|is|are|has|had|complain\w*|described|includ\w+|doubt|plan|treated|he|she|patient|worker|went|to be|indicates?|noted|showed|rated|dated|records?|revealed)\b|[:"“]|^no\b|^[^(]*\)|\([^)]*$/i;

/** The disputed part of a request that was authorised in part; otherwise the request as worded, without the verb of its letter. */
export function shortRequest(request: string): string {
  const remaining = /remaining IMR eligible portion of the original request,\s*(.+?)\s*$/i.exec(request)?.[1];
  const text = (remaining ?? request)
    .replace(/\s+/g, " ")
    .replace(/\s+(?:is|are|was|were)(?: (?:not )?medically necessary.*)?[.:\s]*$/i, "")
    .replace(/[.,;:\s]+$/, "");
  return lowerFirst(text.length > 220 ? `${text.slice(0, 217).replace(/\s\S*$/, "")} …` : text);
}

function stateConflict(conflict: GuidelineConflict, { excerpts }: RationaleFacts): WrittenSentence {
  const quotes = conflict.parties.flatMap(({ quote }) => (quote ? [toEvidence(quote)] : []));
  return { text: conflict.reason, to: [...excerpts.slice(0, 1).map(toExcerpt), ...quotes] };
}
