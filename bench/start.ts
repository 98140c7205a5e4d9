import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT, startLocalWorker } from "../scripts/local-worker.mjs";
import { bundleBareWorker, startBareWorker } from "./bare.ts";
import { type Figure, quantile, round, timeMs } from "./measure.ts";

const RUNS = 7;

/** Size of what a Worker loads at start, and time until it answers its first request, beside a bare Hono Worker. */
export async function benchStart(): Promise<Figure[]> {
  const bare = await bundleBareWorker();
  const ours: number[] = [];
  const baseline: number[] = [];
  // In pairs, so that a busy moment of the machine meets both.
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await timeStart(() => startLocalWorker({ quiet: true })));
    baseline.push(await timeStart(() => startBareWorker(bare)));
  }
  return [
    {
      name: "Worker loaded at start, gzip",
      unit: "KiB",
      ours: round(startBytes() / 1024),
      baseline: round(gzipSync(bare).byteLength / 1024),
      goal: "< 1024",
    },
    {
      name: "start of workerd to first answer, median",
      unit: "ms",
      ours: round(quantile(ours, 0.5)),
      baseline: round(quantile(baseline, 0.5)),
      goal: "",
    },
  ];
}

/** Until /health answers; migrations of the local databases are part of ours. */
async function timeStart(start: () => Promise<{ url: string; stop: () => Promise<unknown> }>): Promise<number> {
  let stop: () => Promise<unknown> = async () => undefined;
  const ms = await timeMs(async () => {
    const worker = await start();
    stop = worker.stop;
    await fetch(`${worker.url}/health`);
  });
  await stop();
  return ms;
}

/** The entry and all that it imports statically; the rest loads on demand. */
function startBytes(): number {
  const folder = join(ROOT, "dist/rationale");
  const seen = new Set<string>();
  let bytes = 0;
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(join(folder, file), "utf8");
    bytes += gzipSync(source).byteLength;
    for (const match of source.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;"'()]*?["'](\.{1,2}\/[^"']+)["']/g)) {
      const target = match[1];
      if (target) visit(join(file, "..", target));
    }
  };
  visit("index.js");
  return bytes;
}
