import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { countModelUse } from "../../drafting/count-model-use.ts";
import { describeModel } from "../../drafting/models.ts";
import type { AppEnv } from "../env.ts";
import { modelSettings } from "../model-settings.ts";

/** Mounted at /api/settings: what this deployment is set to, read only, and what the model took this month. */
export const settingsRoutes = new Hono<AppEnv>()
  .get("/model", describeRoute({ summary: "The model in use, its limits and its prices", tags: ["Settings"] }), (c) => {
    const settings = modelSettings(c.env);
    return c.json({
      ...describeModel(settings),
      limits: {
        firstChunkTimeoutMs: settings.MODEL_FIRST_CHUNK_TIMEOUT_MS,
        chunkTimeoutMs: settings.MODEL_CHUNK_TIMEOUT_MS,
        answerTimeoutMs: settings.MODEL_ANSWER_TIMEOUT_MS,
        answerMaxTokens: settings.MODEL_ANSWER_MAX_TOKENS,
      },
      prices: {
        inputUsd: settings.MODEL_INPUT_USD_PER_MILLION_TOKENS ?? null,
        outputUsd: settings.MODEL_OUTPUT_USD_PER_MILLION_TOKENS ?? null,
      },
    });
  })
  .get(
    "/use",
    describeRoute({ summary: "Tokens and cost of your organisation since the first of the month", tags: ["Settings"] }),
    async (c) => c.json(await countModelUse(c.var.ctx)),
  );
