import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { caseFiles, people } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { IsoDay } from "../../vocabulary.ts";

/** What can be said of a case file without opening it. */
const Standing = z.object({
  assigneeId: z.string().max(80).nullable().optional(),
  expedited: z.boolean().optional(),
  archived: z.boolean().optional(),
  receivedOn: IsoDay.nullable().optional(),
});
type Standing = z.infer<typeof Standing>;

/** `was` makes a change conditional: a case file that stands otherwise by now is left alone. An undo carries what the deed set. */
export const QueueChange = z.object({ caseFileId: z.string().max(80), set: Standing, was: Standing.optional() });
export type QueueChange = z.infer<typeof QueueChange>;

/** A statement each, and an audit event each, within what one batch may hold. */
export const MAX_CHANGES = 200;
/** D1 binds at most 100 values a statement. */
const CHUNK = 90;

/**
 * Assigns case files, marks them expedited, says when they were complete, or takes them out of the queue and back. Gives back,
 * for each that was changed, the change that takes it back, and the ids of those that were left alone because somebody changed
 * them meanwhile. Throws `invalid-request` for an assignee who is no reviewer of the organisation, `not-found` for a foreign id.
 */
export async function changeQueue(ctx: Context, changes: QueueChange[]) {
  const { organisationId } = ctx.person;
  await requireReviewers(ctx, changes);
  const ids = [...new Set(changes.map(({ caseFileId }) => caseFileId))];
  const before = new Map<string, typeof caseFiles.$inferSelect>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await ctx.db
      .select()
      .from(caseFiles)
      .where(and(inArray(caseFiles.id, ids.slice(at, at + CHUNK)), eq(caseFiles.organisationId, organisationId)));
    for (const row of rows) before.set(row.id, row);
  }
  if (before.size !== ids.length) {
    throw new AppError("not-found", "One of these case files is not in your organisation, so nothing was changed.");
  }
  const now = new Date().toISOString();
  const wanted = changes.filter(({ set }) => Object.values(set).some((value) => value !== undefined));
  const updates = wanted.map(({ caseFileId, set, was }) =>
    ctx.db
      .update(caseFiles)
      .set({
        ...(set.assigneeId === undefined ? {} : { assigneeId: set.assigneeId }),
        ...(set.expedited === undefined ? {} : { expedited: set.expedited }),
        ...(set.receivedOn === undefined ? {} : { receivedOn: set.receivedOn }),
        ...(set.archived === undefined ? {} : { archivedAt: set.archived ? now : null }),
      })
      .where(and(eq(caseFiles.id, caseFileId), ...stands(was)))
      .returning({ id: caseFiles.id }),
  );
  const [first, ...others] = updates;
  const done = first ? await ctx.db.batch([first, ...others]) : [];
  const changed = wanted.filter((_, at) => (done[at]?.length ?? 0) > 0);
  const [event, ...events]: BatchItem<"sqlite">[] = changed.map(({ caseFileId, set }) =>
    recordEvent(ctx, `case-file.${Object.keys(set).join("+")}`, caseFileId, caseFileId),
  );
  if (event) await ctx.db.batch([event, ...events]);
  return {
    undo: changed.map(({ caseFileId, set }): QueueChange => {
      const row = before.get(caseFileId);
      return { caseFileId, was: set, set: row ? standingOf(row, set) : {} };
    }),
    left: wanted.filter((change) => !changed.includes(change)).map(({ caseFileId }) => caseFileId),
  };
}

/** How a case file stood in what is about to be changed. */
function standingOf(row: typeof caseFiles.$inferSelect, set: Standing): Standing {
  return {
    ...(set.assigneeId === undefined ? {} : { assigneeId: row.assigneeId }),
    ...(set.expedited === undefined ? {} : { expedited: row.expedited }),
    ...(set.receivedOn === undefined ? {} : { receivedOn: row.receivedOn }),
    ...(set.archived === undefined ? {} : { archived: row.archivedAt !== null }),
  };
}

function stands(was: Standing | undefined): SQL[] {
  if (!was) return [];
  return [
    ...(was.assigneeId === undefined ? [] : [sql`${caseFiles.assigneeId} is ${was.assigneeId}`]),
    ...(was.expedited === undefined ? [] : [eq(caseFiles.expedited, was.expedited)]),
    ...(was.receivedOn === undefined ? [] : [sql`${caseFiles.receivedOn} is ${was.receivedOn}`]),
    ...(was.archived === undefined ? [] : [sql`(${caseFiles.archivedAt} is not null) = ${was.archived ? 1 : 0}`]),
  ];
}

async function requireReviewers(ctx: Context, changes: QueueChange[]): Promise<void> {
  const wanted = new Set(changes.flatMap(({ set }) => set.assigneeId ?? []));
  if (wanted.size === 0) return;
  const reviewers = await listReviewers(ctx);
  if ([...wanted].every((id) => reviewers.some((one) => one.id === id))) return;
  throw new AppError(
    "invalid-request",
    "A case file is assigned to a reviewer of your organisation; nothing was changed.",
  );
}

/** The reviewers of the organisation by name: those who can be given a case file. */
export async function listReviewers({ db, person }: Context): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.organisationId, person.organisationId), eq(people.role, "reviewer")))
    .orderBy(people.name);
}
