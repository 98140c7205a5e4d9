import type { AbsenceSearch, StoredCriterion } from "../../vocabulary.ts";
import type { DraftView, NearMissDismissal } from "../api-types.ts";

export type NearMiss = AbsenceSearch["nearMisses"][number];

/** The dismissal that stands for a near-miss of a criterion, if any. */
export function findDismissal(
  dismissals: readonly NearMissDismissal[],
  criterion: Pick<StoredCriterion, "excerptId" | "criterionId">,
  miss: Pick<NearMiss, "documentId" | "page" | "start">,
): NearMissDismissal | undefined {
  return dismissals.find(
    (one) =>
      one.excerptId === criterion.excerptId &&
      one.criterionId === criterion.criterionId &&
      one.documentId === miss.documentId &&
      one.page === miss.page &&
      one.start === miss.start,
  );
}

/** The near-misses that stand against a criterion's absence and that nobody has set aside; none where it claims no absence. */
export function openNearMisses(criterion: StoredCriterion, dismissals: readonly NearMissDismissal[]): NearMiss[] {
  if (criterion.state !== "not-documented" || criterion.role !== "leaf" || criterion.setAside) return [];
  return (criterion.search?.nearMisses ?? []).filter((miss) => !findDismissal(dismissals, criterion, miss));
}

/** Criteria that count: alternatives set aside and conditions that do not apply are left out. */
export function countedCriteria({ revision }: Pick<DraftView, "revision">): StoredCriterion[] {
  return revision.content.criteria.filter((criterion) => !criterion.setAside);
}
