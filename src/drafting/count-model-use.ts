import { and, eq, gte, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { modelCalls } from "../db/schema.ts";

/** Calls, tokens and cost (millionths of a dollar, null without prices) of the organisation since the first of the month, UTC. */
export async function countModelUse({ db, person }: Context, now = new Date()) {
  const since = `${now.toISOString().slice(0, 7)}-01`;
  const [row] = await db
    .select({
      calls: sql<number>`count(*)`,
      inputTokens: sql<number>`coalesce(sum(${modelCalls.inputTokens}), 0)`,
      outputTokens: sql<number>`coalesce(sum(${modelCalls.outputTokens}), 0)`,
      costMicroUsd: sql<number | null>`sum(${modelCalls.costMicroUsd})`,
    })
    .from(modelCalls)
    .where(and(eq(modelCalls.organisationId, person.organisationId), gte(modelCalls.createdAt, since)));
  return { since, calls: 0, inputTokens: 0, outputTokens: 0, costMicroUsd: null, ...row };
}
