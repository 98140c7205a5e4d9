import { decodeField, type MultipartError, make } from "multipasta";
import { AppError } from "../errors.ts";

/** What a form adds to its file: boundaries, headers, fields. */
const FORM_BYTES = 64 * 1024;

/**
 * Reads a multipart form as it arrives, so that a large file passes through and is never held whole: the field `file` goes
 * to `keep` as chunks, the other fields come back as text. A body that its headers announce as longer than `maxBytes` is
 * refused before it is read. Source: RFC 7578.
 * @throws AppError invalid-request, too-large, and whatever `keep` throws
 */
export async function readUploadStream<Kept>(
  request: Pick<Request, "headers" | "body">,
  maxBytes: number,
  keep: (file: { name: string; chunks: AsyncIterable<Uint8Array> }) => Promise<Kept>,
): Promise<{ fields: Record<string, string>; stored: Kept | undefined }> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes + FORM_BYTES) {
    throw new AppError(
      "too-large",
      `A file may hold ${Math.round(maxBytes / 1024 / 1024)} MB. Nothing was stored; split it and add the parts.`,
    );
  }
  if (!request.body) throw notAForm();
  const source: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const fields: Record<string, string> = {};
  let file: { name: string; waiting: Uint8Array[]; ended: boolean } | undefined;
  let fault: AppError | undefined;
  let done = false;
  const parser = make({
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    isFile: ({ filename }) => filename !== undefined,
    maxFieldSize: FORM_BYTES,
    onField: (info, value) => {
      fields[plain(info.name)] = decodeField(info, value);
    },
    onFile: ({ name, filename }) => {
      // One file a request; another is read past.
      if (name !== "file" || file) return () => undefined;
      const opened = { name: plain(filename ?? ""), waiting: [] as Uint8Array[], ended: false };
      file = opened;
      return (chunk) => {
        if (chunk) opened.waiting.push(chunk);
        else opened.ended = true;
      };
    },
    onError: (error) => {
      fault ??= toAppError(error);
    },
    onDone: () => {
      done = true;
    },
  });
  let held = new Uint8Array();
  /** Takes in what arrived next; the parser hands it on at once, so no more than one piece is ever held. */
  const takeIn = async () => {
    const { value, done: ended } = await source.read();
    try {
      if (ended) {
        if (held.length > 0) parser.write(held);
        parser.end();
      } else {
        const arrived = held.length > 0 ? join(held, value) : value;
        const whole = arrived.length - closingDashes(arrived);
        held = arrived.slice(whole);
        parser.write(arrived.subarray(0, whole));
      }
    } catch (cause) {
      // A name that was percent-encoded wrongly.
      throw notAForm(cause);
    }
    if (fault) throw fault;
    if (ended && !done) throw notAForm();
  };
  async function* chunksOf(one: NonNullable<typeof file>) {
    for (;;) {
      yield* one.waiting.splice(0);
      if (one.ended) return;
      await takeIn();
    }
  }
  if (fault) throw fault;
  while (!file && !done) await takeIn();
  const stored = file && (await keep({ name: file.name, chunks: chunksOf(file) }));
  while (!done) await takeIn();
  return { fields, stored };
}

const DASH = 0x2d;

/**
 * How many dashes a chunk ends with, two at most. The parser takes a form whose closing delimiter is cut between its last two dashes
 * for one with a part more; they are handed on together.
 */
function closingDashes(chunk: Uint8Array): number {
  return chunk.at(-1) !== DASH ? 0 : chunk.at(-2) === DASH ? 2 : 1;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}

/** Browsers escape these three characters in the names of a form's parts. */
const plain = (text: string) => text.replace(/%22/g, '"').replace(/%0D%0A/gi, " ");

function toAppError(error: MultipartError): AppError {
  return error._tag === "ReachedLimit"
    ? new AppError("too-large", "A field of the form is too long. Nothing was stored.")
    : notAForm(error);
}

function notAForm(cause?: unknown): AppError {
  return new AppError("invalid-request", "Send the file as multipart/form-data in the field `file`.", { cause });
}
