import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { seedExample } from "../../scripts/seed-example.mjs";
import { answerAsBuiltIn } from "./built-in-answers.ts";
import { ask, call, lastAnswer } from "./client.ts";
import { startUpstream, type Upstream } from "./upstream.ts";

/** What names the worker of the example, in the ways in which its documents write it. */
const IDENTIFIERS = ["Varelidge", "VARELIDGE", "Tobin", "TOBIN", "08/19/1971", "1971-08-19", "BP-14-0205-331"];

interface Draft {
  disputedItemId: string;
  revision: {
    id: string;
    number: number;
    determination: string;
    rationale: string;
    modelId: string | null;
    content: {
      citations: { source: string; pages: string[] }[];
      criteria: { criterionId: string; state: string; evidence: { document: string; page: number; quote: string }[] }[];
    };
    checks: { severity: string }[];
  };
}

/** Uploads the example, drafts every item through the chat and reads what is stored. */
async function draftExample(url: string) {
  await seedExample(url);
  const { caseFiles } = await call(url, "GET", "/api/case-files");
  const id = caseFiles[0].id as string;
  const answer = await ask(url, id, "Draft every item");
  const whole = await call(url, "GET", `/api/case-files/${id}`);
  return { id, answer, items: whole.items as { id: string; request: string }[], drafts: whole.drafts as Draft[] };
}

/** A draft without its ids, by the request that it answers. */
function kindOf({ items, drafts }: Awaited<ReturnType<typeof draftExample>>) {
  return items.map((item) => {
    const revision = drafts.find((draft) => draft.disputedItemId === item.id)?.revision;
    return {
      request: item.request,
      determination: revision?.determination,
      rationale: revision?.rationale,
      citations: revision?.content.citations.map(({ source, pages }) => ({ source, pages })),
      criteria: revision?.content.criteria.map(({ criterionId, state, evidence }) => ({
        criterionId,
        state,
        evidence: evidence.map(({ document, page, quote }) => ({ document, page, quote })),
      })),
    };
  });
}

let builtIn: Awaited<ReturnType<typeof draftExample>>;

beforeAll(async () => {
  const worker = await startLocalWorker({ state: null, quiet: true, vars: {} });
  builtIn = await draftExample(worker.url);
  await worker.stop();
});

describe.each(["responses", "chat"])("over the OpenAI protocol (%s)", (api) => {
  let upstream: Upstream;
  let worker: Awaited<ReturnType<typeof startLocalWorker>>;
  let drafted: Awaited<ReturnType<typeof draftExample>>;

  beforeAll(async () => {
    upstream = await startUpstream(answerAsBuiltIn);
    const vars = {
      OPENAI_API_KEY: "test-key",
      OPENAI_BASE_URL: upstream.url,
      OPENAI_MODEL: "gpt-5.1",
      OPENAI_API: api,
    };
    worker = await startLocalWorker({ state: null, quiet: true, vars });
    drafted = await draftExample(worker.url);
  });

  afterAll(async () => {
    await worker?.stop();
    await upstream?.stop();
  });

  test("every item has a draft, the same as the built-in drafter's", () => {
    expect(drafted.answer.errors).toEqual([]);
    expect(drafted.drafts).toHaveLength(2);
    expect(kindOf(drafted)).toEqual(kindOf(builtIn));
    for (const { revision } of drafted.drafts) {
      expect(revision).toMatchObject({ number: 1, origin: "model", modelId: "gpt-5.1" });
      expect(revision.checks.filter((finding) => finding.severity === "block")).toEqual([]);
    }
  });

  test("the answer streamed in pieces, and is stored with model and tokens", async () => {
    expect(drafted.answer.chunks.filter((chunk) => chunk.type === "text-delta").length).toBeGreaterThan(1);
    expect(drafted.answer.chunks.some((chunk) => chunk.type === "tool-output-available")).toBe(true);
    const stored = await lastAnswer(worker.url, drafted.id);
    expect(stored.metadata).toMatchObject({ status: "complete", error: null });
    expect(stored.metadata.modelId).toMatch(/^gpt-5\.1/);
    expect(stored.metadata.inputTokens).toBeGreaterThan(0);
  });

  test("every request goes to the right address with the key, and asks that nothing be kept", () => {
    expect(upstream.requests.length).toBeGreaterThan(2);
    for (const { path, authorization, body } of upstream.requests) {
      expect(path).toBe(api === "responses" ? "/v1/responses" : "/v1/chat/completions");
      expect(authorization).toBe("Bearer test-key");
      expect(body).toMatchObject({ model: "gpt-5.1", stream: true, store: false });
      expect(
        body.tools
          .map((tool: { name?: string; function?: { name: string } }) => tool.name ?? tool.function?.name)
          .sort(),
      ).toEqual([
        "findEvidence",
        "findExcerpts",
        "prepareItems",
        "proposeDraft",
        "readCase",
        "readExcerpt",
        "readPage",
        "restoreRevision",
      ]);
    }
  });

  test("no request names the worker, the birth date or the claim", async () => {
    // The words do stand in the file, or this would prove nothing.
    const { documents } = await call(worker.url, "GET", `/api/case-files/${drafted.id}`);
    const texts = await Promise.all(
      documents.map(({ id }: { id: string }) => call(worker.url, "GET", `/api/documents/${id}/pages`)),
    );
    for (const identifier of ["Varelidge", "Tobin", "08/19/1971", "BP-14-0205-331"]) {
      expect(JSON.stringify(texts).toLowerCase()).toContain(identifier.toLowerCase());
    }
    await ask(worker.url, drafted.id, "What does Mr. Varelidge's last report say? He was born on 08/19/1971.");
    for (const { text } of upstream.requests) {
      for (const identifier of IDENTIFIERS) expect(text).not.toContain(identifier);
    }
  });

  test("a failure afterwards leaves every draft as it was", async () => {
    const { errors } = await ask(worker.url, drafted.id, "BREAK:cut Draft every item again");
    expect(errors).toHaveLength(1);
    const { drafts } = await call(worker.url, "GET", `/api/case-files/${drafted.id}`);
    expect(drafts).toEqual(drafted.drafts);
  });
});
