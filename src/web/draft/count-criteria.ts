import type { DraftContent, EvidenceState, StoredCriterion } from "../../vocabulary.ts";
import { count } from "../words.ts";

const STATES: readonly EvidenceState[] = ["documented", "explicitly-absent", "not-documented", "conflicting"];

/**
 * What a criterion counts as: its state, told apart where what speaks against a treatment is in it; of a limit, whether the request
 * exceeds it, where that was found by counting, or could not be compared with it, which bars nothing.
 */
export type Standing =
  | EvidenceState
  | `exclusion-${EvidenceState}`
  | "limit-exceeded"
  | "limit-kept"
  | "limit-not-compared"
  | "not-counted";

/** The order in which standings are told. */
const ORDER: readonly Standing[] = [
  ...STATES,
  ...(["limit-exceeded", "limit-kept", "limit-not-compared"] as const),
  ...STATES.map((state) => `exclusion-${state}` as const),
  "not-counted",
];
/** What keeps a recommendation from being met. */
const AGAINST: readonly Standing[] = [
  ...(["explicitly-absent", "not-documented", "conflicting"] as const),
  ...(["limit-exceeded", "exclusion-documented", "exclusion-conflicting"] as const),
];
/** What the proposal above says already. */
const LEAD = /^The criteria (?:are not met|cannot be established): /;
/** Longest reason that is read at a glance, in characters. */
const LONGEST_BASIS = 160;

/** Every criterion in one standing, and each standing with how many are in it; those without any are left out. */
export function countCriteria(criteria: readonly StoredCriterion[]): { standing: Standing; n: number }[] {
  return ORDER.map((standing) => ({
    standing,
    n: criteria.filter((criterion) => standingOf(criterion) === standing).length,
  })).filter(({ n }) => n > 0);
}

function standingOf({ role, state, outcome, setAside }: StoredCriterion): Standing {
  if (setAside) return "not-counted";
  if (role === "exclusion") return `exclusion-${state}`;
  if (role !== "limit" || state === "conflicting") return state;
  if (outcome === "not-met") return "limit-exceeded";
  if (outcome === "undetermined") return "limit-not-compared";
  return state === "documented" ? state : "limit-kept";
}

/** A standing with its number, as the list of criteria and the reason of a proposal both say it: "8 not documented". */
export function sayStanding(standing: Standing, n: number): string {
  const [, kind, state = standing] = /^(limit|exclusion)-(.+)$/.exec(standing) ?? [];
  return `${kind ? count(n, kind) : n} ${state.replace("-", " ")}`;
}

/** Why, in a line: the criteria that decide stand below, each with its proof, so that a long list of them is only counted here. */
export function sayBasis({ basis, criteria }: Pick<DraftContent, "basis" | "criteria">): string {
  const counts = countCriteria(criteria);
  const against = counts.filter(({ standing }) => AGAINST.includes(standing));
  const short = basis.replace(LEAD, "");
  if (short.length <= LONGEST_BASIS || against.length === 0) return short.charAt(0).toUpperCase() + short.slice(1);
  const counted = counts.reduce((sum, { standing, n }) => sum + (standing === "not-counted" ? 0 : n), 0);
  const said = against.map(({ standing, n }) => sayStanding(standing, n)).join(", ");
  return `Of ${count(counted, "criterion", "criteria")}: ${said}.`;
}
