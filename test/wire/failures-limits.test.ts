/** Over the OpenAI wire: servers that are busy, answers that end early, tool calls in parallel, and what a model makes up. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { ask, call, lastAnswer, openCaseFile } from "./client.ts";
import { question, type ResponseFactory, startUpstream, type Upstream } from "./upstream.ts";

const TOKEN_BUDGET = 12_000;

/** The draft of somebody who never read the file: each part of it is made up. */
const INVENTED = (text: string) => {
  const id = (prefix: string) => new RegExp(`${prefix}_[a-z0-9]{20}`).exec(text)?.[0] ?? "";
  const criterion = (excerptId: string, quote: string) => ({
    ...{ excerptId, criterionId: "c1", text: "An evaluation was done", state: "documented" },
    evidence: [{ documentId: id("doc"), page: 1, quote }],
  });
  return (cited: string, quote: string) => ({
    disputedItemId: id("item"),
    determination: "overturned",
    citations: [{ excerptId: cited, pages: ["125"] }],
    criteria: [criterion(cited, quote)],
    rationale:
      "The worker has low back pain since 02/05/2014 and asks for work conditioning. The guideline sets conditions, and all of them are met. The request is medically necessary.",
  });
};

const answer: ResponseFactory = (request) => {
  const asked = question(request);
  const told = request.messages.filter((message) => message.role === "tool");
  const step = (...calls: { name: string; input: unknown }[]) => ({
    toolCalls: calls.map(({ name, input }, at) => ({
      id: `call_${told.length}_${at}`,
      name,
      arguments: JSON.stringify(input),
    })),
  });
  const readCase = { name: "readCase", input: {} };
  if (asked.includes("END:length")) return { content: "The worker has had low", finishReason: "length" };
  if (asked.includes("END:filter")) return { content: "I cannot", finishReason: "content_filter" };
  if (asked.includes("LOOP:tokens")) return step(readCase, readCase, readCase);
  if (asked.includes("PARALLEL") && told.length === 0)
    return step(
      ...["low back pain", "date of injury", "surgery"].map((words) => ({
        name: "findEvidence",
        input: { question: words },
      })),
      readCase,
    );
  if (asked.includes("INVENT")) {
    if (told.length === 0) return step(readCase);
    const make = INVENTED(JSON.stringify(told));
    const known = "mtus-chronic-pain-2009/work-conditioning";
    const tries = [
      make("mtus-chronic-pain-2009/made-up", "Low back pain since 02/05/2014."),
      make(known, "A functional capacity evaluation was completed."),
      make(known, "Lоw back pain since 02/05/2014."),
    ];
    const next = tries[told.length - 1];
    if (next) return step({ name: "proposeDraft", input: next });
  }
  return { content: "The file holds one progress report." };
};

describe.each(["responses", "chat"])("at the limits of a model server (%s)", (api) => {
  let upstream: Upstream;
  let worker: Awaited<ReturnType<typeof startLocalWorker>>;

  beforeAll(async () => {
    upstream = await startUpstream(answer);
    const budget = { MODEL_ANSWER_MAX_TOKENS: String(TOKEN_BUDGET), MODEL_STEP_MAX_OUTPUT_TOKENS: "4000" };
    const vars = {
      OPENAI_API_KEY: "test-key",
      OPENAI_BASE_URL: upstream.url,
      OPENAI_MODEL: "gpt-5.1",
      OPENAI_API: api,
    };
    worker = await startLocalWorker({ state: null, quiet: true, vars: { ...vars, ...budget } });
  });

  afterAll(async () => {
    await worker?.stop();
    await upstream?.stop();
  });

  const asking = (word: string) => upstream.requests.filter(({ text }) => text.includes(word));

  test("a busy server is asked again after as long as it says", async () => {
    const id = await openCaseFile(worker.url, "busy");
    const { text, errors } = await ask(worker.url, id, "BUSY:once please");
    expect({ text, errors }).toEqual({ text: "The file holds one progress report.", errors: [] });
    const [first, second, ...more] = asking("BUSY:once");
    expect(more).toEqual([]);
    expect((second?.receivedAt ?? 0) - (first?.receivedAt ?? 0)).toBeGreaterThanOrEqual(950);
    expect(first?.body.store).toBe(false);
    const { calls } = await call(worker.url, "GET", `/api/case-files/${id}/model-calls`);
    expect(calls.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["failed", "complete"]);
  });

  test("a server that asks for an hour is given up after a bounded number of tries", async () => {
    const id = await openCaseFile(worker.url, "busy for long");
    const startedAt = Date.now();
    const { errors } = await ask(worker.url, id, "BUSY:long please");
    expect(Date.now() - startedAt).toBeLessThan(45_000);
    expect(asking("BUSY:long")).toHaveLength(3);
    expect(errors).toEqual([expect.stringMatching(/busy \(429\).*kept/)]);
    expect(JSON.stringify(await lastAnswer(worker.url, id))).not.toContain("Varelidge");
  });

  // aimock tells these endings in the Chat protocol alone.
  const endings: [string, RegExp][] = [
    ["END:length", /length limit/],
    ["END:filter", /declined/],
  ];
  test.each(api === "chat" ? endings : [])("%s is told, and what was said is kept", async (word, sentence) => {
    const id = await openCaseFile(worker.url, word);
    await ask(worker.url, id, `${word} please`);
    const stored = await lastAnswer(worker.url, id);
    expect(stored.metadata).toMatchObject({ status: "failed", error: expect.stringMatching(sentence) });
    expect(stored.parts.some((part: { type: string }) => part.type === "text")).toBe(true);
  });

  test("calls in parallel are all answered, each to its own", async () => {
    const id = await openCaseFile(worker.url, "parallel");
    const { chunks } = await ask(worker.url, id, "PARALLEL please");
    const outputs = chunks.filter(({ type }) => type === "tool-output-available");
    expect(outputs).toHaveLength(4);
    const questions = outputs.flatMap(({ output }) => (output as { question?: string }).question ?? []);
    expect(questions.sort()).toEqual(["date of injury", "low back pain", "surgery"]);
    expect((await lastAnswer(worker.url, id)).metadata.status).toBe("complete");
  });

  test("invented citations and quotes are refused, each with a reason, and nothing is stored", async () => {
    const id = await openCaseFile(worker.url, "invented");
    const { chunks } = await ask(worker.url, id, "INVENT please");
    const refused = chunks.flatMap(({ type, output }) =>
      type === "tool-output-available" && (output as { stored?: boolean }).stored === false
        ? [(output as { problems: { code: string }[] }).problems.map(({ code }) => code)]
        : [],
    );
    expect(refused).toHaveLength(3);
    expect(refused[0]).toContain("C01");
    expect(refused[1]).toContain("Q01");
    expect(refused[2]).toContain("Q01");
    expect((await call(worker.url, "GET", `/api/case-files/${id}`)).drafts).toEqual([]);
  });

  test("an answer that spends its tokens is ended, and says so", async () => {
    const id = await openCaseFile(worker.url, "tokens");
    const { errors } = await ask(worker.url, id, "LOOP:tokens please");
    expect(errors).toEqual([expect.stringMatching(/budget of 12,000 tokens.*MODEL_ANSWER_MAX_TOKENS/)]);
    expect(asking("LOOP:tokens").length).toBeLessThan(20);
    const bodies = asking("LOOP:tokens").map(
      ({ body }) => body.max_output_tokens ?? body.max_completion_tokens ?? body.max_tokens,
    );
    expect(new Set(bodies)).toEqual(new Set([4000]));
  });
});
