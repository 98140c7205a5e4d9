import { join } from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { ROOT } from "../scripts/local-worker.mjs";

/** The bare Hono Worker, or another of this folder, bundled as ours is. */
export async function bundleBareWorker(entry = "bench/bare-worker.ts"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error("The bare Worker could not be bundled.");
  return text;
}

/** Starts the bare Worker in workerd on a loopback port. */
export async function startBareWorker(script: string, bindings: Record<string, string> = {}) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      workers: [
        {
          name: "bare",
          compatibilityDate: "2026-10-01",
          bindings,
          modules: [{ type: "ESModule", path: "bare.js", contents: script }],
        },
      ],
    }),
  );
  const url = (await miniflare.ready).origin;
  return { url, stop: () => miniflare.dispose() };
}
