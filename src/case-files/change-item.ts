import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { disputedItems } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import type { Quantity, Side } from "../vocabulary.ts";
import { getDisputedItem } from "./get-case-file.ts";
import { readRequest } from "./read-request.ts";

/**
 * Corrects a disputed item. A reworded request is read again; what is set by hand stands over it. `expected` is the version
 * that the author saw. Throws `stale-write` when someone changed the item meanwhile, `conflict` when it is no longer in dispute, `not-found`.
 */
export async function correctItem(
  ctx: Context,
  disputedItemId: string,
  expected: number,
  change: {
    request?: string | undefined;
    quantity?: Quantity | undefined;
    bodyRegion?: string | null | undefined;
    side?: Side | null | undefined;
  },
) {
  const item = await getDisputedItem(ctx, disputedItemId);
  const read = change.request && change.request !== item.request ? readRequest(change.request) : {};
  return write(ctx, item, expected, { ...read, ...change, request: change.request ?? item.request });
}

/** Takes an item out of the dispute; its draft is kept to be read. Throws as `correctItem` does. */
export async function withdrawItem(ctx: Context, disputedItemId: string, expected: number): Promise<void> {
  const item = await getDisputedItem(ctx, disputedItemId);
  await write(ctx, item, expected, { withdrawnAt: new Date().toISOString() });
}

async function write(
  ctx: Context,
  item: { id: string; withdrawnAt: string | null },
  expected: number,
  change: Partial<typeof disputedItems.$inferInsert>,
) {
  if (item.withdrawnAt !== null) {
    throw new AppError("conflict", "This item is no longer in dispute, so nothing was changed.");
  }
  const [updated] = await ctx.db
    .update(disputedItems)
    .set({ ...change, version: expected + 1 })
    .where(and(eq(disputedItems.id, item.id), eq(disputedItems.version, expected), isNull(disputedItems.withdrawnAt)))
    .returning();
  if (!updated) {
    throw new AppError(
      "stale-write",
      "Someone changed this item after you opened it, so your change was not stored. Look at it again.",
    );
  }
  return updated;
}
