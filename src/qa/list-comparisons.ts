import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { approvals, disputedItems, drafts, revisions } from "../db/schema.ts";
import type { DraftOutput, ParsedLetter } from "../vocabulary.ts";
import { compareDrafts } from "./compare-drafts.ts";
import { countedItem, countPairs, withBaseline } from "./count-pairs.ts";

/** Letters that one answer compares; the newest. */
const MAX_LETTERS = 200;
/** D1 binds at most 100 values a statement. */
const CHUNK = 90;

interface FinalRow {
  caseFileId: string;
  title: string;
  recordedAt: string;
  letter: string;
  total: number;
}

/**
 * Case files with a recorded final determination, the newest first, each compared with it as one case file's comparison does:
 * by the approved text of an item, or its current draft. The figures are over the items of all of them; each stands beside what
 * "always upheld" would have scored, with its 95 % interval; `items` are those that the figures count, each with its place
 * among the compared items of its case file.
 */
export async function listComparisons(ctx: Context) {
  const finals = await ctx.db.all<FinalRow>(sql`
    select c.id as caseFileId, c.title, f.created_at as recordedAt, f.letter, count(*) over () as total
    from final_determinations f join case_files c on c.id = f.case_file_id
    where c.organisation_id = ${ctx.person.organisationId}
      and f.id = (select id from final_determinations l where l.case_file_id = c.id order by created_at desc, id desc limit 1)
    order by f.created_at desc limit ${MAX_LETTERS}`);
  const written = await loadDrafts(
    ctx,
    finals.map(({ caseFileId }) => caseFileId),
  );
  const compared = finals.map(({ letter, total: _, ...row }) => {
    // Written only from a ParsedLetter.
    const issued = JSON.parse(letter) as ParsedLetter;
    return { ...row, pairs: withBaseline(compareDrafts(written.get(row.caseFileId) ?? [], issued), issued) };
  });
  return {
    total: finals[0]?.total ?? 0,
    caseFiles: compared.map(({ pairs, ...row }) => ({ ...row, ...countPairs(pairs) })),
    figures: countPairs(compared.flatMap(({ pairs }) => pairs)),
    items: compared.flatMap(({ caseFileId, title, pairs }) =>
      pairs.map((pair, at) => ({ caseFileId, title, at, ...countedItem(pair) })),
    ),
  };
}

/** The current text of each item in dispute, the approved one where there is one, by case file. */
async function loadDrafts({ db }: Context, caseFileIds: string[]) {
  const outputs = new Map<string, DraftOutput["items"]>();
  for (let at = 0; at < caseFileIds.length; at += CHUNK) {
    const rows = await db
      .select({ item: disputedItems, determination: revisions.determination, content: revisions.content })
      .from(disputedItems)
      .innerJoin(drafts, eq(drafts.disputedItemId, disputedItems.id))
      .innerJoin(revisions, eq(revisions.draftId, drafts.id))
      .where(
        and(
          inArray(disputedItems.caseFileId, caseFileIds.slice(at, at + CHUNK)),
          isNull(disputedItems.withdrawnAt),
          sql`${revisions.id} = (select r.id from revisions r left join ${approvals} a on a.revision_id = r.id
            where r.draft_id = ${drafts.id} order by a.id is null, r.number desc limit 1)`,
        ),
      )
      .orderBy(asc(disputedItems.position));
    for (const { item, determination, content } of rows) {
      const own = outputs.get(item.caseFileId) ?? [];
      outputs.set(item.caseFileId, own);
      own.push({
        request: item.request,
        quantity: item.quantity,
        bodyRegion: item.bodyRegion,
        side: item.side,
        determination,
        citations: content.citations,
        criteria: [],
        rationale: "",
        searchSequence: [],
        checks: [],
      });
    }
  }
  return outputs;
}
