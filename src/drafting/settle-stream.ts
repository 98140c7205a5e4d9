import type { UIMessageChunk } from "ai";

export interface StreamEnding {
  /** True once the answer was ended on purpose. */
  stopped: () => boolean;
  describe: (error: unknown) => string;
}

/**
 * Gives every way in which a model's answer can break off the same form: one error chunk with a sentence for the reader, then
 * the end. Without this a connection that breaks in mid-sentence errors the stream with the server's own words, and a time
 * limit looks like a stop that nobody asked for. Faulty tool calls are no such break: the model is told and goes on.
 */
export class StreamSettler {
  /** The sentence that the reader saw; null while nothing failed. */
  failure: string | null = null;
  private readonly ending: StreamEnding;

  constructor(ending: StreamEnding) {
    this.ending = ending;
  }

  /** The chunk as the reader gets it, or null where it tells nothing new. */
  settle(chunk: UIMessageChunk): UIMessageChunk | null {
    if (chunk.type === "error") return this.fail(chunk.errorText);
    if (chunk.type === "abort" && !this.ending.stopped()) {
      return this.fail(this.ending.describe(new Error(chunk.reason ?? "timeout")));
    }
    return chunk;
  }

  /** The last chunk of a stream that broke. */
  settleBreak(error: unknown): UIMessageChunk | null {
    return this.ending.stopped() ? { type: "abort" } : this.fail(this.ending.describe(error));
  }

  private fail(sentence: string): UIMessageChunk | null {
    if (this.failure !== null) return null;
    this.failure = sentence;
    return { type: "error", errorText: sentence };
  }
}
