/**
 * Runs on whatever Node starts it (20 or later): installs what is missing, then hands over to the project's own Node, because
 * the tools need a later one than many machines have. Usage: node scripts/install.mjs SCRIPT [arguments]
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules/.installed-from");
const node = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Rationale needs Node 20 or later to start; this is ${process.version}. Install a newer Node and try again.`);
}
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");
const intact = existsSync(stamp) && readFileSync(stamp, "utf8") === lock && existsSync(node);
if (!intact) {
  console.error("Installing packages (once) …");
  const npm = spawnSync("npm", ["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    // Standard output belongs to the command that is started afterwards.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0 || !existsSync(node)) {
    fail(
      "The packages could not be installed. Check the network and that this folder is writable, then run the command again.",
    );
  }
  try {
    writeFileSync(stamp, lock);
  } catch {
    fail("This folder cannot be written to. Put the project where you may write, and run the command again.");
  }
}

const [script, ...rest] = process.argv.slice(2);
const child = spawn(node, [join(root, script), ...rest], {
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(node)}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}` },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", () =>
  fail("The project's Node could not be started. Delete node_modules and run the command again."),
);
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
