import { and, asc, count, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { queueViews } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import type { QueueFilter } from "../../vocabulary.ts";

const MAX_VIEWS = 30;

/** The views that the reader keeps, in the order in which they were made. */
export async function listQueueViews({ db, person }: Context) {
  return db
    .select({ id: queueViews.id, name: queueViews.name, filter: queueViews.filter })
    .from(queueViews)
    .where(eq(queueViews.createdBy, person.id))
    .orderBy(asc(queueViews.createdAt));
}

/** Keeps a view for the reader. Throws `conflict` when there are too many to find one in. */
export async function saveQueueView({ db, person }: Context, view: { name: string; filter: QueueFilter }) {
  const [kept] = await db.select({ n: count() }).from(queueViews).where(eq(queueViews.createdBy, person.id));
  if ((kept?.n ?? 0) >= MAX_VIEWS) {
    throw new AppError("conflict", `You keep ${MAX_VIEWS} views already. Remove one, then save this one.`);
  }
  const row = { id: newId("view"), organisationId: person.organisationId, createdBy: person.id, ...view };
  await db.insert(queueViews).values(row);
  return { id: row.id, name: row.name, filter: row.filter };
}

/** Removes one of the reader's own views. Throws `not-found` for anybody else's. */
export async function removeQueueView({ db, person }: Context, id: string) {
  const [gone] = await db
    .delete(queueViews)
    .where(and(eq(queueViews.id, id), eq(queueViews.createdBy, person.id)))
    .returning({ id: queueViews.id });
  if (!gone) throw new AppError("not-found", "You keep no such view; it may have been removed already.");
}
