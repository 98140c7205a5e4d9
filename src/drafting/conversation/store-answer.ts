import type { UIMessage, UIMessageChunk } from "ai";
import { and, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { messages } from "../../db/schema.ts";
import { REVIEWER_INSTRUCTIONS_VERSION } from "../../prompts/reviewer-instructions.ts";
import { PartCollector } from "../collect-parts.ts";
import { describeModelError } from "../model-errors.ts";
import type { ModelSettings } from "../models.ts";

/** Most model calls for one answer; a model that still calls tools then is looping. */
export const MAX_STEPS_PER_ANSWER = 24;
/** How often a growing answer is written down, so that a reload shows it. */
const SAVE_INTERVAL_MS = 400;

export interface Ending {
  failure: () => string | null;
  usage: () => Promise<{ inputTokens?: number | undefined; outputTokens?: number | undefined }>;
  finishReason: () => Promise<string>;
  modelId: () => Promise<string>;
  settings: ModelSettings;
}

/** Writes an answer down while it grows and as it ended; settles when it is stored. */
export async function storeAnswer(
  ctx: Context,
  answerId: string,
  stream: ReadableStream<UIMessageChunk>,
  abort: AbortController,
  ending: Ending,
): Promise<void> {
  const collector = new PartCollector();
  const { parts } = collector;
  let savedAt = Date.now();
  let failure: string | null = null;
  try {
    for await (const chunk of stream) {
      collector.add(chunk);
      if (Date.now() - savedAt < SAVE_INTERVAL_MS) continue;
      savedAt = Date.now();
      if (await saveProgress(ctx, answerId, parts)) abort.abort();
    }
  } catch (error) {
    failure = describeModelError(error, ending.settings);
  }
  failure = ending.failure() ?? failure;
  const stopped = abort.signal.aborted;
  if (!stopped && failure === null) failure = describeFinish(await ending.finishReason().catch(() => "error"), parts);
  const usage = await ending.usage().catch(() => undefined);
  const modelId = await ending.modelId().catch(() => undefined);
  await ctx.db
    .update(messages)
    .set({
      parts: settleParts(parts),
      status: stopped ? "stopped" : failure ? "failed" : "complete",
      error: stopped ? null : failure,
      updatedAt: new Date().toISOString(),
      promptVersion: REVIEWER_INSTRUCTIONS_VERSION,
      ...(modelId ? { modelId } : {}),
      inputTokens: usage?.inputTokens ?? null,
      outputTokens: usage?.outputTokens ?? null,
    })
    .where(and(eq(messages.id, answerId), eq(messages.status, "streaming")));
}

/** Writes down what has been said so far; tells whether a stop was asked for. */
async function saveProgress(ctx: Context, answerId: string, parts: UIMessage["parts"]): Promise<boolean> {
  const [row] = await ctx.db
    .update(messages)
    .set({ parts, updatedAt: new Date().toISOString() })
    .where(and(eq(messages.id, answerId), eq(messages.status, "streaming")))
    .returning({ stopRequestedAt: messages.stopRequestedAt });
  return row?.stopRequestedAt != null;
}

/** A tool call that never ended would be shown as running for ever. */
function settleParts(parts: UIMessage["parts"]): unknown[] {
  return parts.filter(
    (part) => !("state" in part && (part.state === "input-streaming" || part.state === "input-available")),
  );
}

function describeFinish(finishReason: string, parts: UIMessage["parts"]): string | null {
  const saidSomething = parts.some((part) => part.type === "text" && part.text.trim() !== "");
  switch (finishReason) {
    case "stop":
      return saidSomething ? null : "The model ended without an answer. Every stored draft is kept; ask again.";
    case "length":
      return "The model reached its length limit before it was done. What was said is kept; ask it to go on, or for less at once.";
    case "content-filter":
      return "The model declined to answer. Nothing was changed; put the question another way or use the built-in drafter.";
    case "tool-calls":
      return `The model was still calling tools after ${MAX_STEPS_PER_ANSWER} steps and was stopped. Every stored draft is kept; ask for one item at a time.`;
    default:
      return "The model's answer broke off. What was said and every stored draft is kept; try again.";
  }
}
