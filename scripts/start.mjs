/** `npm start`: builds what changed, migrates and seeds the local databases, serves everything on one loopback address. */
import { accessSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ROOT, startLocalWorker } from "./local-worker.mjs";
import { seedExample } from "./seed-example.mjs";

const STATE = process.env.RATIONALE_STATE ?? join(ROOT, ".wrangler/state");
const PORT = readPort(process.env.PORT ?? "8787");

await main().catch((error) => fail(explain(error)));

async function main() {
  checkWritable(ROOT);
  mkdirSync(STATE, { recursive: true });
  checkWritable(STATE);
  await checkPort(PORT);
  const started = Date.now();
  if (build({ stdio: ["ignore", "ignore", "inherit"] })) console.log(`built in ${seconds(started)}`);
  const worker = await startLocalWorker({ port: PORT, state: STATE });
  const stop = async () => {
    // It ends either way; a store that is closed already is no failure.
    await worker.stop().catch(() => undefined);
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  if (await seedExample(worker.url)) console.log("the example case file is there to open");
  const session = await fetch(`${worker.url}/api/session`).then((response) => response.json());
  console.log(`Rationale is at http://localhost:${PORT}`);
  console.log(`model: ${session.model.label}`);
  console.log("Stop it with Ctrl+C. Data stays in .wrangler/state.");
}

function readPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT must be a number from 1 to 65535, not "${text}".`);
  return port;
}

function checkWritable(folder) {
  // Root may write anywhere by mode, so the disk itself is asked.
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    accessSync(folder, constants.W_OK);
    writeFileSync(probe, "", { flag: "wx" });
  } catch {
    fail(
      `${folder} cannot be written to. Put the project where you may write, or set RATIONALE_STATE to another folder.`,
    );
  }
  rm(probe);
}

function rm(path) {
  import("node:fs").then(({ rmSync }) => rmSync(path, { force: true }));
}

function checkPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      fail(
        error.code === "EADDRINUSE"
          ? `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`
          : `Port ${port} cannot be opened (${error.code}). Choose another: PORT=8788 npm start`,
      ),
    );
    server.listen(port, "127.0.0.1", () => server.close(resolve));
  });
}

function explain(error) {
  if (error?.status !== undefined && error?.spawnargs === undefined && error?.cmd === undefined && "stderr" in error) {
    return "The build failed; its message stands above. If you changed nothing, delete node_modules and dist and run npm start again.";
  }
  return `Rationale could not start: ${error.message}\nIf the install is broken, delete node_modules and dist and run npm start again.`;
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
