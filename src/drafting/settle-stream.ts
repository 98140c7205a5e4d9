import type { UIMessageChunk } from "ai";

export interface StreamEnding {
  /** True once the reader has asked for a stop. */
  stopped: () => boolean;
  describe: (error: unknown) => string;
  /** Told once, with the sentence that the reader sees. */
  onFailure: (sentence: string) => void;
}

/**
 * Gives every way in which a model's answer can break off the same form: one error chunk with a sentence for the reader, then
 * the stream's end. Without this a connection that breaks in mid-sentence errors the stream with the server's own words, and a
 * time limit looks like a stop that nobody asked for. Faulty tool calls are no such break: the model is told and goes on.
 */
export function settleStream(
  source: ReadableStream<UIMessageChunk>,
  ending: StreamEnding,
): ReadableStream<UIMessageChunk> {
  const reader = source.getReader();
  let failed = false;
  const fail = (sentence: string): UIMessageChunk => {
    failed = true;
    ending.onFailure(sentence);
    return { type: "error", errorText: sentence };
  };
  const settle = (chunk: UIMessageChunk): UIMessageChunk | null => {
    if (chunk.type === "error") return failed ? null : fail(chunk.errorText);
    if (chunk.type === "abort" && !ending.stopped()) {
      return failed ? null : fail(ending.describe(new Error(chunk.reason ?? "timeout")));
    }
    return chunk;
  };
  return new ReadableStream<UIMessageChunk>({
    async pull(controller) {
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          const chunk = settle(value);
          // A pull that gives nothing is not repeated, so it goes on to the next chunk itself.
          if (chunk) return controller.enqueue(chunk);
        }
      } catch (error) {
        if (ending.stopped()) controller.enqueue({ type: "abort" });
        else if (!failed) controller.enqueue(fail(ending.describe(error)));
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
