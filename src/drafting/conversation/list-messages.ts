import type { UIMessage } from "ai";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { messages } from "../../db/schema.ts";

/** Earlier messages that go to the model; older ones stay in the history. */
const HISTORY_MESSAGES = 24;

/** All messages of a case file, oldest first. */
export async function listMessages(ctx: Context, caseFileId: string) {
  return ctx.db
    .select()
    .from(messages)
    .where(and(eq(messages.caseFileId, caseFileId), eq(messages.organisationId, ctx.person.organisationId)))
    .orderBy(messages.createdAt, messages.id);
}

/**
 * What was said in the latest turns, as plain text: their tool results are stale, and the tools can be called again. The text is
 * taken out in the database, because tool results make up nearly all of a history's size.
 */
export async function listSaid(ctx: Context, caseFileId: string): Promise<UIMessage[]> {
  const rows = await ctx.db
    .select({
      id: messages.id,
      role: messages.role,
      text: sql<
        string | null
      >`(select group_concat(part.value ->> 'text', char(10)) from json_each(${messages.parts}) part where part.value ->> 'type' = 'text')`,
    })
    .from(messages)
    .where(and(eq(messages.caseFileId, caseFileId), eq(messages.organisationId, ctx.person.organisationId)))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(HISTORY_MESSAGES);
  return rows
    .reverse()
    .flatMap(({ id, role, text }) => (text?.trim() ? [{ id, role, parts: [{ type: "text" as const, text }] }] : []));
}
