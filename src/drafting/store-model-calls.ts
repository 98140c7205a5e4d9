import { and, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { getCaseFile } from "../case-files/get-case-file.ts";
import type { Context } from "../context.ts";
import { modelCalls } from "../db/schema.ts";
import { newId } from "../ids.ts";
import type { ModelCall } from "./meter-model.ts";
import type { ModelSettings } from "./models.ts";

/** What the calls were made for. */
export interface CallPurpose {
  purpose: "answer" | "criteria";
  promptVersion: string;
  caseFileId?: string;
  messageId?: string;
}

/** Keeps what each request to a model server took. Cost is by the configured prices, null where none are set. */
export async function storeModelCalls(
  ctx: Context,
  about: CallPurpose,
  calls: ModelCall[],
  settings: ModelSettings,
): Promise<void> {
  const [first, ...rest]: BatchItem<"sqlite">[] = calls.map((call) =>
    ctx.db.insert(modelCalls).values({
      id: newId("call"),
      organisationId: ctx.person.organisationId,
      createdBy: ctx.person.id,
      ...about,
      ...call,
      costMicroUsd: costMicroUsd(call, settings),
    }),
  );
  if (first) await ctx.db.batch([first, ...rest]);
}

/** Cost of a call in millionths of a dollar: a price per million tokens is the same number per token. */
export function costMicroUsd(
  call: Pick<ModelCall, "inputTokens" | "cachedInputTokens" | "outputTokens">,
  settings: ModelSettings,
): number | null {
  const input = settings.MODEL_INPUT_USD_PER_MILLION_TOKENS;
  const output = settings.MODEL_OUTPUT_USD_PER_MILLION_TOKENS;
  if (input === undefined || output === undefined) return null;
  const cached = settings.MODEL_CACHED_INPUT_USD_PER_MILLION_TOKENS ?? input;
  const fresh = Math.max(0, call.inputTokens - call.cachedInputTokens);
  return Math.round(fresh * input + call.cachedInputTokens * cached + call.outputTokens * output);
}

/** The calls made for a case file, oldest first. Throws `not-found` for a case file of another organisation. */
export async function listModelCalls(ctx: Context, caseFileId: string) {
  await getCaseFile(ctx, caseFileId);
  return ctx.db
    .select()
    .from(modelCalls)
    .where(and(eq(modelCalls.caseFileId, caseFileId), eq(modelCalls.organisationId, ctx.person.organisationId)))
    .orderBy(modelCalls.createdAt, modelCalls.id);
}
