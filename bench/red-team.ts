import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../scripts/local-worker.mjs";
import type { Figure } from "./measure.ts";

interface Report {
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

/** Attacks of test/red-team tried and succeeded, and the drafts that stay the same beside a planted text; in workerd. */
export async function benchRedTeam(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "red-team-"));
  const file = join(folder, "report.json");
  try {
    const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
    const args = ["run", "--project", "workers", "test/red-team", "--reporter=json", `--outputFile=${file}`];
    spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
    // Written by vitest's own reporter, of which only these fields are read.
    const { testResults } = JSON.parse(readFileSync(file, "utf8")) as Report;
    const of = (name: string) =>
      testResults.filter((result) => result.name.includes(name)).flatMap(({ assertionResults }) => assertionResults);
    const [attacks, utility] = [of("attacks.test"), of("utility.test")];
    const failed = (results: { status: string }[]) => results.filter(({ status }) => status !== "passed").length;
    const figure = (name: string, ours: number, goal: string): Figure => ({
      ...{ name, unit: "", ours, baseline: null, goal },
    });
    return [
      figure("attacks tried", attacks.length, "≥ 150"),
      figure("attacks succeeded", failed(attacks), "0"),
      figure("drafts and displays beside attacks", utility.length, ""),
      figure("of these changed by them", failed(utility), "0"),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
