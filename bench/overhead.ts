import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startLocalWorker } from "../scripts/local-worker.mjs";
import { seedExample } from "../scripts/seed-example.mjs";
import { bundleBareWorker, startBareWorker } from "./bare.ts";
import { type Figure, quantile, round } from "./measure.ts";

const RUNS = 40;
const CHUNKS = 100;
const CHUNK_INTERVAL_MS = 5;

/**
 * What the server adds between a model server and the reader: from the moment in which the model server writes a chunk to the
 * moment in which the client has it, beside a bare proxy Worker in front of the same server. The clocks are one.
 */
export async function benchOverhead(): Promise<Figure[]> {
  const upstream = await startTimedUpstream();
  const vars = { OPENAI_API_KEY: "bench", OPENAI_BASE_URL: upstream.url, OPENAI_MODEL: "gpt-5.1", OPENAI_API: "chat" };
  const worker = await startLocalWorker({ quiet: true, vars });
  const proxy = await startBareWorker(await bundleBareWorker("bench/bare-proxy.ts"), {
    UPSTREAM: `${upstream.url}/chat/completions`,
  });
  try {
    await seedExample(worker.url);
    const { caseFiles } = (await (await fetch(`${worker.url}/api/case-files`)).json()) as {
      caseFiles: { id: string }[];
    };
    const ask = () => ({
      message: { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text: "Say words." }] },
    });
    const ours: Delays[] = [];
    const bare: Delays[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const one = await readStream(`${worker.url}/api/case-files/${caseFiles[0]?.id}/messages`, ask(), upstream);
      const other = await readStream(proxy.url, ask(), upstream);
      await settled(worker.url, caseFiles[0]?.id ?? "");
      // The first run loads modules and the library.
      if (run > 0) {
        ours.push(one);
        bare.push(other);
      }
    }
    const added = (pick: (delays: Delays) => number[], q: number) =>
      round(quantile(ours.flatMap(pick), q) - quantile(bare.flatMap(pick), q));
    const figure = (name: string, pick: (delays: Delays) => number[], q: number, goal: string): Figure => ({
      ...{ name, unit: "ms", ours: added(pick, q), baseline: null, goal },
      beside: {
        "Worker itself": round(quantile(ours.flatMap(pick), q)),
        "bare proxy": round(quantile(bare.flatMap(pick), q)),
      },
    });
    return [
      figure("added: upstream's first chunk to reader, p95", ({ first }) => [first], 0.95, "< 15"),
      figure("added: request to upstream's receipt, p95", ({ before }) => [before], 0.95, ""),
      figure("added per later chunk, median", ({ later }) => later, 0.5, "< 1"),
      figure("added per later chunk, p95", ({ later }) => later, 0.95, ""),
    ];
  } finally {
    await Promise.all([worker.stop(), proxy.stop()]);
    await upstream.stop();
  }
}

interface Delays {
  /** From the request's start until the model server had it. */
  before: number;
  first: number;
  later: number[];
}

interface TimedUpstream {
  url: string;
  receivedAt: number;
  /** When each word was written. */
  writtenAt: number[];
  stop: () => Promise<unknown>;
}

/** A Chat Completions server that writes `w0. w1. …` at a steady pace and notes when. */
async function startTimedUpstream(): Promise<TimedUpstream> {
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on("end", async () => {
      upstream.receivedAt = performance.now();
      upstream.writtenAt = [];
      response.socket?.setNoDelay(true);
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (let at = 0; at < CHUNKS; at += 1) {
        upstream.writtenAt.push(performance.now());
        response.write(`data: ${JSON.stringify(chunk({ role: "assistant", content: `w${at}. ` }, null))}\n\n`);
        await new Promise((resolve) => setTimeout(resolve, CHUNK_INTERVAL_MS));
      }
      response.end(`data: ${JSON.stringify(chunk({}, "stop"))}\n\ndata: [DONE]\n\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const upstream: TimedUpstream = {
    // The server listens on a TCP port, so that its address is an AddressInfo.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    ...{ receivedAt: 0, writtenAt: [] },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
  return upstream;
}

const chunk = (delta: object, finish_reason: string | null) => ({
  ...{ id: "c", object: "chat.completion.chunk", created: 0, model: "timed" },
  choices: [{ index: 0, delta, finish_reason }],
});

async function readStream(url: string, body: unknown, upstream: TimedUpstream): Promise<Delays> {
  const startedAt = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
  const readAt: number[] = [];
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body) {
    const now = performance.now();
    text += decoder.decode(bytes, { stream: true });
    while (text.includes(`w${readAt.length}.`)) readAt.push(now);
  }
  if (readAt.length !== CHUNKS) throw new Error(`${readAt.length} of ${CHUNKS} chunks arrived.`);
  const delays = readAt.map((at, index) => at - (upstream.writtenAt[index] ?? at));
  return { before: upstream.receivedAt - startedAt, first: delays[0] ?? 0, later: delays.slice(1) };
}

/** Waits until the answer is written down, so that the next question is not refused. */
async function settled(url: string, caseFileId: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const response = await fetch(`${url}/api/case-files/${caseFileId}/messages`);
    const { messages } = (await response.json()) as {
      messages: { metadata: { status: string; error: string | null } }[];
    };
    const last = messages.at(-1)?.metadata;
    if (last?.status === "failed") throw new Error(`The answer failed: ${last.error}`);
    if (last?.status !== "streaming") return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The answer did not end.");
}
