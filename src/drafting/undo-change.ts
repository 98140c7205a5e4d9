import { AppError } from "../errors.ts";
import { asksForUndo } from "./asks-for-undo.ts";
import type { CaseState } from "./case-state.ts";
import { listDrafts, listRevisions } from "./list-drafts.ts";
import { assertItemShown } from "./provisional/withhold-drafts.ts";
import { restoreRevision } from "./restore-revision.ts";
import type { ToolOutputs } from "./tool-contract.ts";

/**
 * Puts an earlier text of an item back as its newest revision: the one named, else the one before the text as it stands (going
 * back twice goes back further). Only on the words of the reviewer, who alone may have their text replaced; `asked` is their
 * message. Throws `forbidden` where they do not ask for it, `not-found` where there is no draft or no earlier text.
 */
export async function undoChange(
  state: CaseState,
  asked: string,
  { disputedItemId, revision }: { disputedItemId: string; revision?: number | undefined },
): Promise<ToolOutputs["restoreRevision"]> {
  if (!asksForUndo(asked)) {
    throw new AppError("forbidden", "The reviewer's message does not ask for an earlier text. Nothing was changed.");
  }
  const { ctx, caseFile } = state;
  await assertItemShown(ctx, caseFile.id, disputedItemId);
  const draft = (await listDrafts(ctx, caseFile.id)).find((one) => one.disputedItemId === disputedItemId);
  if (!draft) throw new AppError("not-found", "This item has no draft, so there is nothing to undo.");
  const number = revision ?? (await numberBefore(state, draft.id));
  if (number === undefined) {
    throw new AppError(
      "not-found",
      "This is the first revision of the draft; there is no earlier one. Nothing was changed.",
    );
  }
  const restored = await restoreRevision(ctx, draft.id, number, draft.revision.number);
  return {
    disputedItemId,
    revision: restored.revision.number,
    restored: number,
    approvalVoided: draft.approval !== null,
  };
}

/** The revision before the text as it stands; a text that was put back counts as the one that it repeats. */
async function numberBefore(state: CaseState, draftId: string): Promise<number | undefined> {
  const revisions = await listRevisions(state.ctx, draftId);
  const [current] = revisions;
  const first = revisions.findLast(
    ({ rationale, determination }) => rationale === current?.rationale && determination === current.determination,
  );
  return revisions.find(({ number }) => first !== undefined && number < first.number)?.number;
}
