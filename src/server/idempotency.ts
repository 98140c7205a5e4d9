import { and, eq, isNull, lt } from "drizzle-orm";
import { createMiddleware } from "hono/factory";
import { idempotencyKeys } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { sha256 } from "../ids.ts";
import type { AppEnv } from "./env.ts";

/** A first request that has not ended by then died with its Worker; its key may be used again. Longer than any answer. */
const ABANDONED_MS = 15 * 60_000;

/**
 * Replays the answer to a POST that was sent before under the same `Idempotency-Key`, so that a retry or a double click does
 * nothing twice. A key is a person's own; the same key with another body is refused. Failures are not kept: they may be retried.
 */
export const replayPosts = createMiddleware<AppEnv>(async (c, next) => {
  const key = c.req.header("idempotency-key");
  // Uploads are told apart by their bytes and would have to be held twice in memory to be hashed here.
  if (c.req.method !== "POST" || !key || c.req.header("content-type")?.includes("multipart/form-data")) return next();
  if (key.length > 200) throw new AppError("invalid-request", "Idempotency-Key may hold 200 characters.");
  const { db, person } = c.var.ctx;
  const requestHash = await sha256(await c.req.raw.clone().text());
  const own = and(eq(idempotencyKeys.createdBy, person.id), eq(idempotencyKeys.key, key));
  const abandoned = new Date(Date.now() - ABANDONED_MS).toISOString();
  await db
    .delete(idempotencyKeys)
    .where(and(own, isNull(idempotencyKeys.status), lt(idempotencyKeys.createdAt, abandoned)));
  try {
    await db.insert(idempotencyKeys).values({
      key,
      organisationId: person.organisationId,
      createdBy: person.id,
      method: c.req.method,
      path: c.req.path,
      requestHash,
    });
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    const [first] = await db.select().from(idempotencyKeys).where(own);
    if (first && (first.path !== c.req.path || first.requestHash !== requestHash)) {
      throw new AppError("conflict", "This Idempotency-Key was used for another request. Use a new one.", { cause });
    }
    if (!first || first.status === null || first.body === null) {
      throw new AppError("conflict", "The same request is still under way. Wait for it.", { cause });
    }
    return new Response(first.body, {
      status: first.status,
      headers: { "content-type": "application/json", "idempotency-replayed": "true" },
    });
  }
  await next();
  const streamed = !c.res.headers.get("content-type")?.includes("application/json");
  if (!c.res.ok || streamed) {
    await db.delete(idempotencyKeys).where(own);
    return;
  }
  await db
    .update(idempotencyKeys)
    .set({ status: c.res.status, body: await c.res.clone().text() })
    .where(own);
});
