import { and, desc, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { getDisputedItem } from "../../case-files/get-case-file.ts";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { provisionalDeterminations } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import type { Determination, ProvisionalDetermination, ProvisionalView } from "../../vocabulary.ts";
import { currentRevisionNumber } from "../store-revision.ts";
import { getOrganisationSettings } from "./settings.ts";
import { findWithheldItems } from "./withhold-drafts.ts";

/**
 * What the reader leans to for the items of a case file, the newest record of each, and what the organisation asks for.
 * A reviewer sees nobody else's: it is an opinion of one's own before it is a figure.
 */
export async function readProvisional(ctx: Context, caseFileId: string): Promise<ProvisionalView> {
  const [{ provisional: mode }, rows] = await Promise.all([
    getOrganisationSettings(ctx),
    ctx.db
      .select({
        disputedItemId: provisionalDeterminations.disputedItemId,
        determination: provisionalDeterminations.determination,
        seenRevision: provisionalDeterminations.seenRevision,
        createdAt: provisionalDeterminations.createdAt,
      })
      .from(provisionalDeterminations)
      .where(
        and(
          eq(provisionalDeterminations.caseFileId, caseFileId),
          eq(provisionalDeterminations.organisationId, ctx.person.organisationId),
          eq(provisionalDeterminations.createdBy, ctx.person.id),
        ),
      )
      .orderBy(desc(provisionalDeterminations.createdAt)),
  ]);
  const seen = new Set<string>();
  const own = rows.filter(({ disputedItemId }) => !seen.has(disputedItemId) && seen.add(disputedItemId));
  return { mode, own };
}

/**
 * Records what a reviewer leans to for one item, with the revision that they could see by then. A repetition adds nothing.
 * Throws `forbidden` for another role, `not-found`, `conflict` where the item is no longer in dispute or the organisation does not
 * ask for it.
 */
export async function recordProvisional(
  ctx: Context,
  disputedItemId: string,
  determination: Determination,
): Promise<ProvisionalDetermination> {
  if (ctx.person.role !== "reviewer") {
    throw new AppError("forbidden", "Only a physician reviewer records a provisional determination.");
  }
  const item = await getDisputedItem(ctx, disputedItemId);
  if (item.withdrawnAt !== null) {
    throw new AppError("conflict", "This item is no longer in dispute, so nothing was recorded.");
  }
  const { mode, own } = await readProvisional(ctx, item.caseFileId);
  if (mode === "off") {
    throw new AppError("conflict", "Your organisation records no provisional determinations; nothing was stored.");
  }
  const last = own.find((one) => one.disputedItemId === item.id);
  if (last?.determination === determination) return last;
  const withheld = await findWithheldItems(ctx, item.caseFileId);
  const seenRevision = withheld.has(item.id) ? 0 : await currentRevisionNumber(ctx, item.id);
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const row = { disputedItemId: item.id, determination, seenRevision, createdAt: new Date().toISOString() };
  const id = newId("prov");
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db.insert(provisionalDeterminations).values({ ...author, ...row, id, caseFileId: item.caseFileId }),
    recordEvent(ctx, "provisional", id, item.caseFileId),
  ];
  await ctx.db.batch(statements);
  return row;
}
