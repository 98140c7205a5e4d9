import type { LanguageModelV4 } from "@ai-sdk/provider";
import { z } from "zod";
import { AppError } from "../errors.ts";

/** Used when OPENAI_API_KEY is set and OPENAI_MODEL is not. */
const DEFAULT_OPENAI_MODEL = "gpt-5.1";

export const ModelSettings = z.object({
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_API: z.string().optional(),
  /** Longest wait for the first word of a step, and between two chunks after it. A local model may need minutes. */
  MODEL_FIRST_CHUNK_TIMEOUT_MS: z.coerce.number().int().positive().default(60_000),
  MODEL_CHUNK_TIMEOUT_MS: z.coerce.number().int().positive().default(40_000),
  /** Longest time for one whole answer with all its steps. */
  MODEL_ANSWER_TIMEOUT_MS: z.coerce.number().int().positive().default(600_000),
  /** Most tokens, input and output of all steps together, that one answer may take. */
  MODEL_ANSWER_MAX_TOKENS: z.coerce.number().int().positive().default(1_500_000),
  /** Most output tokens of one step, asked of the server; left to the server where it is not set. */
  MODEL_STEP_MAX_OUTPUT_TOKENS: z.coerce.number().int().positive().optional(),
  /** Prices, from which the cost of each call is kept. */
  MODEL_INPUT_USD_PER_MILLION_TOKENS: z.coerce.number().nonnegative().optional(),
  MODEL_CACHED_INPUT_USD_PER_MILLION_TOKENS: z.coerce.number().nonnegative().optional(),
  MODEL_OUTPUT_USD_PER_MILLION_TOKENS: z.coerce.number().nonnegative().optional(),
});
export type ModelSettings = z.infer<typeof ModelSettings>;

export interface SelectedModel {
  id: string;
  builtIn: boolean;
  label: string;
}

/** Which model the settings name, without loading it. Throws `model-unavailable` on settings that contradict. */
export function describeModel(settings: ModelSettings): SelectedModel {
  if (!settings.OPENAI_API_KEY) {
    return {
      id: "built-in-drafter/1",
      builtIn: true,
      label: "built-in drafter; set OPENAI_API_KEY for a language model",
    };
  }
  const api = readApi(settings);
  const id = settings.OPENAI_MODEL || DEFAULT_OPENAI_MODEL;
  return { id, builtIn: false, label: `${id} (OpenAI protocol, ${api})` };
}

/** Loads the model that the settings name. The built-in drafter runs in this Worker and needs no network. */
export async function loadModel(settings: ModelSettings): Promise<LanguageModelV4> {
  if (!settings.OPENAI_API_KEY) {
    const { createBuiltInModel } = await import("./built-in-model/index.ts");
    return createBuiltInModel();
  }
  const { createOpenAI } = await import("@ai-sdk/openai");
  const openai = createOpenAI({
    apiKey: settings.OPENAI_API_KEY,
    ...(settings.OPENAI_BASE_URL ? { baseURL: settings.OPENAI_BASE_URL.replace(/\/+$/, "") } : {}),
  });
  const id = settings.OPENAI_MODEL || DEFAULT_OPENAI_MODEL;
  return readApi(settings) === "chat" ? openai.chat(id) : openai.responses(id);
}

function readApi(settings: ModelSettings): "responses" | "chat" {
  const api = settings.OPENAI_API || "responses";
  if (api === "responses" || api === "chat") return api;
  throw new AppError(
    "model-unavailable",
    "OPENAI_API must be `responses` or `chat`. Correct the setting and start again.",
  );
}
