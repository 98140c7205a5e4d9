import type { Role } from "../vocabulary.ts";

/** A refused or failed request, in words for the person who reads it. `code` is the server's, or `offline`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;

  constructor(message: string, about: { status: number; code: string; requestId?: string | null; cause?: unknown }) {
    super(message, { cause: about.cause });
    this.name = "ApiError";
    this.status = about.status;
    this.code = about.code;
    this.requestId = about.requestId ?? null;
  }
}

const PERSON_KEY = "rationale.person";

/** The demo person chosen on a local start; the server takes the header only there. */
export function chosenPerson(): Role | null {
  const stored = localStorage.getItem(PERSON_KEY);
  return stored === "reviewer" || stored === "qa" || stored === "librarian" ? stored : null;
}

export function choosePerson(role: Role): void {
  localStorage.setItem(PERSON_KEY, role);
}

export function personHeaders(): Record<string, string> {
  const role = chosenPerson();
  return role ? { "x-rationale-person": role } : {};
}

/** `fetch` that throws `ApiError` for anything but success; also the transport of the chat. */
export async function apiFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(personHeaders())) headers.set(name, value);
  let response: Response;
  try {
    response = await fetch(input, { ...init, headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw offline(cause);
  }
  if (!response.ok) throw problemError(response.status, await response.text());
  return response;
}

/** The error that a problem body describes; a body of another kind is never shown. */
export function problemError(status: number, body: string): ApiError {
  try {
    const problem = JSON.parse(body) as { detail?: unknown; title?: unknown; code?: unknown; requestId?: unknown };
    const message = typeof problem.detail === "string" && problem.detail ? problem.detail : problem.title;
    if (typeof message === "string") {
      return new ApiError(message, {
        status,
        code: typeof problem.code === "string" ? problem.code : "unknown",
        requestId: typeof problem.requestId === "string" ? problem.requestId : null,
      });
    }
  } catch {
    // Not a problem body: a proxy's page, say. The generic words below stand in.
  }
  return new ApiError(`The server could not answer (status ${status}). Nothing was changed here; try again.`, {
    status,
    code: "unknown",
  });
}

export function offline(cause?: unknown): ApiError {
  return new ApiError("The server cannot be reached. What you typed is kept in this browser; try again.", {
    status: 0,
    code: "offline",
    cause,
  });
}

/** JSON in, JSON out. The caller names the shape; it is the server's contract (see api-types). */
export async function requestJson<T>(
  path: string,
  init: { method?: string; body?: unknown; ifMatch?: number; idempotencyKey?: string; signal?: AbortSignal } = {},
): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (init.body !== undefined) headers["content-type"] = "application/json";
  if (init.ifMatch !== undefined) headers["if-match"] = `"${init.ifMatch}"`;
  if (init.idempotencyKey) headers["idempotency-key"] = init.idempotencyKey;
  const response = await apiFetch(path, {
    method: init.method ?? "GET",
    headers,
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    ...(init.signal ? { signal: init.signal } : {}),
  });
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** Sends one file, after its fields, as multipart with progress between 0 and 1; `fetch` reports none for uploads. */
export function uploadFile<T>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  fields: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    for (const [name, value] of Object.entries(personHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(offline());
    request.onabort = () => reject(new DOMException("The upload was cancelled.", "AbortError"));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.onload = () => {
      if (request.status < 200 || request.status >= 300)
        return reject(problemError(request.status, request.responseText));
      resolve(JSON.parse(request.responseText) as T);
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file, file.name);
    request.send(form);
  });
}
