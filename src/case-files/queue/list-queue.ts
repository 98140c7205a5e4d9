import { type SQL, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { blockingCount } from "../../db/schema.ts";
import type { CaseStage, QueueFilter, QueueSort } from "../../vocabulary.ts";
import { dueDay, todayInCalifornia } from "./due-day.ts";

/** A line of the queue; days are ISO days, `due` in California's calendar. */
export interface QueueRow {
  id: string;
  title: string;
  createdAt: string;
  receivedOn: string | null;
  expedited: boolean;
  due: string;
  archivedAt: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  stage: CaseStage;
  itemCount: number;
  draftedCount: number;
  approvedCount: number;
  unresolvedCount: number;
  requests: string[];
}

type Counted = Omit<QueueRow, "expedited" | "requests"> & { expedited: number; requests: string; total: number };

const SORTS: Record<QueueSort, string> = {
  // What is decided is due no more.
  due: "stage_order >= 4, due",
  opened: "created_at",
  title: "title collate nocase",
  stage: "stage_order",
  unresolved: "unresolved",
  assignee: "assignee_name collate nocase",
};
const STAGES: CaseStage[] = ["to-read", "to-draft", "in-review", "to-approve", "approved", "issued"];
/** More words than a person types; the rest is not searched. */
const MAX_WORDS = 8;

/**
 * A page of the organisation's case files that match, with the number of all that do. Stage and counts are derived from items,
 * drafts and approvals on every call; a draft counts as unresolved by the findings stored with its current revision.
 */
export async function listQueue(ctx: Context, filter: QueueFilter, page: { offset: number; limit: number }) {
  const key = SORTS[filter.sort ?? "due"];
  // Nobody stands behind everybody, in either direction.
  const order = sql.raw(
    `${filter.sort === "assignee" ? "assignee_name is null, " : ""}${key}${filter.descending ? " desc" : ""}, due, created_at desc, id`,
  );
  const rows = await ctx.db.all<Counted>(sql`
    ${caseLines(ctx)}
    select page.*, (select json_group_array(request) from (select request from disputed_items i
      where i.case_file_id = page.id and i.withdrawn_at is null order by i.position)) as requests
    from (
      select id, title, created_at as createdAt, received_on as receivedOn, expedited, due, archived_at as archivedAt,
        assignee_id as assigneeId, assignee_name as assigneeName, stage, items as itemCount, drafted as draftedCount,
        approved as approvedCount, unresolved as unresolvedCount, count(*) over () as total
      from lines where ${matching(ctx, filter)}
      order by ${order} limit ${page.limit} offset ${page.offset}
    ) page`);
  return {
    total: rows[0]?.total ?? 0,
    today: todayInCalifornia(),
    rows: rows.map(
      ({ total: _, ...row }): QueueRow => ({
        ...row,
        expedited: row.expedited === 1,
        requests: JSON.parse(row.requests) as string[],
      }),
    ),
  };
}

/** How many case files each of these filters shows, in their order. */
export async function countQueue(ctx: Context, filters: QueueFilter[]): Promise<number[]> {
  if (filters.length === 0) return [];
  const sums = filters.map((filter, at) => sql`coalesce(sum(${matching(ctx, filter)}), 0) as ${sql.raw(`f${at}`)}`);
  const [row] = await ctx.db.all<Record<string, number>>(
    sql`${caseLines(ctx)} select ${sql.join(sums, sql`, `)} from lines`,
  );
  return filters.map((_, at) => row?.[`f${at}`] ?? 0);
}

/** Every case file of the organisation with its derived counts, as the table `lines`. */
function caseLines(ctx: Context): SQL {
  const order = STAGES.map((stage, at) => `when '${stage}' then ${at}`).join(" ");
  return sql`
    with work as (
      select c.id as case_file_id, count(i.id) as items, count(r.number) as drafted,
        coalesce(sum(exists (select 1 from approvals a where a.revision_id = r.id)), 0) as approved,
        coalesce(sum(${blockingCount}), 0) as unresolved
      from case_files c
      left join disputed_items i on i.case_file_id = c.id and i.withdrawn_at is null
      left join drafts d on d.disputed_item_id = i.id
      left join revisions r indexed by revisions_blocking on r.draft_id = d.id
        and r.number = (select max(number) from revisions x where x.draft_id = d.id)
      where c.organisation_id = ${ctx.person.organisationId}
      group by c.id
    ), staged as (
      select c.*, w.*, p.name as assignee_name, ${dueDay} as due,
        case when exists (select 1 from final_determinations f where f.case_file_id = c.id) then 'issued'
          when w.items = 0 then 'to-read' when w.drafted < w.items then 'to-draft'
          when w.approved = w.items then 'approved' when w.unresolved > 0 then 'in-review' else 'to-approve' end as stage
      from work w join case_files c on c.id = w.case_file_id left join people p on p.id = c.assignee_id
    ), lines as (select *, case stage ${sql.raw(order)} end as stage_order from staged)`;
}

function matching(ctx: Context, filter: QueueFilter): SQL {
  const parts: SQL[] = [filter.archived ? sql`archived_at is not null` : sql`archived_at is null`];
  if (filter.stages && filter.stages.length > 0) {
    parts.push(
      sql`stage in (${sql.join(
        filter.stages.map((stage) => sql`${stage}`),
        sql`, `,
      )})`,
    );
  }
  if (filter.assignee === "none") parts.push(sql`assignee_id is null`);
  else if (filter.assignee)
    parts.push(sql`assignee_id = ${filter.assignee === "me" ? ctx.person.id : filter.assignee}`);
  if (filter.due) {
    const today = todayInCalifornia();
    parts.push(sql`stage not in ('approved', 'issued')`);
    parts.push(filter.due === "overdue" ? sql`due < ${today}` : sql`due <= date(${today}, '+7 days')`);
  }
  if (filter.expedited) parts.push(sql`expedited = 1`);
  if (filter.unresolved) parts.push(sql`unresolved > 0 and stage <> 'issued'`);
  for (const word of (filter.words ?? "").split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)) {
    const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    parts.push(sql`(title like ${like} escape '\\' or exists (select 1 from disputed_items i
      where i.case_file_id = lines.id and i.withdrawn_at is null and i.request like ${like} escape '\\'))`);
  }
  return sql`(${sql.join(parts, sql` and `)})`;
}
