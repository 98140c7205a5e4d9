import type { Criterion, CriterionOutcome, Quantity } from "../vocabulary.ts";
import type { LimitVerdict } from "./criteria-limits.ts";

/** The part of a request that a node supports; `null` where it neither supports nor bars. */
interface Supported {
  value: CriterionOutcome | null;
  /** Absent where no limit below this node splits the request. */
  allowed?: Quantity;
}

/**
 * What the limits leave of a request of which everything else that the tree requires is met: each limit that the request
 * exceeds counts as kept for its part. Limits that apply together leave the smallest part; of alternatives that hold, the most
 * generous leaves its own, so that the course of another diagnosis, or the trial before this one, takes nothing away. Nothing
 * where another condition stays open or the request exceeds no limit that applies. `verdicts` are keyed by the id of the limit,
 * `outcomes` by that of the other conditions.
 */
export function findAllowance(
  tree: Criterion,
  verdicts: Map<string, LimitVerdict>,
  outcomes: Map<string, CriterionOutcome>,
): Quantity | undefined {
  const { value, allowed } = support(tree);
  return value === "met" ? allowed : undefined;

  function support(node: Criterion): Supported {
    if ("of" in node) return node.kind === "allOf" ? together(node.of.map(support)) : chosen(node);
    const verdict = verdicts.get(node.id);
    if (verdict?.allowed) return { value: "met", allowed: verdict.allowed };
    if (verdict) return { value: verdict.outcome === "undetermined" ? null : verdict.outcome };
    return { value: outcomes.get(node.id) ?? "undetermined" };
  }

  function chosen(node: Extract<Criterion, { of: Criterion[] }>): Supported {
    const children = node.of.map(support);
    const needed = node.kind === "nOf" ? node.count : 1;
    const met = children.filter(({ value }) => value === "met");
    if (met.length < needed) return { value: "undetermined" };
    if (met.filter(({ allowed }) => !allowed).length >= needed) return { value: "met" };
    return { value: "met", allowed: partsOf(met).reduce(larger) };
  }
}

function together(children: Supported[]): Supported {
  const parts = partsOf(children);
  const counted = children.flatMap(({ value }) => value ?? []);
  if (counted.length === 0) return { value: null };
  const value = counted.find((one) => one === "not-met") ?? counted.find((one) => one === "undetermined") ?? "met";
  return parts.length > 0 ? { value, allowed: parts.reduce(smaller) } : { value };
}

const partsOf = (nodes: Supported[]) => nodes.map(({ allowed }) => allowed).filter((part) => part !== undefined);

const combine = (pick: (a: number, b: number) => number) => (one: Quantity, other: Quantity) => {
  const merged: Quantity = { ...one };
  for (const [unit, count] of Object.entries(other)) merged[unit] = pick(merged[unit] ?? count, count);
  return merged;
};
const smaller = combine(Math.min);
const larger = combine(Math.max);
