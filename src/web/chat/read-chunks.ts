import type { UIMessageChunk } from "ai";
import { type EventSourceMessage, EventSourceParserStream } from "eventsource-parser/stream";

/**
 * The chunks of an answer's server-sent events. Ends when the server ends them; a lost connection throws. What is no chunk
 * is passed over: a proxy may send comments to keep the line open.
 */
export async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<UIMessageChunk> {
  const events: ReadableStream<EventSourceMessage> = body
    // A decoder takes any bytes; the types of the two libraries differ in the buffer behind them only.
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const chunk = parseChunk(value.data);
      if (chunk) yield chunk;
    }
  } finally {
    // Whoever stops reading wants no more of it; that the line is gone already is no failure.
    reader.cancel().catch(() => undefined);
  }
}

function parseChunk(text: string): UIMessageChunk | null {
  if (!text.startsWith("{")) return null;
  try {
    // The server's own stream, in the AI SDK's shapes; unknown types are passed over by whoever reads them.
    return JSON.parse(text) as UIMessageChunk;
  } catch {
    return null;
  }
}
