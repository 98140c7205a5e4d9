import type {
  Criterion,
  Determination,
  Excerpt,
  FoundEvidence,
  GuidelineConflict,
  SearchSequenceStep,
  Side,
} from "../../vocabulary.ts";
import { pagesDecided } from "../checks/cited-pages.ts";
import { type CriteriaEvaluation, type CriterionLeaf, evaluateCriteria, leavesOf } from "../criteria.ts";
import { ClinicalRecord, type RecordSentence } from "../determination/clinical-record.ts";
import { recordQuestions } from "../determination/record-questions.ts";
import { readFamily } from "../determination/treatment-family.ts";
import { documentAt } from "../document-at.ts";
import { findGuidelineConflict } from "../guideline-conflict/find-conflict.ts";
import { chooseBeside, chooseCited, idsToRead, librarySearch, supplementsOf } from "../preparation/choose-excerpts.ts";
import { answerTree, treesOf } from "../preparation/judged-trees.ts";
import { type ProposedDetermination, proposeDetermination } from "../propose-determination.ts";
import { isAdvice } from "../rationale-words.ts";
import type { BriefItem, CaseBrief } from "../tool-contract.ts";
import { isOnWeaning } from "../weaning.ts";
import type { Turn } from "./read-turn.ts";

/** A tool call that a step wants. */
export interface WantedCall {
  name: string;
  input: unknown;
}

/** The longest file that is read page by page beside the searches. */
const PAGES_READ_AT_MOST = 6;

export interface AssessedCriterion {
  excerptId: string;
  leaf: CriterionLeaf;
  found: FoundEvidence;
}

/** Everything that the tools have answered about one item, and what follows from it. */
export interface ItemAssessment {
  item: BriefItem;
  excerpts: Excerpt[];
  /** Cited besides; their conditions are not judged. */
  beside: Excerpt[];
  criteria: AssessedCriterion[];
  evaluations: Record<string, CriteriaEvaluation | undefined>;
  proposed: ProposedDetermination;
  /** What the library was searched for, step by step; null where the search was refused. */
  searchSequence: SearchSequenceStep[] | null;
  conflict: GuidelineConflict | null;
}

/**
 * The next tool calls that an item needs before it can be judged, or its assessment when nothing is left to ask. Stateless:
 * what has been asked is read from the turn. `only`: rest on these excerpts, whatever the ranking says.
 */
export function planItem(
  turn: Turn,
  brief: CaseBrief,
  item: BriefItem,
  only?: string[],
): WantedCall[] | ItemAssessment {
  const prepared = only ? undefined : turn.preparedOf(item.id);
  if (prepared) {
    const left = questionsLeft(turn, brief, item, prepared.cite);
    return left.length > 0 ? left : assess(turn, brief, item, prepared.cite);
  }
  if (!only && turn.offers("prepareItems") && !turn.hasAsked("prepareItems", isAbout(item))) {
    return [{ name: "prepareItems", input: { disputedItemIds: [item.id] } }, ...pagesLeft(turn, brief)];
  }
  const found = turn.searchFor(item.id);
  if (!found) {
    return turn.hasAsked("findExcerpts", (input) => input.disputedItemId === item.id)
      ? assess(turn, brief, item, [])
      : [{ name: "findExcerpts", input: librarySearch(brief, item) }];
  }
  const ids = only ?? idsToRead(item, found.excerpts, brief.asOf);
  const unread = ids.filter((excerptId) => !turn.hasAsked("readExcerpt", (input) => input.excerptId === excerptId));
  if (unread.length > 0) return unread.map((excerptId) => ({ name: "readExcerpt", input: { excerptId } }));
  const excerpts = chooseCited(turn.readExcerpts(ids), item, found.excerpts);
  const wanted = supplementsOf(item, excerpts, found.excerpts).filter(
    (excerptId) => !turn.hasAsked("readExcerpt", (input) => input.excerptId === excerptId),
  );
  if (wanted.length > 0) return wanted.map((excerptId) => ({ name: "readExcerpt", input: { excerptId } }));
  const questions = questionsLeft(turn, brief, item, excerpts);
  return questions.length > 0 ? questions : assess(turn, brief, item, excerpts);
}

const isAbout = (item: BriefItem) => (input: { disputedItemIds?: string[] }) =>
  input.disputedItemIds?.includes(item.id) ?? false;

/** What the file was not asked yet: each condition, what records of such a treatment say, and the pages of a short file. */
function questionsLeft(turn: Turn, brief: CaseBrief, item: BriefItem, excerpts: Excerpt[]): WantedCall[] {
  const questions: WantedCall[] = [];
  for (const { excerptId, tree, general } of treesOf(excerpts, item)) {
    for (const leaf of leavesOf(tree)) {
      const asked = questionOf(item, excerptId, leaf);
      const plain = { question: asked.question, disputedItemId: item.id };
      const wasAsked = (wanted: EvidenceQuestion) =>
        turn.hasAsked("findEvidence", (input) => sameQuestion(input, wanted));
      if (!wasAsked(asked)) questions.push({ name: "findEvidence", input: asked });
      else if (general && !answerTo(turn, asked) && !wasAsked(plain))
        questions.push({ name: "findEvidence", input: plain });
    }
  }
  for (const question of recordQuestions(item.request)) {
    if (turn.hasAsked("findEvidence", (input) => input.question === question && input.disputedItemId === item.id))
      continue;
    questions.push({ name: "findEvidence", input: { question, disputedItemId: item.id } });
  }
  return [...questions, ...pagesLeft(turn, brief)];
}

function pagesLeft(turn: Turn, brief: CaseBrief): WantedCall[] {
  return shortFilePages(brief)
    .filter(
      ({ documentId, page }) =>
        !turn.hasAsked("readPage", (input) => input.documentId === documentId && input.page === page),
    )
    .map(({ documentId, page }) => ({ name: "readPage", input: { documentId, page } }));
}

type EvidenceQuestion = {
  question: string;
  disputedItemId?: string | undefined;
  excerptId?: string | undefined;
  criterionId?: string | undefined;
};

function sameQuestion(first: EvidenceQuestion, second: EvidenceQuestion): boolean {
  if (first.disputedItemId !== second.disputedItemId || first.criterionId !== second.criterionId) return false;
  return second.criterionId ? first.excerptId === second.excerptId : first.question === second.question;
}

function questionOf(item: BriefItem, excerptId: string, leaf: CriterionLeaf) {
  return { question: leaf.text.slice(0, 400), disputedItemId: item.id, excerptId, criterionId: leaf.id };
}

function answerTo(turn: Turn, question: EvidenceQuestion): FoundEvidence | undefined {
  return turn.answersOf("findEvidence").find(({ input }) => sameQuestion(input, question))?.output;
}

/** The pages of a short file's records; longer files are only searched. */
function shortFilePages(brief: CaseBrief): { documentId: string; page: number }[] {
  const records = recordPages(brief);
  return records.length > PAGES_READ_AT_MOST ? [] : records.filter(({ readable }) => readable);
}

/** The pages of records of care, told apart by page since one file may hold many documents; all where the file holds nothing else. */
function recordPages(brief: CaseBrief) {
  const all = brief.documents.flatMap((document) =>
    Array.from({ length: document.pages }, (_, at) => ({
      documentId: document.id,
      page: at + 1,
      readable: !document.unreadablePages.includes(at + 1),
    })),
  );
  const records = all.filter((page) => {
    const kind = documentAt(brief.documents, page)?.kind;
    return kind !== "ur-denial" && kind !== "imr-application";
  });
  return records.length > 0 ? records : all;
}

function assess(turn: Turn, brief: CaseBrief, item: BriefItem, excerpts: Excerpt[]): ItemAssessment {
  const criteria: AssessedCriterion[] = [];
  const evaluations: ItemAssessment["evaluations"] = {};
  for (const { excerptId, tree, general } of treesOf(excerpts, item)) {
    const answers = answerTree(tree, (leaf) => {
      const asked = questionOf(item, excerptId, leaf);
      // A general condition has no id in the library; where asking by id is refused, its words are searched.
      return (
        answerTo(turn, asked) ??
        (general ? answerTo(turn, { question: asked.question, disputedItemId: item.id }) : undefined)
      );
    });
    for (const leaf of leavesOf(tree)) {
      const found = answers.get(leaf.id);
      if (found) criteria.push({ excerptId, leaf, found });
    }
    const states = Object.fromEntries([...answers].map(([id, { state }]) => [id, state]));
    const evaluation = evaluateCriteria(tree, states, { quantity: item.quantity });
    evaluations[excerptId] = evaluation;
    for (const criterion of criteria) {
      if (criterion.excerptId !== excerptId || criterion.leaf.kind !== "limit") continue;
      criterion.found = { ...criterion.found, state: limitState(criterion, evaluation, brief) };
    }
  }
  const proposed = proposeDetermination({
    excerpts,
    evaluations: Object.fromEntries(
      treesOf(excerpts, item).map(({ excerptId, tree }) => [
        excerptId,
        evaluateSubstance(tree, excerptId, criteria, item),
      ]),
    ),
    item,
    facts: { ...brief.worker, dateOfInjury: brief.dateOfInjury, asOf: brief.asOf, medications: brief.medications },
    record: recordSentences(turn, brief, item),
    surgery: surgeryDetermination(turn, brief, item),
  });
  const prepared = turn.preparedOf(item.id);
  const searched = turn.searchFor(item.id);
  const found = searched ?? prepared;
  const supplements =
    prepared?.cite === excerpts
      ? prepared.beside
      : searched
        ? chooseBeside(turn.readExcerpts(supplementsOf(item, excerpts, searched.excerpts)), excerpts)
        : [];
  // A drug that is to be continued is not weaned.
  const beside = supplements.filter((excerpt) => proposed.determination !== "overturned" || !isOnWeaning(excerpt));
  const conflict = found?.day
    ? findGuidelineConflict({
        others: found.citedByOthers ?? [],
        cited: [...excerpts, ...beside].map((excerpt) => ({ excerpt, pages: pagesDecided(excerpt) })),
        bodyRegion: item.bodyRegion,
        day: found.day,
        searchSequence: found.searchSequence,
        rebutted: false,
      })
    : null;
  return {
    item,
    excerpts,
    beside,
    criteria,
    evaluations,
    proposed,
    searchSequence: found?.searchSequence ?? null,
    conflict,
  };
}

/**
 * The tree without what no record needs to say: advice to the prescriber and formalities such as guidance or a stated body
 * part do not make a treatment unnecessary by their silence. The stored evaluation stays strict.
 */
function evaluateSubstance(
  tree: Criterion,
  excerptId: string,
  criteria: AssessedCriterion[],
  item: BriefItem,
): CriteriaEvaluation {
  const states = Object.fromEntries(
    criteria
      .filter((criterion) => criterion.excerptId === excerptId)
      .map(({ leaf, found }) => {
        const formal =
          leaf.kind === "leaf" &&
          found.state === "not-documented" &&
          (isAdvice(leaf.text) || FORMALITY.test(leaf.text) || FIRST_PROCEDURE.test(leaf.text));
        return [leaf.id, formal ? ("documented" as const) : found.state];
      }),
  );
  return evaluateCriteria(tree, states, { quantity: item.quantity });
}
/** Procedures leave a report behind: where no record tells of an earlier one, the request is for the first. */
const FIRST_PROCEDURE = /^first (?:series|set|trigger point|blocks?|injections?)\b/i;
const FORMALITY =
  /\b(?:fluoroscop\w*|contrast|(?:specified|stated|named)$|body part|number of visits|generic|prescribed by)\b/i;

/** A limit is a matter of counting: within it is documented, beyond it explicitly absent, whatever the records say of it. */
function limitState(
  { leaf, found }: AssessedCriterion,
  evaluation: CriteriaEvaluation,
  brief: CaseBrief,
): FoundEvidence["state"] {
  if (found.state !== "not-documented") return found.state;
  const sinceInjury = /\bwithin (\w+) (year|month|week)s? (?:of|after|from|since) (?:the )?injury\b/i.exec(leaf.text);
  if (sinceInjury && brief.dateOfInjury && brief.asOf) {
    const [, count = "", unit = ""] = sinceInjury;
    const most =
      (NUMBERS.indexOf(count.toLowerCase()) + 1 || Number(count)) *
      ({ year: 365.25, month: 30.5, week: 7 }[unit.toLowerCase()] ?? 0);
    const days = (Date.parse(brief.asOf) - Date.parse(brief.dateOfInjury)) / 86_400_000;
    if (most > 0) return days <= most ? "documented" : "explicitly-absent";
  }
  const outcome = evaluation.leaves.find(({ id }) => id === leaf.id)?.outcome;
  return outcome === "met" ? "documented" : outcome === "not-met" ? "explicitly-absent" : "not-documented";
}
const NUMBERS = ["one", "two", "three", "four", "five", "six"];

function recordSentences(turn: Turn, brief: CaseBrief, item: BriefItem): RecordSentence[] {
  const records = new Set(recordPages(brief).map(({ documentId, page }) => `${documentId} ${page}`));
  const quotes = turn
    .answersOf("findEvidence")
    .filter(({ input }) => input.disputedItemId === item.id)
    .flatMap(({ output }) => output.evidence)
    .filter(
      (quote) =>
        quote.assertion !== "other-person" &&
        quote.assertion !== "quoted-requirement" &&
        quote.assertion !== "hypothetical",
    )
    .map(({ quote, documentId, document, page }) => ({ text: quote, documentId, document, page }));
  const pages = turn.answersOf("readPage").flatMap(({ output }) => ClinicalRecord.fromPage(output));
  const request = fold(item.request);
  // The list of what is asked for is no record of what was done.
  return [...pages, ...quotes].filter(
    ({ documentId, page, text }) =>
      records.has(`${documentId} ${page}`) && !/^\s*\d+[.)]\s/.test(text) && !fold(text).includes(request),
  );
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** What is asked for the left hand does not follow an operation on the right one. */
const isOtherSide = (one: Side | null | undefined, other: Side | null | undefined) =>
  (one === "left" && other === "right") || (one === "right" && other === "left");

/** What is proposed, now or in a stored draft, for the operation that another item of the file asks for. */
function surgeryDetermination(turn: Turn, brief: CaseBrief, item: BriefItem): Determination | null {
  if (readFamily(item.request) === "surgery") return null;
  const operation = brief.items.find(
    (other) => other.id !== item.id && readFamily(other.request) === "surgery" && !isOtherSide(other.side, item.side),
  );
  if (!operation) return null;
  const planned = planItem(turn, brief, operation);
  if (!Array.isArray(planned)) return planned.proposed.determination;
  return operation.draft?.determination ?? null;
}
