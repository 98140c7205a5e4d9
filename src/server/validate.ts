import { validator } from "hono-openapi";
import type { z } from "zod";
import { AppError } from "../errors.ts";

/** Validates a part of the request by a zod schema; a failure is one sentence naming the field. */
export function validate<Target extends "json" | "query" | "param" | "header", Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (outcome) => {
    if (outcome.success) return;
    const [issue] = outcome.error;
    const at = issue?.path
      ?.map((segment) => (typeof segment === "object" ? String(segment.key) : String(segment)))
      .join(".");
    throw new AppError("invalid-request", `${at ? `${at}: ` : ""}${issue?.message ?? "The request is not valid."}`);
  });
}

/** The version a write was made against, from `If-Match: "3"`. Throws `invalid-request` when it is missing or malformed. */
export function readIfMatch(header: string | undefined): number {
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(header?.trim() ?? "");
  if (!match) {
    throw new AppError(
      "invalid-request",
      'Name the version you are changing: send If-Match: "N" with the number you loaded.',
    );
  }
  return Number(match[1]);
}

/** What a form adds to its file: boundaries, headers, a long name. */
const FORM_BYTES = 64 * 1024;

/** A file from a multipart form's field `file`. Throws `invalid-request` and `too-large`. */
export async function readUpload(request: { headers: Headers; formData: () => Promise<FormData> }, maxBytes: number) {
  // Refused before the body is read: a Worker has 128 MB.
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes + FORM_BYTES) throw tooLarge(maxBytes);
  let form: FormData;
  try {
    form = await request.formData();
  } catch (cause) {
    throw new AppError("invalid-request", "Send the file as multipart/form-data in the field `file`.", { cause });
  }
  const file = form.get("file");
  if (file === null || typeof file === "string") {
    throw new AppError("invalid-request", "Send the file as multipart/form-data in the field `file`.");
  }
  if (file.size > maxBytes) throw tooLarge(maxBytes);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function tooLarge(maxBytes: number): AppError {
  return new AppError(
    "too-large",
    `A file may hold ${Math.round(maxBytes / 1024 / 1024)} MB. Nothing was added; split the document and add the parts.`,
  );
}
