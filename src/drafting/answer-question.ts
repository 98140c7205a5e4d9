import { findEvidence } from "../case-files/find-evidence.ts";
import type { FoundEvidence } from "../vocabulary.ts";
import type { CaseState, DisputedItem } from "./case-state.ts";
import { GENERAL_CONDITIONS } from "./checks/check-criteria.ts";
import { leavesOf } from "./criteria.ts";
import { findGeneralCriteria } from "./determination/general-criteria.ts";
import { LONG_USE_QUESTION } from "./determination/record-questions.ts";

/**
 * What the file says to a question in words. A general condition of the treatment, and how long a drug is taken, are assessed like
 * the conditions of a guideline, which sees more than a search for the words.
 */
export function answerQuestion(state: CaseState, item: DisputedItem | undefined, question: string): FoundEvidence {
  if (item) {
    const general = findGeneralCriteria(item.request);
    const leaf = (general ? leavesOf(general) : []).find(({ text }) => text === question);
    if (leaf) return state.assess(item, GENERAL_CONDITIONS, leaf);
    if (question === LONG_USE_QUESTION)
      return state.assess(item, GENERAL_CONDITIONS, { id: "long-use", text: question, kind: "leaf" });
  }
  return findEvidence(state.index, question, state.contextOf(item));
}
