import type { CheckFinding, Determination, DraftProposal } from "../vocabulary.ts";
import type { CaseState } from "./case-state.ts";
import { checkModelText, checkOpenConditions } from "./check-model-text.ts";
import { checkProposal } from "./check-proposal.ts";
import { collectNames } from "./checks/collect-names.ts";
import { listDrafts } from "./list-drafts.ts";
import { storeRevision } from "./store-revision.ts";
import type { ToolOutputs } from "./tool-contract.ts";

/**
 * Checks what a model proposes and stores it as the item's next revision only when nothing blocks. Quotes get their exact
 * offsets, "not documented" gets its search, and the determination is the one that code derives from the criteria.
 * Returns the problems otherwise; the caller counts the attempts.
 */
export async function proposeDraft(
  state: CaseState,
  proposal: DraftProposal,
  meta: { modelId: string; promptVersion: string },
): Promise<
  | Omit<Extract<ToolOutputs["proposeDraft"], { stored: true }>, "disputedItemId">
  | { stored: false; problems: CheckFinding[] }
> {
  const item = state.getItem(proposal.disputedItemId);
  if (!item) {
    return {
      stored: false,
      problems: [
        {
          code: "I01",
          severity: "block",
          message: "There is no disputed item with this id in the case file.",
          remedy: "Use an id from readCase.",
        },
      ],
    };
  }
  const [checked, written] = await Promise.all([
    checkProposal(state, item, proposal),
    checkWritten(state, item.id, proposal),
  ]);
  const findings = [...written, ...checked.findings, ...checkOpenConditions(proposal, checked.content.criteria)];
  const problems = findings.filter((finding) => finding.severity === "block");
  if (problems.length > 0) return { stored: false, problems };

  const determination: Determination = proposal.determination;
  const { draftId, revision } = await storeRevision(
    state.ctx,
    {
      caseFileId: state.caseFile.id,
      disputedItemId: item.id,
      origin: "model",
      determination,
      proposedDetermination: determination,
      overrideReason: null,
      rationale: proposal.rationale.trim(),
      content: checked.content,
      checks: findings,
      ...meta,
    },
    null,
  );
  return {
    stored: true,
    draftId,
    revision: revision.number,
    determination,
    basis: checked.content.basis,
    checks: findings,
  };
}

async function checkWritten(state: CaseState, disputedItemId: string, proposal: DraftProposal) {
  const [drafts, cited] = await Promise.all([
    listDrafts(state.ctx, state.caseFile.id),
    state.findCited(proposal.citations.map(({ excerptId }) => excerptId)),
  ]);
  return checkModelText({
    proposal,
    pages: state.pages,
    names: collectNames(state.facts, state.pages),
    current: drafts.find((draft) => draft.disputedItemId === disputedItemId)?.revision.content,
    sources: [...cited.values()].flatMap(({ source, edition }) => [source, `${source}, ${edition}`]),
  });
}
