import { type JSONValue, type ToolSet, tool } from "ai";
import { AppError } from "../errors.ts";
import type { Excerpt } from "../vocabulary.ts";
import { answerQuestion } from "./answer-question.ts";
import { briefCase } from "./brief-case.ts";
import type { CaseState } from "./case-state.ts";
import { leavesOf } from "./criteria.ts";
import { expandProposal, type GivenProposal } from "./preparation/expand-proposal.ts";
import { prepareItems } from "./preparation/prepare-items.ts";
import type { PreparedItems } from "./preparation/prepared-shape.ts";
import { tellPrepared } from "./preparation/tell-prepared.ts";
import { proposeDraft } from "./propose-draft.ts";
import { shortenEvidence, shortenExcerpts } from "./shorten-output.ts";
import { MAX_PROPOSALS_PER_ITEM, type ToolOutputs, type ToolRefusal, toolInputs } from "./tool-contract.ts";
import { undoChange } from "./undo-change.ts";

/** Longest text of a page or an excerpt handed to a model at once, in characters. */
const MAX_PAGE_CHARACTERS = 12_000;

/**
 * The tools of one turn. They read one case file and the library; `proposeDraft` alone writes, and only a checked draft.
 * A wrong id is answered with a refusal that the model can act on, never with another organisation's data.
 */
export function createTools(state: CaseState, meta: { modelId: string; promptVersion: string; asked?: string }) {
  const attempts = new Map<string, number>();
  const { modelId, promptVersion } = meta;

  return {
    readCase: tool({
      description: "Worker, dates, documents, disputed items and their current drafts.",
      inputSchema: toolInputs.readCase,
      execute: () => briefCase(state),
    }),
    findExcerpts: tool({
      description:
        "Guideline excerpts in force on the case's date for a disputed item or for free words, best first; for an item also which guidelines utilization review and the treating physician cite, and whether these were in force.",
      inputSchema: toolInputs.findExcerpts,
      execute: ({ disputedItemId, query }) =>
        refusing<ToolOutputs["findExcerpts"]>(async () => {
          const item = disputedItemId ? state.getItem(disputedItemId) : undefined;
          const request = query ?? item?.request;
          if (!request) throw new AppError("not-found", "Name a disputedItemId from readCase, or a query.");
          const found = await state.findExcerpts(request, item?.bodyRegion ?? null);
          return { ...found, day: state.day, ...(item ? { citedByOthers: await state.citedByOthers(item) } : {}) };
        }),
      toModelOutput: ({ output }) => asJson(shortenExcerpts(output)),
    }),
    prepareItems: tool({
      description:
        "All that drafting items starts from, in one answer: search sequence, the governing excerpt with what the file shows at each of its conditions, what to cite beside it, near misses of what is missing, and quotes by short names.",
      inputSchema: toolInputs.prepareItems,
      execute: (wanted) => refusing<PreparedItems>(() => prepareItems(state, wanted)),
      toModelOutput: ({ output }) => asJson("error" in output ? output : tellPrepared(output)),
    }),
    readExcerpt: tool({
      description: "One guideline excerpt whole: recommendation, summary, criteria, limits, pages.",
      inputSchema: toolInputs.readExcerpt,
      execute: ({ excerptId }) =>
        refusing<ToolOutputs["readExcerpt"]>(async () => {
          const excerpt = await state.getExcerpt(excerptId);
          return { excerpt: { ...excerpt, summary: excerpt.summary.slice(0, MAX_PAGE_CHARACTERS) } };
        }),
    }),
    findEvidence: tool({
      description:
        "What the case file says about something: verbatim quotes with page, how each is meant (affirmed, negated, planned …), and the search behind an absence.",
      inputSchema: toolInputs.findEvidence,
      execute: ({ question, disputedItemId, excerptId, criterionId }) =>
        refusing<ToolOutputs["findEvidence"]>(async () => {
          const item = disputedItemId ? state.getItem(disputedItemId) : undefined;
          const asked = { ...(excerptId ? { excerptId } : {}), ...(criterionId ? { criterionId } : {}) };
          const itemAsked = item ? { disputedItemId: item.id } : {};
          if (excerptId && criterionId) {
            const excerpt = await state.getExcerpt(excerptId);
            // An entry that records an edition sets no criteria; the question stands in for one and is kept under its id.
            const criterion = excerpt.criteria
              ? findCriterion(excerpt, criterionId)
              : { id: criterionId, text: question, kind: "leaf" as const };
            if (!criterion) throw new AppError("not-found", `The excerpt has no criterion ${criterionId}.`);
            return { ...state.assess(item, excerptId, criterion), ...asked, ...itemAsked };
          }
          return { ...answerQuestion(state, item, question), ...asked, ...itemAsked };
        }),
      toModelOutput: ({ output }) => asJson(shortenEvidence(output)),
    }),
    readPage: tool({
      description: "The text of one page of a document.",
      inputSchema: toolInputs.readPage,
      execute: ({ documentId, page }) =>
        refusing<ToolOutputs["readPage"]>(async () => {
          const found = state.pages.find(
            (candidate) => candidate.documentId === documentId && candidate.number === page,
          );
          if (!found)
            throw new AppError("not-found", "There is no such page. readCase lists documents and page counts.");
          return {
            documentId,
            document: found.document,
            page,
            readable: found.readable,
            ...(found.origin === "ocr" ? { machineRead: found.confidence ?? 0 } : {}),
            text: found.text.slice(0, MAX_PAGE_CHARACTERS),
          };
        }),
    }),
    proposeDraft: tool({
      description:
        "Proposes the draft rationale of one disputed item. Code checks quotes, citations, criteria and wording; it is stored only when nothing blocks.",
      inputSchema: toolInputs.proposeDraft,
      execute: async (given): Promise<ToolOutputs["proposeDraft"]> => {
        const { disputedItemId } = given;
        const attempt = (attempts.get(disputedItemId) ?? 0) + 1;
        attempts.set(disputedItemId, attempt);
        const attemptsLeft = Math.max(0, MAX_PROPOSALS_PER_ITEM - attempt);
        if (attempt > MAX_PROPOSALS_PER_ITEM) {
          return { stored: false, disputedItemId, attemptsLeft, problems: [TOO_MANY_PROPOSALS] };
        }
        const { proposal, problems } = await expandGiven(state, given);
        if (problems.length > 0) return { stored: false, disputedItemId, attemptsLeft, problems };
        const outcome = await proposeDraft(state, proposal, { modelId, promptVersion });
        return outcome.stored ? { ...outcome, disputedItemId } : { ...outcome, disputedItemId, attemptsLeft };
      },
    }),
    restoreRevision: tool({
      description: "Puts an item's earlier text back as a new revision. Only when the reviewer's message asks to undo.",
      inputSchema: toolInputs.restoreRevision,
      execute: (wanted) => refusing<ToolOutputs["restoreRevision"]>(() => undoChange(state, meta.asked ?? "", wanted)),
    }),
  } satisfies ToolSet;
}

/** The proposal in full; the library knows the words of a condition that it names by id. */
async function expandGiven(state: CaseState, given: GivenProposal) {
  const excerpts = await state.findCited(given.criteria.map(({ excerptId }) => excerptId));
  return expandProposal(given, {
    quote: (ref) => state.refs.find(ref),
    item: (id) => state.prepared.get(id),
    textOf: (excerptId, criterionId) => {
      const excerpt = excerpts.get(excerptId);
      return excerpt && findCriterion(excerpt, criterionId)?.text;
    },
  });
}

/** Tool answers are plain data, as the stored history needs them. */
const asJson = (value: object) => ({ type: "json" as const, value: value as JSONValue });

const TOO_MANY_PROPOSALS = {
  code: "I02",
  severity: "block",
  message: "This item's draft was refused three times in this turn.",
  remedy: "Stop proposing it and tell the reviewer what is wrong.",
} as const;

/** Turns an error that the model can act on into an answer; anything else ends the turn. */
async function refusing<T>(run: () => Promise<T>): Promise<T | ToolRefusal> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError) return { error: error.message };
    throw error;
  }
}

function findCriterion(excerpt: Excerpt, criterionId: string) {
  return excerpt.criteria ? leavesOf(excerpt.criteria).find((leaf) => leaf.id === criterionId) : undefined;
}
