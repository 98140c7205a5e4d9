import type { CaseDay, CaseFacts } from "../vocabulary.ts";
import { writeDay } from "./checks/read-days.ts";

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

const DAYS: Record<CaseDay["basis"], string | null> = {
  "ur-decision": "the date of the utilization review decision",
  application: "the date of the application for review",
  reviewer: null,
  assumed: null,
};

/** "in force on the date of the utilization review decision", for a clause; the day itself where it is the day of nothing. */
export function sayInForce({ date, basis }: CaseDay): string {
  return `in force on ${DAYS[basis] ?? writeDay(date)}`;
}
