import type { UIMessageChunk } from "ai";

/**
 * The chunks of an answer's server-sent events. Ends when the server ends them; a lost connection throws. What is no chunk
 * is passed over: a proxy may send comments to keep the line open.
 */
export async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<UIMessageChunk> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const chunk = line.startsWith("data:") ? parseChunk(line.slice(5).trim()) : null;
        if (chunk) yield chunk;
      }
    }
  } finally {
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
