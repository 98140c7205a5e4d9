/** Imports through the built Worker as a librarian's browser does: by its Workflow, over real HTTP. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { makePdf } from "../documents/make-pdf.ts";
import { call } from "./client.ts";

let state: string;
let worker: Awaited<ReturnType<typeof startLocalWorker>>;

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), "rationale-import-"));
  worker = await startLocalWorker({ state, quiet: true, vars: {} });
});

afterAll(async () => {
  await worker?.stop();
  rmSync(state, { recursive: true });
});

const HEADERS = { "x-rationale-person": "librarian" };

/** A guideline of so many pages, each with a heading, a recommendation and its reasons in words of its own. */
function longGuideline(pages: number): Uint8Array {
  const word = (seed: number) => `${["lumbar", "cervical", "manual", "graded", "aquatic"][seed % 5]} term${seed}`;
  return makePdf(
    Array.from({ length: pages }, (_, page) => [
      { text: "Example Practice Guideline", x: 72, y: 770, size: 8 },
      { text: `${page + 1}.1 Treatment with ${word(page)}`, x: 72, y: 730, size: 16 },
      { text: `Recommendation: Treatment ${page + 1} is recommended for chronic low back pain.`, x: 72, y: 706 },
      ...Array.from({ length: 40 }, (_, line) => ({
        text: `Evidence line ${line + 1} on ${word(page * 7 + line)} shows gain in function after six weeks of supervised exercise.`,
        x: 72,
        y: 690 - line * 15,
      })),
      { text: String(page + 1), x: 300, y: 30, size: 8 },
    ]),
  );
}

async function importPdf(name: string, bytes: Uint8Array) {
  const form = new FormData();
  for (const [key, value] of Object.entries({ name, sourceKey: "other", edition: "2014" })) form.set(key, value);
  form.set("file", new File([bytes as Uint8Array<ArrayBuffer>], `${name}.pdf`));
  const response = await fetch(`${worker.url}/api/guideline-editions`, {
    method: "POST",
    body: form,
    headers: HEADERS,
  });
  const text = await response.text();
  expect(response.status, text).toBe(201);
  return JSON.parse(text).edition;
}

async function poll(id: string, until: (edition: { status: string; pagesRead: number }) => boolean, seconds: number) {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const { edition } = await call(worker.url, "GET", `/api/guideline-editions/${id}`);
    if (until(edition)) return edition;
    if (Date.now() > end) throw new Error(`the import stands at ${edition.status}, page ${edition.pagesRead}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("a guideline of 1,000 pages is read within a minute", async () => {
  const begun = performance.now();
  const { id } = await importPdf("Long", longGuideline(1000));
  const edition = await poll(id, ({ status }) => status !== "reading", 60);
  const seconds = (performance.now() - begun) / 1000;
  expect(edition).toMatchObject({ status: "ready", pageCount: 1000, pagesRead: 1000 });
  expect(edition.excerptCount).toBeGreaterThanOrEqual(900);
  expect(seconds).toBeLessThan(60);
  if (process.env.RATIONALE_MEASURE)
    console.log(`1,000 pages in ${seconds.toFixed(1)} s, ${edition.excerptCount} excerpts`);
});

test("an import goes on where it was after the server was stopped in the middle", async () => {
  const { id } = await importPdf("Broken off", longGuideline(601));
  const { pagesRead } = await poll(id, (edition) => edition.pagesRead >= 100, 30);
  await worker.stop();
  expect(pagesRead).toBeLessThan(601);
  worker = await startLocalWorker({ state, quiet: true, vars: {} });
  const after = (await call(worker.url, "GET", `/api/guideline-editions/${id}`)).edition;
  expect(after.status).toBe("reading");
  expect(after.pagesRead).toBeGreaterThanOrEqual(pagesRead);
  const edition = await poll(id, ({ status }) => status !== "reading", 60);
  expect(edition).toMatchObject({ status: "ready", pagesRead: 601 });
  const { excerpts } = await (
    await fetch(`${worker.url}/api/guideline-editions/${id}/excerpts?offset=0&limit=200`, { headers: HEADERS })
  ).json();
  expect(excerpts[0].topic).toContain("Treatment with");
});
