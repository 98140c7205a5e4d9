import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { planStep, type Step } from "./plan-step.ts";
import { Turn } from "./read-turn.ts";

const MODEL_ID = "built-in-drafter/1";
const TEXT_CHUNK_CHARACTERS = 32;
const INPUT_CHUNK_CHARACTERS = 512;
/** Rules read no tokens. */
const NO_USAGE: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 0, text: undefined, reasoning: undefined },
};

/**
 * The built-in drafter: a rule-based writer that speaks the AI SDK's model interface, so that it goes through the same tools,
 * checks and storage as a language model. It keeps no state: each step is derived from the prompt's messages, and the same
 * prompt gives the same step. Needs no network.
 */
export function createBuiltInModel(): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: "rationale",
    modelId: MODEL_ID,
    supportedUrls: {},
    doGenerate: async (options) => {
      const step = takeStep(options);
      return {
        content: contentOf(step),
        finishReason: finishOf(step),
        usage: NO_USAGE,
        warnings: [],
        response: { modelId: MODEL_ID },
      };
    },
    doStream: async (options) => {
      // Rules never wait, so nothing that was written would leave the Worker before the last step; this lets it out.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return { stream: streamParts(partsOf(takeStep(options)), options.abortSignal) };
    },
  };
}

function takeStep({ prompt, tools, abortSignal }: LanguageModelV4CallOptions): Step {
  abortSignal?.throwIfAborted();
  const offered = new Set(tools?.map((tool) => tool.name));
  return planStep(Turn.read(prompt, offered), offered);
}

function finishOf(step: Step): LanguageModelV4FinishReason {
  const unified = "calls" in step ? "tool-calls" : "stop";
  return { unified, raw: unified };
}

function contentOf(step: Step): LanguageModelV4Content[] {
  if ("text" in step) return [{ type: "text", text: step.text }];
  return step.calls.map((call) => ({
    type: "tool-call",
    toolCallId: newCallId(),
    toolName: call.name,
    input: JSON.stringify(call.input),
  }));
}

function newCallId(): string {
  return `call_${crypto.randomUUID().replaceAll("-", "")}`;
}

/** Small pieces, as a language model sends them; a draft is seen while it is written. */
function* partsOf(step: Step): Generator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  yield { type: "response-metadata", modelId: MODEL_ID };
  for (const content of contentOf(step)) {
    if (content.type === "text") {
      yield { type: "text-start", id: "text" };
      for (const delta of cut(content.text, TEXT_CHUNK_CHARACTERS)) yield { type: "text-delta", id: "text", delta };
      yield { type: "text-end", id: "text" };
    } else if (content.type === "tool-call") {
      const { toolCallId: id, toolName, input } = content;
      yield { type: "tool-input-start", id, toolName };
      for (const delta of cut(input, INPUT_CHUNK_CHARACTERS)) yield { type: "tool-input-delta", id, delta };
      yield { type: "tool-input-end", id };
      yield content;
    }
  }
  yield { type: "finish", finishReason: finishOf(step), usage: NO_USAGE };
}

function* cut(text: string, size: number): Generator<string> {
  const characters = [...text];
  for (let at = 0; at < characters.length; at += size) yield characters.slice(at, at + size).join("");
}

function streamParts(
  parts: Iterator<LanguageModelV4StreamPart>,
  signal?: AbortSignal,
): ReadableStream<LanguageModelV4StreamPart> {
  return new ReadableStream({
    pull(controller) {
      if (signal?.aborted) return controller.error(signal.reason);
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
