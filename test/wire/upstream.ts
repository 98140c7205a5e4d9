/** An OpenAI-compatible server for tests: aimock speaks the protocol, a proxy before it records each request and breaks answers. */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ChatCompletionRequest, LLMock } from "@copilotkit/aimock";

/** A function that answers a request; aimock does not export its type by name. */
export type ResponseFactory = Extract<Parameters<LLMock["on"]>[1], (request: ChatCompletionRequest) => unknown>;

export interface Recorded {
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it goes on to assert.
  body: any;
  text: string;
  /** Milliseconds since the epoch. */
  receivedAt: number;
  /** When the caller closed the connection before the answer was whole. */
  closedEarly: boolean;
  bytesSent: number;
}

export interface Upstream {
  url: string;
  requests: Recorded[];
  mock: LLMock;
  stop: () => Promise<void>;
}

/** How the proxy breaks the answer to a question that holds the word. */
type Breaker = (answer: IncomingMessage, response: ServerResponse) => void;

const BREAKERS: Record<string, Breaker> = {
  /** Some of the stream, then silence with the connection open. */
  "BREAK:stall": (answer, response) => {
    let sent = 0;
    answer.on("data", (chunk: Buffer) => {
      if (sent++ < 10) response.write(chunk);
    });
  },
  /** Some of the stream, then the connection is torn. */
  "BREAK:cut": (answer, response) => {
    let sent = 0;
    answer.on("data", (chunk: Buffer) => {
      if (sent++ < 10) response.write(chunk);
      else response.destroy();
    });
    answer.on("end", () => response.destroy());
  },
  /** A proper end of the connection before the stream's own end. */
  "BREAK:short": (answer, response) => {
    let sent = 0;
    answer.on("data", (chunk: Buffer) => {
      if (sent++ < 4) response.write(chunk);
      else response.end();
    });
    answer.on("end", () => response.end());
  },
  "BREAK:json": (answer, response) => {
    let sent = 0;
    answer.on("data", (chunk: Buffer) => {
      if (sent++ < 3) response.write(chunk);
    });
    answer.on("end", () => response.end('data: {"type": "response.output_text.del\n\ndata: not json\n\n'));
  },
  /** Not a stream at all, but a page of some other server. */
  "BREAK:page": (answer, response) => {
    answer.resume();
    answer.on("end", () => response.end("<html><body>Bad gateway for Varelidge</body></html>"));
  },
};

/** Questions that are refused with 429 so often before they are answered, and for how long the server asks to wait. */
const BUSY: Record<string, { times: number; retryAfterSeconds: number }> = {
  "BUSY:once": { times: 1, retryAfterSeconds: 1 },
  "BUSY:long": { times: 99, retryAfterSeconds: 3600 },
};

/** Starts the server; `answer` replies to whatever the fixtures of `mock` do not. */
export async function startUpstream(answer: ResponseFactory, chunk = { size: 200, latencyMs: 0 }): Promise<Upstream> {
  const mock = new LLMock({ port: 0 });
  const fails = (word: string, status: number) =>
    mock.on(
      { predicate: (asked) => question(asked).includes(word) },
      { error: { message: "about Varelidge" }, status },
    );
  fails("FAIL:401", 401);
  fails("FAIL:404", 404);
  fails("FAIL:429", 429);
  fails("FAIL:500", 500);
  mock.on(
    { predicate: (asked) => question(asked).includes("SLOW") },
    { content: Array.from({ length: 150 }, (_, at) => `word${at}`).join(" ") },
    { chunkSize: 12, latency: 40 },
  );
  mock.on(
    { predicate: (asked) => question(asked).includes("BREAK:") },
    { content: "The worker has had low back pain since the day of injury, and the file shows what was tried." },
    { chunkSize: 8, latency: 15 },
  );
  // Embeddings are left to aimock itself, which makes the same vector of the same text.
  mock.on({ predicate: (asked) => asked.embeddingInput === undefined }, answer, {
    chunkSize: chunk.size,
    latency: chunk.latencyMs,
  });
  await mock.start();

  const requests: Recorded[] = [];
  const proxy = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const text = Buffer.concat(parts).toString("utf8");
      const recorded: Recorded = {
        path: incoming.url ?? "",
        authorization: incoming.headers.authorization,
        body: JSON.parse(text),
        text,
        receivedAt: Date.now(),
        closedEarly: false,
        bytesSent: 0,
      };
      requests.push(recorded);
      const asked = lastUserText(recorded.body);
      const [word, busy] = Object.entries(BUSY).find(([one]) => asked.includes(one)) ?? [];
      if (word && busy && requests.filter((one) => lastUserText(one.body).includes(word)).length <= busy.times) {
        response.writeHead(429, { "content-type": "application/json", "retry-after": String(busy.retryAfterSeconds) });
        response.end('{"error":{"message":"about Varelidge"}}');
        return;
      }
      const breaker = Object.entries(BREAKERS).find(([word]) => lastUserText(recorded.body).includes(word))?.[1];
      const upstream = forward(
        `${mock.url}${incoming.url}`,
        { method: "POST", headers: { ...incoming.headers, host: new URL(mock.url).host } },
        (answered) => {
          response.writeHead(answered.statusCode ?? 502, answered.headers);
          response.flushHeaders();
          answered.on("data", (part: Buffer) => {
            recorded.bytesSent += part.length;
          });
          if (breaker) breaker(answered, response);
          else answered.pipe(response);
        },
      );
      response.on("close", () => {
        recorded.closedEarly = !response.writableEnded;
        upstream.destroy();
      });
      upstream.on("error", () => response.destroy());
      upstream.end(text);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/v1`,
    requests,
    mock,
    stop: async () => {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
      await mock.stop();
    },
  };
}

/** The text of the newest user message, in either protocol. */
// biome-ignore lint/suspicious/noExplicitAny: two protocols' bodies as they came over the wire.
function lastUserText(body: any): string {
  const turns = (body.input ?? body.messages ?? []) as { role?: string; content?: unknown }[];
  const last = turns.findLast((turn) => turn.role === "user");
  return typeof last?.content === "string" ? last.content : JSON.stringify(last?.content ?? "");
}

/** The newest user message of a request as aimock sees it. */
export function question(request: ChatCompletionRequest): string {
  const last = request.messages.findLast((message) => message.role === "user");
  return typeof last?.content === "string" ? last.content : JSON.stringify(last?.content ?? "");
}
