import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import type { ErrorCode } from "../errors.ts";

/** The one place where an error's code becomes an HTTP status. */
export const STATUS_OF: Record<ErrorCode, ContentfulStatusCode> = {
  "invalid-request": 400,
  "not-signed-in": 401,
  "identity-not-configured": 503,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "stale-write": 412,
  "too-large": 413,
  "unreadable-document": 422,
  "encrypted-document": 422,
  "empty-document": 422,
  "unsupported-document": 415,
  "no-items-in-letter": 422,
  "draft-not-valid": 422,
  "unresolved-checks": 409,
  "model-unavailable": 502,
  "model-busy": 503,
  "model-timeout": 504,
  "model-output-invalid": 502,
  "library-not-ready": 503,
};

/** Problem body of RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** The response for an error that was meant: its own words, its status, the request id. */
export function problem(code: ErrorCode | "internal", detail: string, requestId: string): Response {
  const status = code === "internal" ? 500 : STATUS_OF[code];
  const body: Problem = {
    type: `urn:rationale:problem:${code}`,
    title: code.replaceAll("-", " "),
    status,
    detail,
    code,
    requestId,
  };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json" } });
}
