import type { StoredCriterion } from "../../vocabulary.ts";

export interface OrderedCriteria {
  /** What the proposed determination turns on. */
  deciding: StoredCriterion[];
  others: StoredCriterion[];
  /** Alternatives that are not needed and conditions that do not apply. */
  notCounted: StoredCriterion[];
}

/**
 * The criteria of one excerpt, what decides first. Where some are not established these decide, the gravest first; where all are
 * met, those that the file documents do.
 */
export function orderCriteria(criteria: readonly StoredCriterion[]): OrderedCriteria {
  const counted = criteria.filter(({ setAside }) => !setAside);
  const lacking = counted.filter(
    // A limit with which the request cannot be compared bars nothing.
    ({ outcome, group, role }) => outcome !== "met" && !group?.met && !(role === "limit" && outcome === "undetermined"),
  );
  const deciding =
    lacking.length > 0 ? lacking : counted.filter(({ role, outcome }) => role === "leaf" && outcome === "met");
  return {
    deciding: [...deciding].sort((a, b) => gravityOf(a) - gravityOf(b)),
    others: counted.filter((criterion) => !deciding.includes(criterion)),
    notCounted: criteria.filter(({ setAside }) => setAside),
  };
}

function gravityOf({ outcome, role, state }: StoredCriterion): number {
  if (outcome === "not-met") return role === "exclusion" ? 0 : role === "limit" ? 1 : 2;
  return state === "conflicting" ? 3 : 4;
}
