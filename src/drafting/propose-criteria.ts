import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { ProposedCriteria } from "../vocabulary.ts";
import { describeModel, type ModelSettings } from "./models.ts";

/** Lets a language model write down the criteria that an imported excerpt sets. Throws `model-unavailable`. */
export async function proposeCriteria(
  _ctx: Context,
  _excerptId: string,
  settings: ModelSettings,
): Promise<ProposedCriteria> {
  if (describeModel(settings).builtIn) {
    throw new AppError("model-unavailable", "No language model is configured; write the criteria by hand.");
  }
  throw new AppError("model-unavailable", "Not there yet.");
}
