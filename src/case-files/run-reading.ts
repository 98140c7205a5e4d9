import { and, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { documents, pages } from "../db/schema.ts";
import { type OpenDocument, openDocument, type ReadPage } from "../documents/open-document.ts";
import { type DurableStep, letOthersRun, logBrokenJob, meant, runInPlace, type StepOutcome } from "../durable-job.ts";
import { AppError } from "../errors.ts";
import { checkCaseFileLimits } from "./document-limits.ts";
import { finishReading, pageStatements } from "./store-pages.ts";

/** Pages that one step reads and stores: a few seconds of work, and few enough to be held in memory beside the original. */
export const PAGES_PER_STEP = 150;
/** Pages read before others get a turn: about a tenth of a second. */
const PAGES_PER_TURN = 25;

type Reading = { documentId: string; attempt: number };

/**
 * Reads a document that stands at `reading` into pages, going on behind those that are stored, and then into sections. Every
 * write can be repeated and changes nothing where another attempt reads by now, so a step that runs twice, or two instances
 * after a crash, do no harm. What cannot be read ends as `failed` with its reason; the original is kept.
 */
export async function runReading(ctx: Context, reading: Reading, step: DurableStep = runInPlace): Promise<void> {
  const source: Source = { opened: null };
  try {
    for (let at: number | undefined = 0; at !== undefined; ) {
      const outcome: StepOutcome = await step(`pages from ${at + 1}`, () =>
        meant(() => readNext(ctx, reading, source)),
      );
      if ("failed" in outcome) return await fail(ctx, reading, outcome.failed, step);
      at = "next" in outcome ? outcome.next : undefined;
    }
    const outcome = await step("sections", () => meant(() => finish(ctx, reading)));
    if ("failed" in outcome) await fail(ctx, reading, outcome.failed, step);
  } catch (error) {
    logBrokenJob("reading a document", error);
    const words = "Reading this document broke off unexpectedly. The original is safe; try reading it again.";
    await fail(ctx, reading, words, step);
  } finally {
    await source.opened?.close();
  }
}

/** Kept open from step to step while the same Worker goes on; opened anew after a crash. */
type Source = { opened: OpenDocument | null };

async function readNext(ctx: Context, reading: Reading, source: Source): Promise<StepOutcome> {
  const row = await findReading(ctx, reading);
  if (!row) return { ended: true };
  source.opened ??= await openOriginal(ctx, row.originalKey);
  const { pageCount, mediaType } = source.opened;
  if (row.pageCount !== pageCount) {
    await checkCaseFileLimits(ctx, row.caseFileId, { pages: pageCount, bytes: row.byteLength }, row.id);
  }
  const to = Math.min(row.pagesRead + PAGES_PER_STEP, pageCount);
  const read = await readInTurns(source.opened, row.pagesRead + 1, to);
  await ctx.db.batch([
    ctx.db
      .update(documents)
      .set({ pagesRead: to, pageCount, mediaType, updatedAt: new Date().toISOString() })
      .where(and(isReading(reading), eq(documents.pagesRead, row.pagesRead))),
    ...pageStatements(ctx, row, read),
  ]);
  return to < pageCount ? { next: to } : { ended: true };
}

async function readInTurns(document: OpenDocument, from: number, to: number): Promise<ReadPage[]> {
  const read: ReadPage[] = [];
  for (let at = from; at <= to; at += PAGES_PER_TURN) {
    read.push(...(await document.readPages(at, Math.min(to, at + PAGES_PER_TURN - 1))));
    await letOthersRun();
  }
  return read;
}

async function finish(ctx: Context, reading: Reading): Promise<StepOutcome> {
  const row = await findReading(ctx, reading);
  if (!row) return { ended: true };
  const read = await ctx.db
    .select({ number: pages.number, text: pages.text, readable: pages.readable })
    .from(pages)
    .where(eq(pages.documentId, row.id))
    .orderBy(pages.number);
  await finishReading(ctx, row, read);
  return { ended: true };
}

/** Its pages go with it: those of half a document must never pass for the whole. */
async function fail(ctx: Context, reading: Reading, message: string, step: DurableStep): Promise<void> {
  await step("failed", async () => {
    const [row] = await ctx.db
      .update(documents)
      .set({ status: "failed", error: message, pagesRead: 0, updatedAt: new Date().toISOString() })
      .where(isReading(reading))
      .returning({ id: documents.id });
    if (row) await ctx.db.delete(pages).where(eq(pages.documentId, row.id));
    return { ended: true };
  });
}

async function findReading(ctx: Context, reading: Reading) {
  const [row] = await ctx.db.select().from(documents).where(isReading(reading));
  return row;
}

function isReading({ documentId, attempt }: Reading) {
  return and(eq(documents.id, documentId), eq(documents.attempt, attempt), eq(documents.status, "reading"));
}

async function openOriginal(ctx: Context, key: string): Promise<OpenDocument> {
  const original = await ctx.originals.get(key);
  if (!original) throw new AppError("not-found", "The original of this document is missing from the store.");
  return openDocument(new Uint8Array(await original.arrayBuffer()), { owned: true });
}
