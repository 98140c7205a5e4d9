import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { makePdf } from "../documents/make-pdf.ts";

type Worker = Awaited<ReturnType<typeof startLocalWorker>>;
interface DocumentView {
  status: string;
  pagesRead: number;
  pageCount: number;
  attempt: number;
  sections: unknown[];
}

const state = mkdtempSync(join(tmpdir(), "rationale-intake-"));
let worker: Worker | undefined;

afterEach(async () => {
  await worker?.stop();
  rmSync(state, { recursive: true, force: true });
});

const start = async () => {
  worker = await startLocalWorker({ state, quiet: true, vars: {} });
  return worker.url;
};

const PAGES = 1_900;
const line = (page: number, at: number) =>
  `Line ${at} of page ${page}: low back pain, seen again, no change in the plan.`;

/** A long record, in which reading takes a few seconds. */
const record = () =>
  makePdf(
    Array.from({ length: PAGES }, (_, page) =>
      Array.from({ length: 45 }, (_, at) => ({ x: 50, y: 740 - at * 15, text: line(page + 1, at) })),
    ),
  );

test("a Worker that dies in the middle of a long document goes on with it when it is back", async () => {
  let url = await start();
  const post = (path: string, body: BodyInit, headers = {}) =>
    fetch(`${url}/api${path}`, { method: "POST", body, headers }).then((response) => response.json());
  const { caseFile } = await post("/case-files", JSON.stringify({ title: "Long" }), {
    "content-type": "application/json",
  });
  const form = new FormData();
  form.set("file", new File([record() as Uint8Array<ArrayBuffer>], "record.pdf"));
  const added: { document: DocumentView } = await post(`/case-files/${caseFile.id}/documents`, form);
  expect(added.document).toMatchObject({ status: "reading", attempt: 1 });
  const look = async (): Promise<DocumentView> =>
    (await (await fetch(`${url}/api/case-files/${caseFile.id}`)).json()).documents[0];

  const half = await until(look, (document) => document.pagesRead > 0);
  expect(half.pagesRead).toBeLessThan(PAGES);
  // The other files are of use meanwhile, but the case file cannot be read without this one.
  expect(half.status).toBe("reading");
  await worker?.stop();

  url = await start();
  const resumed = await look();
  expect(resumed.status).toBe("reading");
  expect(resumed.pagesRead).toBeGreaterThan(0);
  const done = await until(look, (document) => document.status !== "reading", 90_000);
  expect(done).toMatchObject({ status: "ready", pagesRead: PAGES, pageCount: PAGES });
  expect(done.attempt).toBeGreaterThan(1);
  const { pages } = await (await fetch(`${url}/api/documents/${(done as { id?: string }).id}/pages`)).json();
  expect(pages.map((page: { number: number }) => page.number)).toEqual(
    Array.from({ length: PAGES }, (_, at) => at + 1),
  );
  for (const page of [1, 150, 151, PAGES]) expect(pages[page - 1].text).toContain(line(page, 44));
  expect(done.sections.length).toBeGreaterThan(0);
}, 180_000);

async function until<T>(look: () => Promise<T>, enough: (value: T) => boolean, withinMs = 60_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (enough(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
