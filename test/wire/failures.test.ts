import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { ask, call, lastAnswer, openCaseFile } from "./client.ts";
import { question, type ResponseFactory, startUpstream, type Upstream } from "./upstream.ts";

const CHUNK_TIMEOUT_MS = 1500;

/** Answers plainly, except where a question asks for faulty tool calls. */
const answer: ResponseFactory = (request) => {
  const asked = question(request);
  const answered = request.messages.filter((message) => message.role === "tool").length;
  const wrong: Record<string, { name: string; arguments: string }> = {
    "TOOL:arguments": { name: "proposeDraft", arguments: '{"disputedItemId": "x", "determination": "maybe"}' },
    "TOOL:json": { name: "proposeDraft", arguments: '{"disputedItemId": "x' },
    "TOOL:unknown": { name: "approveDraft", arguments: "{}" },
    "TOOL:loop": { name: "readCase", arguments: "{}" },
  };
  const [word, call] = Object.entries(wrong).find(([word]) => asked.includes(word)) ?? [];
  if (call && (answered === 0 || word === "TOOL:loop")) return { toolCalls: [{ id: `call_${answered}`, ...call }] };
  return { content: "The file holds one progress report." };
};

describe.each(["responses", "chat"])("when the model server fails (%s)", (api) => {
  let upstream: Upstream;
  let worker: Awaited<ReturnType<typeof startLocalWorker>>;

  beforeAll(async () => {
    upstream = await startUpstream(answer);
    worker = await startLocalWorker({
      state: null,
      quiet: true,
      vars: {
        OPENAI_API_KEY: "test-key",
        OPENAI_BASE_URL: upstream.url,
        OPENAI_MODEL: "gpt-5.1",
        OPENAI_API: api,
        MODEL_CHUNK_TIMEOUT_MS: String(CHUNK_TIMEOUT_MS),
      },
    });
  });

  afterAll(async () => {
    await worker?.stop();
    await upstream?.stop();
  });

  /** What was there before stands, nothing false is stored, and the next question works. */
  async function expectUnharmed(id: string, before: number) {
    const { drafts } = await call(worker.url, "GET", `/api/case-files/${id}`);
    expect(drafts).toEqual([]);
    const next = await ask(worker.url, id, "What is in the file?");
    expect(next).toMatchObject({ text: "The file holds one progress report.", errors: [] });
    const { messages } = await call(worker.url, "GET", `/api/case-files/${id}/messages`);
    expect(messages).toHaveLength(before + 2);
    expect(messages[0].parts).toEqual([{ type: "text", text: "What is in the file?" }]);
    expect(messages[1].metadata.status).toBe("complete");
  }

  test.concurrent.each([
    ["FAIL:401", /refused the key \(401\).*OPENAI_API_KEY/],
    ["FAIL:404", /404.*OPENAI_MODEL/],
    ["FAIL:429", /busy \(429\)/],
    ["FAIL:500", /failed \(500\)/],
    ["BREAK:cut", /broke off/],
    ["BREAK:short", /broke off/],
    ["BREAK:json", /broke off/],
    ["BREAK:page", /broke off|without an answer/],
    ["BREAK:stall", /stopped answering/],
  ])("%s is told in one plain sentence and harms nothing", async (word, sentence) => {
    const id = await openCaseFile(worker.url, word);
    await ask(worker.url, id, "What is in the file?");
    const { chunks, errors } = await ask(worker.url, id, `${word} please`);
    const stored = await lastAnswer(worker.url, id);
    expect(stored.metadata).toMatchObject({ status: "failed", error: expect.stringMatching(sentence) });
    // The reader hears the same over the stream, once, wherever the break was one that the stream could tell.
    expect(errors.filter((error) => error !== stored.metadata.error)).toEqual([]);
    if (word !== "BREAK:short" && word !== "BREAK:page") expect(errors).toEqual([stored.metadata.error]);
    expect(stored.metadata.error).toMatch(/kept/);
    expect(JSON.stringify([chunks, stored])).not.toContain("Varelidge");
    await expectUnharmed(id, 4);
  });

  test.concurrent.each(["TOOL:arguments", "TOOL:json", "TOOL:unknown"])(
    "%s goes back to the model, and nothing is stored",
    async (word) => {
      const id = await openCaseFile(worker.url, word);
      await ask(worker.url, id, "What is in the file?");
      const { text, errors } = await ask(worker.url, id, `${word} please`);
      expect({ text, errors }).toEqual({ text: "The file holds one progress report.", errors: [] });
      expect((await lastAnswer(worker.url, id)).metadata.status).toBe("complete");
      await expectUnharmed(id, 4);
    },
  );

  test.concurrent("an endless tool loop is ended", async () => {
    const id = await openCaseFile(worker.url, "loop");
    await ask(worker.url, id, "What is in the file?");
    await ask(worker.url, id, "TOOL:loop please");
    const stored = await lastAnswer(worker.url, id);
    expect(stored.metadata).toMatchObject({ status: "failed", error: expect.stringContaining("still calling tools") });
    expect(upstream.requests.filter(({ text }) => text.includes("TOOL:loop")).length).toBeLessThan(30);
    await expectUnharmed(id, 4);
  });

  test.concurrent("a stop ends the request to the server, and what was said is kept", async () => {
    const id = await openCaseFile(worker.url, "stop");
    await ask(worker.url, id, "What is in the file?");
    let stopping: Promise<unknown> | undefined;
    const { text, chunks } = await ask(worker.url, id, "SLOW one, to be stopped", (chunk) => {
      if (chunk.type === "text-delta") stopping ??= call(worker.url, "POST", `/api/case-files/${id}/messages/stop`);
    });
    await stopping;
    expect(text).toContain("word0");
    expect(text).not.toContain("word149");
    expect(chunks.at(-1)?.type).toBe("abort");
    expect((await lastAnswer(worker.url, id)).metadata).toMatchObject({ status: "stopped", error: null });
    const slow = upstream.requests.filter((request) => request.text.includes("SLOW one"));
    expect(slow).toHaveLength(1);
    for (let tries = 0; !slow[0]?.closedEarly && tries < 50; tries += 1)
      await new Promise((done) => setTimeout(done, 100));
    expect(slow[0]?.closedEarly).toBe(true);
    await expectUnharmed(id, 4);
  });

  test.concurrent("a reader who leaves does not end the answer", async () => {
    const id = await openCaseFile(worker.url, "reload");
    const leaving = new AbortController();
    const response = await fetch(`${worker.url}/api/case-files/${id}/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ message: { id: "q1", role: "user", parts: [{ type: "text", text: "SLOW please" }] } }),
      signal: leaving.signal,
    });
    await response.body?.getReader().read();
    leaving.abort();
    const stored = await lastAnswer(worker.url, id);
    expect(stored.metadata.status).toBe("complete");
    expect(JSON.stringify(stored.parts)).toContain("word149");
  });
});

test("a server that is down is told, and harms nothing", async () => {
  const placeholder = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => placeholder.once("listening", resolve));
  const { port } = placeholder.address() as AddressInfo;
  await new Promise((resolve) => placeholder.close(resolve));
  const vars = { OPENAI_API_KEY: "test-key", OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_MODEL: "gpt-5.1" };
  const worker = await startLocalWorker({ state: null, quiet: true, vars });
  try {
    const id = await openCaseFile(worker.url, "down");
    const { errors } = await ask(worker.url, id, "Draft every item");
    const stored = await lastAnswer(worker.url, id);
    expect(stored.metadata).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/cannot be reached.*OPENAI_BASE_URL/),
    });
    expect(errors).toEqual([stored.metadata.error]);
    const { drafts } = await call(worker.url, "GET", `/api/case-files/${id}`);
    expect(drafts).toEqual([]);

    // The built-in drafter needs no server: asked in its place it answers the same question.
    const path = `/api/case-files/${id}/messages`;
    const again = await fetch(worker.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ again: stored.metadata.parentId, drafter: "built-in" }),
    });
    expect(again.status).toBe(200);
    await again.text();
    const answered = await lastAnswer(worker.url, id);
    expect(answered.metadata).toMatchObject({ status: "complete", modelId: "built-in-drafter/1" });
    expect((await call(worker.url, "GET", `/api/case-files/${id}`)).drafts).toHaveLength(1);
  } finally {
    await worker.stop();
  }
});
