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
  const fail = (sentence: string): UIMessageChunk => {
    ending.onFailure(sentence);
    return { type: "error", errorText: sentence };
  };
  return new ReadableStream<UIMessageChunk>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else if (value.type === "error") controller.enqueue(fail(value.errorText));
        else if (value.type === "abort" && !ending.stopped()) {
          controller.enqueue(fail(ending.describe(new Error(value.reason ?? "timeout"))));
        } else controller.enqueue(value);
      } catch (error) {
        controller.enqueue(ending.stopped() ? { type: "abort" } : fail(ending.describe(error)));
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
