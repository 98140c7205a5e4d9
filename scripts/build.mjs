/** Builds client and Worker when their sources have changed since the last build. `--force` builds anyway. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles, ROOT } from "./local-worker.mjs";

const SOURCES = ["src", "index.html", "public", "vite.config.ts", "wrangler.toml", "package-lock.json"];
const STAMP = join(ROOT, "dist/built-from");

/**
 * @param {{ force?: boolean, stdio?: import("node:child_process").StdioOptions }} options
 * @returns {boolean} whether something was built
 */
export function build({ force = false, stdio = "inherit" } = {}) {
  const hash = hashFiles(SOURCES);
  if (!force && existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return false;
  execFileSync(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {
    cwd: ROOT,
    stdio,
    // Started from a test, NODE_ENV would be "test" and React's development build would be what users get.
    env: { ...process.env, NODE_ENV: "production", WRANGLER_SEND_METRICS: "false" },
  });
  writeFileSync(STAMP, hash);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  const built = build({ force: process.argv.includes("--force") });
  console.log(built ? "built" : "nothing changed since the last build");
}
