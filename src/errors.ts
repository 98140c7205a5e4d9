/** The closed set of things that go wrong on purpose. `app.onError` alone turns a code into an HTTP status. */
export type ErrorCode =
  | "invalid-request"
  | "not-signed-in"
  | "identity-not-configured"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "stale-write"
  | "too-large"
  | "unreadable-document"
  | "encrypted-document"
  | "empty-document"
  | "unsupported-document"
  | "no-items-in-letter"
  | "draft-not-valid"
  | "unresolved-checks"
  | "model-unavailable"
  | "model-busy"
  | "model-timeout"
  | "model-output-invalid"
  | "library-not-ready";

/**
 * An error with a message for the person who reads it: what happened, what is safe, what to do next.
 * The message never holds text of a case file.
 */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}
