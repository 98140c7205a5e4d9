import type { Criterion, CriterionOutcome, EvidenceState, Quantity } from "../vocabulary.ts";
import { findAllowance } from "./criteria-allowance.ts";
import { compareLimit, type LimitVerdict } from "./criteria-limits.ts";

export type CriterionRole = "leaf" | "exclusion" | "limit";
export interface CriterionLeaf {
  id: string;
  text: string;
  kind: CriterionRole;
}
export interface EvaluatedLeaf {
  id: string;
  text: string;
  role: CriterionRole;
  state: EvidenceState;
  outcome: CriterionOutcome;
}
export interface CriteriaEvaluation {
  outcome: CriterionOutcome;
  leaves: EvaluatedLeaf[];
  /** Ids of the leaves on which the outcome hangs, in the order of the tree. */
  deciding: string[];
  /** What the limits leave of the request, where it exceeds one that applies and every other condition is met. */
  allowed?: Quantity;
  /** One sentence. */
  basis: string;
}

type Group = Extract<Criterion, { of: Criterion[] }>;

/** The conditions of a tree in reading order: leaves, exclusions and limits, without the quantifiers above them. */
export function leavesOf(tree: Criterion): CriterionLeaf[] {
  if ("of" in tree) return tree.of.flatMap(leavesOf);
  return [{ id: tree.id, text: tree.text, kind: tree.kind }];
}

/** The condition with this id as the tree holds it, with a limit's numbers. */
export function findLeaf(tree: Criterion, id: string): Exclude<Criterion, Group> | undefined {
  if (!("of" in tree)) return tree.id === id ? tree : undefined;
  for (const child of tree.of) {
    const found = findLeaf(child, id);
    if (found) return found;
  }
  return undefined;
}

/**
 * Evaluates a guideline's criteria against what the file shows, in Kleene's three-valued logic. Documented is met,
 * explicitly absent is not met, and both not documented and conflicting stay undetermined: the request bears the burden, so
 * they do not establish necessity, but they are reported apart from what the file denies. An exclusion bars only when it is
 * documented. A limit is compared with the request's own quantity; one that code cannot compare bars nothing.
 * `states` is keyed by criterion id; a missing state counts as not documented.
 */
export function evaluateCriteria(
  tree: Criterion,
  states: Record<string, EvidenceState | undefined>,
  request: { quantity: Quantity },
): CriteriaEvaluation {
  const leaves: EvaluatedLeaf[] = [];
  const neutral = new Set<string>();
  const byCount = new Set<string>();
  const verdicts = new Map<string, LimitVerdict>();
  const root = evaluateNode(tree);
  const deciding = root.value === null ? [] : root.deciding;
  const outcome: CriterionOutcome = root.value ?? "undetermined";
  const allowed =
    byCount.size > 0
      ? findAllowance(tree, verdicts, new Map(leaves.map((leaf) => [leaf.id, leaf.outcome])))
      : undefined;
  return {
    outcome,
    leaves,
    deciding,
    ...(allowed ? { allowed } : {}),
    basis: describeBasis(outcome, leaves, new Set(deciding), neutral),
  };

  function evaluateNode(node: Criterion): Verdict {
    if ("of" in node) return combine(node, node.of.map(evaluateNode), byCount);
    const state = states[node.id] ?? "not-documented";
    const limit = node.kind === "limit" ? compareLimit(node, request.quantity, state) : undefined;
    const outcome = limit ? limit.outcome : node.kind === "exclusion" ? excludeOutcome(state) : leafOutcome(state);
    if (limit) verdicts.set(node.id, limit);
    leaves.push({ id: node.id, text: node.text, role: node.kind, state, outcome });
    if (limit?.outcome === "not-met") byCount.add(node.id);
    if (isNeutral(limit)) {
      neutral.add(node.id);
      return { value: null, deciding: [] };
    }
    return { value: outcome, deciding: [node.id] };
  }
}

interface Verdict {
  /** null: the node neither supports nor bars (a limit that cannot be compared). */
  value: CriterionOutcome | null;
  deciding: string[];
}

function isNeutral(limit: LimitVerdict | undefined): boolean {
  return limit?.outcome === "undetermined";
}

function leafOutcome(state: EvidenceState): CriterionOutcome {
  if (state === "documented") return "met";
  return state === "explicitly-absent" ? "not-met" : "undetermined";
}

function excludeOutcome(state: EvidenceState): CriterionOutcome {
  if (state === "documented") return "not-met";
  return state === "conflicting" ? "undetermined" : "met";
}

function combine(node: Group, verdicts: Verdict[], byCount: Set<string>): Verdict {
  const counted = verdicts.filter((verdict) => verdict.value !== null);
  if (counted.length === 0) return { value: null, deciding: [] };
  // An alternative that cannot be compared with the request may be the one that applies.
  if (node.kind === "anyOf" && counted.length < verdicts.length && counted.every(({ value }) => value !== "met"))
    return { value: null, deciding: [] };
  const needed = node.kind === "allOf" ? counted.length : node.kind === "anyOf" ? 1 : node.count;
  const met = counted.filter((verdict) => verdict.value === "met");
  const open = counted.filter((verdict) => verdict.value === "undetermined");
  const failed = counted.filter((verdict) => verdict.value === "not-met");
  const idsOf = (chosen: Verdict[]) => chosen.flatMap((verdict) => verdict.deciding);
  if (met.length >= needed) return { value: "met", deciding: idsOf(met) };
  if (met.length + open.length < needed) {
    const ids = idsOf(failed);
    // Where only a count is exceeded, what is not documented decides as much about the part within it.
    const alsoOpen = ids.every((id) => byCount.has(id)) ? idsOf(open) : [];
    return { value: "not-met", deciding: [...ids, ...alsoOpen] };
  }
  // A course beyond the limit is told by its count, not by the diagnosis that would have allowed a longer one.
  const beyond =
    node.kind === "anyOf" ? idsOf(failed.filter(({ deciding }) => deciding.every((id) => byCount.has(id)))) : [];
  return { value: "undetermined", deciding: beyond.length > 0 ? beyond : idsOf(open) };
}

function describeBasis(
  outcome: CriterionOutcome,
  leaves: EvaluatedLeaf[],
  deciding: Set<string>,
  neutral: Set<string>,
): string {
  const named = (wanted: (leaf: EvaluatedLeaf) => boolean) =>
    leaves.filter((leaf) => deciding.has(leaf.id) && !neutral.has(leaf.id) && wanted(leaf)).map((leaf) => leaf.text);
  if (outcome === "met") return "Every criterion that the recommendation requires is met.";
  const parts = [
    list(
      "excluded by",
      named((leaf) => leaf.role === "exclusion" && leaf.outcome === "not-met"),
    ),
    list(
      "beyond the limit",
      named((leaf) => leaf.role === "limit" && leaf.outcome === "not-met"),
    ),
    list(
      "not met",
      named((leaf) => leaf.role === "leaf" && leaf.outcome === "not-met"),
    ),
    list(
      "not documented",
      named((leaf) => leaf.outcome === "undetermined" && leaf.state === "not-documented"),
    ),
    list(
      "conflicting",
      named((leaf) => leaf.outcome === "undetermined" && leaf.state === "conflicting"),
    ),
  ].filter((part) => part !== "");
  const lead = outcome === "not-met" ? "The criteria are not met" : "The criteria cannot be established";
  return parts.length > 0 ? `${lead}: ${parts.join("; ")}.` : `${lead}.`;
}

function list(lead: string, texts: string[]): string {
  return texts.length > 0 ? `${lead}: ${texts.join(", ")}` : "";
}
