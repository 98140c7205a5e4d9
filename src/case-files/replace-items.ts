import { and, asc, eq, getTableColumns, type InferInsertModel, inArray, SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { auditEvents, disputedItems } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { itemRow } from "./read-case-file.ts";

export type DisputedItemRow = typeof disputedItems.$inferSelect;

/** Only a reviewer says what the dispute is about. Throws `forbidden` for another role; `what` ends "Only a physician reviewer". */
export function requireReviewer({ person }: Context, what: string): void {
  if (person.role !== "reviewer") {
    throw new AppError("forbidden", `Only a physician reviewer ${what}. Choose the reviewer, or ask one.`);
  }
}

/**
 * Puts `made` in the place of `old` items in one step: the old ones are withdrawn and name what replaced them, later items move
 * up, and one audit event tells it. Drafts of the old items stay stored. Throws `conflict` when one of `old` was taken out of the
 * dispute meanwhile; nothing changed then. Gives back what was made, what was withdrawn, and the items still in dispute in order.
 */
export async function replaceItems(
  ctx: Context,
  old: DisputedItemRow[],
  made: ReturnType<typeof itemRow>[],
  action: "disputed-item.merge" | "disputed-item.split",
) {
  const [first, start] = [old[0], made[0]];
  if (!first || !start) throw new Error("nothing to replace");
  const ids = old.map(({ id }) => id);
  const madeIds = made.map(({ id }) => id);
  const token = JSON.stringify(madeIds);
  // D1 has no transaction that reads: every later statement asks whether the first one took hold.
  const took = sql`exists (select 1 from disputed_items where id = ${first.id} and replaced_by = ${token})`;
  const living = sql`(select count(*) from disputed_items where id in ${ids} and withdrawn_at is null)`;
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db
      .update(disputedItems)
      .set({ withdrawnAt: new Date().toISOString(), replacedBy: madeIds })
      .where(and(inArray(disputedItems.id, ids), sql`${living} = ${ids.length}`)),
    ctx.db
      .update(disputedItems)
      .set({ position: sql`position + ${made.length - 1}` })
      .where(
        and(
          eq(disputedItems.caseFileId, first.caseFileId),
          sql`position > ${start.position}`,
          inDispute(),
          sql`${took}`,
        ),
      ),
    ...made.map((row, at) =>
      insertWhen(ctx, disputedItems, { ...row, position: start.position + at, origin: "reviewer" }, took),
    ),
    insertWhen(
      ctx,
      auditEvents,
      {
        id: newId("evt"),
        organisationId: ctx.person.organisationId,
        createdBy: ctx.person.id,
        caseFileId: first.caseFileId,
        action,
        subjectId: start.id,
      },
      took,
    ),
  ];
  await ctx.db.batch(statements);
  const rows = await ctx.db
    .select()
    .from(disputedItems)
    .where(eq(disputedItems.caseFileId, first.caseFileId))
    .orderBy(asc(disputedItems.position));
  const stored = rows.filter(({ id }) => madeIds.includes(id));
  if (stored.length === 0) {
    throw new AppError(
      "conflict",
      "One of these items was taken out of the dispute meanwhile, so nothing was changed. Reload the case file.",
    );
  }
  return {
    made: stored,
    withdrawn: rows.filter(({ id }) => ids.includes(id)),
    items: rows.filter(({ withdrawnAt }) => withdrawnAt === null),
  };
}

/** An insert that happens only where `condition` holds when the batch runs; a column without a value takes its default. */
function insertWhen<T extends typeof disputedItems | typeof auditEvents>(
  { db }: Context,
  table: T,
  row: InferInsertModel<T>,
  condition: SQL,
): BatchItem<"sqlite"> {
  const given: Record<string, unknown> = row;
  // drizzle names every column in an INSERT … SELECT, in the order of the table.
  const values = Object.entries(getTableColumns(table)).map(([key, column]) => {
    if (given[key] === undefined || given[key] === null) {
      return column.default instanceof SQL ? column.default : sql`${column.default ?? null}`;
    }
    return sql.param(given[key], column);
  });
  return db.insert(table).select(sql`select ${sql.join(values, sql`, `)} where ${condition}`);
}

const inDispute = () => sql`withdrawn_at is null`;
