import type { LanguageModelV4 } from "@ai-sdk/provider";
import {
  convertToModelMessages,
  isStepCount,
  streamText,
  toUIMessageStream,
  type UIMessage,
  type UIMessageChunk,
} from "ai";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { messages } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { REVIEWER_INSTRUCTIONS_VERSION, reviewerInstructions } from "../prompts/reviewer-instructions.ts";
import { CaseState } from "./case-state.ts";
import { collectIdentifiers } from "./collect-identifiers.ts";
import { PartCollector } from "./collect-parts.ts";
import { maskIdentifiers } from "./mask-identifiers.ts";
import { meterModel } from "./meter-model.ts";
import { describeModelError } from "./model-errors.ts";
import type { ModelSettings, SelectedModel } from "./models.ts";
import { settleStream } from "./settle-stream.ts";
import { storeModelCalls } from "./store-model-calls.ts";
import { createTools } from "./tools.ts";

/** Most model calls for one answer; a model that still calls tools then is looping. */
export const MAX_STEPS_PER_ANSWER = 24;
/** How often a request that the server refused for now (429, 5xx) is sent again; its Retry-After is kept to, up to a minute. */
export const MAX_RETRIES_PER_STEP = 2;
/** Longest message of a reviewer, in characters. */
export const MAX_MESSAGE_CHARACTERS = 20_000;
/** Earlier messages that go to the model; older ones stay in the history. */
const HISTORY_MESSAGES = 24;
/** How often a growing answer is written down, so that a reload shows it. */
const SAVE_INTERVAL_MS = 400;
/** An answer without a sign of life for this long has broken off. */
export const STALE_ANSWER_MS = 90_000;

/** How often an answer looks whether it is to stop, and how many such looks go by before it asks the database. */
const STOP_LOOK_MS = 100;
const LOOKS_PER_QUERY = 15;

/**
 * Answers under way in this isolate, by message id. A stop is a plain mark that the answer's own request looks at: a Worker
 * must not abort one request's streams from within another. A stop from another isolate is seen through the database.
 */
const underWay = new Map<string, { stopRequested: boolean }>();

export interface AnswerRequest {
  caseFileId: string;
  /** The newest user message. History is the server's own. */
  message: { id: string; text: string };
  model: LanguageModelV4;
  selected: SelectedModel;
  settings: ModelSettings;
}

/**
 * Answers the reviewer's message with a tool loop. Returns the UI message stream and a promise that settles when the answer
 * is stored with how it ended: the stream may be dropped (a reload) without ending the answer, `stopAnswer` ends it.
 * Throws `conflict` while another answer is under way or when the message was sent before, `too-large`, `not-found`.
 */
export async function answerReviewer(ctx: Context, request: AnswerRequest) {
  const { caseFileId, message, model, selected, settings } = request;
  const text = message.text.trim();
  if (!text)
    throw new AppError("invalid-request", "The message is empty. Write what you want to know or have drafted.");
  if (text.length > MAX_MESSAGE_CHARACTERS) {
    throw new AppError(
      "too-large",
      `A message may hold ${MAX_MESSAGE_CHARACTERS} characters; add longer texts as a document.`,
    );
  }
  const state = await CaseState.load(ctx, caseFileId);
  await endBrokenAnswers(ctx, caseFileId);
  const history = await listSaid(ctx, caseFileId);
  const answerId = newId("msg");
  await openAnswer(ctx, caseFileId, { ...message, text }, answerId);

  const abort = new AbortController();
  const mark = { stopRequested: false };
  underWay.set(answerId, mark);
  const meta = { modelId: selected.id, promptVersion: REVIEWER_INSTRUCTIONS_VERSION };
  const prompt: UIMessage[] = [...history, { id: message.id, role: "user", parts: [{ type: "text", text }] }];
  const tools = createTools(state, meta);
  let begun = false;
  const metered = meterModel(model, settings.MODEL_ANSWER_MAX_TOKENS);
  const result = streamText({
    // The built-in drafter runs in this Worker and costs nothing; only what leaves is masked and measured.
    model: selected.builtIn ? model : maskIdentifiers(metered.model, collectIdentifiers(state.facts, state.pages)),
    instructions: reviewerInstructions(),
    messages: await convertToModelMessages(prompt),
    tools,
    stopWhen: isStepCount(MAX_STEPS_PER_ANSWER),
    maxRetries: MAX_RETRIES_PER_STEP,
    ...(settings.MODEL_STEP_MAX_OUTPUT_TOKENS ? { maxOutputTokens: settings.MODEL_STEP_MAX_OUTPUT_TOKENS } : {}),
    abortSignal: abort.signal,
    timeout: {
      totalMs: settings.MODEL_ANSWER_TIMEOUT_MS,
      firstChunkMs: settings.MODEL_FIRST_CHUNK_TIMEOUT_MS,
      chunkMs: settings.MODEL_CHUNK_TIMEOUT_MS,
    },
    providerOptions: { openai: { store: false } },
    onChunk: ({ chunk }) => {
      begun ||= ["text-delta", "reasoning-delta", "tool-input-start", "tool-call"].includes(chunk.type);
    },
    // Told to the reader below; a model's error text may hold patient text and is not logged.
    onError: () => undefined,
  });

  let failure: string | null = null;
  const describe = (error: unknown) => describeModelError(error, settings, begun);
  const chunks = toUIMessageStream({
    stream: result.stream,
    tools,
    originalMessages: prompt,
    generateMessageId: () => answerId,
    messageMetadata: ({ part }) =>
      part.type === "start" ? { status: "streaming", modelId: selected.id, error: null } : undefined,
    onError: describe,
  });
  const settled = settleStream(chunks as ReadableStream<UIMessageChunk>, {
    stopped: () => abort.signal.aborted,
    describe,
    onFailure: (sentence) => {
      failure ??= sentence;
    },
  });
  const [toClient, toStore] = settled.tee();
  const ended = storeAnswer(ctx, answerId, toStore, abort, {
    failure: () => failure,
    usage: async () => result.usage,
    finishReason: async () => result.finishReason,
    modelId: async () => (await result.response).modelId,
    settings,
  })
    .then(() =>
      storeModelCalls(
        ctx,
        { purpose: "answer", promptVersion: REVIEWER_INSTRUCTIONS_VERSION, caseFileId, messageId: answerId },
        metered.close(),
        settings,
      ),
    )
    .finally(() => underWay.delete(answerId));
  const watched = watchForStop(ctx, answerId, mark, abort);
  return { stream: toClient, answerId, ended: Promise.all([ended, watched]).then(() => undefined) };
}

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
async function listSaid(ctx: Context, caseFileId: string): Promise<UIMessage[]> {
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

/** Aborts the answer once a stop is asked for, also while the model is silent; ends with the answer. */
async function watchForStop(ctx: Context, answerId: string, mark: { stopRequested: boolean }, abort: AbortController) {
  for (let looks = 1; underWay.has(answerId) && !abort.signal.aborted; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, STOP_LOOK_MS));
    if (looks % LOOKS_PER_QUERY === 0 && underWay.has(answerId)) {
      const [row] = await ctx.db
        .select({ stopRequestedAt: messages.stopRequestedAt })
        .from(messages)
        .where(eq(messages.id, answerId));
      mark.stopRequested ||= row?.stopRequestedAt != null;
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

async function openAnswer(ctx: Context, caseFileId: string, message: AnswerRequest["message"], answerId: string) {
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

interface Ending {
  failure: () => string | null;
  usage: () => Promise<{ inputTokens?: number | undefined; outputTokens?: number | undefined }>;
  finishReason: () => Promise<string>;
  modelId: () => Promise<string>;
  settings: ModelSettings;
}

async function storeAnswer(
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
