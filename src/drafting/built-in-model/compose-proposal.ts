import type { CheckFinding, DraftProposal, FoundEvidence, ProposedBinding } from "../../vocabulary.ts";
import { pagesDecided } from "../checks/cited-pages.ts";
import { splitSentences } from "../checks/sentences.ts";
import { chooseProof } from "../choose-proof.ts";
import { findGeneralCriteria } from "../determination/general-criteria.ts";
import { restsOnReviewAlone } from "../state-sources.ts";
import type { CaseBrief } from "../tool-contract.ts";
import { type RationaleFacts, writeRationale } from "../write-rationale.ts";
import { countedCriteria } from "./counted-criteria.ts";
import type { AssessedCriterion, ItemAssessment } from "./plan-item.ts";

/** Makes the draft that follows from an assessment. `plain` leaves quotations out, for a second attempt. */
export function composeProposal(brief: CaseBrief, assessed: ItemAssessment, plain = false): DraftProposal {
  return {
    disputedItemId: assessed.item.id,
    determination: assessed.proposed.determination,
    citations: [...assessed.excerpts, ...assessed.beside].map((excerpt) => ({
      excerptId: excerpt.id,
      pages: pagesDecided(excerpt),
    })),
    criteria: assessed.criteria.slice(0, 60).map((criterion) => ({
      excerptId: criterion.excerptId,
      criterionId: criterion.leaf.id,
      text: criterion.leaf.text,
      state: criterion.found.state,
      evidence: proofOf(criterion, brief.documents).map(({ documentId, page, quote }) => ({
        documentId,
        page,
        quote,
      })),
    })),
    ...composeRationale(brief, assessed, plain),
  };
}

function composeRationale(
  brief: CaseBrief,
  assessed: ItemAssessment,
  plain: boolean,
): { rationale: string; bindings: ProposedBinding[] } {
  const facts: RationaleFacts = {
    worker: brief.worker,
    dateOfInjury: brief.dateOfInjury,
    diagnoses: plain ? [] : brief.diagnoses,
    treatmentToDate: plain ? [] : brief.treatmentToDate,
    documents: brief.documents,
    // What a machine read may miss a line, so that an absence is not said of it either.
    unreadablePages: brief.documents.reduce(
      (sum, document) => sum + document.unreadablePages.length + (document.machineReadPages?.length ?? 0),
      0,
    ),
    reviewAlone:
      assessed.proposed.determination === "upheld" &&
      restsOnReviewAlone(
        assessed.criteria.flatMap((criterion) => proofOf(criterion, brief.documents)),
        brief.documents,
      ),
    item: assessed.item,
    excerpts: assessed.excerpts,
    beside: assessed.beside,
    day: brief.asOf && brief.asOfBasis ? { date: brief.asOf, basis: brief.asOfBasis } : undefined,
    searchSequence: assessed.searchSequence ?? undefined,
    conflict: assessed.conflict,
    generalCriteria: findGeneralCriteria(assessed.item.request),
    criteria: countedCriteria(assessed).map((criterion) => ({
      id: criterion.leaf.id,
      excerptId: criterion.excerptId,
      text: criterion.leaf.text,
      role: criterion.leaf.kind,
      state: criterion.found.state,
      deciding: assessed.evaluations[criterion.excerptId]?.deciding.includes(criterion.leaf.id) ?? false,
      evidence: plain ? [] : proofOf(criterion, brief.documents),
    })),
    proposed:
      plain && assessed.proposed.reason
        ? { ...assessed.proposed, reason: { ...assessed.proposed.reason, support: [] } }
        : assessed.proposed,
  };
  return writeRationale(facts);
}

function proofOf({ leaf, found }: AssessedCriterion, documents: CaseBrief["documents"]): FoundEvidence["evidence"] {
  return chooseProof({ text: leaf.text, state: found.state, evidence: found.evidence }, documents);
}

/**
 * Repairs a refused draft by what the problems name: quotes and sentences that they show are dropped, citations out of force
 * too, pages that lie outside are left to the excerpt. Gives nothing when a problem is of a kind that rules cannot mend.
 */
export function repairProposal(refused: DraftProposal, problems: CheckFinding[]): DraftProposal | undefined {
  const repaired: DraftProposal = structuredClone(refused);
  for (const problem of problems) {
    const shown = /"([^"]+)"/.exec(problem.message)?.[1]?.replace(/…$/, "");
    switch (problem.code) {
      case "Q01":
        if (!shown) return undefined;
        for (const criterion of repaired.criteria) {
          criterion.evidence = criterion.evidence.filter(({ quote }) => !quote.startsWith(shown));
          if (criterion.evidence.length === 0 && criterion.state !== "not-documented")
            criterion.state = "not-documented";
        }
        break;
      case "C02":
      case "C01":
        repaired.citations = repaired.citations.filter(({ excerptId }) => !problem.message.includes(excerptId));
        break;
      case "C03":
        repaired.citations = repaired.citations.map(({ excerptId }) => ({ excerptId, pages: [] }));
        break;
      case "S01":
      case "L10":
      case "L30":
      case "L31":
      case "L32":
      case "L33":
      case "L34":
        if (!shown) return undefined;
        repaired.rationale = dropSentence(repaired.rationale, shown);
        break;
      default:
        return undefined;
    }
  }
  const cited = new Set(repaired.citations.map(({ excerptId }) => excerptId));
  const uncited = refused.citations.length === 0;
  repaired.criteria = repaired.criteria.filter(({ excerptId }) => uncited || cited.has(excerptId));
  const changed = JSON.stringify(repaired) !== JSON.stringify(refused);
  return changed && (uncited || cited.size > 0) && repaired.rationale.length >= 40 ? repaired : undefined;
}

function dropSentence(rationale: string, holding: string): string {
  return splitSentences(rationale)
    .filter((sentence) => !sentence.includes(holding))
    .join(" ");
}

/** Which criteria a proposal leaves open, for the closing words. */
export function openCriteria(criteria: AssessedCriterion[]): AssessedCriterion[] {
  return criteria.filter(
    ({ leaf, found }) => leaf.kind === "leaf" && (found.state === "not-documented" || found.state === "conflicting"),
  );
}
