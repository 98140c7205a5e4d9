/** Finds a Chromium for the browser tests, or installs one: Playwright's own download first, then Debian's package. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./local-worker.mjs";

const CANDIDATES = [
  process.env.RATIONALE_BROWSER,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const INSTALL_LIMIT_MS = 240_000;

/** @returns {Promise<{ path?: string, reason?: string }>} */
export async function findBrowser() {
  const known = await lookUp();
  if (known) return { path: known };
  console.log("No Chromium found; installing one for the browser tests …");
  const playwright = [join(ROOT, "node_modules/playwright-core/cli.js"), "install", "chromium-headless-shell"];
  attempt(process.execPath, playwright, 90_000);
  const downloaded = await lookUp();
  if (downloaded) return { path: downloaded };
  if (process.platform === "linux" && process.getuid?.() === 0) {
    attempt("apt-get", ["update", "-qq"]);
    attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"]);
    const installed = await lookUp();
    if (installed) return { path: installed };
  }
  return {
    reason:
      "The browser tests need Chromium and none could be installed. Install it (`npx playwright-core install chromium` or `apt-get install chromium`) or name it in RATIONALE_BROWSER.",
  };
}

async function lookUp() {
  const { chromium } = await import("playwright-core");
  return [...CANDIDATES, chromium.executablePath()].find((path) => path && existsSync(path));
}

function attempt(command, args, timeout = INSTALL_LIMIT_MS) {
  spawnSync(command, args, { stdio: "ignore", timeout, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
