import { startLocalWorker } from "../scripts/local-worker.mjs";
import { seedExample } from "../scripts/seed-example.mjs";
import { bundleBareWorker, startBareWorker } from "./bare.ts";
import { type Figure, quantile, round } from "./measure.ts";

const RUNS = 15;

/** The example case file drafted by the built-in drafter: first streamed byte and time per drafted item. */
export async function benchDrafter(): Promise<Figure[]> {
  const worker = await startLocalWorker({ quiet: true, vars: {} });
  const bare = await startBareWorker(await bundleBareWorker());
  try {
    await seedExample(worker.url);
    const { caseFiles } = await readJson<{ caseFiles: { id: string; itemCount: number }[] }>(
      `${worker.url}/api/case-files`,
    );
    const caseFile = caseFiles[0];
    if (!caseFile) throw new Error("The example case file is missing.");
    const first: number[] = [];
    const perItem: number[] = [];
    const bareFirst: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const ours = await streamOnce(`${worker.url}/api/case-files/${caseFile.id}/messages`, {
        message: { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text: "Draft every item" }] },
      });
      const baseline = await streamOnce(`${bare.url}/messages`, {});
      await settled(worker.url, caseFile.id);
      // The first run loads the library and the lazy modules; it is what a cold start costs, not what a reviewer meets.
      if (run === 0) continue;
      first.push(ours.firstByteMs);
      perItem.push(ours.totalMs / caseFile.itemCount);
      bareFirst.push(baseline.firstByteMs);
    }
    return [
      {
        name: "request to first streamed byte, median",
        unit: "ms",
        ours: round(quantile(first, 0.5)),
        baseline: round(quantile(bareFirst, 0.5)),
        goal: "",
      },
      {
        name: "request to first streamed byte, p95",
        unit: "ms",
        ours: round(quantile(first, 0.95)),
        baseline: round(quantile(bareFirst, 0.95)),
        goal: "",
      },
      {
        name: "per drafted item, built-in drafter, median",
        unit: "ms",
        ours: round(quantile(perItem, 0.5)),
        baseline: null,
        goal: "< 150",
      },
      {
        name: "per drafted item, built-in drafter, p95",
        unit: "ms",
        ours: round(quantile(perItem, 0.95)),
        baseline: null,
        goal: "< 150",
      },
    ];
  } finally {
    await Promise.all([worker.stop(), bare.stop()]);
  }
}

async function streamOnce(url: string, body: unknown): Promise<{ firstByteMs: number; totalMs: number }> {
  const start = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
  let firstByteMs = Number.NaN;
  for await (const _ of response.body) {
    if (Number.isNaN(firstByteMs)) firstByteMs = performance.now() - start;
  }
  return { firstByteMs, totalMs: performance.now() - start };
}

/** Waits until the answer is written down, so that the next question is not refused. */
async function settled(url: string, caseFileId: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { messages } = await readJson<{ messages: { metadata: { status: string; error: string | null } }[] }>(
      `${url}/api/case-files/${caseFileId}/messages`,
    );
    const last = messages.at(-1)?.metadata;
    if (last?.status === "failed") throw new Error(`The answer failed: ${last.error}`);
    if (last?.status !== "streaming") return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The answer did not end.");
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as T;
}
