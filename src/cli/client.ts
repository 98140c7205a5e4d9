import { hc } from "hono/client";
import type { AppType } from "../server/app.ts";

/** Typed client of the HTTP API; the command line knows nothing that the API does not tell it. */
export function openClient(url: string) {
  return hc<AppType>(url).api;
}

export type Client = ReturnType<typeof openClient>;

/** What the server said in a problem body, as a sentence. */
export class CommandError extends Error {}

/** The command was called wrongly; exit status 2. */
export class UsageError extends Error {}

/** The JSON of a response that went well. Throws `CommandError` with the server's own words otherwise. */
export async function readJson<T>(response: { ok: boolean; status: number; json: () => Promise<T> }): Promise<T> {
  if (response.ok) return response.json();
  // An answer from something else than this server may be no JSON; its status then says what there is to say.
  const body: unknown = await response.json().catch(() => undefined);
  const detail =
    typeof body === "object" && body !== null && "detail" in body ? String(body.detail) : `HTTP ${response.status}`;
  throw new CommandError(detail);
}
