/** Puts the example case file into a local database through the public API, once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./local-worker.mjs";

export const EXAMPLE_TITLE = "Example: work conditioning, ankle injection";
const FOLDER = join(ROOT, "examples/work-conditioning-2015");

/** @returns {Promise<boolean>} whether it was made now */
export async function seedExample(url) {
  const { caseFiles } = await request(url, "GET", "/api/case-files");
  if (caseFiles.some((caseFile) => caseFile.title === EXAMPLE_TITLE && caseFile.itemCount > 0)) return false;
  const { caseFile } = await request(url, "POST", "/api/case-files", JSON.stringify({ title: EXAMPLE_TITLE }));
  for (const name of readdirSync(FOLDER).sort()) {
    const form = new FormData();
    form.set("file", new File([readFileSync(join(FOLDER, name))], name));
    await request(url, "POST", `/api/case-files/${caseFile.id}/documents`, form);
  }
  await request(url, "POST", `/api/case-files/${caseFile.id}/read`);
  return true;
}

async function request(url, method, path, body) {
  const response = await fetch(url + path, {
    method,
    body,
    headers: typeof body === "string" ? { "content-type": "application/json" } : {},
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${(await response.json()).detail}`);
  return response.json();
}
