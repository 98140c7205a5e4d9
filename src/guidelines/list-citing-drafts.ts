import { sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { caseFiles, disputedItems, drafts, revisions } from "../db/schema.ts";

export interface CitingDraft {
  draftId: string;
  caseFileId: string;
  caseFile: string;
  request: string;
}

const MAX_DRAFTS = 50;

/** Drafts of the organisation whose current revision cites an excerpt, newest first, at most 50. */
export function listCitingDrafts(ctx: Pick<Context, "db" | "person">, excerptId: string): Promise<CitingDraft[]> {
  return ctx.db.all<CitingDraft>(sql`
    SELECT d.id AS draftId, c.id AS caseFileId, c.title AS caseFile, i.request AS request
    FROM ${drafts} d
    JOIN ${revisions} r ON r.draft_id = d.id
      AND r.number = (SELECT max(number) FROM ${revisions} WHERE draft_id = d.id)
    JOIN ${disputedItems} i ON i.id = d.disputed_item_id
    JOIN ${caseFiles} c ON c.id = d.case_file_id
    WHERE d.organisation_id = ${ctx.person.organisationId} AND i.withdrawn_at IS NULL
      AND EXISTS (SELECT 1 FROM json_each(r.content, '$.citations') AS cited
        WHERE json_extract(cited.value, '$.excerptId') = ${excerptId})
    ORDER BY r.created_at DESC LIMIT ${MAX_DRAFTS}`);
}
