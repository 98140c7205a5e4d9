import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { approvals, disputedItems, drafts, provisionalDeterminations, revisions } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { type DraftView, getDraft, listDrafts } from "../list-drafts.ts";
import { getOrganisationSettings } from "./settings.ts";

const KEPT_BACK =
  "Record your provisional determination for this item first: your organisation shows no draft to a reviewer before it. Nothing is lost.";

/**
 * The items of a case file of which the reader may not see a draft yet: the organisation requires a provisional determination,
 * the reader is a reviewer and has recorded none. Who has written the text or signed it has seen it, so that nothing is left to
 * keep back. Ids of disputed items; empty for other roles and modes.
 */
export async function findWithheldItems(ctx: Context, caseFileId: string): Promise<ReadonlySet<string>> {
  const { db, person } = ctx;
  if (person.role !== "reviewer" || (await getOrganisationSettings(ctx)).provisional !== "required") return new Set();
  const ownDrafts = db.select({ id: drafts.id }).from(drafts).where(eq(drafts.caseFileId, caseFileId));
  const [items, recorded, written, signed] = await Promise.all([
    db
      .select({ id: disputedItems.id })
      .from(disputedItems)
      .where(and(eq(disputedItems.caseFileId, caseFileId), eq(disputedItems.organisationId, person.organisationId))),
    db
      .select({ itemId: provisionalDeterminations.disputedItemId })
      .from(provisionalDeterminations)
      .where(
        and(eq(provisionalDeterminations.caseFileId, caseFileId), eq(provisionalDeterminations.createdBy, person.id)),
      ),
    db
      .select({ itemId: drafts.disputedItemId })
      .from(revisions)
      .innerJoin(drafts, eq(drafts.id, revisions.draftId))
      .where(
        and(
          inArray(revisions.draftId, ownDrafts),
          eq(revisions.createdBy, person.id),
          eq(revisions.origin, "reviewer"),
        ),
      ),
    db
      .select({ itemId: drafts.disputedItemId })
      .from(approvals)
      .innerJoin(drafts, eq(drafts.id, approvals.draftId))
      .where(and(inArray(approvals.draftId, ownDrafts), eq(approvals.createdBy, person.id))),
  ]);
  const free = new Set([...recorded, ...written, ...signed].map(({ itemId }) => itemId));
  return new Set(items.map(({ id }) => id).filter((id) => !free.has(id)));
}

/** The drafts of a case file that the reader may see, and the items of which one is kept back. */
export async function showDrafts(
  ctx: Context,
  caseFileId: string,
): Promise<{ drafts: DraftView[]; withheldItems: string[] }> {
  const [all, withheld] = await Promise.all([listDrafts(ctx, caseFileId), findWithheldItems(ctx, caseFileId)]);
  return {
    drafts: all.filter((draft) => !withheld.has(draft.disputedItemId)),
    withheldItems: all.map((draft) => draft.disputedItemId).filter((id) => withheld.has(id)),
  };
}

/** Throws `forbidden` where the reader has to record a provisional determination for the draft's item first, or `not-found`. */
export async function assertDraftShown(ctx: Context, draftId: string): Promise<void> {
  const draft = await getDraft(ctx, draftId);
  await assertItemShown(ctx, draft.caseFileId, draft.disputedItemId);
}

/** As `assertDraftShown`, by the item. */
export async function assertItemShown(ctx: Context, caseFileId: string, disputedItemId: string): Promise<void> {
  if ((await findWithheldItems(ctx, caseFileId)).has(disputedItemId)) throw new AppError("forbidden", KEPT_BACK);
}

/** Throws `forbidden` while any item in dispute is kept back: for what shows all of them at once, such as a letter. */
export async function assertAllShown(ctx: Context, caseFileId: string): Promise<void> {
  const withheld = await findWithheldItems(ctx, caseFileId);
  if (withheld.size === 0) return;
  const [open] = await ctx.db
    .select({ id: disputedItems.id })
    .from(disputedItems)
    .where(and(inArray(disputedItems.id, [...withheld]), isNull(disputedItems.withdrawnAt)))
    .limit(1);
  if (open) throw new AppError("forbidden", KEPT_BACK);
}
