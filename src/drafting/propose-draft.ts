import type { CheckFinding, Determination, DraftProposal } from "../vocabulary.ts";
import type { CaseState } from "./case-state.ts";
import { checkProposal } from "./check-proposal.ts";
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
  const checked = await checkProposal(state, item, proposal);
  const problems = checked.findings.filter((finding) => finding.severity === "block");
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
      checks: checked.findings,
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
    checks: checked.findings,
  };
}
