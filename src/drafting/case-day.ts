import type { CaseDay, CaseFacts } from "../vocabulary.ts";

/**
 * The day whose editions count for a case file, and what it is the day of: the utilization review decision, as a rule; the
 * application where the decision's day is not in the file; what the reviewer set. Where the file names none, the day on which it was
 * opened is assumed, and every draft says so.
 */
export function readCaseDay(caseFile: { asOf: string | null; createdAt: string; facts: CaseFacts | null }): CaseDay {
  const { asOf, facts } = caseFile;
  if (!asOf) return { date: caseFile.createdAt.slice(0, 10), basis: "assumed" };
  if (asOf === facts?.urDecisionDate) return { date: asOf, basis: "ur-decision" };
  if (!facts?.urDecisionDate && asOf === facts?.applicationDate) return { date: asOf, basis: "application" };
  return { date: asOf, basis: "reviewer" };
}
