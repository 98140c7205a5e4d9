import { type JSONValue, type ToolSet, tool } from "ai";
import { findEvidence } from "../case-files/find-evidence.ts";
import { AppError } from "../errors.ts";
import {
  type DocumentKind,
  type DraftContent,
  type DraftProposal,
  type Excerpt,
  ProposedBinding,
} from "../vocabulary.ts";
import type { CaseState } from "./case-state.ts";
import { leavesOf } from "./criteria.ts";
import { sectionsOf } from "./document-at.ts";
import { proposeDraft } from "./propose-draft.ts";
import { showDrafts } from "./provisional/withhold-drafts.ts";
import { shortenEvidence, shortenExcerpts } from "./shorten-output.ts";
import {
  type CaseBrief,
  MAX_PROPOSALS_PER_ITEM,
  type ToolOutputs,
  type ToolRefusal,
  toolInputs,
} from "./tool-contract.ts";
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
          return { ...findEvidence(state.index, question, state.contextOf(item)), ...asked, ...itemAsked };
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
        const { bindings, ...rest } = given;
        const read = bindings?.flatMap((binding) => ProposedBinding.safeParse(binding).data ?? []);
        const proposal: DraftProposal = { ...rest, ...(read ? { bindings: read } : {}) };
        const attempt = (attempts.get(disputedItemId) ?? 0) + 1;
        attempts.set(disputedItemId, attempt);
        const attemptsLeft = Math.max(0, MAX_PROPOSALS_PER_ITEM - attempt);
        if (attempt > MAX_PROPOSALS_PER_ITEM) {
          return { stored: false, disputedItemId, attemptsLeft, problems: [TOO_MANY_PROPOSALS] };
        }
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

/** The case as a model is told it: no name, birth date or claim number. */
async function briefCase(state: CaseState): Promise<CaseBrief> {
  // A draft that is kept back from the one who asks is not told to them through the model either.
  const { drafts } = await showDrafts(state.ctx, state.caseFile.id);
  const { facts } = state;
  const read = [...(facts?.diagnoses ?? []), ...(facts?.treatmentToDate ?? []), ...(facts?.medications ?? [])];
  const places = read.flatMap(({ value, source }): [string, string][] =>
    source ? [[value, `${source.document} p. ${source.page}`]] : [],
  );
  return {
    asOf: state.asOf,
    asOfBasis: state.day.basis,
    worker: { age: facts?.age ?? null, sex: facts?.sex ?? null },
    dateOfInjury: facts?.dateOfInjury ?? null,
    diagnoses: facts?.diagnoses.map((fact) => fact.value) ?? [],
    treatmentToDate: facts?.treatmentToDate.map((fact) => fact.value) ?? [],
    medications: facts?.medications.map((fact) => fact.value) ?? [],
    ...(places.length > 0 ? { places } : {}),
    documents: state.documents.map((document) => ({
      id: document.id,
      name: document.name,
      kind: document.kind as DocumentKind,
      date: document.date,
      pages: document.pageCount,
      unreadablePages: state.pages
        .filter((page) => page.documentId === document.id && !page.readable)
        .map((page) => page.number),
      machineReadPages: state.pages
        .filter((page) => page.documentId === document.id && page.origin === "ocr")
        .map((page) => page.number),
      sections: sectionsOf(state.pages, document.id),
    })),
    items: state.items.map((item) => {
      const draft = drafts.find((candidate) => candidate.disputedItemId === item.id);
      return {
        id: item.id,
        position: item.position,
        request: item.request,
        quantity: item.quantity,
        bodyRegion: item.bodyRegion,
        side: item.side,
        urDetermination: item.urDetermination,
        urReason: item.urReason,
        urGuidelines: item.urGuidelines,
        ...placeReason(state, item.urReason),
        draft: draft
          ? {
              revision: draft.revision.number,
              by: draft.revision.origin,
              ...(draft.approval ? { approved: true } : {}),
              ...(draft.suggestion ? { suggestion: draft.suggestion.label } : {}),
              determination: draft.revision.determination,
              rationale: draft.revision.rationale,
              citations: draft.revision.content.citations.map(({ excerptId, topic, pages }) => ({
                excerptId,
                topic,
                pages,
              })),
              criteria: draft.revision.content.criteria,
              basis: draft.revision.content.basis,
              ...pickGiven(draft.revision.content),
            }
          : null,
      };
    }),
    inconsistencies: facts?.inconsistencies ?? [],
  };
}

/** The page on which utilization review gives its reason, found by how the reason begins. */
function placeReason({ pages }: CaseState, reason: string | null): { urPage?: string } {
  const fold = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const beginning = reason ? fold(reason).slice(0, 60) : "";
  const page = beginning
    ? pages.find(({ kind, text }) => kind === "ur-denial" && fold(text).includes(beginning))
    : null;
  return page ? { urPage: `${page.document} p. ${page.number}` } : {};
}

/** The parts of a draft that only some drafts have. */
function pickGiven({ guidelineConflict, rebuttal, studies }: DraftContent) {
  return {
    ...(guidelineConflict ? { guidelineConflict } : {}),
    ...(rebuttal ? { rebuttal } : {}),
    ...(studies ? { studies } : {}),
  };
}
