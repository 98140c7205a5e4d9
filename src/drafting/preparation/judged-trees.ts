import type { Criterion, Excerpt, FoundEvidence } from "../../vocabulary.ts";
import { GENERAL_CONDITIONS } from "../checks/check-criteria.ts";
import { type CriterionLeaf, findLeaf, leavesOf } from "../criteria.ts";
import { isAddressedToReviewers } from "../determination/clinical-record.ts";
import { findGeneralCriteria } from "../determination/general-criteria.ts";

/** A tree whose conditions are looked for in the file. */
export interface JudgedTree {
  excerptId: string;
  tree: Criterion;
  /** General conditions stand in for an excerpt that sets none; they are asked in words, not by id. */
  general: boolean;
}

/** The conditions that an item is judged by: those of the excerpts, else general ones for its kind of treatment. */
export function treesOf(excerpts: readonly Excerpt[], { request }: { request: string }): JudgedTree[] {
  const own = excerpts.flatMap((excerpt) =>
    // A rule of procedure asks something of the reviewer and nothing of the records.
    excerpt.criteria && excerpt.recommendation !== "procedure"
      ? [{ excerptId: excerpt.id, tree: excerpt.criteria, general: false }]
      : [],
  );
  const [governing] = excerpts;
  const tree = own.length === 0 ? findGeneralCriteria(request) : undefined;
  return tree ? [{ excerptId: governing?.id ?? GENERAL_CONDITIONS, tree, general: true }] : own;
}

/**
 * What the file shows for each condition of a tree, by id, as far as `answer` knows. An exclusion that nothing documents is denied
 * where a condition that shows the contrary is documented.
 */
export function answerTree(
  tree: Criterion,
  answer: (leaf: CriterionLeaf) => FoundEvidence | undefined,
): Map<string, FoundEvidence> {
  const answers = new Map<string, FoundEvidence>();
  const leaves = leavesOf(tree);
  for (const leaf of leaves) {
    const found = answer(leaf);
    if (found) answers.set(leaf.id, provable(found, leaf));
  }
  for (const { id } of leaves) {
    const leaf = findLeaf(tree, id);
    const found = answers.get(id);
    if (leaf?.kind !== "exclusion" || found?.state !== "not-documented") continue;
    const contrary = leaf.refutedBy
      ?.map((other) => answers.get(other))
      .find((other) => other?.state === "documented" && other.evidence.length > 0);
    if (!contrary) continue;
    const evidence = contrary.evidence.map((quote) => ({ ...quote, assertion: "negated" as const }));
    answers.set(id, { ...found, state: "explicitly-absent", evidence });
  }
  return answers;
}

/** Without a quote nothing is claimed, and text that tells reviewers what to decide is no evidence. */
export function provable(found: FoundEvidence, leaf: CriterionLeaf): FoundEvidence {
  const evidence = found.evidence.filter(({ quote }) => !isAddressedToReviewers(quote));
  // "No risk factor on record" as an exclusion is answered by what denies it, not by a mention of risk factors.
  if (
    leaf.kind === "exclusion" &&
    found.state !== "explicitly-absent" &&
    NEGATIVE.test(leaf.text.replace(RATED, "")) &&
    evidence.some(({ assertion }) => assertion !== "negated")
  ) {
    return { ...found, evidence: [], state: "not-documented" };
  }
  if (found.state === "not-documented" || evidence.length > 0 || leaf.kind === "limit") return { ...found, evidence };
  return { ...found, evidence, state: "not-documented" };
}

/** What a guideline or an agency has not done with a thing says nothing of what the file leaves out. */
const RATED = /\bnot (?:recommended|FDA-approved)\b/gi;
const NEGATIVE = /^(?:no|not|lack|absence|without|routine)\b|\b(?:no|not|without|lacking|absent|never)\b/i;
