import type { UIMessageChunk } from "ai";
import { expect, test } from "vitest";
import { MessageBuilder } from "../../../src/web/chat/build-message.ts";
import { readChunks } from "../../../src/web/chat/read-chunks.ts";

const CHUNKS: UIMessageChunk[] = [
  { type: "start", messageId: "m1", messageMetadata: { modelId: "gpt" } },
  { type: "start-step" },
  { type: "tool-input-start", toolCallId: "c", toolName: "readPage" },
  { type: "tool-input-available", toolCallId: "c", toolName: "readPage", input: { page: 1 } },
  { type: "tool-output-available", toolCallId: "c", output: { page: 1 } },
  { type: "text-start", id: "t" },
  { type: "text-delta", id: "t", delta: "Größe: " },
  { type: "text-delta", id: "t", delta: "10 mg" },
  { type: "text-end", id: "t" },
  // The next step uses the same id for another text.
  { type: "text-start", id: "t" },
  { type: "text-delta", id: "t", delta: "More." },
  { type: "finish" },
];

function bodyOf(chunks: UIMessageChunk[], size: number): ReadableStream<Uint8Array> {
  const text = `: comment\n\n${chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("")}data: {broken\n\ndata: [DONE]\n\n`;
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}

test.each([1, 7, 10_000])("a message grows from events cut every %d bytes", async (size) => {
  const builder = new MessageBuilder({ id: "x", role: "assistant", parts: [], metadata: { status: "streaming" } });
  for await (const chunk of readChunks(bodyOf(CHUNKS, size))) builder.add(chunk);
  expect(builder.over).toBe(true);
  expect(builder.snapshot).toMatchObject({
    id: "m1",
    metadata: { status: "streaming", modelId: "gpt" },
    parts: [
      { type: "step-start" },
      { type: "tool-readPage", state: "output-available", input: { page: 1 }, output: { page: 1 } },
      { type: "text", text: "Größe: 10 mg", state: "done" },
      { type: "text", text: "More." },
    ],
  });
});

test("only the part that a chunk changes is a new object", () => {
  const builder = new MessageBuilder({ id: "x", role: "assistant", parts: [] });
  for (const chunk of CHUNKS.slice(0, 7)) builder.add(chunk);
  const before = builder.snapshot;
  builder.add({ type: "text-delta", id: "t", delta: "more" });
  expect(builder.snapshot.parts[1]).toBe(before.parts[1]);
  expect(builder.snapshot.parts[2]).not.toBe(before.parts[2]);
});
