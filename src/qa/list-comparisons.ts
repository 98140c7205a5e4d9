import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { approvals, disputedItems, drafts, revisions } from "../db/schema.ts";
import type { Comparison, DraftOutput, ParsedLetter } from "../vocabulary.ts";
import { cohensKappa } from "./agreement.ts";
import { compareDrafts } from "./compare-drafts.ts";
import { countShare } from "./wilson-interval.ts";

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

type Pair = Comparison["items"][number];

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
    const comparison = compareDrafts(written.get(row.caseFileId) ?? [], JSON.parse(letter) as ParsedLetter);
    return { ...row, comparison };
  });
  return {
    total: finals[0]?.total ?? 0,
    caseFiles: compared.map(({ comparison, ...row }) => ({ ...row, ...countPairs(comparison.items) })),
    figures: countPairs(compared.flatMap(({ comparison }) => comparison.items)),
    items: compared.flatMap(({ caseFileId, title, comparison }) =>
      comparison.items.map(({ request, determination, citations }, at) => ({
        ...{ caseFileId, title, at, request, ...determination },
        allPagesCited: citations.page.recall === null ? null : citations.page.recall === 1,
      })),
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

/** Figures over pairs of draft and letter, each with its baseline. */
function countPairs(pairs: Pair[]) {
  const decided = pairs.filter(({ determination }) => determination.final !== null);
  const overturned = decided.filter(({ determination }) => determination.final === "overturned");
  const agreeing = (some: Pair[]) => some.filter(({ determination }) => determination.agree).length;
  return {
    items: pairs.length,
    agreement: countShare(agreeing(decided), decided.length),
    alwaysUpheld: countShare(
      decided.filter(({ determination }) => determination.final === "upheld").length,
      decided.length,
    ),
    kappa: cohensKappa(
      decided.map(({ determination }) => [determination.draft ?? "none", determination.final ?? "none"]),
    ),
    overturnRecall: countShare(agreeing(overturned), overturned.length),
    /** Items for which the letter cites pages: those with every one of its pages in the draft. */
    allPagesCited: countShare(
      pairs.filter(({ citations }) => citations.page.recall === 1).length,
      pairs.filter(({ citations }) => citations.page.recall !== null).length,
    ),
  };
}
