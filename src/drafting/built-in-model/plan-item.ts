import type { Determination, Excerpt, FoundEvidence } from "../../vocabulary.ts";
import { type CriteriaEvaluation, type CriterionLeaf, evaluateCriteria, leavesOf } from "../criteria.ts";
import { ClinicalRecord, isAddressedToReviewers, type RecordSentence } from "../determination/clinical-record.ts";
import { FAMILY_QUESTIONS, readFamily } from "../determination/treatment-family.ts";
import { type ProposedDetermination, proposeDetermination } from "../propose-determination.ts";
import type { BriefItem, CaseBrief, ToolOutputs } from "../tool-contract.ts";
import type { Turn } from "./read-turn.ts";

/** A tool call that a step wants. */
export interface WantedCall {
  name: string;
  input: unknown;
}

/** Excerpts read for an item, most cited, and the longest file that is read page by page beside the searches. */
const EXCERPTS_READ = 3;
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
  criteria: AssessedCriterion[];
  evaluations: Record<string, CriteriaEvaluation | undefined>;
  proposed: ProposedDetermination;
}

/**
 * The next tool calls that an item needs before it can be judged, or its assessment when nothing is left to ask. Stateless:
 * what has been asked is read from the turn.
 */
export function planItem(turn: Turn, brief: CaseBrief, item: BriefItem): WantedCall[] | ItemAssessment {
  const found = turn.answersOf("findExcerpts").find(({ input }) => input?.disputedItemId === item.id)?.output;
  if (!found) {
    return turn.hasAsked("findExcerpts", (input) => input.disputedItemId === item.id)
      ? assess(turn, brief, item, [])
      : [{ name: "findExcerpts", input: { disputedItemId: item.id } }];
  }
  const ids = found.excerpts.slice(0, EXCERPTS_READ).map((excerpt) => excerpt.excerptId);
  const unread = ids.filter((excerptId) => !turn.hasAsked("readExcerpt", (input) => input.excerptId === excerptId));
  if (unread.length > 0) return unread.map((excerptId) => ({ name: "readExcerpt", input: { excerptId } }));
  const excerpts = chooseCited(turn, ids, found.excerpts);
  const questions: WantedCall[] = [];
  for (const excerpt of excerpts) {
    for (const leaf of excerpt.criteria ? leavesOf(excerpt.criteria) : []) {
      if (turn.hasAsked("findEvidence", (input) => asksFor(input, item.id, excerpt.id, leaf.id))) continue;
      questions.push({
        name: "findEvidence",
        input: {
          question: leaf.text.slice(0, 400),
          disputedItemId: item.id,
          excerptId: excerpt.id,
          criterionId: leaf.id,
        },
      });
    }
  }
  for (const question of FAMILY_QUESTIONS[readFamily(item.request)] ?? []) {
    if (turn.hasAsked("findEvidence", (input) => input.question === question && input.disputedItemId === item.id))
      continue;
    questions.push({ name: "findEvidence", input: { question, disputedItemId: item.id } });
  }
  for (const { documentId, page } of shortFilePages(brief)) {
    if (turn.hasAsked("readPage", (input) => input.documentId === documentId && input.page === page)) continue;
    questions.push({ name: "readPage", input: { documentId, page } });
  }
  return questions.length > 0 ? questions : assess(turn, brief, item, excerpts);
}

function asksFor(
  input: { disputedItemId?: string | undefined; excerptId?: string | undefined; criterionId?: string | undefined },
  itemId: string,
  excerptId: string,
  criterionId: string,
) {
  return input.disputedItemId === itemId && input.excerptId === excerptId && input.criterionId === criterionId;
}

/**
 * The governing excerpt is the first of the search sequence's ranking. A second one is cited where the first sets no criteria,
 * or where it ranks close to the first within the same guideline, as reviewers cite a drug's own page beside its class.
 */
function chooseCited(turn: Turn, ids: string[], ranked: ToolOutputs["findExcerpts"]["excerpts"]): Excerpt[] {
  const read = ids.flatMap(
    (id) => turn.answersOf("readExcerpt").find(({ input }) => input.excerptId === id)?.output.excerpt ?? [],
  );
  const [governing, ...others] = read;
  if (!governing) return [];
  const score = (id: string) => ranked.find((excerpt) => excerpt.excerptId === id)?.score ?? 0;
  const top = score(governing.id);
  const second = governing.criteria
    ? others.find(
        (excerpt) => excerpt.sourceKey === governing.sourceKey && excerpt.criteria && score(excerpt.id) >= CLOSE * top,
      )
    : others.find((excerpt) => excerpt.criteria !== null && score(excerpt.id) >= RELATED * top);
  return second ? [governing, second] : [governing];
}
const CLOSE = 0.8;
const RELATED = 0.4;

/** The pages of a short file's records; longer files are only searched. */
function shortFilePages(brief: CaseBrief): { documentId: string; page: number }[] {
  const records = recordsOf(brief);
  const pages = records.reduce((sum, document) => sum + document.pages, 0);
  if (pages > PAGES_READ_AT_MOST) return [];
  return records.flatMap((document) =>
    Array.from({ length: document.pages }, (_, at) => at + 1)
      .filter((page) => !document.unreadablePages.includes(page))
      .map((page) => ({ documentId: document.id, page })),
  );
}

/** What is a record of care; everything where the file holds nothing else. */
function recordsOf(brief: CaseBrief) {
  const records = brief.documents.filter(
    (document) => document.kind !== "ur-denial" && document.kind !== "imr-application",
  );
  return records.length > 0 ? records : brief.documents;
}

function assess(turn: Turn, brief: CaseBrief, item: BriefItem, excerpts: Excerpt[]): ItemAssessment {
  const criteria: AssessedCriterion[] = [];
  const evaluations: ItemAssessment["evaluations"] = {};
  for (const excerpt of excerpts) {
    if (!excerpt.criteria) continue;
    const states: Record<string, FoundEvidence["state"]> = {};
    for (const leaf of leavesOf(excerpt.criteria)) {
      const answer = turn.answersOf("findEvidence").find(({ input }) => asksFor(input, item.id, excerpt.id, leaf.id));
      if (!answer) continue;
      const found = provable(answer.output, leaf);
      criteria.push({ excerptId: excerpt.id, leaf, found });
      states[leaf.id] = found.state;
    }
    evaluations[excerpt.id] = evaluateCriteria(excerpt.criteria, states, { quantity: item.quantity });
  }
  const proposed = proposeDetermination({
    excerpts,
    evaluations,
    item,
    facts: { ...brief.worker, dateOfInjury: brief.dateOfInjury, asOf: brief.asOf, medications: brief.medications },
    record: recordSentences(turn, brief, item),
    surgery: surgeryDetermination(turn, brief, item),
  });
  return { item, excerpts, criteria, evaluations, proposed };
}

/** Without a quote nothing is claimed, and text that tells reviewers what to decide is no evidence. */
function provable(found: FoundEvidence, leaf: CriterionLeaf): FoundEvidence {
  const evidence = found.evidence.filter(({ quote }) => !isAddressedToReviewers(quote));
  if (found.state === "not-documented" || evidence.length > 0 || leaf.kind === "limit") return { ...found, evidence };
  return { ...found, evidence, state: "not-documented" };
}

function recordSentences(turn: Turn, brief: CaseBrief, item: BriefItem): RecordSentence[] {
  const records = new Set(recordsOf(brief).map((document) => document.id));
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
  return [...pages, ...quotes].filter((sentence) => records.has(sentence.documentId));
}

/** What is proposed, now or in a stored draft, for the operation that another item of the file asks for. */
function surgeryDetermination(turn: Turn, brief: CaseBrief, item: BriefItem): Determination | null {
  if (readFamily(item.request) === "surgery") return null;
  const operation = brief.items.find((other) => other.id !== item.id && readFamily(other.request) === "surgery");
  if (!operation) return null;
  const planned = planItem(turn, brief, operation);
  if (!Array.isArray(planned)) return planned.proposed.determination;
  return operation.draft?.determination ?? null;
}
