/**
 * Runs the built Worker on this machine in workerd, with its real D1 and R2 kept in a folder. The start command, the command
 * line, the benchmarks and the browser tests all use it.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CONFIG = join(ROOT, "dist/rationale/wrangler.json");

/** Settings of the environment that are handed to the Worker. */
const PASSED_ON = [
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "OPENAI_MODEL",
  "OPENAI_API",
  "OPENAI_EMBEDDING_MODEL",
  "MODEL_FIRST_CHUNK_TIMEOUT_MS",
  "MODEL_CHUNK_TIMEOUT_MS",
  "MODEL_ANSWER_TIMEOUT_MS",
  "MODEL_ANSWER_MAX_TOKENS",
  "MODEL_STEP_MAX_OUTPUT_TOKENS",
  "MODEL_INPUT_USD_PER_MILLION_TOKENS",
  "MODEL_CACHED_INPUT_USD_PER_MILLION_TOKENS",
  "MODEL_OUTPUT_USD_PER_MILLION_TOKENS",
];

/**
 * Starts the Worker on a loopback port (0: any) with its state in `state` (null: in memory), migrations applied.
 * @param {{ port?: number, state?: string | null, vars?: Record<string, string>, quiet?: boolean }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startLocalWorker({ port = 0, state = null, vars, quiet = false } = {}) {
  process.env.WRANGLER_SEND_METRICS = "false";
  if (!existsSync(CONFIG)) throw new Error("The Worker is not built. Run `npm run build` first.");
  const [{ Miniflare, convertV4MiniflareOptions, Log, LogLevel }, { unstable_getMiniflareWorkerOptions: readOptions }] =
    await Promise.all([import("miniflare"), import("wrangler")]);
  const { workerOptions, main } = readOptions(CONFIG);
  const settings =
    vars ?? Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const folder = dirname(main);
  const options = convertV4MiniflareOptions({
    host: "127.0.0.1",
    port,
    log: new Log(quiet ? LogLevel.ERROR : LogLevel.WARN),
    ...(state === null ? {} : { resourcePersistencePath: join(state, "v3") }),
    // Request.cf is of no use here; without this Miniflare asks the network for it.
    cf: false,
    workers: [
      {
        ...workerOptions,
        name: "rationale",
        modulesRoot: folder,
        modules: listModules(folder, main),
        bindings: { ...workerOptions.bindings, ...settings, RATIONALE_LOCAL: "1" },
      },
    ],
  });
  const miniflare = new Miniflare(options);
  try {
    const url = await miniflare.ready;
    await applyMigrations(await miniflare.getD1Database("DB"), "src/db/migrations");
    await applyMigrations(await miniflare.getD1Database("SEARCH"), "src/db/search-migrations");
    return { url: url.origin, stop: () => miniflare.dispose() };
  } catch (error) {
    // Why it did not start is what counts.
    await miniflare.dispose().catch(() => undefined);
    throw error;
  }
}

function listModules(folder, main) {
  const names = readdirSync(folder, { recursive: true }).filter(
    (name) => name.endsWith(".js") || name.endsWith(".mjs"),
  );
  const paths = names.map((name) => join(folder, name)).filter((path) => path !== main);
  return [main, ...paths].map((path) => ({ type: "ESModule", path }));
}

/**
 * Applies the migrations of a folder of the project that are missing, in wrangler's own table, so that
 * `wrangler d1 migrations` agrees about what was applied.
 * @param {import("@cloudflare/workers-types").D1Database} d1
 * @param {string} path
 */
export async function applyMigrations(d1, path) {
  const folder = join(ROOT, path);
  await d1.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const { results } = await d1.prepare("SELECT name FROM d1_migrations").all();
  const applied = new Set(results.map((row) => row.name));
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()) {
    if (applied.has(name)) continue;
    const statements = readFileSync(join(folder, name), "utf8")
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim())
      .filter(Boolean);
    await d1.batch([
      ...statements.map((statement) => d1.prepare(statement)),
      d1.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
}

/** One hash over files and folders, to see whether something has to be built or installed again. */
export function hashFiles(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    const files = readdirSyncSafe(full).map((name) => join(path, name));
    for (const file of files.length > 0 ? files.sort() : [path]) {
      hash.update(file);
      hash.update(readFileSync(join(ROOT, file)));
    }
  }
  return hash.digest("hex");
}

function readdirSyncSafe(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}
