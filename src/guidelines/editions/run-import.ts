import { and, asc, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { excerpts, guidelineEditions, guidelinePages } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { indexExcerpts } from "../load-corpus.ts";
import { excerptRow } from "./excerpt-row.ts";
import { type EditionRow, loadEdition } from "./get-edition.ts";
import { fetchOriginal } from "./open-original.ts";
import { removeContent } from "./remove-content.ts";

/** Pages read in one durable step; the file is opened once for each. */
const PAGES_PER_STEP = 100;
/** Pages stored at once, each time with a sign of life. */
const PAGES_PER_WRITE = 20;
/** D1 binds at most 100 parameters a statement; an excerpt has 24 columns. */
const EXCERPTS_PER_STATEMENT = 3;
const STATEMENTS_PER_BATCH = 30;
const EXCERPTS_PER_INDEXING = 40;

/** Runs a named piece of work once and keeps what it gave back; a Workflow's step, or a plain call. */
export type DurableStep = <T extends Outcome>(name: string, work: () => Promise<T>) => Promise<T>;
/** What a step gives back. Errors that were meant cross as words, because a host rebuilds other errors without their code. */
type Outcome = { failed: string } | { next: number } | { ended: true };

/**
 * Reads an edition that stands at `reading`: pages in steps, going on behind those that are stored; then excerpts, index,
 * and the status `ready`. Every write can be repeated and changes nothing where the edition no longer reads, so a step that
 * runs twice, or two instances after a crash, do no harm. What cannot be read ends as `failed` with its reason and nothing of it kept.
 */
export async function runImport(
  ctx: Context,
  { editionId, attempt }: { editionId: string; attempt: number },
  step: DurableStep = (_, work) => work(),
): Promise<void> {
  try {
    let at = 0;
    for (;;) {
      const outcome = await step(`pages from ${at + 1}`, () => meant(() => readPages(ctx, editionId)));
      if ("failed" in outcome)
        return void (await step("failed", () => failImport(ctx, editionId, attempt, outcome.failed, false)));
      if ("ended" in outcome) break;
      at = outcome.next;
    }
    for (const [name, work] of [
      ["excerpts", storeExcerpts],
      ["index", indexEdition],
      ["ready", finishImport],
    ] as const) {
      const outcome = await step(name, () => meant(() => work(ctx, editionId)));
      if ("failed" in outcome)
        return void (await step("failed", () => failImport(ctx, editionId, attempt, outcome.failed, false)));
    }
  } catch {
    const words = "Reading the guideline broke off unexpectedly. Nothing of it is offered; try again.";
    await step("failed", () => failImport(ctx, editionId, attempt, words, true));
  }
}

async function meant(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return { failed: error.message };
    throw error;
  }
}

/** The edition where it still reads; nothing where it was withdrawn, deleted or ended meanwhile. */
async function findReading(ctx: Context, editionId: string): Promise<EditionRow | undefined> {
  const row = await loadEdition(ctx, editionId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  });
  return row?.status === "reading" ? row : undefined;
}

async function readPages(ctx: Context, editionId: string): Promise<Outcome> {
  const row = await findReading(ctx, editionId);
  if (!row || (row.pageCount !== null && row.pagesRead >= row.pageCount)) return { ended: true };
  const file = await fetchOriginal(ctx, row);
  const { pageCount, mediaType } = file;
  const last = Math.min(pageCount, row.pagesRead + PAGES_PER_STEP);
  for (let from = row.pagesRead + 1; from <= last; from += PAGES_PER_WRITE) {
    const to = Math.min(last, from + PAGES_PER_WRITE - 1);
    const pages = await file.readPages(from, to);
    const rows = pages.map(({ number, label, text, blocks }) => ({ number, label, text, blocks }));
    await ctx.db.batch([
      // One statement for all, because D1 binds few parameters; it writes nothing once the edition no longer reads.
      ctx.db.run(sql`insert or replace into guideline_pages (edition_id, number, label, text, blocks)
        select ${editionId}, value ->> 'number', value ->> 'label', value ->> 'text', value -> 'blocks'
        from json_each(${JSON.stringify(rows)})
        where exists (select 1 from guideline_editions where id = ${editionId} and status = 'reading')`),
      ctx.db
        .update(guidelineEditions)
        .set({ pageCount, mediaType, pagesRead: sql`max(pages_read, ${to})`, updatedAt: new Date().toISOString() })
        .where(stillReading(editionId)),
    ]);
  }
  return last >= pageCount ? { ended: true } : { next: last };
}

async function storeExcerpts(ctx: Context, editionId: string): Promise<Outcome> {
  const row = await findReading(ctx, editionId);
  if (!row) return { ended: true };
  const pages = await ctx.db
    .select()
    .from(guidelinePages)
    .where(eq(guidelinePages.editionId, editionId))
    .orderBy(asc(guidelinePages.number));
  if (pages.every((page) => page.text.trim() === "")) throw holdsNoText();
  const { splitGuideline } = await import("./reader.ts");
  const sections = splitGuideline(pages.map((page) => ({ ...page, blocks: page.blocks ?? [] })));
  if (sections.length === 0) throw holdsNoText();
  const rows = sections.map((section, at) => excerptRow(row, section, at + 1));
  // What an earlier run stored may have been cut otherwise.
  await ctx.db.delete(excerpts).where(and(eq(excerpts.guidelineEditionId, editionId), whileReading(editionId)));
  const statements = [];
  for (let at = 0; at < rows.length; at += EXCERPTS_PER_STATEMENT) {
    statements.push(
      ctx.db
        .insert(excerpts)
        .values(rows.slice(at, at + EXCERPTS_PER_STATEMENT))
        .onConflictDoNothing(),
    );
  }
  for (let at = 0; at < statements.length; at += STATEMENTS_PER_BATCH) {
    const [first, ...rest] = statements.slice(at, at + STATEMENTS_PER_BATCH);
    if (first) await ctx.db.batch([signOfLife(ctx, editionId), first, ...rest]);
  }
  return { ended: true };
}

async function indexEdition(ctx: Context, editionId: string): Promise<Outcome> {
  if (!(await findReading(ctx, editionId))) return { ended: true };
  const rows = await ctx.db.select().from(excerpts).where(eq(excerpts.guidelineEditionId, editionId));
  for (let at = 0; at < rows.length; at += EXCERPTS_PER_INDEXING) {
    await indexExcerpts(ctx, rows.slice(at, at + EXCERPTS_PER_INDEXING));
    await signOfLife(ctx, editionId);
  }
  return { ended: true };
}

async function finishImport(ctx: Context, editionId: string): Promise<Outcome> {
  await ctx.db.batch([
    ctx.db.run(copyMetadata(editionId)),
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

/** What the librarian says of an edition, carried over to its excerpts, which may have been cut before a correction. */
export const copyMetadata = (editionId: string) =>
  sql`update excerpts set (source_key, source, edition, authority, in_force_from, in_force_to) =
    (select source_key, source, edition, authority, in_force_from, in_force_to from guideline_editions
     where id = ${editionId}) where guideline_edition_id = ${editionId}`;

/** Ends the import of the newest attempt. The original is kept only where reading it again may succeed. */
async function failImport(ctx: Context, id: string, attempt: number, message: string, keep: boolean): Promise<Outcome> {
  const [row] = await ctx.db
    .update(guidelineEditions)
    .set({ status: "failed", error: message, updatedAt: new Date().toISOString() })
    .where(and(stillReading(id), eq(guidelineEditions.attempt, attempt)))
    .returning();
  if (row) await removeContent(ctx, row, { original: !keep, cited: true });
  return { ended: true };
}

const stillReading = (id: string) => and(eq(guidelineEditions.id, id), eq(guidelineEditions.status, "reading"));

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
