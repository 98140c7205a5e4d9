import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { messages } from "../../src/db/schema.ts";
import { listMessages } from "../../src/drafting/conversation/list-messages.ts";
import { endBrokenAnswers, STALE_ANSWER_MS, stopAnswer } from "../../src/drafting/conversation/stop-answer.ts";
import { MAX_STEPS_PER_ANSWER } from "../../src/drafting/conversation/store-answer.ts";
import { ask, readChunks, said, startAnswer, storedAnswer } from "../helpers/ask.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { scriptedModel } from "../helpers/mock-model.ts";

async function chat() {
  const ctx = await makeContext();
  return { ctx, ...(await makeCaseFile(ctx, ["Progress report of 12/03/2014. Low back pain after lifting."])) };
}

const text = (said: string) => [{ text: said }];

describe("an answer", () => {
  test("streams as it is written and is stored with model, prompt and tokens", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel([{ pieces: { texts: ["Hello ", "reviewer."], delayMs: 5 } }]);
    const { chunks, stored } = await ask(ctx, caseFileId, model);
    expect(said(chunks)).toEqual({ text: "Hello reviewer.", errors: [] });
    expect(chunks.filter((chunk) => chunk.type === "text-delta")).toHaveLength(2);
    expect(stored).toMatchObject({
      role: "assistant",
      status: "complete",
      error: null,
      modelId: "scripted-2026",
      inputTokens: 10,
      outputTokens: 5,
      parts: expect.arrayContaining([expect.objectContaining({ type: "text", text: "Hello reviewer." })]),
    });
    expect(stored.promptVersion).toMatch(/^reviewer-instructions\//);
  });

  test("sees the server's history, oldest first, and its instructions apart from it", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel([{ text: "First answer." }, { text: "Second answer." }]);
    await ask(ctx, caseFileId, model, { text: "First question" });
    await ask(ctx, caseFileId, model, { text: "Second question" });
    const prompt = model.doStreamCalls[1]?.prompt ?? [];
    const turns = prompt.map((message) => [
      message.role,
      typeof message.content === "string"
        ? "instructions"
        : message.content.map((part) => ("text" in part ? part.text : part.type)),
    ]);
    expect(turns).toEqual([
      ["system", "instructions"],
      ["user", ["First question"]],
      ["assistant", ["First answer."]],
      ["user", ["Second question"]],
    ]);
    expect((await listMessages(ctx, caseFileId)).map((row) => row.role)).toEqual([
      "user",
      "assistant",
      "user",
      "assistant",
    ]);
  });

  test("goes on when the reader has gone", async () => {
    const { ctx, caseFileId } = await chat();
    const { model, seen } = scriptedModel([{ pieces: { texts: ["One ", "two ", "three."], delayMs: 20 } }]);
    const answer = await startAnswer(ctx, caseFileId, model);
    await answer.stream.cancel();
    await answer.ended;
    const stored = await storedAnswer(ctx, caseFileId, answer.answerId);
    expect(stored).toMatchObject({ status: "complete" });
    expect(JSON.stringify(stored.parts)).toContain("One two three.");
    expect(seen.aborted).toBe(0);
  });

  test("one at a time: a second question while one streams is refused and leaves nothing", async () => {
    const { ctx, caseFileId } = await chat();
    const slow = scriptedModel([{ pieces: { texts: ["One ", "two."], delayMs: 40 } }]);
    const other = scriptedModel(text("Other."));
    const first = await startAnswer(ctx, caseFileId, slow.model);
    await expect(startAnswer(ctx, caseFileId, other.model)).rejects.toMatchObject({ code: "conflict" });
    expect(other.model.doStreamCalls).toEqual([]);
    await readChunks(first.stream);
    await first.ended;
    expect(await listMessages(ctx, caseFileId)).toHaveLength(2);
    expect((await ask(ctx, caseFileId, other.model)).stored.status).toBe("complete");
  });

  test("two questions at the same moment are one answer", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel(() => ({ text: "Answer." }));
    const ended = await Promise.allSettled([1, 2].map(() => ask(ctx, caseFileId, model)));
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listMessages(ctx, caseFileId)).toHaveLength(2);
  });

  test("of a case file of another organisation there is none", async () => {
    const { caseFileId } = await chat();
    const { model } = scriptedModel(text("Hello."));
    await expect(startAnswer(await makeContext(), caseFileId, model)).rejects.toMatchObject({ code: "not-found" });
    expect(model.doStreamCalls).toEqual([]);
  });
});

describe("a stop", () => {
  test("ends the model call and keeps what was said", async () => {
    const { ctx, caseFileId } = await chat();
    const texts = Array.from({ length: 200 }, (_, at) => `word${at} `);
    const { model, seen } = scriptedModel([{ pieces: { texts, delayMs: 10 } }]);
    const answer = await startAnswer(ctx, caseFileId, model);
    const reading = readChunks(answer.stream);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await stopAnswer(ctx, caseFileId);
    await answer.ended;
    const chunks = await reading;
    expect(chunks.at(-1)?.type).toBe("abort");
    const stored = await storedAnswer(ctx, caseFileId, answer.answerId);
    expect(stored).toMatchObject({ status: "stopped", error: null });
    expect(JSON.stringify(stored.parts)).toContain("word0");
    expect(JSON.stringify(stored.parts)).not.toContain("word199");
    expect(seen.aborted).toBe(1);
    const next = scriptedModel(text("Next."));
    expect((await ask(ctx, caseFileId, next.model)).stored.status).toBe("complete");
  });

  test("works while the model is silent", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel([{ pieces: { texts: ["One ", "two."], delayMs: 4000 } }]);
    const started = Date.now();
    const answer = await startAnswer(ctx, caseFileId, model);
    const reading = readChunks(answer.stream);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stopAnswer(ctx, caseFileId);
    await answer.ended;
    await reading;
    expect(Date.now() - started).toBeLessThan(3000);
    expect((await storedAnswer(ctx, caseFileId, answer.answerId)).status).toBe("stopped");
  });

  test("asked for elsewhere is seen through the database", async () => {
    const { ctx, caseFileId } = await chat();
    const texts = Array.from({ length: 300 }, () => "word ");
    const { model } = scriptedModel([{ pieces: { texts, delayMs: 10 } }]);
    const answer = await startAnswer(ctx, caseFileId, model);
    await ctx.db
      .update(messages)
      .set({ stopRequestedAt: new Date().toISOString() })
      .where(eq(messages.id, answer.answerId));
    await readChunks(answer.stream);
    await answer.ended;
    expect((await storedAnswer(ctx, caseFileId, answer.answerId)).status).toBe("stopped");
  });

  test("of another organisation's answer does nothing", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel([{ pieces: { texts: ["One ", "two."], delayMs: 20 } }]);
    const answer = await startAnswer(ctx, caseFileId, model);
    await stopAnswer(await makeContext(), caseFileId);
    await readChunks(answer.stream);
    await answer.ended;
    expect((await storedAnswer(ctx, caseFileId, answer.answerId)).status).toBe("complete");
  });
});

describe("what breaks", () => {
  test("an answer without a sign of life ends as failed and keeps what was said", async () => {
    const { ctx, caseFileId } = await chat();
    const insert = (id: string, updatedAt: number) =>
      ctx.db.insert(messages).values({
        id,
        organisationId: ctx.person.organisationId,
        createdBy: ctx.person.id,
        caseFileId,
        role: "assistant",
        parts: [{ type: "text", text: "So far" }],
        status: "streaming",
        updatedAt: new Date(updatedAt).toISOString(),
      });
    await insert(`stale_${caseFileId}`, Date.now() - STALE_ANSWER_MS + 20_000);
    await endBrokenAnswers(ctx, caseFileId);
    expect((await listMessages(ctx, caseFileId))[0]?.status).toBe("streaming");
    const stale = new Date(Date.now() - STALE_ANSWER_MS - 1000).toISOString();
    await ctx.db.update(messages).set({ updatedAt: stale }).where(eq(messages.caseFileId, caseFileId));
    await endBrokenAnswers(ctx, caseFileId);
    expect((await listMessages(ctx, caseFileId))[0]).toMatchObject({
      status: "failed",
      parts: [{ text: "So far" }],
      error: expect.stringContaining("ask again"),
    });
  });

  const PATIENT = "Varelidge, born 08/19/1971";
  test.each([
    ["before the first word", { error: new Error(`upstream said: ${PATIENT}`) }, ""],
    ["in mid-sentence", { text: "The worker has", breakOff: new Error(`upstream said: ${PATIENT}`) }, "The worker has"],
  ])("a model that fails %s is told in plain words, and the next question works", async (_, step, kept) => {
    const { ctx, caseFileId } = await chat();
    const { chunks, stored } = await ask(ctx, caseFileId, scriptedModel(() => step).model);
    const { errors } = said(chunks);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/broke off.*kept.*try again/i);
    expect(stored).toMatchObject({ status: "failed", error: errors[0] });
    expect(JSON.stringify(stored)).not.toContain("Varelidge");
    expect(JSON.stringify(stored.parts)).toContain(kept);
    expect((await ask(ctx, caseFileId, scriptedModel(text("Next.")).model)).stored.status).toBe("complete");
  });

  test.each([
    ["length", /length limit/],
    ["content-filter", /declined/],
  ] as const)("an answer that ends by %s says so", async (finish, message) => {
    const { ctx, caseFileId } = await chat();
    const { stored } = await ask(ctx, caseFileId, scriptedModel([{ text: "Half an", finish }]).model);
    expect(stored).toMatchObject({ status: "failed", error: expect.stringMatching(message) });
    expect(JSON.stringify(stored.parts)).toContain("Half an");
  });

  test("an empty answer is none", async () => {
    const { ctx, caseFileId } = await chat();
    const { stored } = await ask(ctx, caseFileId, scriptedModel([{ text: "" }]).model);
    expect(stored).toMatchObject({ status: "failed", error: expect.stringContaining("without an answer") });
  });

  test("a model that stalls is cut off", async () => {
    const { ctx, caseFileId } = await chat();
    const { model, seen } = scriptedModel([{ pieces: { texts: ["One ", "two."], delayMs: 2000 } }]);
    const started = Date.now();
    const { chunks, stored } = await ask(ctx, caseFileId, model, { settings: { MODEL_CHUNK_TIMEOUT_MS: "150" } });
    expect(Date.now() - started).toBeLessThan(1900);
    expect(stored).toMatchObject({ status: "failed", error: expect.stringContaining("stopped answering") });
    expect(said(chunks).errors.join(" ")).toContain("stopped answering");
    expect(seen.aborted).toBe(1);
  });

  test("an endless tool loop is ended after a bounded number of steps", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel(() => ({ calls: [{ tool: "readCase", input: {} }] }));
    const { stored } = await ask(ctx, caseFileId, model);
    expect(model.doStreamCalls).toHaveLength(MAX_STEPS_PER_ANSWER);
    expect(stored).toMatchObject({ status: "failed", error: expect.stringContaining("still calling tools") });
  });
});
