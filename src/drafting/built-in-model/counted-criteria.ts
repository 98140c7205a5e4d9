import { markAlternatives } from "../mark-alternatives.ts";
import type { AssessedCriterion, ItemAssessment } from "./plan-item.ts";

/**
 * The criteria that count: without the road not taken where a guideline leaves a choice, and without what does not apply. What is
 * set aside stays in the proposal, and is told of in no text.
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
  return criteria.filter((_, at) => !marked[at]?.setAside);
}
