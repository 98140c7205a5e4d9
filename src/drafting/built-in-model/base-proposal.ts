import type { DraftProposal, SuggestionKind } from "../../vocabulary.ts";
import type { BriefItem } from "../tool-contract.ts";
import type { ToolAnswer, Turn } from "./read-turn.ts";

/** What was proposed for an item in this turn for one purpose, oldest first. */
export function proposalsOf(turn: Turn, item: BriefItem, kind: SuggestionKind): ToolAnswer<"proposeDraft">[] {
  return turn
    .answersOf("proposeDraft")
    .filter(({ input }) => input.disputedItemId === item.id && (input.kind ?? "redraft") === kind);
}

/**
 * The item's text as it stands after what this turn has stored, ready to be proposed anew: quotes and criteria stay, sentences
 * are bound afresh. Nothing where there is no draft.
 */
export function baseProposal(turn: Turn, item: BriefItem): DraftProposal | undefined {
  const last = turn
    .answersOf("proposeDraft")
    .findLast(({ input, output }) => input.disputedItemId === item.id && output.stored && input.kind !== "alternative");
  if (last) {
    const { bindings: _bindings, kind: _kind, ...base } = last.input;
    return base;
  }
  const { draft } = item;
  if (!draft) return undefined;
  return {
    disputedItemId: item.id,
    determination: draft.determination,
    citations: draft.citations.map(({ excerptId, pages }) => ({ excerptId, pages })),
    criteria: draft.criteria.map(({ excerptId, criterionId, text, state, evidence }) => ({
      excerptId,
      criterionId,
      text,
      state,
      evidence: evidence.map(({ documentId, page, quote }) => ({ documentId, page, quote })),
    })),
    rationale: draft.rationale,
    ...(draft.rebuttal ? { rebuttal: draft.rebuttal } : {}),
    ...(draft.studies ? { studies: draft.studies } : {}),
  };
}
