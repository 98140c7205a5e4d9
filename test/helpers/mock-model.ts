import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { MockLanguageModelV4 } from "ai/test";

/** What a scripted model does in one step: text, tool calls, an error, a wait, or raw parts. */
export interface Step {
  text?: string;
  /** Text in pieces, with this long between them. */
  pieces?: { texts: string[]; delayMs: number };
  calls?: { tool: string; input: unknown }[];
  /** Fails before the first part. */
  error?: unknown;
  /** Breaks off after the parts so far. */
  breakOff?: unknown;
  finish?: "stop" | "length" | "content-filter" | "tool-calls";
}

type Script = (options: LanguageModelV4CallOptions, step: number) => Step | Promise<Step>;

const USAGE = {
  inputTokens: { total: 10, noCache: 10, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 5, text: 5, reasoning: 0 },
};

/** A model that does what the script says for each call; `aborted` counts the calls that were cut by the caller. */
export function scriptedModel(script: Script | Step[]) {
  const seen = { aborted: 0 };
  let step = 0;
  const model = new MockLanguageModelV4({
    modelId: "scripted",
    doStream: async (options) => {
      const at = step++;
      const wanted = typeof script === "function" ? await script(options, at) : script[at];
      if (!wanted) throw new Error("the script has no more steps");
      if (wanted.error !== undefined) throw wanted.error;
      options.abortSignal?.addEventListener("abort", () => {
        seen.aborted += 1;
      });
      return { stream: partsOf(wanted, at, options.abortSignal) };
    },
  });
  return { model, seen };
}

function partsOf(step: Step, at: number, signal: AbortSignal | undefined) {
  const { text, pieces, calls = [], breakOff, finish = calls.length > 0 ? "tool-calls" : "stop" } = step;
  return new ReadableStream<LanguageModelV4StreamPart>({
    async start(controller) {
      try {
        controller.enqueue({ type: "stream-start", warnings: [] });
        controller.enqueue({
          type: "response-metadata",
          id: `r${at}`,
          modelId: "scripted-2026",
          timestamp: new Date(0),
        });
        const texts = pieces?.texts ?? (text === undefined ? [] : [text]);
        if (texts.length > 0) {
          controller.enqueue({ type: "text-start", id: "t" });
          for (const delta of texts) {
            signal?.throwIfAborted();
            controller.enqueue({ type: "text-delta", id: "t", delta });
            if (pieces) await new Promise((resolve) => setTimeout(resolve, pieces.delayMs));
          }
          controller.enqueue({ type: "text-end", id: "t" });
        }
        for (const [index, { tool, input }] of calls.entries()) {
          const json = typeof input === "string" ? input : JSON.stringify(input);
          const id = `call_${at}_${index}`;
          controller.enqueue({ type: "tool-input-start", id, toolName: tool });
          controller.enqueue({ type: "tool-input-delta", id, delta: json });
          controller.enqueue({ type: "tool-input-end", id });
          controller.enqueue({ type: "tool-call", toolCallId: id, toolName: tool, input: json });
        }
        if (breakOff !== undefined) {
          // An errored stream drops what is queued; let the parts so far be read, as they would have been over a wire.
          await new Promise((resolve) => setTimeout(resolve, 20));
          throw breakOff;
        }
        controller.enqueue({ type: "finish", finishReason: { unified: finish, raw: finish }, usage: USAGE });
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

/** The outputs that the model was given back for its calls of a tool, oldest first. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it goes on to assert.
export function toolOutputs(options: LanguageModelV4CallOptions, tool: string): any[] {
  return options.prompt.flatMap((message) =>
    message.role === "tool"
      ? message.content.flatMap((part) =>
          part.type === "tool-result" && part.toolName === tool
            ? ["value" in part.output ? part.output.value : part.output]
            : [],
        )
      : [],
  );
}
