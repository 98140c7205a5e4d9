import { and, desc, eq } from "drizzle-orm";
import { getCaseFile, listDisputedItems, loadPages } from "../../case-files/get-case-file.ts";
import { indexPages } from "../../case-files/page-index.ts";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { summaryRevisions } from "../../db/schema.ts";
import { isUniqueViolation } from "../../db/unique-violation.ts";
import { collectNames } from "../../drafting/checks/collect-names.ts";
import { collectIdentifiers } from "../../drafting/collect-identifiers.ts";
import { AppError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import type { CaseFacts, CaseSummary, Page } from "../../vocabulary.ts";
import { bindEdited, bindParts } from "./bind-summary.ts";
import { buildSummary } from "./build-summary.ts";
import { checkSources, checkSummary } from "./check-summary.ts";
import { commonWords } from "./plain-words.ts";
import type { SummarySources } from "./tell-history.ts";

/** What a summary of this case file is written from and checked against. */
export async function loadSummarySources(ctx: Context, caseFileId: string): Promise<SummarySources> {
  const [caseFile, items, pages] = await Promise.all([
    getCaseFile(ctx, caseFileId),
    listDisputedItems(ctx, caseFileId),
    loadPages(ctx, caseFileId),
  ]);
  return summarySources(caseFile.facts, items, pages);
}

export function summarySources(facts: CaseFacts | null, items: SummarySources["items"], pages: Page[]): SummarySources {
  return {
    facts,
    items,
    index: indexPages(pages),
    names: [...new Set([...collectNames(facts, pages), ...collectIdentifiers(facts, pages)])],
    common: commonWords(pages.map(({ text }) => text)),
  };
}

/**
 * The summary of a case file: the newest that a reviewer saved, else what code writes from the file at this moment (number 0). Findings on
 * documents withdrawn since are derived, never stored.
 */
export async function getSummary(ctx: Context, caseFileId: string, sources: SummarySources): Promise<CaseSummary> {
  const [row] = await ctx.db
    .select()
    .from(summaryRevisions)
    .where(
      and(eq(summaryRevisions.caseFileId, caseFileId), eq(summaryRevisions.organisationId, ctx.person.organisationId)),
    )
    .orderBy(desc(summaryRevisions.number))
    .limit(1);
  if (!row) return { number: 0, origin: "built", ...writeSummary(sources), createdAt: null };
  const { number, origin, text, sentences, checks, createdAt } = row;
  return { number, origin, text, sentences, checks: [...checkSources(sentences, sources), ...checks], createdAt };
}

/** What code writes from the file, with its sources and findings. */
export function writeSummary(sources: SummarySources): Pick<CaseSummary, "text" | "sentences" | "checks"> {
  const { text, sentences } = bindParts(buildSummary(sources), sources);
  return { text, sentences, checks: checkSummary(text, sentences, sources) };
}

/**
 * Appends the reviewer's summary. `expected` is the number that the reviewer saw, 0 for the one that code wrote. A reviewer's words are never
 * refused; what the checks find is stored and shown. Throws `forbidden` for another role, `not-found`, `stale-write` when another came since.
 */
export async function saveSummary(
  ctx: Context,
  caseFileId: string,
  expected: number,
  text: string,
): Promise<CaseSummary> {
  if (ctx.person.role !== "reviewer")
    throw new AppError("forbidden", "Only a physician reviewer writes the case summary; nothing was stored.");
  const sources = await loadSummarySources(ctx, caseFileId);
  const before = await getSummary(ctx, caseFileId, sources);
  if (before.number !== expected) throw stale();
  const written = text.replace(/\r\n?/g, "\n").trim();
  const sentences = bindEdited(written, before.sentences, sources);
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const id = newId("sum");
  const row = {
    number: expected + 1,
    origin: "reviewer" as const,
    text: written,
    sentences,
    checks: checkSummary(written, sentences, sources),
    createdAt: new Date().toISOString(),
  };
  try {
    await ctx.db.batch([
      ctx.db.insert(summaryRevisions).values({ ...author, ...row, id, caseFileId }),
      recordEvent(ctx, "case-summary", id, caseFileId),
    ]);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw stale(cause);
    throw cause;
  }
  return row;
}

function stale(cause?: unknown): AppError {
  return new AppError(
    "stale-write",
    "The case summary was saved again after you opened it, so yours was not stored. Look at the newer one first.",
    { cause },
  );
}
