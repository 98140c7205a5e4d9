/** What a client of the HTTP API does in these tests, over real HTTP. */
import { expect } from "vitest";

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it goes on to assert.
export async function call(url: string, method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(url + path, {
    method,
    ...(body === undefined
      ? {}
      : body instanceof FormData
        ? { body }
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path}: ${text}`).toBe(true);
  return text === "" ? undefined : JSON.parse(text);
}

export interface Chunk {
  type: string;
  delta?: string;
  errorText?: string;
  toolName?: string;
  output?: unknown;
}

/** Asks in the chat and gives back the UI message chunks as they came; `onChunk` sees each at once. */
export async function ask(url: string, caseFileId: string, text: string, onChunk?: (chunk: Chunk) => void) {
  const response = await fetch(`${url}/api/case-files/${caseFileId}/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ message: { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text }] } }),
  });
  expect(response.status).toBe(200);
  const chunks: Chunk[] = [];
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes, { stream: true });
    const events = rest.split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const data = event.replace(/^data: /, "");
      if (data === "[DONE]" || !event.startsWith("data: ")) continue;
      const chunk = JSON.parse(data) as Chunk;
      chunks.push(chunk);
      onChunk?.(chunk);
    }
  }
  return {
    chunks,
    text: chunks.map((chunk) => (chunk.type === "text-delta" ? chunk.delta : "")).join(""),
    errors: chunks.flatMap((chunk) => (chunk.type === "error" ? [chunk.errorText ?? ""] : [])),
  };
}

/** The newest answer as it is stored, once it is no longer streaming. */
export async function lastAnswer(url: string, caseFileId: string) {
  for (let tries = 0; ; tries += 1) {
    const { messages } = await call(url, "GET", `/api/case-files/${caseFileId}/messages`);
    const last = messages.at(-1);
    if (last?.metadata.status !== "streaming" || tries > 50) return last;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A case file with one document and one disputed item. */
export async function openCaseFile(url: string, title: string) {
  const { caseFile } = await call(url, "POST", "/api/case-files", { title });
  const form = new FormData();
  form.set(
    "file",
    new File(
      ["Progress report of 12/03/2014.\n\nPatient: Varelidge, Tobin\nLow back pain since 02/05/2014."],
      "pr2.txt",
    ),
  );
  await call(url, "POST", `/api/case-files/${caseFile.id}/documents`, form);
  await call(url, "POST", `/api/case-files/${caseFile.id}/disputed-items`, {
    request: "Work conditioning 2x4 for low back",
  });
  return caseFile.id as string;
}
