/** Finds LibreOffice for the test that opens a letter as its readers do, or installs Debian's package. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const CANDIDATES = [
  process.env.RATIONALE_OFFICE,
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];
const INSTALL_LIMIT_MS = 300_000;

/** @returns {Promise<{ path?: string, reason?: string }>} */
export async function findOffice() {
  const known = lookUp();
  if (known) return { path: known };
  if (process.platform === "linux" && process.getuid?.() === 0) {
    console.log("No LibreOffice found; installing its writer for the letter's test …");
    attempt("apt-get", ["update", "-qq"]);
    attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-writer-nogui"]);
    const installed = lookUp();
    if (installed) return { path: installed };
  }
  return {
    reason:
      "The test of the letter's DOCX needs LibreOffice and none could be installed. Install it (`apt-get install libreoffice-writer-nogui`, or from libreoffice.org) or name it in RATIONALE_OFFICE.",
  };
}

function lookUp() {
  return CANDIDATES.find((path) => path && existsSync(path));
}

function attempt(command, args) {
  spawnSync(command, args, {
    stdio: "ignore",
    timeout: INSTALL_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
