import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { ROOT, startLocalWorker } from "../scripts/local-worker.mjs";
import { seedExample } from "../scripts/seed-example.mjs";
import { timeInteractions } from "./interactions.ts";
import type { Figure } from "./measure.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** What a first visit of each screen loads, Lighthouse of the three main ones, and how fast a large case file answers to hands. */
export async function benchWeb(): Promise<Figure[]> {
  const { path, reason } = await findBrowser();
  if (!path) throw new Error(reason);
  const worker = await startLocalWorker({ quiet: true, vars: {} });
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  try {
    await seedExample(worker.url);
    const caseFileId = await firstCase(worker.url);
    const screens = { queue: "/", workspace: `/case-files/${caseFileId}`, library: "/library" };
    const figures: Figure[] = [];
    for (const [name, at] of Object.entries(screens)) {
      figures.push({
        name: `JavaScript of a first visit, ${name}, gzip`,
        unit: "kB",
        ours: await scriptKilobytes(browser, worker.url + at),
        baseline: null,
        goal: "< 250",
      });
    }
    for (const [name, at] of Object.entries(screens)) {
      for (const [category, score] of Object.entries(runLighthouse(worker.url + at, path))) {
        figures.push({ name: `Lighthouse ${category}, ${name}`, unit: "", ours: score, baseline: null, goal: "≥ 95" });
      }
    }
    figures.push(...(await timeInteractions(browser, worker.url)));
    return figures;
  } finally {
    await browser.close();
    await worker.stop();
  }
}

async function firstCase(url: string): Promise<string> {
  const response = await fetch(`${url}/api/queue/search`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const { rows } = (await response.json()) as { rows: { id: string }[] };
  return rows[0]?.id ?? "";
}

/** Every script that a browser with an empty cache asks for until the screen stands still, as a server would compress it. */
async function scriptKilobytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/assets/") && pathname.endsWith(".js")) scripts.add(pathname);
  });
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await context.close();
  const bytes = [...scripts].map((script) => gzipSync(readFileSync(join(ROOT, "dist/client", script))).byteLength);
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1000);
}

/** Scores of a desktop run, 0 to 100. Lighthouse is fetched for the run and is no dependency. */
function runLighthouse(url: string, chrome: string): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "rationale-lighthouse-"));
  const report = join(folder, "report.json");
  try {
    execFileSync(
      "npm",
      [
        ...["exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", url, "--preset=desktop", "--quiet"],
        ...[`--only-categories=${CATEGORIES.join(",")}`, "--output=json", `--output-path=${report}`],
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
      ],
      { env: { ...process.env, CHROME_PATH: chrome }, stdio: ["ignore", "ignore", "inherit"] },
    );
    const { categories } = JSON.parse(readFileSync(report, "utf8")) as {
      categories: Record<string, { score: number | null }>;
    };
    return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
