import { and, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { messages } from "../../db/schema.ts";

/** An answer without a sign of life for this long has broken off. */
export const STALE_ANSWER_MS = 90_000;

/** How often an answer looks whether it is to stop, and how many such looks go by before it asks the database. */
const STOP_LOOK_MS = 100;
const LOOKS_PER_QUERY = 15;

/**
 * Answers under way in this isolate, by message id. A stop is a plain mark that the answer's own request looks at: a Worker
 * must not abort one request's streams from within another. A stop from another isolate is seen through the database.
 */
export const underWay = new Map<string, AnswerMark>();

export interface AnswerMark {
  stopRequested: boolean;
  /** When the answer ends because its reader has gone, in milliseconds since the epoch. */
  endAt?: number;
  /** It was ended so. */
  unwatched?: boolean;
}

/** Stops the answer under way, upstream too. Does nothing when there is none. */
export async function stopAnswer(ctx: Context, caseFileId: string): Promise<void> {
  const rows = await ctx.db
    .update(messages)
    .set({ stopRequestedAt: new Date().toISOString() })
    .where(
      and(
        eq(messages.caseFileId, caseFileId),
        eq(messages.organisationId, ctx.person.organisationId),
        eq(messages.status, "streaming"),
      ),
    )
    .returning({ id: messages.id });
  for (const row of rows) {
    const mark = underWay.get(row.id);
    if (mark) mark.stopRequested = true;
  }
}

/** Aborts the answer once a stop is asked for or its time without a reader is over, also while the model is silent. */
export async function watchForStop(ctx: Context, answerId: string, mark: AnswerMark, abort: AbortController) {
  for (let looks = 1; underWay.has(answerId) && !abort.signal.aborted; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, STOP_LOOK_MS));
    if (looks % LOOKS_PER_QUERY === 0 && underWay.has(answerId)) {
      const [row] = await ctx.db
        .select({ stopRequestedAt: messages.stopRequestedAt })
        .from(messages)
        .where(eq(messages.id, answerId));
      mark.stopRequested ||= row?.stopRequestedAt != null;
    }
    if (mark.endAt !== undefined && Date.now() > mark.endAt && !mark.stopRequested && underWay.has(answerId)) {
      mark.unwatched = true;
      abort.abort();
    }
    if (mark.stopRequested) abort.abort();
  }
}

/** Marks answers that broke off with their Worker as failed, so that the reader sees it and may go on. */
export async function endBrokenAnswers(ctx: Context, caseFileId: string): Promise<void> {
  const streaming = await ctx.db
    .select({ id: messages.id, updatedAt: messages.updatedAt })
    .from(messages)
    .where(and(eq(messages.caseFileId, caseFileId), eq(messages.status, "streaming")));
  for (const row of streaming) {
    if (underWay.has(row.id) || Date.now() - Date.parse(row.updatedAt) < STALE_ANSWER_MS) continue;
    await ctx.db
      .update(messages)
      .set({
        status: "failed",
        error: "The answer broke off. What was said and every stored draft is kept; ask again.",
      })
      .where(and(eq(messages.id, row.id), eq(messages.status, "streaming")));
  }
}
