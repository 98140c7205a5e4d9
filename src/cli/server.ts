import { build } from "../../scripts/build.mjs";
import { startLocalWorker } from "../../scripts/local-worker.mjs";

/**
 * Runs a command against the server of `--url`, or else against a Worker of its own with an empty database in memory, which
 * ends with the command.
 */
export async function withServer<T>(url: string | undefined, run: (url: string) => Promise<T>): Promise<T> {
  if (url) return run(url.replace(/\/+$/, ""));
  // The command's own output stands alone on standard output; a build may only speak on standard error.
  build({ stdio: ["ignore", "ignore", "inherit"] });
  const worker = await startLocalWorker({ quiet: true });
  try {
    return await run(worker.url);
  } finally {
    await worker.stop();
  }
}
