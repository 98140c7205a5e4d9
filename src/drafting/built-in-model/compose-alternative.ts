import type { DraftProposal } from "../../vocabulary.ts";
import type { Reason } from "../determination/rule-context.ts";
import { isAdvice, joinWords } from "../rationale-words.ts";
import type { CaseBrief } from "../tool-contract.ts";
import { composeProposal } from "./compose-proposal.ts";
import type { AssessedCriterion, ItemAssessment } from "./plan-item.ts";

/** Conditions that one sentence of an argument names. */
const NAMED_AT_MOST = 3;

/** What speaks for and against a request among its conditions; advice to the prescriber speaks for neither. */
export function weighCriteria({ criteria }: ItemAssessment): { shown: AssessedCriterion[]; open: AssessedCriterion[] } {
  const leaves = criteria.filter(({ leaf }) => leaf.kind === "leaf" && !isAdvice(leaf.text));
  return {
    shown: leaves.filter(({ found }) => found.state === "documented" && found.evidence.length > 0),
    open: [
      ...leaves.filter(({ found }) => found.state !== "documented"),
      ...criteria.filter(({ leaf, found }) => leaf.kind === "exclusion" && found.state === "documented"),
    ],
  };
}

/** Said only where no record speaks against a condition. */
function leftOpen(open: AssessedCriterion[]): string {
  if (open.length === 0) return "";
  const silent = open.every(({ leaf, found }) => leaf.kind === "leaf" && found.state === "not-documented");
  return silent ? "; the other conditions are left open by the records and not contradicted" : "";
}

/**
 * The case for the other determination with the same facts: criteria, quotes and searches are those of the assessment, and only
 * what they come to is argued the other way. Nothing where the file gives rules nothing to argue from.
 */
export function composeAlternative(
  brief: CaseBrief,
  assessed: ItemAssessment,
  determination: "upheld" | "overturned",
): DraftProposal | undefined {
  const { shown, open } = weighCriteria(assessed);
  const carries = determination === "overturned" ? shown : open;
  if (carries.length === 0) return undefined;
  const named = (list: AssessedCriterion[]) =>
    joinWords(list.slice(0, NAMED_AT_MOST).map(({ leaf }) => leaf.text.toLowerCase()));
  const because =
    determination === "overturned"
      ? `The case for the request rests on what is documented: ${named(shown)}${leftOpen(open)}.`
      : `The case against the request rests on what is left open: ${named(open)}.`;
  const support = carries.flatMap(({ found }) =>
    found.evidence
      .slice(0, 1)
      .map(({ documentId, document, page, quote }) => ({ documentId, document, page, text: quote })),
  );
  const reason: Reason = { determination, because, support: support.slice(0, NAMED_AT_MOST) };
  const { allowed: _allowed, ...proposed } = assessed.proposed;
  return {
    ...composeProposal(brief, { ...assessed, proposed: { ...proposed, determination, reason } }),
    kind: "alternative",
  };
}
