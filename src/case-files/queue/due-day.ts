import { type SQL, sql } from "drizzle-orm";

/**
 * Days that a review organisation has to decide, counted from the day on which application and records are complete: 30, and 3
 * for an expedited review (Lab. Code 4610.6(d)).
 */
export const DAYS_TO_DECIDE = { regular: 30, expedited: 3 } as const;

/** The day it is in California, whose calendar the time runs by. */
export function todayInCalifornia(now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles", dateStyle: "short" }).format(now);
}

/**
 * The day by which a case file of the alias `c` is due, in SQL. Where nobody has said when the records were complete, the time
 * runs from the day on which the case file was opened, by Pacific standard time.
 */
export const dueDay: SQL = sql.raw(
  `date(coalesce(c.received_on, date(c.created_at, '-8 hours')), case when c.expedited then '+${DAYS_TO_DECIDE.expedited} days' else '+${DAYS_TO_DECIDE.regular} days' end)`,
);

/** The same for one row. */
export function findDueDay(row: { receivedOn: string | null; createdAt: string; expedited: boolean }): string {
  const from = row.receivedOn ?? new Date(Date.parse(row.createdAt) - 8 * 3_600_000).toISOString().slice(0, 10);
  const days = row.expedited ? DAYS_TO_DECIDE.expedited : DAYS_TO_DECIDE.regular;
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
