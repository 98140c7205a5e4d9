import type { UIMessageChunk } from "ai";
import type { StreamSettler } from "../settle-stream.ts";

/**
 * Reads an answer to its end whether or not somebody watches: each chunk is noted and, while there is a reader, handed on at
 * once. One loop in place of a tee and a stage for each concern: every stage of streams costs each chunk tenths of a
 * millisecond. `onLeft` is told when the reader goes away before the end; that ends nothing.
 */
export function shareStream(
  source: ReadableStream<UIMessageChunk>,
  settler: StreamSettler,
  { note, onLeft }: { note: (chunk: UIMessageChunk) => void; onLeft: () => void },
): { stream: ReadableStream<UIMessageChunk>; ended: Promise<void> } {
  let reader: ReadableStreamDefaultController<UIMessageChunk> | null = null;
  const stream = new ReadableStream<UIMessageChunk>({
    start: (controller) => {
      reader = controller;
    },
    cancel: () => {
      reader = null;
      onLeft();
    },
  });
  const handOn = (chunk: UIMessageChunk | null) => {
    if (!chunk) return;
    note(chunk);
    reader?.enqueue(chunk);
  };
  const run = async () => {
    try {
      for await (const chunk of source) handOn(settler.settle(chunk));
    } catch (error) {
      handOn(settler.settleBreak(error));
    } finally {
      reader?.close();
      reader = null;
    }
  };
  return { stream, ended: run() };
}
