import type { Criterion, CriterionOutcome, EvidenceState, LimitUnit, Quantity } from "../vocabulary.ts";

export interface LimitVerdict {
  outcome: CriterionOutcome;
  /** What the limit leaves of the request, in the request's own unit; absent when nothing is exceeded. */
  allowed?: Quantity;
}

type Limit = Extract<Criterion, { kind: "limit" }>;

/** Which counts of a request a limit's unit speaks of, with the factor from the request's unit to the limit's. */
const COUNTED_BY: Record<LimitUnit, [key: string, factor: number][]> = {
  visits: [["visits", 1]],
  weeks: [
    ["weeks", 1],
    ["days", 1 / 7],
    ["months", 52 / 12],
  ],
  days: [
    ["days", 1],
    ["weeks", 7],
    ["months", 30],
  ],
  hours: [["hours", 1]],
  months: [
    ["months", 1],
    ["weeks", 12 / 52],
    ["days", 1 / 30],
  ],
  injections: [["injections", 1]],
  levels: [["levels", 1]],
  tablets: [
    ["tablets", 1],
    ["capsules", 1],
  ],
  "milligrams-morphine": [["milligramsMorphine", 1]],
  years: [
    ["years", 1],
    ["months", 1 / 12],
  ],
  tests: [
    ["tests", 1],
    ["studies", 1],
  ],
  units: [["units", 1]],
};

/**
 * Compares a limit with what is requested. Exceeding gives `not-met` and what the limit allows. A limit without a number, or
 * of a unit that the request does not name, follows the evidence state where the file settles it (documented: within the
 * limit, explicitly absent: beyond it) and is `undetermined` otherwise. Durations such as "about four weeks" speak of a trial
 * and are compared only with a duration that the request names.
 */
export function compareLimit(limit: Limit, quantity: Quantity, state: EvidenceState): LimitVerdict {
  const compared = limit.quantity === undefined || !limit.unit ? undefined : compareCount(limit, quantity);
  // "No longer than two weeks without gains" bars a longer course only where the file shows that there were none.
  const conditional = /\b(?:without|unless)\b/i.test(limit.text);
  if (compared?.outcome === "not-met" && !conditional) return compared;
  if (state === "explicitly-absent") return { outcome: "not-met" };
  if (compared?.outcome === "met") return compared;
  return { outcome: state === "documented" ? "met" : "undetermined" };
}

function compareCount(limit: Limit, quantity: Quantity): LimitVerdict | undefined {
  const most = limit.quantity;
  if (most === undefined || !limit.unit) return undefined;
  if (limit.unit === "visits" && /week/i.test(limit.period ?? "") && !/\d/.test(limit.period ?? "")) {
    const perWeek = quantity.perWeek ?? perWeekOf(quantity);
    if (perWeek === undefined) return undefined;
    return perWeek > most ? { outcome: "not-met", allowed: { perWeek: most } } : { outcome: "met" };
  }
  for (const [key, factor] of COUNTED_BY[limit.unit]) {
    const asked = quantity[key];
    if (asked === undefined) continue;
    if (asked * factor <= most + 1e-9) return { outcome: "met" };
    return { outcome: "not-met", allowed: { [key]: Math.floor(most / factor + 1e-9) } };
  }
  return undefined;
}

function perWeekOf(quantity: Quantity): number | undefined {
  return quantity.visits !== undefined && quantity.weeks ? quantity.visits / quantity.weeks : undefined;
}
