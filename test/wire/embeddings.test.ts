import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { seedExample } from "../../scripts/seed-example.mjs";
import { answerAsBuiltIn } from "./built-in-answers.ts";
import { ask, call } from "./client.ts";
import { startUpstream, type Upstream } from "./upstream.ts";

describe("an embedding model over the OpenAI protocol", () => {
  let upstream: Upstream;
  let worker: Awaited<ReturnType<typeof startLocalWorker>>;

  beforeAll(async () => {
    upstream = await startUpstream(answerAsBuiltIn);
    const vars = {
      OPENAI_API_KEY: "test-key",
      OPENAI_BASE_URL: upstream.url,
      OPENAI_EMBEDDING_MODEL: "text-embedding-3-small",
    };
    worker = await startLocalWorker({ state: null, quiet: true, vars });
  });

  afterAll(async () => {
    await worker?.stop();
    await upstream?.stop();
  });

  const embeddings = () => upstream.requests.filter(({ path }) => path.endsWith("/embeddings"));
  const search = (words: string) =>
    call(worker.url, "GET", `/api/guidelines?q=${encodeURIComponent(words)}&date=2014-11-02`);

  test("embeds the library once and each search's words, and the understood request keeps its place", async () => {
    const first = await search("Norco 10/325mg #90");
    const texts = embeddings().flatMap(({ body }) => body.input as string[]);
    expect(texts.length).toBeGreaterThan(300);
    expect(embeddings().every(({ body }) => body.dimensions === 256)).toBe(true);
    const before = embeddings().length;
    await search("Norco 10/325mg #90");
    expect(embeddings()).toHaveLength(before + 1);
    expect(JSON.stringify(first)).toMatch(/[Oo]pioid|[Hh]ydrocodone/);
  });

  test("no identifier of a case leaves with the words of a search", async () => {
    await seedExample(worker.url);
    const { caseFiles } = await call(worker.url, "GET", "/api/case-files");
    await ask(worker.url, caseFiles[0].id, "Draft every item for Tobin Varelidge, born 08/19/1971");
    expect(embeddings().length).toBeGreaterThan(2);
    for (const { text } of embeddings()) expect(text).not.toMatch(/Varelidge|VARELIDGE|08\/19\/1971|BP-14-0205-331/);
  });
});
