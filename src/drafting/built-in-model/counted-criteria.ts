import { markAlternatives } from "../mark-alternatives.ts";
import { isOnWeaning } from "../weaning.ts";
import type { AssessedCriterion, ItemAssessment } from "./plan-item.ts";

/**
 * The criteria that count: without the road not taken where a guideline leaves a choice, and without what does not apply; when a
 * drug is to be weaned is no condition of going on with it. What is set aside stays in the proposal, and is told of in no text.
 */
export function countedCriteria({ criteria, excerpts, evaluations }: ItemAssessment): AssessedCriterion[] {
  const marked = markAlternatives(
    criteria.map(({ excerptId, leaf, found }) => ({
      excerptId,
      criterionId: leaf.id,
      text: leaf.text,
      role: leaf.kind,
      state: found.state,
      outcome: evaluations[excerptId]?.leaves.find(({ id }) => id === leaf.id)?.outcome ?? "undetermined",
      evidence: found.evidence,
      search: found.search,
    })),
    excerpts,
  );
  const weaning = excerpts.filter((excerpt, at) => at > 0 && isOnWeaning(excerpt)).map(({ id }) => id);
  return criteria.filter(({ excerptId }, at) => !marked[at]?.setAside && !weaning.includes(excerptId));
}
