import type { LanguageModelV4 } from "@ai-sdk/provider";
import { generateText, NoObjectGeneratedError, Output } from "ai";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireLibrarian } from "../guidelines/editions/get-edition.ts";
import { loadImportedExcerpt } from "../guidelines/editions/load-imported-excerpt.ts";
import { storeCriteria } from "../guidelines/editions/write-criteria.ts";
import {
  CRITERIA_PROPOSER_VERSION,
  criteriaProposerInstructions,
  criteriaProposerPrompt,
} from "../prompts/criteria-proposer.ts";
import type { ProposedCriteria } from "../vocabulary.ts";
import { buildCriteriaTree, ListedCriteria } from "./build-criteria-tree.ts";
import { meterModel } from "./meter-model.ts";
import { describeModelError } from "./model-errors.ts";
import { describeModel, loadModel, type ModelSettings } from "./models.ts";
import { storeModelCalls } from "./store-model-calls.ts";

/** Longest passage handed to a model, in characters. */
const MAX_PASSAGE_CHARACTERS = 12_000;

/**
 * Lets the configured language model write down the criteria that an imported excerpt sets. Each is bound to words that
 * stand in the excerpt; others are left out and named in `dropped`. Stored as proposed: a librarian confirms or dismisses.
 * @throws AppError forbidden, not-found, conflict, model-unavailable (none is configured, or it fails), model-timeout,
 * model-output-invalid
 */
export async function proposeCriteria(
  ctx: Context,
  excerptId: string,
  settings: ModelSettings,
  model?: LanguageModelV4,
): Promise<{ proposal: ProposedCriteria; dropped: string[] }> {
  requireLibrarian(ctx);
  const excerpt = await loadImportedExcerpt(ctx, excerptId);
  const selected = describeModel(settings);
  if (!model && selected.builtIn) {
    throw new AppError(
      "model-unavailable",
      "No language model is configured, so none can propose criteria. Write them by hand: mark the words and add them.",
    );
  }
  const text = excerpt.summary.slice(0, MAX_PASSAGE_CHARACTERS);
  const metered = meterModel(model ?? (await loadModel(settings)), settings.MODEL_ANSWER_MAX_TOKENS);
  const { listed, modelId } = await ask(metered.model, { ...excerpt, text }, settings).finally(() =>
    storeModelCalls(ctx, { purpose: "criteria", promptVersion: CRITERIA_PROPOSER_VERSION }, metered.close(), settings),
  );
  const built = buildCriteriaTree(listed.criteria, text);
  if (!built) {
    throw new AppError(
      "model-output-invalid",
      "The model found no condition whose words stand in this excerpt. Nothing was stored; write the criteria by hand.",
    );
  }
  const proposal = await storeCriteria(ctx, excerptId, {
    ...{ tree: built.tree, spans: built.spans, origin: "model" },
    ...{ modelId, promptVersion: CRITERIA_PROPOSER_VERSION },
  });
  return { proposal, dropped: built.dropped };
}

async function ask(
  model: LanguageModelV4,
  excerpt: { topic: string; recommendation: string; text: string },
  settings: ModelSettings,
): Promise<{ listed: ListedCriteria; modelId: string }> {
  try {
    const { output, response } = await generateText({
      model,
      instructions: criteriaProposerInstructions(),
      prompt: criteriaProposerPrompt(excerpt),
      output: Output.object({ schema: ListedCriteria }),
      timeout: { totalMs: settings.MODEL_ANSWER_TIMEOUT_MS },
      providerOptions: { openai: { store: false } },
    });
    return { listed: output, modelId: response.modelId };
  } catch (cause) {
    if (NoObjectGeneratedError.isInstance(cause)) {
      throw new AppError(
        "model-output-invalid",
        "The model's answer does not have the form of criteria. Nothing was stored; try again or write them by hand.",
        { cause },
      );
    }
    const message = describeModelError(cause, settings);
    throw new AppError(/stopped answering/.test(message) ? "model-timeout" : "model-unavailable", message, { cause });
  }
}
