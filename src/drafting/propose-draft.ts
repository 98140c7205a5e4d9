import type { CheckFinding, Determination, DraftContent, DraftProposal } from "../vocabulary.ts";
import type { CaseState } from "./case-state.ts";
import { checkModelText, checkOpenConditions } from "./check-model-text.ts";
import { checkProposal } from "./check-proposal.ts";
import { collectNames } from "./checks/collect-names.ts";
import { listDrafts } from "./list-drafts.ts";
import { storeRevision } from "./store-revision.ts";
import { storeSuggestion } from "./suggestions/store-suggestion.ts";
import type { ToolOutputs } from "./tool-contract.ts";

/**
 * Checks what a model proposes and stores it only when nothing blocks: as the item's next revision where the current one is a
 * model's own, otherwise as a suggestion that waits for the reviewer, whose words are never written over. The case for the
 * other determination is always a suggestion. Quotes get their exact offsets, "not documented" gets its search. Returns the
 * problems otherwise; the caller counts the attempts.
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
    return refuse("I01", "There is no disputed item with this id in the case file.", "Use an id from readCase.");
  }
  const drafts = await listDrafts(state.ctx, state.caseFile.id);
  const draft = drafts.find(({ disputedItemId }) => disputedItemId === item.id);
  const { kind = "redraft" } = proposal;
  if (kind === "alternative" && draft?.revision.determination === proposal.determination) {
    return refuse("I03", `The draft is ${proposal.determination} itself.`, "Argue for the other determination.");
  }
  if (kind === "alternative" && !draft) {
    return refuse("I04", "There is no draft to argue against yet.", "Draft the item first, without kind.");
  }
  const [checked, written] = await Promise.all([
    checkProposal(state, item, proposal, { drafts }),
    checkWritten(state, draft?.revision.content, proposal),
  ]);
  const findings = [...written, ...checked.findings, ...checkOpenConditions(proposal, checked.content.criteria)];
  const problems = findings.filter((finding) => finding.severity === "block");
  if (problems.length > 0) return { stored: false, problems };

  const determination: Determination = proposal.determination;
  if (draft && (kind === "alternative" || draft.revision.origin === "reviewer" || draft.approval)) {
    const suggestion = await storeSuggestion(state.ctx, draft, {
      ...{ kind, determination, rationale: proposal.rationale.trim(), content: checked.content, checks: findings },
      ...meta,
    });
    return {
      ...{ stored: true, draftId: draft.id, revision: draft.revision.number, determination },
      ...{ basis: checked.content.basis, checks: findings, suggestion: { ...suggestion, kind } },
    };
  }
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

function refuse(code: string, message: string, remedy: string) {
  return { stored: false as const, problems: [{ code, severity: "block" as const, message, remedy }] };
}

async function checkWritten(state: CaseState, current: DraftContent | undefined, proposal: DraftProposal) {
  const cited = await state.findCited(proposal.citations.map(({ excerptId }) => excerptId));
  return checkModelText({
    proposal,
    pages: state.pages,
    names: collectNames(state.facts, state.pages),
    current,
    sources: [...cited.values()].flatMap(({ source, edition }) => [source, `${source}, ${edition}`]),
  });
}
