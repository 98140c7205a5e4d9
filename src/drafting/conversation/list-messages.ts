import type { UIMessage } from "ai";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { messages, shownBranches } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { MessageTree } from "./message-tree.ts";

/** Earlier messages that go to the model; older ones stay in the history. */
const HISTORY_MESSAGES = 24;
/** Rows asked for by id in one statement; D1 binds at most 100 values. */
const IDS_PER_QUERY = 90;

const ofCase = (ctx: Context, caseFileId: string) =>
  and(eq(messages.caseFileId, caseFileId), eq(messages.organisationId, ctx.person.organisationId));

/** All messages of a case file on every branch, oldest first. */
export async function listMessages(ctx: Context, caseFileId: string) {
  return ctx.db.select().from(messages).where(ofCase(ctx, caseFileId)).orderBy(messages.createdAt, messages.id);
}

export type MessageRow = typeof messages.$inferSelect;

/** A message of a branch; `versions` names all of them, oldest first, where a question was reworded or asked again. */
export type BranchMessage = MessageRow & { versions?: string[] };

/** The conversation's branches without what was said, which makes up nearly all of its size. */
export async function readTree(ctx: Context, caseFileId: string) {
  const rows = await ctx.db
    .select({ id: messages.id, parentId: messages.parentId, role: messages.role, status: messages.status })
    .from(messages)
    .where(ofCase(ctx, caseFileId))
    .orderBy(messages.createdAt, messages.id);
  return { tree: new MessageTree(rows), answering: rows.find(({ status }) => status === "streaming")?.id ?? null };
}

/** The message whose branch this person last looked at; null before the first. */
export async function findShown(ctx: Context, caseFileId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ messageId: shownBranches.messageId })
    .from(shownBranches)
    .where(and(eq(shownBranches.caseFileId, caseFileId), eq(shownBranches.personId, ctx.person.id)));
  return row?.messageId ?? null;
}

/**
 * The branch that this person last looked at, oldest first: its latest `limit` messages, how many stand before them, and the
 * answer that is under way on any branch.
 */
export async function readBranch(ctx: Context, caseFileId: string, limit = Number.POSITIVE_INFINITY) {
  const [{ tree, answering }, shown] = await Promise.all([readTree(ctx, caseFileId), findShown(ctx, caseFileId)]);
  const path = tree.pathTo(tree.newestEnd(shown)?.id ?? null);
  const wanted = path.slice(-limit);
  const rows = await readRows(ctx, caseFileId, wanted);
  const branch = wanted.flatMap((node): BranchMessage[] => {
    const row = rows.get(node.id);
    const versions = tree.versionsOf(node).map(({ id }) => id);
    return row ? [{ ...row, ...(versions.length > 1 ? { versions } : {}) }] : [];
  });
  return { messages: branch, earlier: path.length - wanted.length, answering };
}

/** One message as it stands now. Throws `not-found`. */
export async function getMessage(ctx: Context, caseFileId: string, id: string): Promise<MessageRow> {
  const [row] = await ctx.db
    .select()
    .from(messages)
    .where(and(ofCase(ctx, caseFileId), eq(messages.id, id)));
  if (!row) throw new AppError("not-found", "There is no such message in this case file. Reload the conversation.");
  return row;
}

/**
 * What was said in the latest turns up to a message, as plain text: their tool results are stale, and the tools can be called
 * again. The text is taken out in the database.
 */
export async function listSaid(
  ctx: Context,
  caseFileId: string,
  tree: MessageTree<{ id: string; parentId: string | null; role: "user" | "assistant" }>,
  upTo: string | null,
): Promise<UIMessage[]> {
  const path = tree.pathTo(upTo).slice(-HISTORY_MESSAGES);
  if (path.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: messages.id,
      text: sql<
        string | null
      >`(select group_concat(part.value ->> 'text', char(10)) from json_each(${messages.parts}) part where part.value ->> 'type' = 'text')`,
    })
    .from(messages)
    .where(
      and(
        ofCase(ctx, caseFileId),
        inArray(
          messages.id,
          path.map(({ id }) => id),
        ),
      ),
    );
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return path.flatMap(({ id, role }) => {
    const text = texts.get(id);
    return text?.trim() ? [{ id, role, parts: [{ type: "text" as const, text }] }] : [];
  });
}

async function readRows(ctx: Context, caseFileId: string, wanted: { id: string }[]): Promise<Map<string, MessageRow>> {
  const ids = wanted.map(({ id }) => id);
  const chunks = Array.from({ length: Math.ceil(ids.length / IDS_PER_QUERY) }, (_, at) =>
    ids.slice(at * IDS_PER_QUERY, (at + 1) * IDS_PER_QUERY),
  );
  const rows = await Promise.all(
    chunks.map((some) =>
      ctx.db
        .select()
        .from(messages)
        .where(and(ofCase(ctx, caseFileId), inArray(messages.id, some))),
    ),
  );
  return new Map(rows.flat().map((row) => [row.id, row]));
}
