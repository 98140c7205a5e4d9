import { and, asc, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { excerpts, guidelineEditions, guidelinePages } from "../../db/schema.ts";
import {
  type DurableStep,
  letOthersRun,
  logBrokenJob,
  meant,
  runInPlace,
  type StepOutcome,
} from "../../durable-job.ts";
import { AppError } from "../../errors.ts";
import type { GuidelinePage } from "../import/guideline-page.ts";
import { indexExcerpts } from "../load-corpus.ts";
import { copyMetadata, excerptRow, insertExcerpts } from "./excerpt-row.ts";
import { failImport, stillReading } from "./fail-import.ts";
import { type EditionRow, loadEdition } from "./get-edition.ts";
import { fetchOriginal } from "./open-original.ts";

/** Pages read in one durable step; the file is opened once for each. */
const PAGES_PER_STEP = 100;
/** Pages stored at once, each time with a sign of life. */
const PAGES_PER_WRITE = 10;
const EXCERPTS_PER_WRITE = 40;

/**
 * Reads an edition that stands at `reading`: pages in steps, going on behind those that are stored; then excerpts, index,
 * and the status `ready`. Every write can be repeated and changes nothing where the edition no longer reads, so a step that
 * runs twice, or two instances after a crash, do no harm. What cannot be read ends as `failed` with its reason and nothing
 * of it kept.
 */
export async function runImport(
  ctx: Context,
  { editionId, attempt }: { editionId: string; attempt: number },
  step: DurableStep = runInPlace,
): Promise<void> {
  const fail = (message: string, keepOriginal: boolean) =>
    step("failed", async () => {
      await failImport(ctx, { editionId, attempt }, message, keepOriginal);
      return { ended: true };
    });
  try {
    const reason = await readThrough(ctx, editionId, step);
    if (reason !== undefined) await fail(reason, false);
  } catch (error) {
    logBrokenJob("guideline import", error);
    await fail("Reading the guideline broke off unexpectedly. Nothing of it is offered; try again.", true);
  }
}

/** Gives back why the file cannot be read, or nothing. */
async function readThrough(ctx: Context, editionId: string, step: DurableStep): Promise<string | undefined> {
  for (let at: number | undefined = 0; at !== undefined; ) {
    const outcome: StepOutcome = await step(`pages from ${at + 1}`, () => meant(() => readPages(ctx, editionId)));
    if ("failed" in outcome) return outcome.failed;
    at = "next" in outcome ? outcome.next : undefined;
  }
  const rest = { excerpts: storeExcerpts, index: indexEdition, ready: finishImport };
  for (const [name, work] of Object.entries(rest)) {
    const outcome = await step(name, () => meant(() => work(ctx, editionId)));
    if ("failed" in outcome) return outcome.failed;
  }
  return undefined;
}

/** The edition where it still reads; nothing where it was withdrawn, deleted or ended meanwhile. */
async function findReading(ctx: Context, editionId: string): Promise<EditionRow | undefined> {
  const row = await loadEdition(ctx, editionId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  });
  return row?.status === "reading" ? row : undefined;
}

async function readPages(ctx: Context, editionId: string): Promise<StepOutcome> {
  const row = await findReading(ctx, editionId);
  if (!row || (row.pageCount !== null && row.pagesRead >= row.pageCount)) return { ended: true };
  const file = await fetchOriginal(ctx, row);
  const { pageCount, mediaType } = file;
  const last = Math.min(pageCount, row.pagesRead + PAGES_PER_STEP);
  try {
    for (let from = row.pagesRead + 1; from <= last; from += PAGES_PER_WRITE) {
      const to = Math.min(last, from + PAGES_PER_WRITE - 1);
      const pages = await file.readPages(from, to);
      await letOthersRun();
      await ctx.db.batch([
        storePages(ctx, editionId, pages),
        ctx.db
          .update(guidelineEditions)
          .set({ pageCount, mediaType, pagesRead: sql`max(pages_read, ${to})`, updatedAt: new Date().toISOString() })
          .where(stillReading(editionId)),
      ]);
    }
  } finally {
    await file.close();
  }
  return last >= pageCount ? { ended: true } : { next: last };
}

/** One statement for all, because D1 binds few parameters; it writes nothing once the edition no longer reads. */
const storePages = ({ db }: Context, editionId: string, pages: readonly GuidelinePage[]) =>
  db
    .insert(guidelinePages)
    .select(
      sql`select ${editionId}, value ->> 'number', value ->> 'label', value ->> 'text', value -> 'blocks'
        from json_each(${JSON.stringify(pages.map(({ number, label, text, blocks }) => ({ number, label, text, blocks })))})
        where ${whileReading(editionId)}`,
    )
    .onConflictDoNothing();

async function storeExcerpts(ctx: Context, editionId: string): Promise<StepOutcome> {
  const row = await findReading(ctx, editionId);
  if (!row) return { ended: true };
  const pages = await ctx.db
    .select()
    .from(guidelinePages)
    .where(eq(guidelinePages.editionId, editionId))
    .orderBy(asc(guidelinePages.number));
  if (pages.every((page) => page.text.trim() === "")) throw holdsNoText();
  const file = await fetchOriginal(ctx, row);
  const { outline } = file;
  await file.close();
  const { splitGuideline } = await import("../import/split-guideline.ts");
  const sections = splitGuideline(
    pages.map((page) => ({ ...page, blocks: page.blocks ?? [] })),
    outline,
  );
  if (sections.length === 0) throw holdsNoText();
  const rows = sections.map((section, at) => excerptRow(row, section, at + 1));
  // What an earlier run stored may have been cut otherwise.
  await ctx.db.delete(excerpts).where(and(eq(excerpts.guidelineEditionId, editionId), whileReading(editionId)));
  for (let at = 0; at < rows.length; at += EXCERPTS_PER_WRITE) {
    await letOthersRun();
    await ctx.db.batch([
      signOfLife(ctx, editionId),
      insertExcerpts(ctx, rows.slice(at, at + EXCERPTS_PER_WRITE), whileReading(editionId)),
    ]);
  }
  return { ended: true };
}

async function indexEdition(ctx: Context, editionId: string): Promise<StepOutcome> {
  if (!(await findReading(ctx, editionId))) return { ended: true };
  const rows = await ctx.db.select().from(excerpts).where(eq(excerpts.guidelineEditionId, editionId));
  for (let at = 0; at < rows.length; at += EXCERPTS_PER_WRITE) {
    await letOthersRun();
    await indexExcerpts(ctx, rows.slice(at, at + EXCERPTS_PER_WRITE));
    await signOfLife(ctx, editionId);
  }
  return { ended: true };
}

async function finishImport(ctx: Context, editionId: string): Promise<StepOutcome> {
  await ctx.db.batch([
    copyMetadata(ctx, editionId),
    ctx.db
      .update(guidelineEditions)
      .set({
        status: "ready",
        excerptCount: sql`(select count(*) from excerpts where guideline_edition_id = ${editionId})`,
        updatedAt: new Date().toISOString(),
      })
      .where(stillReading(editionId)),
    ctx.db.update(guidelinePages).set({ blocks: null }).where(eq(guidelinePages.editionId, editionId)),
  ]);
  return { ended: true };
}

const whileReading = (id: string) =>
  sql`exists (select 1 from guideline_editions where id = ${id} and status = 'reading')`;

const signOfLife = ({ db }: Context, id: string) =>
  db.update(guidelineEditions).set({ updatedAt: new Date().toISOString() }).where(stillReading(id));

function holdsNoText(): AppError {
  return new AppError(
    "empty-document",
    "The file holds no text that could be cited: its pages are empty or are pictures. Run text recognition over it (OCR) and import the outcome.",
  );
}
