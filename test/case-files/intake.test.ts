import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addDocument, INLINE_PAGES, retryReading } from "../../src/case-files/add-document.ts";
import { MAX_CASE_FILE_PAGES } from "../../src/case-files/document-limits.ts";
import { getDocument, listAllDocuments, listDocuments, loadPages } from "../../src/case-files/get-case-file.ts";
import { readCaseFile } from "../../src/case-files/read-case-file.ts";
import { reviveReading } from "../../src/case-files/revive-reading.ts";
import { PAGES_PER_STEP, runReading } from "../../src/case-files/run-reading.ts";
import { waitForReadings } from "../../src/case-files/wait-for-readings.ts";
import type { Context } from "../../src/context.ts";
import { documents, pages } from "../../src/db/schema.ts";
import { makePdf } from "../documents/make-pdf.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { consoleError } from "../setup.ts";

const longPdf = (count: number, mark = "") =>
  makePdf(
    Array.from({ length: count }, (_, at) => [{ x: 72, y: 700, text: `Record page ${at + 1} of the worker ${mark}` }]),
  );

/** A context whose intake only notes what it was asked to start. */
async function recording() {
  const started: { documentId: string; attempt: number }[] = [];
  const ctx: Context = {
    ...(await makeContext()),
    intake: {
      start: async (documentId, attempt) => {
        started.push({ documentId, attempt });
      },
      stalledMs: 10_000,
    },
  };
  const { caseFileId } = await makeCaseFile(ctx, ["Low back pain since the fall of 02/05/2014."]);
  return { ctx, caseFileId, started };
}

const at = <T>(list: T[], index: number): T => {
  const value = list[index];
  if (value === undefined) throw new Error("nothing there");
  return value;
};

describe("a long document", () => {
  test("comes back while it is being read, offers nothing before it is whole, and then all of it", async () => {
    const { ctx, caseFileId, started } = await recording();
    const added = await addDocument(ctx, caseFileId, { name: "long.pdf", bytes: longPdf(INLINE_PAGES + 200) });
    expect(added).toMatchObject({ status: "reading", pagesRead: 0, pageCount: INLINE_PAGES + 200 });
    expect(started).toEqual([{ documentId: added.id, attempt: 1 }]);

    let steps = 0;
    const crash = runReading(ctx, at(started, 0), async (_, work) => {
      steps += 1;
      if (steps > 2) throw new Error("the Worker died");
      return work();
    });
    await expect(crash).rejects.toThrow("died");
    expect(consoleError.mock.calls).toEqual([["reading a document broke off: Error"]]);
    consoleError.mockClear();
    const half = await getDocument(ctx, added.id);
    expect(half).toMatchObject({ status: "reading", pagesRead: 2 * PAGES_PER_STEP });
    expect((await loadPages(ctx, caseFileId)).some((page) => page.documentId === added.id)).toBe(false);

    // Nobody touches a reading that shows signs of life; of two who find it dead, one sets it going.
    expect((await reviveReading(ctx, half)).attempt).toBe(1);
    const late = Date.now() + 11_000;
    await Promise.all([reviveReading(ctx, half, late), reviveReading(ctx, half, late)]);
    expect(started.slice(1)).toEqual([{ documentId: added.id, attempt: 2 }]);

    // What the dead attempt still does changes nothing.
    await runReading(ctx, at(started, 0));
    expect((await getDocument(ctx, added.id)).pagesRead).toBe(2 * PAGES_PER_STEP);
    await runReading(ctx, at(started, 1));
    expect(await getDocument(ctx, added.id)).toMatchObject({
      status: "ready",
      pagesRead: INLINE_PAGES + 200,
      attempt: 2,
    });
    const own = (await loadPages(ctx, caseFileId)).filter((page) => page.documentId === added.id);
    expect(own.map((page) => page.number)).toEqual(Array.from({ length: INLINE_PAGES + 200 }, (_, n) => n + 1));
    expect(at(own, 300).text).toContain("Record page 301");
  });

  test("that turns out damaged fails with its reason, keeps the others, and can be tried again", async () => {
    const { ctx, caseFileId, started } = await recording();
    const added = await addDocument(ctx, caseFileId, { name: "long.pdf", bytes: longPdf(INLINE_PAGES + 1) });
    const original = await ctx.originals.get(added.originalKey);
    const bytes = (await original?.arrayBuffer()) ?? new ArrayBuffer(0);
    await ctx.originals.put(added.originalKey, "%PDF-1.4\nnothing of a PDF");
    await runReading(ctx, at(started, 0));
    expect(await getDocument(ctx, added.id)).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/damaged.*another copy/s),
    });
    expect(await ctx.db.select().from(pages).where(eq(pages.documentId, added.id))).toEqual([]);
    expect(await listDocuments(ctx, caseFileId)).toHaveLength(1);

    await ctx.originals.put(added.originalKey, bytes);
    // The same file again is not a twin of what could not be read.
    const again = await addDocument(ctx, caseFileId, { name: "other-name.pdf", bytes: longPdf(INLINE_PAGES + 1) });
    expect(again).toMatchObject({ id: added.id, status: "reading", attempt: 2 });
    await runReading(ctx, at(started, 1));
    expect(await listDocuments(ctx, caseFileId)).toHaveLength(2);
    await expect(retryReading(ctx, added.id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("is waited for, and asking too early is told how far it is", async () => {
    const { ctx, caseFileId, started } = await recording();
    await addDocument(ctx, caseFileId, { name: "long.pdf", bytes: longPdf(INLINE_PAGES + 50) });
    await expect(waitForReadings(ctx, caseFileId, 0)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/One document is still being read \(0 of 170 pages\)/),
    });
    const [read] = await Promise.all([readCaseFile(ctx, caseFileId), runReading(ctx, at(started, 0))]);
    expect(read.caseFile.readDocumentsVersion).toBe(read.caseFile.documentsVersion);
  });

  test("stops being tried when the Worker dies at it each time", async () => {
    const { ctx, caseFileId } = await recording();
    const { id } = await addDocument(ctx, caseFileId, { name: "long.pdf", bytes: longPdf(INLINE_PAGES + 1) });
    await ctx.db.update(documents).set({ attempt: 12 }).where(eq(documents.id, id));
    const row = await reviveReading(ctx, await getDocument(ctx, id), Date.now() + 60_000);
    expect(row).toMatchObject({ status: "failed", error: expect.stringContaining("Split it") });
  });
});

test("a short document is ready with the answer, and without an intake a long one too", async () => {
  const { ctx, caseFileId, started } = await recording();
  const short = await addDocument(ctx, caseFileId, { name: "short.pdf", bytes: longPdf(INLINE_PAGES) });
  expect(short).toMatchObject({ status: "ready", pagesRead: INLINE_PAGES });
  expect(started).toEqual([]);
  const plain: Context = { ...ctx, intake: undefined };
  const long = await addDocument(plain, caseFileId, { name: "long.pdf", bytes: longPdf(INLINE_PAGES + 1) });
  expect(long).toMatchObject({ status: "ready", pagesRead: INLINE_PAGES + 1 });
});

test("a case file holds 2,000 pages, and what is withdrawn or failed does not count", async () => {
  const { ctx, caseFileId } = await recording();
  const [first] = await listAllDocuments(ctx, caseFileId);
  const id = first?.id ?? "";
  await ctx.db.update(documents).set({ pageCount: MAX_CASE_FILE_PAGES }).where(eq(documents.id, id));
  const add = () =>
    addDocument(ctx, caseFileId, { name: "one-more.txt", bytes: new TextEncoder().encode("A page of text.") });
  await expect(add()).rejects.toMatchObject({ code: "too-large", message: expect.stringContaining("2001 pages") });
  expect((await ctx.originals.list({ prefix: `${ctx.person.organisationId}/${caseFileId}/` })).objects).toEqual([]);
  await ctx.db
    .update(documents)
    .set({ pageCount: 1, byteLength: 200 * 1024 * 1024 })
    .where(eq(documents.id, id));
  await expect(add()).rejects.toMatchObject({ code: "too-large", message: expect.stringContaining("200 MB") });
  await ctx.db.update(documents).set({ withdrawnAt: "2026-01-01T00:00:00Z" }).where(eq(documents.id, id));
  expect(await add()).toMatchObject({ status: "ready" });
});
