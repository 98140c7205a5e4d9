import { expect, test } from "vitest";
import { countModelUse } from "../../src/drafting/count-model-use.ts";
import { ModelSettings } from "../../src/drafting/models.ts";
import { storeModelCalls } from "../../src/drafting/store-model-calls.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";

const PRICES = ModelSettings.parse({
  MODEL_INPUT_USD_PER_MILLION_TOKENS: "2",
  MODEL_OUTPUT_USD_PER_MILLION_TOKENS: "8",
});
const call = (inputTokens: number, outputTokens: number) => ({
  ...{ modelId: "model-2026", inputTokens, outputTokens, cachedInputTokens: 0, estimated: false },
  ...{ createdAt: new Date().toISOString(), firstPartMs: 10, totalMs: 20, outcome: "complete" as const },
});

test("tells tokens and cost in all and of each case file, the dearest first, of this month and organisation alone", async () => {
  const ctx = await makeContext();
  const small = await makeCaseFile(ctx, ["Low back pain."]);
  const large = await makeCaseFile(ctx, ["Neck pain."]);
  const about = { purpose: "answer", promptVersion: "v1" } as const;
  await storeModelCalls(ctx, { ...about, caseFileId: small.caseFileId }, [call(100, 10)], PRICES);
  await storeModelCalls(ctx, { ...about, caseFileId: large.caseFileId }, [call(1000, 50), call(500, 50)], PRICES);
  await storeModelCalls(ctx, { ...about, purpose: "criteria" }, [call(7, 0)], PRICES);
  const other = await makeContext();
  const theirs = await makeCaseFile(other, ["Knee pain."]);
  await storeModelCalls(other, { ...about, caseFileId: theirs.caseFileId }, [call(9e6, 9e6)], PRICES);

  const use = await countModelUse(ctx);
  expect(use).toMatchObject({ calls: 4, inputTokens: 1607, outputTokens: 110, costMicroUsd: 1607 * 2 + 110 * 8 });
  expect(use.byCaseFile.map(({ caseFileId, title, ...sums }) => [caseFileId, title, sums])).toEqual([
    [large.caseFileId, expect.any(String), { calls: 2, inputTokens: 1500, outputTokens: 100, costMicroUsd: 3800 }],
    [small.caseFileId, expect.any(String), { calls: 1, inputTokens: 100, outputTokens: 10, costMicroUsd: 280 }],
  ]);

  const nextYear = new Date(Date.now() + 366 * 86_400_000);
  expect(await countModelUse(ctx, nextYear)).toMatchObject({ calls: 0, costMicroUsd: null, byCaseFile: [] });
});
