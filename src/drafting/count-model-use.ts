import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { caseFiles, modelCalls } from "../db/schema.ts";

/** Case files that are told one by one; those that took most. */
const MOST_CASE_FILES = 200;

const SUMS = {
  calls: sql<number>`count(*)`,
  inputTokens: sql<number>`coalesce(sum(${modelCalls.inputTokens}), 0)`,
  outputTokens: sql<number>`coalesce(sum(${modelCalls.outputTokens}), 0)`,
  costMicroUsd: sql<number | null>`sum(${modelCalls.costMicroUsd})`,
};

/**
 * Calls, tokens and cost (millionths of a dollar, null without prices) of the organisation since the first of the month, UTC:
 * in all, and of each case file, the dearest first; what was asked about the library stands in the sum alone.
 */
export async function countModelUse({ db, person }: Context, now = new Date()) {
  const since = `${now.toISOString().slice(0, 7)}-01`;
  const own = and(eq(modelCalls.organisationId, person.organisationId), gte(modelCalls.createdAt, since));
  const [[row], byCaseFile] = await Promise.all([
    db.select(SUMS).from(modelCalls).where(own),
    db
      .select({ caseFileId: caseFiles.id, title: caseFiles.title, ...SUMS })
      .from(modelCalls)
      .innerJoin(caseFiles, eq(caseFiles.id, modelCalls.caseFileId))
      .where(own)
      .groupBy(caseFiles.id)
      .orderBy(desc(sql`${SUMS.costMicroUsd}`), desc(sql`${SUMS.inputTokens} + ${SUMS.outputTokens}`), caseFiles.id)
      .limit(MOST_CASE_FILES),
  ]);
  return { since, calls: 0, inputTokens: 0, outputTokens: 0, costMicroUsd: null, ...row, byCaseFile };
}
