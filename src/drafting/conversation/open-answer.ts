import type { UIMessage } from "ai";
import type { Context } from "../../context.ts";
import { messages } from "../../db/schema.ts";
import { isUniqueViolation } from "../../db/unique-violation.ts";
import { AppError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { findShown, getMessage, listSaid, readTree } from "./list-messages.ts";
import { noteShown } from "./show-branch.ts";

/** Longest message of a reviewer, in characters. */
export const MAX_MESSAGE_CHARACTERS = 20_000;

/**
 * What is to be answered: a new message, or a message that was answered before and is asked again. A new message follows
 * `parentId` (null: it begins the conversation anew); without one it follows the branch that the person last looked at.
 */
export type Question = { id: string; text: string; parentId?: string | null | undefined } | { again: string };

/**
 * Writes down the question, unless it stands there already, and its answer, still empty; the branch of both is the one shown
 * from now on. Returns what the model is to see. Throws `invalid-request`, `too-large`, `not-found`, and `conflict` while
 * another answer is written or when the message was sent before.
 */
export async function openAnswer(ctx: Context, caseFileId: string, question: Question) {
  const { tree } = await readTree(ctx, caseFileId);
  const asked = "again" in question ? await findAsked(ctx, caseFileId, question.again) : await readNew(question);
  const parentId = asked.parentId === undefined ? await shownEnd() : asked.parentId;
  const parent = parentId === null ? undefined : tree.get(parentId);
  if (parentId !== null && !parent)
    throw new AppError("not-found", "What this message follows is not in this case file. Reload the conversation.");
  if (!asked.stored && parent?.role === "user") {
    throw new AppError(
      "invalid-request",
      "A message can only follow an answer. Reload the conversation and ask again.",
    );
  }
  const history = await listSaid(ctx, caseFileId, tree, parentId);
  const answerId = newId("msg");
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id, caseFileId };
  const now = Date.now();
  // The two rows get their times here: the order of the history must not hang on the clock's resolution.
  const times = (at: number) => ({ createdAt: new Date(at).toISOString(), updatedAt: new Date(at).toISOString() });
  const answer = ctx.db.insert(messages).values({
    ...author,
    ...times(now + 1),
    id: answerId,
    parentId: asked.id,
    role: "assistant",
    parts: [],
    status: "streaming",
  });
  const words = [{ type: "text" as const, text: asked.text }];
  try {
    if (asked.stored) await ctx.db.batch([answer, noteShown(ctx, caseFileId, answerId)]);
    else {
      await ctx.db.batch([
        ctx.db.insert(messages).values({
          ...author,
          ...times(now),
          ...{ id: asked.id, parentId, role: "user", parts: words, status: "complete" },
        }),
        answer,
        noteShown(ctx, caseFileId, answerId),
      ]);
    }
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new AppError(
      "conflict",
      "An answer is still being written, or this message was sent already. Wait for it or stop it, then ask again.",
      { cause },
    );
  }
  const prompt: UIMessage[] = [...history, { id: asked.id, role: "user", parts: words }];
  return { answerId, prompt };

  async function shownEnd(): Promise<string | null> {
    const end = tree.newestEnd(await findShown(ctx, caseFileId));
    // A question whose answer never began is no place to go on from.
    return end?.role === "user" ? end.parentId : (end?.id ?? null);
  }
}

interface Asked {
  id: string;
  text: string;
  parentId: string | null | undefined;
  stored: boolean;
}

function readNew({ id, text, parentId }: Exclude<Question, { again: string }>): Asked {
  const words = text.trim();
  if (!words)
    throw new AppError("invalid-request", "The message is empty. Write what you want to know or have drafted.");
  if (words.length > MAX_MESSAGE_CHARACTERS) {
    throw new AppError(
      "too-large",
      `A message may hold ${MAX_MESSAGE_CHARACTERS} characters; add longer texts as a document.`,
    );
  }
  return { id, text: words, parentId, stored: false };
}

async function findAsked(ctx: Context, caseFileId: string, id: string): Promise<Asked> {
  const row = await getMessage(ctx, caseFileId, id);
  if (row.role !== "user") throw new AppError("invalid-request", "Only a question can be answered again.");
  const text = row.parts.flatMap((part) => (isText(part) ? [part.text] : [])).join("\n");
  return { id, text, parentId: row.parentId, stored: true };
}

function isText(part: unknown): part is { type: "text"; text: string } {
  return typeof part === "object" && part !== null && "text" in part && typeof part.text === "string";
}
