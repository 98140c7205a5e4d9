import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { ROOT } from "../../scripts/local-worker.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless Chromium, found or installed. Throws with what to do when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const { path, reason } = await findBrowser();
  if (!path) throw new Error(reason);
  return chromium.launch({ executablePath: path, args: FLAGS });
}

/** A page that fails its test on a script error or on a request that leaves this machine. */
export async function openPage(
  browser: Browser,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
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

/** Keeps a picture for the README when RATIONALE_SCREENSHOTS names a folder. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.RATIONALE_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(join(ROOT, folder), { recursive: true });
  await page.screenshot({ path: join(ROOT, folder, `${name}.png`) });
}
