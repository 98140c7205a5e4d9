import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../scripts/local-worker.mjs";

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as a user does, in a process of its own, without a language model's key. */
export function runCli(args: string[]): Promise<Ran> {
  const { OPENAI_API_KEY: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, "src/cli/main.ts"), ...args], { cwd: ROOT, env });
    const ran: Ran = { status: null, stdout: "", stderr: "" };
    child.stdout.on("data", (part: Buffer) => {
      ran.stdout += part.toString("utf8");
    });
    child.stderr.on("data", (part: Buffer) => {
      ran.stderr += part.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...ran, status }));
  });
}
