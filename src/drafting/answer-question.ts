import type { EvidenceContext } from "../case-files/assertion.ts";
import { assessCriterion } from "../case-files/assess-criterion.ts";
import { findEvidence } from "../case-files/find-evidence.ts";
import type { PageIndex } from "../case-files/page-index.ts";
import type { FoundEvidence } from "../vocabulary.ts";
import { LONG_USE_QUESTION } from "./determination/record-questions.ts";

/** What the file says to a question about the records. How long a drug is taken is read from dates and fills, not from words alone. */
export function answerQuestion(index: PageIndex, question: string, context: EvidenceContext): FoundEvidence {
  return question === LONG_USE_QUESTION
    ? assessCriterion(index, { text: question, kind: "leaf" }, context)
    : findEvidence(index, question, context);
}
