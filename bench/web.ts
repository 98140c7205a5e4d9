import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { ROOT, startLocalWorker } from "../scripts/local-worker.mjs";
import { seedExample } from "../scripts/seed-example.mjs";
import { type Figure, quantile } from "./measure.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices"];
/** Pages of the case file that is open while interactions are timed. */
const PAGES = 2_000;

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

/**
 * Interaction to next paint (Event Timing) in a walk through a case file of many pages: the slowest of each interaction's events,
 * of which the 98th centile counts, as web-vitals takes it.
 */
async function timeInteractions(browser: Browser, url: string): Promise<Figure[]> {
  const caseFileId = await makeLargeCase(url);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: Record<number, number> = {};
    Object.assign(window, { interactions: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId) seen[entry.interactionId] = Math.max(seen[entry.interactionId] ?? 0, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    // An event that changes nothing has no next paint of its own: it would be counted up to the caret's next blink. A dot that
    // always moves gives every event the paint that a screen in use has.
    document.addEventListener("DOMContentLoaded", () => {
      const dot = document.createElement("div");
      dot.style.cssText = "position:fixed;inset:auto 0 0 auto;width:2px;height:2px;background:#888;z-index:9999";
      document.documentElement.append(dot);
      // By script, in the page's own thread: what the compositor animates by itself paints no frame of the page.
      let frames = 0;
      const paint = () => {
        frames += 1;
        dot.style.background = frames % 2 === 0 ? "#888" : "#878787";
        requestAnimationFrame(paint);
      };
      paint();
    });
  });
  await page.goto(`${url}/case-files/${caseFileId}`);
  await walk(page);
  await page.waitForTimeout(500);
  // The script above put it there before anything of the page ran.
  const durations = await page.evaluate(() =>
    Object.values((window as unknown as { interactions: Record<number, number> }).interactions),
  );
  await context.close();
  const worst = durations.length > 0 ? quantile(durations, 0.98) : 0;
  return [
    {
      name: `interaction to next paint, ${PAGES.toLocaleString("en-US")} pages open`,
      unit: "ms",
      ours: Math.round(worst),
      baseline: null,
      goal: "< 200",
    },
  ];
}

/** What a reader does: opens the document, leafs, searches, types, changes panes. */
async function walk(page: Page): Promise<void> {
  await page.locator(".document-button").first().click();
  const pages = page.locator(".page-scroll").first();
  await pages.waitFor();
  await pages.focus();
  for (let times = 0; times < 20; times += 1) await page.keyboard.press("ArrowRight", { delay: 30 });
  for (const keys of ["gc", "gd", "gh"]) for (const key of keys) await page.keyboard.press(key, { delay: 20 });
  await page.keyboard.type("Does the file document physical therapy?", { delay: 15 });
  await page.keyboard.press("F6");
  await page.keyboard.press("Control+k");
  await page.waitForTimeout(400);
  await page.keyboard.type("therapy", { delay: 30 });
  await page.keyboard.press("Escape");
}

async function makeLargeCase(url: string): Promise<string> {
  const json = { "content-type": "application/json" };
  const made = await fetch(`${url}/api/case-files`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ title: `${PAGES} pages` }),
  });
  const { caseFile } = (await made.json()) as { caseFile: { id: string } };
  const line =
    "Progress note. Low back pain, six sessions of physical therapy, VAS 6 of 10, no red flags, works full duty.\n";
  const text = Array.from({ length: PAGES }, (_, at) => `Page ${at + 1} of 12/03/2014\n${line.repeat(20)}`).join("\f");
  const form = new FormData();
  form.set("file", new File([text], "records.txt", { type: "text/plain" }));
  await fetch(`${url}/api/case-files/${caseFile.id}/documents`, { method: "POST", body: form });
  await fetch(`${url}/api/case-files/${caseFile.id}/disputed-items`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ request: "Physical therapy 2x4 for the lumbar spine" }),
  });
  for (let tries = 0; tries < 120; tries += 1) {
    const view = (await (await fetch(`${url}/api/case-files/${caseFile.id}`)).json()) as {
      documents: { status: string }[];
    };
    if (view.documents.every(({ status }) => status === "ready")) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return caseFile.id;
}
