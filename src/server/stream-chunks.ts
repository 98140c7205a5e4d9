import { UI_MESSAGE_STREAM_HEADERS, type UIMessageChunk } from "ai";

const encoder = new TextEncoder();

/**
 * An answer as server-sent events, as the AI SDK's own response writes them, in one stage of streams where that takes two:
 * each costs every chunk of every answer.
 */
export function streamChunks(chunks: ReadableStream<UIMessageChunk>): Response {
  const events = new TransformStream<UIMessageChunk, Uint8Array>({
    transform: (chunk, controller) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(chunk)}\n\n`)),
    flush: (controller) => controller.enqueue(encoder.encode("data: [DONE]\n\n")),
  });
  return new Response(chunks.pipeThrough(events), { headers: UI_MESSAGE_STREAM_HEADERS });
}
