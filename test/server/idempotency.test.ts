import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { caseFiles, disputedItems, idempotencyKeys } from "../../src/db/schema.ts";
import { makeCaseFile } from "../helpers/context.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

const post = (key: string, body: unknown, path = "/api/case-files", as?: "qa") =>
  request("POST", path, { body, headers: { "idempotency-key": key }, ...(as ? { as } : {}) });

async function titled(title: string) {
  const { db } = await demoContext();
  return db.select().from(caseFiles).where(eq(caseFiles.title, title));
}

describe("Idempotency-Key", () => {
  test("a retried POST gets the same answer and does nothing twice", async () => {
    const first = await post("k-retry", { title: "Retried" });
    const again = await post("k-retry", { title: "Retried" });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(await json(again, 201)).toEqual(await json(first, 201));
    expect(await titled("Retried")).toHaveLength(1);
  });

  test("two at once do it once", async () => {
    const both = await Promise.all([post("k-both", { title: "Both" }), post("k-both", { title: "Both" })]);
    expect(both.filter((response) => response.status === 201).length).toBeGreaterThanOrEqual(1);
    for (const response of both) expect([201, 409]).toContain(response.status);
    expect(await titled("Both")).toHaveLength(1);
  });

  test("works for a POST without a body", async () => {
    const ctx = await demoContext();
    const { caseFileId } = await makeCaseFile(ctx, ["Low back pain."]);
    const ask = () =>
      request("POST", `/api/case-files/${caseFileId}/read`, { headers: { "idempotency-key": `k-${caseFileId}` } });
    const first = await json(await ask());
    const again = await ask();
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await json(again)).toEqual(first);
  });

  test("is refused for another body or another address", async () => {
    const { caseFileId } = await makeCaseFile(await demoContext(), ["Low back pain."]);
    await json(await post("k-other", { title: "First" }), 201);
    await expectProblem(await post("k-other", { title: "Second" }), 409, "conflict");
    const path = `/api/case-files/${caseFileId}/disputed-items`;
    await expectProblem(await post("k-other", { title: "First" }, path), 409, "conflict");
    expect(await titled("Second")).toEqual([]);
  });

  test("is a person's own", async () => {
    const mine = await json(await post("k-own", { title: "Own" }), 201);
    const theirs = await json(await post("k-own", { title: "Own" }, "/api/case-files", "qa"), 201);
    expect(theirs.caseFile.id).not.toBe(mine.caseFile.id);
    expect(await titled("Own")).toHaveLength(2);
  });

  test("a failure is not kept: the same key works once the cause is gone", async () => {
    await expectProblem(await post("k-failed", { title: "" }), 400, "invalid-request");
    await json(await post("k-failed", { title: "Now named" }), 201);
    await expectProblem(
      await post("k-gone", { request: "MRI" }, "/api/case-files/case_x/disputed-items"),
      404,
      "not-found",
    );
    const { db } = await demoContext();
    expect(await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, "k-gone"))).toEqual([]);
  });

  test("while the first is under way the second is told to wait", async () => {
    const { db, person } = await demoContext();
    const body = JSON.stringify({ title: "Slow" });
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
    const requestHash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    await db.insert(idempotencyKeys).values({
      key: "k-slow",
      organisationId: person.organisationId,
      createdBy: person.id,
      method: "POST",
      path: "/api/case-files",
      requestHash,
    });
    const problem = await expectProblem(await post("k-slow", body), 409, "conflict");
    expect(problem.detail).toContain("under way");
    expect(await titled("Slow")).toEqual([]);

    // A request that died with its Worker does not hold its key for ever.
    const longAgo = new Date(Date.now() - 60 * 60_000).toISOString();
    await db.update(idempotencyKeys).set({ createdAt: longAgo }).where(eq(idempotencyKeys.key, "k-slow"));
    await json(await post("k-slow", body), 201);
    expect((await post("k-slow", body)).headers.get("idempotency-replayed")).toBe("true");
    expect(await titled("Slow")).toHaveLength(1);
  });

  test("may not be endless", async () => {
    await expectProblem(await post("k".repeat(201), { title: "Long key" }), 400, "invalid-request");
  });

  test("without one two POSTs are two", async () => {
    const { caseFileId } = await makeCaseFile(await demoContext(), ["Low back pain."]);
    const path = `/api/case-files/${caseFileId}/disputed-items`;
    await json(await request("POST", path, { body: { request: "MRI lumbar spine" } }), 201);
    await json(await request("POST", path, { body: { request: "MRI lumbar spine" } }), 201);
    const { db } = await demoContext();
    expect(await db.select().from(disputedItems).where(eq(disputedItems.caseFileId, caseFileId))).toHaveLength(3);
  });
});
