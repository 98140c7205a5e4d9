import { findEvidence } from "../case-files/find-evidence.ts";
import type { FoundEvidence } from "../vocabulary.ts";
import { DAILY_USE } from "./also-asked/drug-questions.ts";
import type { CaseState, DisputedItem } from "./case-state.ts";
import { GENERAL_CONDITIONS } from "./checks/check-criteria.ts";
import { leavesOf } from "./criteria.ts";
import { findGeneralCriteria } from "./determination/general-criteria.ts";

/**
 * What the file says to a question in words. A general condition of the treatment, and how long a drug is taken, are assessed like
 * the conditions of a guideline, which sees more than a search for the words.
 */
export function answerQuestion(state: CaseState, item: DisputedItem | undefined, question: string): FoundEvidence {
  const general = item && findGeneralCriteria(item.request);
  const assessed = [...(general ? leavesOf(general) : []), ...(item ? [{ ...DAILY_USE, kind: "leaf" as const }] : [])];
  const condition = assessed.find(({ text }) => text === question);
  return condition
    ? state.assess(item, GENERAL_CONDITIONS, condition)
    : findEvidence(state.index, question, state.contextOf(item));
}
