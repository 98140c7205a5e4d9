/** `npm test`: format, lint, types, and every test, and ends with one plain line of counts. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./find-browser.mjs";
import { ROOT } from "./local-worker.mjs";

const REPORT = join(ROOT, "dist/test-report.json");
const counts = { passed: 0, failed: 0 };

step("format and lint", ["node_modules/@biomejs/biome/bin/biome", "ci", "--log-kind=compact", "."]);
step("types", ["node_modules/typescript/bin/tsc", "--noEmit"]);

const browser = await findBrowser();
if (browser.path) console.log(`browser: ${browser.path}`);
else console.error(browser.reason);

rmSync(REPORT, { force: true });
const tests = run(
  ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
  { RATIONALE_BROWSER: browser.path ?? "" },
);
if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  // A file that cannot be loaded counts no test of its own.
  counts.failed += report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  if (tests !== 0 && counts.failed === 0) counts.failed += 1;
} else {
  counts.failed += 1;
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

function step(name, command) {
  const ok = run(command) === 0;
  console.log(`${ok ? "passed" : "FAILED"}  ${name}`);
  counts[ok ? "passed" : "failed"] += 1;
}

function run([script, ...args], env = {}) {
  return spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", ...env },
  }).status;
}
