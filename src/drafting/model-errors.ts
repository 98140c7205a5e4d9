import { APICallError, InvalidToolInputError, NoSuchToolError, RetryError } from "ai";
import { AppError } from "../errors.ts";
import type { ModelSettings } from "./models.ts";

/**
 * What the reader is told when a model fails: what happened, that nothing is lost, what to do. The server's own words are
 * left out, because they may repeat text of the case file. `begun`: the model had already answered something.
 */
export function describeModelError(error: unknown, settings: ModelSettings, begun = false): string {
  const kept = "Your message and every stored draft are kept.";
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  if (cause instanceof AppError) return cause.message;
  // The model was told and goes on; this stands at the tool call alone.
  if (InvalidToolInputError.isInstance(cause) || NoSuchToolError.isInstance(cause)) {
    return "The model called a tool wrongly and was told so.";
  }
  if (APICallError.isInstance(cause)) {
    const { statusCode } = cause;
    if (statusCode === 401 || statusCode === 403) {
      return `The model server refused the key (${statusCode}). ${kept} Use the built-in drafter, and have OPENAI_API_KEY checked.`;
    }
    if (statusCode === 404) {
      return `The model server does not know the model or address (404). ${kept} Use the built-in drafter, and have OPENAI_MODEL, OPENAI_BASE_URL and OPENAI_API checked.`;
    }
    if (statusCode === 429)
      return `The model server is busy (429). ${kept} Wait a minute and try again, or use the built-in drafter.`;
    if (statusCode !== undefined && statusCode >= 500) {
      return `The model server failed (${statusCode}). ${kept} Try again, or use the built-in drafter.`;
    }
    if (statusCode !== undefined && statusCode >= 400) {
      return `The model server refused the request (${statusCode}). ${kept} Use the built-in drafter, and have OPENAI_MODEL and OPENAI_API checked.`;
    }
  }
  if (cause instanceof Error && (cause.name === "TimeoutError" || /timed? ?out|timeout/i.test(cause.message))) {
    // The SDK's own message names the limit that was reached: first chunk, chunk or the whole answer.
    const limitMs = Number(/(\d+) ?ms/.exec(cause.message)?.[1] ?? settings.MODEL_CHUNK_TIMEOUT_MS);
    return `The model stopped answering (limit ${Math.max(1, Math.round(limitMs / 1000))} s). ${kept} Try again, or use the built-in drafter.`;
  }
  if (!begun && isConnectionError(cause)) {
    return `The model server cannot be reached. ${kept} Try again, or use the built-in drafter; if it lasts, have OPENAI_BASE_URL checked.`;
  }
  return `The model's answer broke off. ${kept} Try again.`;
}

/** A request that never got an answer: the SDK's wrapper without a status, or the runtime's own words. */
function isConnectionError(error: unknown): boolean {
  if (APICallError.isInstance(error)) return error.statusCode === undefined;
  return (
    error instanceof Error &&
    /network connection lost|connection refused|ECONN|fetch failed|cannot connect/i.test(error.message)
  );
}
