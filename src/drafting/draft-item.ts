import { getDisputedItem } from "../case-files/get-case-file.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { answerReviewer } from "./answer-reviewer.ts";
import { listMessages } from "./conversation/list-messages.ts";
import { listDrafts } from "./list-drafts.ts";
import { describeModel, loadModel, type ModelSettings } from "./models.ts";
import { currentRevisionNumber } from "./store-revision.ts";

/**
 * Drafts one disputed item through the chat's own loop and waits for it; the exchange stands in the chat's history.
 * Throws `draft-not-valid` when the model stored none, with the reason that a reader of the chat would see.
 */
export async function draftItem(ctx: Context, disputedItemId: string, settings: ModelSettings) {
  const item = await getDisputedItem(ctx, disputedItemId);
  const before = await currentRevisionNumber(ctx, disputedItemId);
  const answer = await answerReviewer(ctx, {
    caseFileId: item.caseFileId,
    message: { id: newId("msg"), text: `Draft item ${item.position}: ${item.request}` },
    model: await loadModel(settings),
    selected: describeModel(settings),
    settings,
  });
  // Nobody reads this branch; cancelling it settles only when the other one, which stores the answer, has ended.
  await Promise.all([answer.stream.cancel(), answer.ended]);
  const draft = (await listDrafts(ctx, item.caseFileId)).find(
    (candidate) => candidate.disputedItemId === disputedItemId,
  );
  if (!draft || draft.revision.number === before) {
    const message = (await listMessages(ctx, item.caseFileId)).find((candidate) => candidate.id === answer.answerId);
    throw new AppError(
      "draft-not-valid",
      message?.error ?? "No draft passed the checks, so none was stored. The chat shows what was refused and why.",
    );
  }
  return { draft };
}
