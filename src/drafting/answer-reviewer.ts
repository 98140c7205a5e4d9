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
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { REVIEWER_INSTRUCTIONS_VERSION, reviewerInstructions } from "../prompts/reviewer-instructions.ts";
import { CaseState } from "./case-state.ts";
import { collectIdentifiers } from "./collect-identifiers.ts";
import { listSaid } from "./conversation/list-messages.ts";
import { openAnswer } from "./conversation/open-answer.ts";
import { endBrokenAnswers, underWay, watchForStop } from "./conversation/stop-answer.ts";
import { MAX_STEPS_PER_ANSWER, storeAnswer } from "./conversation/store-answer.ts";
import { maskIdentifiers } from "./mask-identifiers.ts";
import { meterModel } from "./meter-model.ts";
import { describeModelError } from "./model-errors.ts";
import type { ModelSettings, SelectedModel } from "./models.ts";
import { settleStream } from "./settle-stream.ts";
import { storeModelCalls } from "./store-model-calls.ts";
import { createTools } from "./tools.ts";

/** How often a request that the server refused for now (429, 5xx) is sent again; its Retry-After is kept to, up to a minute. */
export const MAX_RETRIES_PER_STEP = 2;
/** Longest message of a reviewer, in characters. */
export const MAX_MESSAGE_CHARACTERS = 20_000;

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
