import { describe, expect, test } from "vitest";
import { ModelSettings } from "../../src/drafting/models.ts";
import { costMicroUsd, listModelCalls } from "../../src/drafting/store-model-calls.ts";
import { ask, said, startAnswer } from "../helpers/ask.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { scriptedModel } from "../helpers/mock-model.ts";

async function chat() {
  const ctx = await makeContext();
  return { ctx, ...(await makeCaseFile(ctx, ["Progress report of 12/03/2014. Low back pain after lifting."])) };
}

describe("calls of a model", () => {
  test("are kept one by one with tokens, times, prompt version and cost", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel([{ calls: [{ tool: "readCase", input: {} }] }, { text: "Done." }]);
    const settings = { MODEL_INPUT_USD_PER_MILLION_TOKENS: "2", MODEL_OUTPUT_USD_PER_MILLION_TOKENS: "8" };
    const { stored } = await ask(ctx, caseFileId, model, { settings });
    const calls = await listModelCalls(ctx, caseFileId);
    expect(calls).toHaveLength(2);
    for (const call of calls) {
      expect(call).toMatchObject({
        messageId: stored.id,
        purpose: "answer",
        modelId: "scripted-2026",
        promptVersion: stored.promptVersion,
        inputTokens: 10,
        cachedInputTokens: 0,
        outputTokens: 5,
        estimated: false,
        costMicroUsd: 60,
        outcome: "complete",
      });
      expect(call.totalMs).toBeGreaterThanOrEqual(call.firstPartMs ?? 0);
    }
  });

  test("that fail or break off are kept too", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel([{ text: "The worker has", breakOff: new Error("cut") }]);
    await ask(ctx, caseFileId, model);
    const [call] = await listModelCalls(ctx, caseFileId);
    expect(call).toMatchObject({ outcome: "broken-off", estimated: true, costMicroUsd: null });
    expect(call?.inputTokens).toBeGreaterThan(500);
  });

  test("of another organisation are not there", async () => {
    const { caseFileId } = await chat();
    await expect(listModelCalls(await makeContext(), caseFileId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("cost what the prices say, cached input at its own", () => {
    const settings = ModelSettings.parse({
      MODEL_INPUT_USD_PER_MILLION_TOKENS: "1.25",
      MODEL_CACHED_INPUT_USD_PER_MILLION_TOKENS: "0.125",
      MODEL_OUTPUT_USD_PER_MILLION_TOKENS: "10",
    });
    const call = { inputTokens: 10_000, cachedInputTokens: 8_000, outputTokens: 500 };
    expect(costMicroUsd(call, settings)).toBe(2_000 * 1.25 + 8_000 * 0.125 + 500 * 10);
    expect(costMicroUsd(call, ModelSettings.parse({}))).toBeNull();
  });
});

describe("the token budget of an answer", () => {
  test("ends a loop before the request that would exceed it, and says so", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel(() => ({ calls: [{ tool: "readCase", input: {} }] }));
    const { chunks, stored } = await ask(ctx, caseFileId, model, { settings: { MODEL_ANSWER_MAX_TOKENS: "2500" } });
    expect(model.doStreamCalls.length).toBeGreaterThan(0);
    expect(model.doStreamCalls.length).toBeLessThan(12);
    expect(stored).toMatchObject({ status: "failed", error: expect.stringMatching(/budget of 2,500 tokens.*kept/) });
    expect(said(chunks).errors).toEqual([stored.error]);
  });

  test("cuts an answer that never ends, upstream too", async () => {
    const { ctx, caseFileId } = await chat();
    const texts = Array.from({ length: 400 }, () => "word ".repeat(40));
    const { model } = scriptedModel([{ pieces: { texts, delayMs: 2 } }]);
    const answer = await startAnswer(ctx, caseFileId, model, { settings: { MODEL_ANSWER_MAX_TOKENS: "3000" } });
    let characters = 0;
    for await (const chunk of answer.stream) if (chunk.type === "text-delta") characters += chunk.delta.length;
    await answer.ended;
    expect(characters).toBeLessThan(12_000);
    const [call] = await listModelCalls(ctx, caseFileId);
    expect(call).toMatchObject({ outcome: "broken-off" });
  });
});
