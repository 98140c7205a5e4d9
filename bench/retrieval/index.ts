import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { applyMigrations, ROOT } from "../../scripts/local-worker.mjs";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import { type RetrievalLabel, type ScoredExcerpt, scoreRetrieval } from "../../src/qa/score-retrieval.ts";
import type { Excerpt } from "../../src/vocabulary.ts";
import { type Figure, quantile, round } from "../measure.ts";
import type { LabelledQuery } from "./engines.ts";

const ENGINES = ["rationale", "plain FTS5 BM25", "MiniSearch", "Orama", "FlexSearch"];
const SIZES = [
  { name: "bundled", passages: 0, p95Goal: 15 },
  { name: "5,000 passages", passages: 5_000, p95Goal: null },
  { name: "20,000 passages", passages: 20_000, p95Goal: 40 },
];
const ROUNDS = 3;
const WARM_UP = 10;

type Measured = Record<"recall@1" | "recall@5" | "mrr" | "p50" | "p95" | "memory" | "build", number>;

/** Our retrieval and four plain engines on the same entries, fields and queries, each in a workerd of its own. */
export async function benchRetrieval(): Promise<Figure[]> {
  const script = await bundle();
  const labels = readFileSync(join(ROOT, "bench/retrieval/queries.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RetrievalLabel & LabelledQuery);
  const { excerpts } = await loadBundledExcerpts();
  const byId = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const measured = new Map<string, Measured>();
    for (const engine of ENGINES) {
      console.error(`${size.name}: ${engine} …`);
      measured.set(engine, await measure(script, engine, size.passages, labels, byId));
    }
    figures.push(...toFigures(size, measured));
  }
  return figures;
}

async function measure(
  script: string,
  engine: string,
  size: number,
  labels: (RetrievalLabel & LabelledQuery)[],
  byId: Map<string, Excerpt>,
): Promise<Measured> {
  const worker = await start(script);
  try {
    const of = `engine=${encodeURIComponent(engine)}&size=${size}`;
    await call(`${worker.url}/load?${of}`);
    const before = worker.memoryMiB();
    const building = performance.now();
    await call(`${worker.url}/build?${of}`);
    const build = performance.now() - building;
    for (const label of labels.slice(0, WARM_UP)) await ask(worker.url, label);
    const times: number[] = [];
    const rankings: ScoredExcerpt[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [at, label] of labels.entries()) {
        const asked = performance.now();
        const ids = await ask(worker.url, label);
        times.push(performance.now() - asked);
        rankings[at] = ids.map((id) => toScored(id, byId));
      }
    }
    const { metrics } = scoreRetrieval(labels, rankings);
    return {
      "recall@1": metrics["recall@1"] ?? 0,
      "recall@5": metrics["recall@5"] ?? 0,
      mrr: metrics.mrr ?? 0,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      memory: Math.max(0, worker.memoryMiB() - before),
      build,
    };
  } finally {
    await worker.stop();
  }
}

/** A passage of the filler is no hit anywhere; only its place in the ranking counts. */
function toScored(id: string, byId: Map<string, Excerpt>): ScoredExcerpt {
  const excerpt = byId.get(id);
  const { sourceKey: source = "other", edition = "", topic = id, pages = null } = excerpt ?? {};
  const {
    inForceFrom = null,
    inForceTo = null,
    chapter = null,
    chapterNumber = null,
    citedSections = [],
  } = excerpt ?? {};
  return {
    ...{ excerptId: id, source, edition, topic, pages, inForceFrom, inForceTo, chapter, chapterNumber, citedSections },
    ...{ step: "mtus" as const, score: 0 },
  };
}

function toFigures(size: (typeof SIZES)[number], measured: Map<string, Measured>): Figure[] {
  const rows: [keyof Measured, string, string, number][] = [
    ["recall@1", "recall@1", "", 1],
    ["recall@5", "recall@5", "", 1],
    ["mrr", "MRR", "", 1],
    ["p50", "query, median", "ms", 1],
    ["p95", "query, p95", "ms", 1],
    ["memory", "memory of the index in workerd", "MiB", 1],
    ["build", "building the index", "s", 1_000],
  ];
  return rows.map(([key, name, unit, divisor]) => {
    const value = (engine: string) => round((measured.get(engine)?.[key] ?? Number.NaN) / divisor);
    return {
      name: `${size.name}: ${name}`,
      unit,
      ours: value("rationale"),
      baseline: value("plain FTS5 BM25"),
      goal: key === "p95" && size.p95Goal !== null ? `< ${size.p95Goal}` : "",
      beside: Object.fromEntries(ENGINES.slice(1).map((engine) => [engine, value(engine)])),
    };
  });
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "bench/retrieval/worker.ts")],
    bundle: true,
    format: "esm",
    write: false,
    conditions: ["worker", "browser"],
    external: ["node:*", "cloudflare:*"],
    logLevel: "error",
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error("The benchmark's Worker could not be bundled.");
  return text;
}

async function start(script: string) {
  const children = listChildren();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      workers: [
        {
          name: "retrieval",
          compatibilityDate: "2026-10-01",
          compatibilityFlags: ["nodejs_compat"],
          modules: [{ type: "ESModule", path: "retrieval.js", contents: script }],
          d1Databases: { DB: "db", SEARCH: "search" },
        },
      ],
    }),
  );
  const url = (await miniflare.ready).origin;
  await applyMigrations(await miniflare.getD1Database("DB"), "src/db/migrations");
  await applyMigrations(await miniflare.getD1Database("SEARCH"), "src/db/search-migrations");
  const pid = listChildren().find((child) => !children.includes(child));
  return { url, stop: () => miniflare.dispose(), memoryMiB: () => (pid === undefined ? Number.NaN : residentMiB(pid)) };
}

/** Processes started by this one (Linux; elsewhere none, and memory is not reported). */
function listChildren(): number[] {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function residentMiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function call(url: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${new URL(url).pathname}: HTTP ${response.status} ${await response.text()}`);
  return response.json();
}

const ask = async (url: string, { query, date, diagnoses, injury }: LabelledQuery) =>
  (await call(`${url}/search`, { query, date, diagnoses, injury })) as string[];
