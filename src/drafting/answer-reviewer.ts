import type { LanguageModelV4 } from "@ai-sdk/provider";
import {
  convertToModelMessages,
  isStepCount,
  streamText,
  toUIMessageStream,
  type UIMessage,
  type UIMessageChunk,
} from "ai";
import type { Context } from "../context.ts";
import { REVIEWER_INSTRUCTIONS_VERSION, reviewerInstructions } from "../prompts/reviewer-instructions.ts";
import { CaseState } from "./case-state.ts";
import { collectIdentifiers } from "./collect-identifiers.ts";
import { openAnswer, type Question } from "./conversation/open-answer.ts";
import { shareStream } from "./conversation/share-stream.ts";
import { type AnswerMark, endBrokenAnswers, underWay, watchForStop } from "./conversation/stop-answer.ts";
import { AnswerStore, describeFinish, MAX_STEPS_PER_ANSWER } from "./conversation/store-answer.ts";
import { maskIdentifiers } from "./mask-identifiers.ts";
import { meterModel } from "./meter-model.ts";
import { describeModelError } from "./model-errors.ts";
import type { ModelSettings, SelectedModel } from "./models.ts";
import { StreamSettler } from "./settle-stream.ts";
import { storeModelCalls } from "./store-model-calls.ts";
import { createTools } from "./tools.ts";

/** How often a request that the server refused for now (429, 5xx) is sent again; its Retry-After is kept to, up to a minute. */
export const MAX_RETRIES_PER_STEP = 2;

export interface AnswerRequest {
  caseFileId: string;
  /** The newest user message, or one that is asked again. History is the server's own. */
  message: Question;
  model: LanguageModelV4;
  selected: SelectedModel;
  settings: ModelSettings;
  /** How long the answer is written on after its reader has gone, in milliseconds; without end where it is left out. */
  unwatchedMs?: number | undefined;
}

/**
 * Answers the reviewer's message with a tool loop. Returns the UI message stream and a promise that settles when the answer
 * is stored with how it ended: the stream may be dropped (a reload) without ending the answer, `stopAnswer` ends it.
 * Throws what `openAnswer` throws, before the model is asked.
 */
export async function answerReviewer(ctx: Context, request: AnswerRequest) {
  const { caseFileId, message, model, selected, settings } = request;
  const state = await CaseState.load(ctx, caseFileId);
  await endBrokenAnswers(ctx, caseFileId);
  const { answerId, prompt } = await openAnswer(ctx, caseFileId, message);

  const abort = new AbortController();
  const mark: AnswerMark = { stopRequested: false };
  underWay.set(answerId, mark);
  const meta = { modelId: selected.id, promptVersion: REVIEWER_INSTRUCTIONS_VERSION };
  const tools = createTools(state, { ...meta, asked: wordsOf(prompt.at(-1)) });
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
    // Told to the reader below; a model's error text may hold patient text and is not logged.
    onError: () => undefined,
  });

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
  const settler = new StreamSettler({ stopped: () => abort.signal.aborted, describe });
  const store = new AnswerStore(ctx, answerId, () => abort.abort());
  const shared = shareStream(chunks as ReadableStream<UIMessageChunk>, settler, {
    note: (chunk) => {
      begun ||= BEGINNINGS.has(chunk.type);
      store.note(chunk);
    },
    onLeft: () => {
      if (request.unwatchedMs !== undefined) mark.endAt = Date.now() + request.unwatchedMs;
    },
  });

  const finish = async () => {
    await shared.ended;
    const stopped = abort.signal.aborted && !mark.unwatched;
    const failure = mark.unwatched
      ? UNWATCHED
      : (settler.failure ?? describeFinish(await orElse(result.finishReason, "error"), store.saidSomething));
    const usage = await orElse(result.usage, undefined);
    const response = await orElse(result.response, undefined);
    await store.end({
      status: stopped ? "stopped" : failure ? "failed" : "complete",
      error: stopped ? null : failure,
      promptVersion: REVIEWER_INSTRUCTIONS_VERSION,
      ...(response ? { modelId: response.modelId } : {}),
      inputTokens: usage?.inputTokens ?? null,
      outputTokens: usage?.outputTokens ?? null,
    });
    const about = { purpose: "answer" as const, promptVersion: REVIEWER_INSTRUCTIONS_VERSION, caseFileId };
    await storeModelCalls(ctx, { ...about, messageId: answerId }, metered.close(), settings);
  };
  const ended = finish().finally(() => underWay.delete(answerId));
  const watched = watchForStop(ctx, answerId, mark, abort);
  return { stream: shared.stream, answerId, ended: Promise.all([ended, watched]).then(() => undefined) };
}

/** Chunks that show that the model has answered something. */
const BEGINNINGS = new Set(["text-delta", "reasoning-delta", "tool-input-start", "tool-input-available"]);

const UNWATCHED =
  "The page was closed or lost its connection, and the answer could not be written on without it. What was said and every stored draft is kept. Go on to have the rest.";

/** What a message says, without its other parts. */
function wordsOf(message: UIMessage | undefined): string {
  return message?.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n") ?? "";
}

/** What a stopped or broken answer never tells. */
async function orElse<T, Else>(told: PromiseLike<T>, otherwise: Else): Promise<T | Else> {
  try {
    return await told;
  } catch {
    return otherwise;
  }
}
