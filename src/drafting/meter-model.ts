import type { LanguageModelV4, LanguageModelV4Middleware, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { wrapLanguageModel } from "ai";
import { AppError } from "../errors.ts";

/** One request to a model server: what it took, in tokens and milliseconds. */
export interface ModelCall {
  modelId: string;
  /** When the request began, as an ISO time. */
  createdAt: string;
  inputTokens: number;
  /** Part of the input that the server had in its prompt cache. */
  cachedInputTokens: number;
  outputTokens: number;
  /** The server gave no count, so that it was estimated from the characters. */
  estimated: boolean;
  /** Until the first part of the answer; null where none came. */
  firstPartMs: number | null;
  totalMs: number;
  outcome: "complete" | "failed" | "broken-off";
}

/** Roughly, in English; used only where a server does not count, and to stop an answer before the count comes. */
const CHARACTERS_PER_TOKEN = 4;
const estimateTokens = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);

/**
 * Wraps a model so that every request is measured and all of a turn together stay within `limitTokens`, input and output: a
 * request that would exceed it is not sent, and an answer that grows beyond it is cut, upstream too. `close` gives back the
 * calls and counts those that never ended as broken off. The error is an AppError `model-output-invalid`.
 */
export function meterModel(model: LanguageModelV4, limitTokens: number) {
  const calls: (ModelCall & { open: boolean; startedAt: number; sent: number; received: number })[] = [];
  const spent = () =>
    calls.reduce(
      (sum, call) =>
        sum + (call.open ? estimateTokens(call.sent + call.received) : call.inputTokens + call.outputTokens),
      0,
    );

  const begin = (prompt: unknown) => {
    const sent = JSON.stringify(prompt).length;
    if (spent() + estimateTokens(sent) > limitTokens) throw exceeded(limitTokens);
    const call = {
      ...{
        modelId: model.modelId,
        createdAt: new Date().toISOString(),
        inputTokens: 0,
        cachedInputTokens: 0,
        outputTokens: 0,
        estimated: false,
      },
      ...{ firstPartMs: null as number | null, totalMs: 0, outcome: "failed" as ModelCall["outcome"] },
      ...{ open: true, startedAt: Date.now(), sent, received: 0 },
    };
    calls.push(call);
    return call;
  };
  type Open = ReturnType<typeof begin>;

  const end = (call: Open, outcome: ModelCall["outcome"], usage?: Usage) => {
    if (!call.open) return;
    const input = usage?.inputTokens.total;
    const output = usage?.outputTokens.total;
    // A server that counts nothing says 0 or leaves it out.
    call.estimated = outcome !== "failed" && !(input && output !== undefined);
    call.inputTokens = input || (outcome === "failed" ? 0 : estimateTokens(call.sent));
    call.outputTokens = input && output !== undefined ? output : estimateTokens(call.received);
    call.cachedInputTokens = usage?.inputTokens.cacheRead ?? 0;
    Object.assign(call, { outcome, open: false, totalMs: Date.now() - call.startedAt });
  };

  const middleware: LanguageModelV4Middleware = {
    specificationVersion: "v4",
    wrapGenerate: async ({ doGenerate, params }) => {
      const call = begin(params.prompt);
      try {
        const generated = await doGenerate();
        call.firstPartMs = Date.now() - call.startedAt;
        call.modelId = generated.response?.modelId ?? call.modelId;
        call.received = JSON.stringify(generated.content).length;
        end(call, "complete", generated.usage);
        return generated;
      } catch (error) {
        end(call, "failed");
        throw error;
      }
    },
    wrapStream: async ({ doStream, params }) => {
      const call = begin(params.prompt);
      try {
        const { stream, ...rest } = await doStream();
        const measured = new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>({
          transform(part, controller) {
            if (part.type === "response-metadata" && part.modelId) call.modelId = part.modelId;
            if ("delta" in part) {
              call.firstPartMs ??= Date.now() - call.startedAt;
              call.received += part.delta.length;
              if (spent() > limitTokens) {
                end(call, "broken-off");
                controller.error(exceeded(limitTokens));
                return;
              }
            }
            if (part.type === "finish") end(call, "complete", part.usage);
            if (part.type === "error") end(call, "failed");
            controller.enqueue(part);
          },
          flush: () => end(call, "broken-off"),
        });
        return { stream: stream.pipeThrough(measured), ...rest };
      } catch (error) {
        end(call, "failed");
        throw error;
      }
    },
  };
  return {
    model: wrapLanguageModel({ model, middleware }),
    close: (): ModelCall[] => {
      for (const call of calls) end(call, "broken-off");
      return calls.map(({ open: _open, startedAt: _at, sent: _sent, received: _received, ...call }) => call);
    },
  };
}

type Usage = Extract<LanguageModelV4StreamPart, { type: "finish" }>["usage"];

function exceeded(limitTokens: number): AppError {
  return new AppError(
    "model-output-invalid",
    `This answer reached its budget of ${limitTokens.toLocaleString("en-US")} tokens and was stopped. Your message and every stored draft are kept. Ask for fewer items at once, or raise MODEL_ANSWER_MAX_TOKENS.`,
  );
}
