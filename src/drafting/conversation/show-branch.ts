import type { Context } from "../../context.ts";
import { shownBranches } from "../../db/schema.ts";
import { getMessage } from "./list-messages.ts";

/** Statement that notes which branch a person looks at; what follows the message on its newest branch is shown as well. */
export function noteShown(ctx: Context, caseFileId: string, messageId: string) {
  return ctx.db
    .insert(shownBranches)
    .values({ caseFileId, personId: ctx.person.id, messageId })
    .onConflictDoUpdate({ target: [shownBranches.caseFileId, shownBranches.personId], set: { messageId } });
}

/** Shows the branch of a message from now on, here and wherever else this person opens the case. Throws `not-found`. */
export async function showBranch(ctx: Context, caseFileId: string, messageId: string): Promise<void> {
  const message = await getMessage(ctx, caseFileId, messageId);
  await noteShown(ctx, caseFileId, message.id);
}
