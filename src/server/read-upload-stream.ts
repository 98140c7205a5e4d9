import { AppError } from "../errors.ts";

/** What a form adds to its file: boundaries, headers, fields. */
const FORM_BYTES = 64 * 1024;
const CRLF = [13, 10];

/**
 * Reads a multipart form part by part, so that a large file passes through and is never held whole: the field `file` goes
 * to `keep` as chunks, the other fields come back as text. A body that its headers announce as longer than `maxBytes` is
 * refused before it is read. Source: RFC 7578, RFC 2046 5.1.
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
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers.get("content-type") ?? "");
  const name = boundary?.[1] ?? boundary?.[2];
  if (!name || !request.body) throw notAForm();
  const input = new PartReader(request.body, new TextEncoder().encode(`\r\n--${name}`));
  const fields: Record<string, string> = {};
  let stored: Kept | undefined;
  await drain(input.untilBoundary());
  while (await input.nextPart()) {
    const disposition = readDisposition(await input.readHeaders());
    if (disposition.name === "file" && disposition.fileName !== null && stored === undefined) {
      stored = await keep({ name: disposition.fileName, chunks: input.untilBoundary() });
    } else {
      fields[disposition.name] = await readText(input.untilBoundary());
    }
  }
  return { fields, stored };
}

/** Reads a stream up to marks, holding only what it has not yet given out. */
class PartReader {
  readonly #source: ReadableStreamDefaultReader<Uint8Array>;
  readonly #boundary: Uint8Array;
  // The first boundary has no line before it; with these two bytes it looks like all others.
  #held: Uint8Array = Uint8Array.from(CRLF);

  constructor(body: ReadableStream<Uint8Array>, boundary: Uint8Array) {
    this.#source = body.getReader();
    this.#boundary = boundary;
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#source.read();
    if (done) throw notAForm();
    this.#held = this.#held.byteLength === 0 ? value : join(this.#held, value);
  }

  /** Chunks up to the next boundary, which is taken off as well. */
  async *untilBoundary(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = indexOf(this.#held, this.#boundary);
      if (at >= 0) {
        const last = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + this.#boundary.byteLength);
        if (last.byteLength > 0) yield last;
        return;
      }
      const safe = this.#held.byteLength - this.#boundary.byteLength + 1;
      if (safe > 0) {
        const ready = this.#held.subarray(0, safe);
        this.#held = this.#held.subarray(safe);
        yield ready;
      }
      await this.#more();
    }
  }

  /** After a boundary: whether another part follows. */
  async nextPart(): Promise<boolean> {
    while (this.#held.byteLength < 2) await this.#more();
    const follows = this.#held[0] === CRLF[0] && this.#held[1] === CRLF[1];
    this.#held = this.#held.subarray(2);
    return follows;
  }

  async readHeaders(): Promise<string> {
    const end = new TextEncoder().encode("\r\n\r\n");
    // A part without headers begins with the empty line itself.
    for (let at = indexOf(this.#held, end); ; at = indexOf(this.#held, end)) {
      if (at >= 0) {
        const headers = new TextDecoder().decode(this.#held.subarray(0, at));
        this.#held = this.#held.subarray(at + end.byteLength);
        return headers;
      }
      if (this.#held.byteLength > FORM_BYTES) throw notAForm();
      await this.#more();
    }
  }
}

function readDisposition(headers: string): { name: string; fileName: string | null } {
  const line = /content-disposition:[^\r\n]*/i.exec(headers)?.[0] ?? "";
  const plain = (text: string) => text.replace(/%22/g, '"').replace(/%0D%0A/gi, " ");
  const name = /[;\s]name="([^"]*)"/i.exec(line)?.[1];
  if (name === undefined) throw notAForm();
  const fileName = /[;\s]filename="([^"]*)"/i.exec(line)?.[1];
  return { name: plain(name), fileName: fileName === undefined ? null : plain(fileName) };
}

async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let bytes: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    bytes = join(bytes, chunk);
    if (bytes.byteLength > FORM_BYTES) {
      throw new AppError("too-large", "A field of the form is too long. Nothing was stored.");
    }
  }
  return new TextDecoder().decode(bytes);
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks);
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < wanted.byteLength && bytes[at + same] === wanted[same]) same += 1;
    if (same === wanted.byteLength) return at;
  }
  return -1;
}

function notAForm(cause?: unknown): AppError {
  return new AppError("invalid-request", "Send the file as multipart/form-data in the field `file`.", { cause });
}
