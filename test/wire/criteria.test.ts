/** Criteria of an imported excerpt, proposed over the OpenAI protocol in both dialects. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { guidelineText } from "../helpers/guideline-text.ts";
import { question, type ResponseFactory, startUpstream, type Upstream } from "./upstream.ts";

const none = { count: null, quantity: null, unit: null, period: null };
const LISTED = {
  criteria: [
    { id: "g", parent: null, kind: "allOf", text: null, quote: null, ...none },
    {
      id: "a",
      parent: "g",
      kind: "leaf",
      text: "Six weeks of exercise",
      quote: "At least six weeks of land-based exercise",
      ...none,
    },
    {
      id: "b",
      parent: "g",
      kind: "limit",
      text: "Eight visits",
      quote: "No more than 8 visits over 4 weeks",
      ...none,
      quantity: 8,
      unit: "visits",
      period: "4 weeks",
    },
    { id: "c", parent: "g", kind: "leaf", text: "Invented", quote: "words that are not there", ...none },
  ],
};
let broken = false;
const answer: ResponseFactory = (request) => ({
  content: broken || !question(request).includes("<passage>") ? "I would rather not." : JSON.stringify(LISTED),
});

describe.each(["responses", "chat"])("criteria by a language model (%s)", (api) => {
  let upstream: Upstream;
  let worker: Awaited<ReturnType<typeof startLocalWorker>>;

  beforeAll(async () => {
    upstream = await startUpstream(answer);
    const vars = {
      OPENAI_API_KEY: "test-key",
      OPENAI_BASE_URL: upstream.url,
      OPENAI_MODEL: "gpt-5.1",
      OPENAI_API: api,
    };
    worker = await startLocalWorker({ state: null, quiet: true, vars });
  });
  afterAll(async () => {
    await worker?.stop();
    await upstream?.stop();
  });

  const ask = async (method: string, path: string, body?: FormData) => {
    const headers = { "x-rationale-person": "librarian" };
    const response = await fetch(`${worker.url}/api${path}`, { method, headers, ...(body ? { body } : {}) });
    return { status: response.status, body: await response.json() };
  };

  test("are bound to the words of the excerpt; the schema goes along and nothing is kept upstream", async () => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ name: "Guideline", sourceKey: "other", edition: "2014" }))
      form.set(key, value);
    form.set("file", new File([guidelineText()], "g.md"));
    const { edition } = (await ask("POST", "/guideline-editions", form)).body;
    await expect
      .poll(async () => (await ask("GET", `/guideline-editions/${edition.id}`)).body.edition.status, {
        timeout: 20_000,
      })
      .toBe("ready");
    const { excerpts } = (await ask("GET", `/guideline-editions/${edition.id}/excerpts`)).body;
    const excerpt = excerpts.find(({ summary }: { summary: string }) => summary.includes("land-based exercise"));

    broken = false;
    const { status, body } = await ask("POST", `/excerpts/${excerpt.id}/criteria/propose`);
    expect({ status, dropped: body.dropped }).toEqual({ status: 201, dropped: ["Invented"] });
    expect(body.proposal).toMatchObject({ status: "proposed", origin: "model", tree: { kind: "allOf" } });
    const quoted = body.proposal.spans.map(({ start, end }: { start: number; end: number }) =>
      excerpt.summary.slice(start, end),
    );
    expect(quoted).toEqual(["At least six weeks of land-based exercise", "No more than 8 visits over 4 weeks"]);
    const [sent] = upstream.requests;
    expect(sent?.text).toContain("json_schema");
    expect(sent?.body.store).toBe(false);

    broken = true;
    const refused = await ask("POST", `/excerpts/${excerpt.id}/criteria/propose`);
    expect(refused).toMatchObject({ status: 502, body: { code: "model-output-invalid" } });
  });
});
