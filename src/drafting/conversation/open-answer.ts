import type { Context } from "../../context.ts";
import { messages } from "../../db/schema.ts";
import { isUniqueViolation } from "../../db/unique-violation.ts";
import { AppError } from "../../errors.ts";

/** Writes down the question and its answer, still empty. Throws `conflict` while another is written or when it was sent before. */
export async function openAnswer(
  ctx: Context,
  caseFileId: string,
  message: { id: string; text: string },
  answerId: string,
) {
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id, caseFileId };
  const now = Date.now();
  // The two rows get their times here: the order of the history must not hang on the clock's resolution.
  const question = new Date(now).toISOString();
  const answer = new Date(now + 1).toISOString();
  try {
    await ctx.db.batch([
      ctx.db.insert(messages).values({
        ...author,
        id: message.id,
        role: "user",
        parts: [{ type: "text", text: message.text }],
        status: "complete",
        createdAt: question,
        updatedAt: question,
      }),
      ctx.db.insert(messages).values({
        ...author,
        id: answerId,
        role: "assistant",
        parts: [],
        status: "streaming",
        createdAt: answer,
        updatedAt: answer,
      }),
    ]);
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new AppError(
      "conflict",
      "An answer is still being written, or this message was sent already. Wait for it or stop it, then ask again.",
      { cause },
    );
  }
}
