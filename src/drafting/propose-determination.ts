import type { CaseFacts, Criterion, Determination, Excerpt, Quantity, Side } from "../vocabulary.ts";
import { GENERAL_CONDITIONS } from "./checks/check-criteria.ts";
import type { CriteriaEvaluation } from "./criteria.ts";
import { ClinicalRecord, type RecordSentence } from "./determination/clinical-record.ts";
import type { Reason, RuleContext } from "./determination/rule-context.ts";
import { RULES } from "./determination/rules.ts";
import { readFamily, type TreatmentFamily } from "./determination/treatment-family.ts";

export interface DeterminationInput {
  /** Those that apply, the governing one first. */
  excerpts: Excerpt[];
  /** Evaluated criteria by excerpt id; an excerpt without a tree has none. */
  evaluations: Record<string, CriteriaEvaluation | undefined>;
  item: { request: string; quantity: Quantity; bodyRegion: string | null; side: Side | null };
  facts: Pick<CaseFacts, "age" | "sex" | "dateOfInjury"> & { asOf: string | null; medications: string[] };
  /** Sentences of the records that bear on the item. */
  record?: RecordSentence[];
  /** What was proposed for the operation in the same file. */
  surgery?: Determination | null;
}

export interface ProposedDetermination {
  determination: Determination;
  /** One sentence with what decides. */
  basis: string;
  /** Ids of the deciding criteria of the governing tree. */
  deciding: string[];
  /** The clinical reason, where a rule of the kind of treatment decides. */
  reason?: Reason;
  /** What stays necessary of a modified request. */
  allowed?: Quantity;
  family: TreatmentFamily;
}

/**
 * The determination that follows from the recommendation, the evaluated criteria and general clinical rules for the kind of
 * treatment. Criteria that are all met overturn and a limit that splits the request modifies; a clinical rule decides where the
 * criteria stay open, because a guideline's list seldom is documented point by point; otherwise the denial stands, the burden
 * being on the request. The physician decides: this is a proposal.
 */
export function proposeDetermination(input: DeterminationInput): ProposedDetermination {
  const family = readFamily(input.item.request);
  const governing = input.excerpts.find((excerpt) => input.evaluations[excerpt.id]);
  // Without a guideline the general conditions stand in; they decide nothing that a clinical rule decides.
  const evaluation = governing ? input.evaluations[governing.id] : input.evaluations[GENERAL_CONDITIONS];
  const context: RuleContext = {
    family,
    isDocumented: (pattern) =>
      Object.values(input.evaluations).some((judged) =>
        judged?.leaves.some(({ text, role, state }) => role === "leaf" && state === "documented" && pattern.test(text)),
      ),
    limitVisits: governing?.criteria ? limitOf(governing.criteria, "visits") : null,
    item: input.item,
    age: input.facts.age,
    asOf: input.facts.asOf,
    daysSinceInjury: daysBetween(input.facts.dateOfInjury, input.facts.asOf),
    medications: input.facts.medications,
    record: new ClinicalRecord(input.record ?? []),
    surgery: input.surgery ?? null,
  };
  const against = /^(?:not recommended|not addressed|largely experimental|under study)/i.test(
    governing?.recommendation ?? "",
  );
  const deciding = evaluation?.deciding ?? [];

  // After an operation the visits already attended count against the limit, which the rule knows.
  const split = family === "postoperative-therapy" ? undefined : splitByLimit(evaluation, input);
  if (split && !against) {
    return {
      determination: "modified",
      basis: `${evaluation?.basis ?? ""} The limit leaves ${describeQuantity(split)} of the request.`.trim(),
      deciding,
      allowed: split,
      family,
    };
  }
  for (const rule of RULES[family] ?? []) {
    const reason = rule(context);
    if (!reason) continue;
    // An exclusion that the file documents, or a guideline that is against the treatment, outweighs a general rule.
    if (
      reason.determination === "overturned" &&
      ((against && !reason.exception) || outweighed(family, evaluation, reason))
    )
      break;
    return {
      determination: reason.determination,
      basis: reason.because,
      deciding,
      reason,
      ...(reason.allowed ? { allowed: reason.allowed } : {}),
      family,
    };
  }
  if (evaluation?.outcome === "met" && !against && hasMetLeaf(evaluation)) {
    return { determination: "overturned", basis: evaluation.basis, deciding, family };
  }
  if (evaluation && !against && onlyDisputed(evaluation)) {
    return {
      determination: "overturned",
      basis:
        "Every criterion that is required is met; what would bar the treatment is told by one record and denied by another.",
      deciding,
      family,
    };
  }
  return {
    determination: "upheld",
    basis:
      evaluation?.basis ?? "No guideline in force supports the request in the circumstances that the file documents.",
    deciding,
    family,
  };
}

/** The part of a request that a limit leaves, where every other criterion is met. */
function splitByLimit(evaluation: CriteriaEvaluation | undefined, input: DeterminationInput): Quantity | undefined {
  if (!evaluation?.allowed) return undefined;
  // The allowance already stands on a way through the tree that is met but for its limit; roads not taken need not be.
  if (!hasMetLeaf(evaluation)) return undefined;
  const kept = Object.entries(evaluation.allowed).filter(
    ([unit, count]) => count > 0 && (input.item.quantity[unit] ?? 0) > count,
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** The lowest total of this unit that a tree allows; of alternatives, such as a trial and the course after it, the highest. */
function limitOf(tree: Criterion, unit: string): number | null {
  if ("of" in tree) {
    const limits = tree.of.map((child) => limitOf(child, unit)).filter((limit) => limit !== null);
    if (tree.kind !== "allOf") return limits.length === tree.of.length ? Math.max(...limits) : null;
    return limits.length > 0 ? Math.min(...limits) : null;
  }
  const total = tree.kind === "limit" && tree.unit === unit && !/^(?:per )?week$/i.test(tree.period ?? "");
  return total ? (tree.quantity ?? null) : null;
}

function hasMetLeaf(evaluation: CriteriaEvaluation): boolean {
  return evaluation.leaves.some((leaf) => leaf.role === "leaf" && leaf.outcome === "met");
}

/** What bars a treatment has to be shown: where nothing but an exclusion that the records contradict stays open, it does not. */
function onlyDisputed(evaluation: CriteriaEvaluation): boolean {
  if (evaluation.outcome !== "undetermined" || !hasMetLeaf(evaluation)) return false;
  const open = evaluation.leaves.filter((leaf) => evaluation.deciding.includes(leaf.id) && leaf.outcome !== "met");
  return open.length > 0 && open.every((leaf) => leaf.role === "exclusion" && leaf.state === "conflicting");
}

/** For nerve studies the rule judges the very question of the exclusion: whether the examination already settles the cause. */
function outweighed(family: TreatmentFamily, evaluation: CriteriaEvaluation | undefined, reason: Reason): boolean {
  return (family !== "electrodiagnostics" && excludedBy(evaluation)) || deniedByFile(evaluation, reason.weighs);
}

/** A required condition that the file itself denies outweighs a general rule, unless the rule has weighed that condition. */
function deniedByFile(evaluation: CriteriaEvaluation | undefined, weighed: RegExp | undefined): boolean {
  if (evaluation?.outcome !== "not-met") return false;
  return evaluation.leaves.some(
    (leaf) =>
      leaf.role === "leaf" &&
      leaf.outcome === "not-met" &&
      evaluation.deciding.includes(leaf.id) &&
      !weighed?.test(leaf.text),
  );
}

function excludedBy(evaluation: CriteriaEvaluation | undefined): boolean {
  return evaluation?.leaves.some((leaf) => leaf.role === "exclusion" && leaf.outcome === "not-met") ?? false;
}

/** Quantities in words: "6 visits". */
export function describeQuantity(quantity: Quantity): string {
  const names: Record<string, string> = { perWeek: "a week", hoursPerDay: "hours a day", daysPerWeek: "days a week" };
  return Object.entries(quantity)
    .map(
      ([unit, count]) =>
        `${count} ${names[unit] ?? (count === 1 ? unit.replace(/(?<=stud)ies$/, "y").replace(/s$/, "") : unit)}`,
    )
    .join(", ");
}

function daysBetween(from: string | null, to: string | null): number | null {
  if (!from || !to) return null;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Number.isFinite(days) && days >= 0 ? days : null;
}
