import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { ROOT, startLocalWorker } from "../../scripts/local-worker.mjs";
import { seedExample } from "../../scripts/seed-example.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a browser and the built product with an empty database before the tests of a file, and ends both after them.
 * `example` adds the example case file. What it gives back is there once the tests run.
 */
export function startProduct(options: { example?: boolean; vars?: Record<string, string> } = {}) {
  let browser: Browser | undefined;
  let worker: Awaited<ReturnType<typeof startLocalWorker>> | undefined;
  beforeAll(async () => {
    [browser, worker] = await Promise.all([
      launchBrowser(),
      startLocalWorker({ quiet: true, vars: options.vars ?? {} }),
    ]);
    if (options.example) await seedExample(worker.url);
  });
  afterAll(async () => {
    await browser?.close();
    await worker?.stop();
  });
  return {
    get browser(): Browser {
      if (!browser) throw new Error("the browser has not started");
      return browser;
    },
    get url(): string {
      if (!worker) throw new Error("the Worker has not started");
      return worker.url;
    },
  };
}

/** A headless Chromium, found or installed. Throws with what to do when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const { path, reason } = await findBrowser();
  if (!path) throw new Error(reason);
  return chromium.launch({ executablePath: path, args: FLAGS });
}

/**
 * A page for one test: `problems` fills with script errors and with requests that leave this machine. It is closed when the test
 * ends, so that what it still asks for does not slow the next ones.
 */
export async function openPage(
  browser: Browser,
  options: { width?: number; height?: number; dark?: boolean; scale?: number } = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1" && hostname !== "localhost") {
      problems.push(`request left the machine: ${hostname}`);
    }
  });
  return { page, problems };
}

/** Every accessibility fault of what is on the screen now, or of one part of it, each with where it stands. */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  // Frames of other origins, which this mode leaves out, there are none; it takes a third of the time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (part ? builder.include(part) : builder).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(" "));
    return `${id}: ${places.join(" | ")}`;
  });
}

/** Keeps a picture for the README when RATIONALE_SCREENSHOTS names a folder. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.RATIONALE_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(join(ROOT, folder), { recursive: true });
  await page.screenshot({ path: join(ROOT, folder, `${name}.png`) });
}
