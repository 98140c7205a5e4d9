import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { caseFiles, messages } from "../../src/db/schema.ts";
import { makeCaseFile } from "../helpers/context.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

describe("every answer", () => {
  test("carries a request id and headers that keep a browser safe", async () => {
    for (const path of ["/health", "/api/session", "/api/nothing", "/openapi.json"]) {
      const { headers } = await request("GET", path);
      expect(headers.get("x-request-id"), path).toMatch(/^req_/);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("x-frame-options"), path).toBe("DENY");
      expect(headers.get("referrer-policy"), path).toBe("no-referrer");
    }
  });

  test("an address that names nothing is a problem body", async () => {
    await expectProblem(await request("GET", "/api/nothing"), 404, "not-found");
    await expectProblem(await request("DELETE", "/api/case-files"), 404, "not-found");
  });
});

describe("what cannot be read", () => {
  test.each(['{"title": ', "", "title=x", "[", '"text"', "null", "[]"])("body %j is refused", async (body) => {
    await expectProblem(await request("POST", "/api/case-files", { body }), 400, "invalid-request");
  });

  test("names the field, and repeats nothing of what was sent", async () => {
    const problem = await expectProblem(
      await request("POST", "/api/case-files", { body: { title: 12_345 } }),
      400,
      "invalid-request",
    );
    expect(problem.detail).toContain("title");
    expect(problem.detail).not.toContain("12345");
  });

  test("a body of 1 MB is refused and nothing of it stored", async () => {
    const ctx = await demoContext();
    const { caseFileId } = await makeCaseFile(ctx, ["Low back pain."]);
    const text = "a".repeat(1024 * 1024);
    const message = { id: "m1", role: "user", parts: [{ type: "text", text }] };
    const path = `/api/case-files/${caseFileId}/messages`;
    await expectProblem(await request("POST", path, { body: { message } }), 413, "too-large");
    await expectProblem(await request("POST", "/api/case-files", { body: { title: text } }), 413, "too-large");
    expect(await ctx.db.select().from(messages).where(eq(messages.caseFileId, caseFileId))).toEqual([]);
    expect(await ctx.db.select().from(caseFiles)).not.toContainEqual(expect.objectContaining({ title: text }));
  });
});

describe("/openapi.json", () => {
  test("lists the routes with a summary each", async () => {
    const document = await json(await request("GET", "/openapi.json"));
    expect(document.openapi).toBe("3.1.0");
    const paths = document.paths as Record<string, Record<string, { summary?: string }>>;
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        "/api/session",
        "/api/case-files",
        "/api/case-files/{id}",
        "/api/case-files/{id}/documents",
        "/api/case-files/{id}/read",
        "/api/case-files/{id}/messages",
        "/api/case-files/{id}/messages/stop",
        "/api/case-files/{id}/disputed-items",
        "/api/case-files/{id}/final-determinations",
        "/api/case-files/{id}/comparison",
        "/api/documents/{id}/pages",
        "/api/documents/{id}/original",
        "/api/disputed-items/{id}",
        "/api/disputed-items/{id}/drafts",
        "/api/drafts/{id}",
        "/api/drafts/{id}/revisions",
        "/api/drafts/{id}/approvals",
        "/api/guidelines",
        "/api/letters/parse",
        "/api/letters/compare",
      ]),
    );
    for (const [path, methods] of Object.entries(paths).filter(([path]) => path.startsWith("/api/"))) {
      for (const [method, route] of Object.entries(methods)) expect(route.summary, `${method} ${path}`).toBeTruthy();
    }
  });
});

test("malformed model settings are told, and the case files can still be read", async () => {
  const env = { OPENAI_API_KEY: "test", OPENAI_API: "telepathy" };
  const problem = await expectProblem(await request("GET", "/api/session", { env }), 502, "model-unavailable");
  expect(problem.detail).toContain("OPENAI_API");
  const number = await request("GET", "/api/session", { env: { MODEL_CHUNK_TIMEOUT_MS: "soon" } });
  expect((await expectProblem(number, 502, "model-unavailable")).detail).toContain("MODEL_CHUNK_TIMEOUT_MS");
  expect((await request("GET", "/api/case-files", { env })).status).toBe(200);
});
