import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { expect } from "vitest";
import type { Context } from "../../src/context.ts";
import { openDatabase } from "../../src/db/client.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { app } from "../../src/server/app.ts";
import { DEMO_PEOPLE } from "../../src/server/auth.ts";
import type { Env } from "../../src/server/env.ts";
import { Problem } from "../../src/server/problem.ts";
import type { Role } from "../../src/vocabulary.ts";
import { testEnv } from "./context.ts";

export interface Asked {
  /** JSON unless it is a form, a stream or a string; a string is sent as it is, with the JSON content type. */
  body?: unknown;
  as?: Role;
  headers?: Record<string, string>;
  env?: Partial<Record<keyof Env, string | undefined>>;
  origin?: string;
}

/** Asks the app in this process and waits for what it left running; `stream` gives the response before that. */
export async function request(method: string, path: string, asked: Asked = {}): Promise<Response> {
  const { response, done } = await stream(method, path, asked);
  const body = response.body === null ? null : await response.arrayBuffer();
  await done();
  return new Response(body, response);
}

export async function stream(method: string, path: string, asked: Asked = {}) {
  const { body, as, headers = {}, env = {}, origin = "http://localhost" } = asked;
  const json = body !== undefined && !(body instanceof FormData || body instanceof ReadableStream);
  const executionCtx = createExecutionContext();
  const response = await app.request(
    origin + path,
    {
      method,
      headers: {
        ...(json ? { "content-type": "application/json" } : {}),
        ...(as ? { "x-rationale-person": as } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: json && typeof body !== "string" ? JSON.stringify(body) : (body as BodyInit) }),
    },
    { ...testEnv, ...env },
    executionCtx,
  );
  return { response, done: () => waitOnExecutionContext(executionCtx) };
}

/** The JSON of a response that must have gone well. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it goes on to assert.
export async function json(response: Response, status = 200): Promise<any> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return JSON.parse(text);
}

/** Asserts an RFC 9457 body of this status and code that carries the request's id, and gives it back. */
export async function expectProblem(response: Response, status: number, code: ErrorCode | "internal") {
  const text = await response.text();
  expect({ status: response.status, text }).toEqual({ status, text: expect.stringContaining(`"code":"${code}"`) });
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const body = Problem.parse(JSON.parse(text));
  expect(response.headers.get("x-request-id")).toBe(body.requestId);
  expect(body.status).toBe(status);
  expect(body.detail).toMatch(/^\S.{9,}/);
  return body;
}

/** The verb context of one of the demo people, who exist once a request was made. */
export async function demoContext(role: Role = "reviewer"): Promise<Context> {
  await request("GET", "/api/session");
  const person = DEMO_PEOPLE.find((candidate) => candidate.role === role);
  if (!person) throw new Error(`no demo person ${role}`);
  return { person, db: openDatabase(testEnv.DB), search: testEnv.SEARCH, originals: testEnv.ORIGINALS };
}

/** A multipart form with one file in the field `file`. */
export function upload(name: string, content: string | Uint8Array): FormData {
  const form = new FormData();
  form.set("file", new File([content as string | Uint8Array<ArrayBuffer>], name));
  return form;
}
