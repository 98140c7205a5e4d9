import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { caseFiles, disputedItems, drafts } from "../db/schema.ts";
import { newId } from "../ids.ts";
import type { ReadItem } from "../vocabulary.ts";
import { getCaseFile, listDisputedItems, loadPages } from "./get-case-file.ts";
import { readCase } from "./read-case.ts";
import { waitForReadings } from "./wait-for-readings.ts";

/**
 * Reads worker, dates, diagnoses and disputed items from all documents and stores them. Facts that a reviewer has
 * confirmed, items that have a draft and items that a reviewer made stay as they are; a new document may add items but never takes one away silently.
 * Waits a while for documents that are still being read; throws `conflict`, saying how far they are, when that takes longer.
 */
export async function readCaseFile(ctx: Context, caseFileId: string) {
  await waitForReadings(ctx, caseFileId);
  const caseFile = await getCaseFile(ctx, caseFileId);
  const read = readCase(await loadPages(ctx, caseFileId));
  const existing = await listDisputedItems(ctx, caseFileId);
  const drafted = new Set(
    (await ctx.db.select({ id: drafts.disputedItemId }).from(drafts).where(eq(drafts.caseFileId, caseFileId))).map(
      (row) => row.id,
    ),
  );
  const replaced = await listReplacedItems(ctx, caseFileId);
  const kept = existing.filter(
    (item) => caseFile.confirmedAt !== null || drafted.has(item.id) || item.origin === "reviewer",
  );
  const keptRequests = new Set([...kept, ...replaced].map((item) => fold(item.request)));
  const added = caseFile.confirmedAt ? [] : read.items.filter((item) => !keptRequests.has(fold(item.request)));

  const facts = caseFile.confirmedAt && caseFile.facts ? caseFile.facts : read.facts;
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db
      .update(caseFiles)
      .set({
        facts: { ...facts, inconsistencies: read.facts.inconsistencies },
        asOf: caseFile.confirmedAt ? caseFile.asOf : read.asOf,
        version: caseFile.version + 1,
        // The count from before the pages were loaded: a document that came meanwhile has not been read.
        readDocumentsVersion: caseFile.documentsVersion,
      })
      .where(eq(caseFiles.id, caseFileId)),
  ];
  for (const item of existing) {
    if (kept.includes(item)) continue;
    statements.push(
      ctx.db.delete(disputedItems).where(and(eq(disputedItems.id, item.id), isNull(disputedItems.withdrawnAt))),
    );
  }
  let position = Math.max(0, ...kept.map((item) => item.position));
  for (const item of added) {
    position += 1;
    statements.push(ctx.db.insert(disputedItems).values(itemRow(ctx, caseFileId, position, item)));
  }
  await ctx.db.batch(statements);
  return { caseFile: await getCaseFile(ctx, caseFileId), items: await listDisputedItems(ctx, caseFileId) };
}

/** Items that a reviewer merged or split: reading the file again must not bring their wordings back. */
async function listReplacedItems({ db }: Context, caseFileId: string) {
  return db
    .select({ request: disputedItems.request })
    .from(disputedItems)
    .where(and(eq(disputedItems.caseFileId, caseFileId), isNotNull(disputedItems.replacedBy)));
}

/** The row of a disputed item as read from the file or entered by a reviewer. */
export function itemRow(ctx: Context, caseFileId: string, position: number, item: Omit<ReadItem, "source">) {
  return {
    id: newId("item"),
    organisationId: ctx.person.organisationId,
    createdBy: ctx.person.id,
    caseFileId,
    position,
    request: item.request,
    quantity: item.quantity,
    bodyRegion: item.bodyRegion,
    side: item.side,
    urDetermination: item.urDetermination,
    urReason: item.urReason,
    urGuidelines: item.urGuidelines,
  };
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
