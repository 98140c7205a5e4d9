import type { R2Bucket } from "@cloudflare/workers-types";
import type { AppError } from "../errors.ts";

/** What is held in memory of an upload; R2 wants parts of one size, at least 5 MB. */
const PART_BYTES = 8 * 1024 * 1024;

export interface StoredOriginal {
  key: string;
  fileName: string;
  byteLength: number;
  /** SHA-256, lower-case hex. */
  sha256: string;
  /** The beginning of the file; all of it where `byteLength` says so. */
  head: Uint8Array;
}

/**
 * Streams a file into R2 without ever holding more than one part of it, and takes its hash on the way. Nothing stays
 * behind when the stream breaks off or holds more than `limit.maxBytes`.
 * @throws AppError what `limit.tooLarge` makes; whatever the stream throws
 */
export async function storeOriginal(
  originals: R2Bucket,
  key: string,
  file: { name: string; chunks: AsyncIterable<Uint8Array> },
  limit: { maxBytes: number; tooLarge: () => AppError },
): Promise<StoredOriginal> {
  // A stream of the runtime: the Web Crypto API itself hashes whole buffers only.
  const digest = new (crypto as unknown as { DigestStream: typeof DigestStreamType }).DigestStream("SHA-256");
  const hashed = digest.getWriter();
  const parts = partWriter(originals, key);
  let byteLength = 0;
  try {
    for await (const chunk of file.chunks) {
      byteLength += chunk.byteLength;
      if (byteLength > limit.maxBytes) throw limit.tooLarge();
      // A copy, because the writer below cuts up the same memory.
      await hashed.write(chunk.slice());
      await parts.write(chunk);
    }
    await hashed.close();
    const head = await parts.close();
    const hash = new Uint8Array(await digest.digest);
    const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return { key, fileName: cleanName(file.name), byteLength, sha256, head };
  } catch (error) {
    // What is thrown is the first error; that the hash, too, came to nothing says nothing more.
    digest.digest.catch(() => undefined);
    await hashed.abort(error).catch(() => undefined);
    await parts.abort();
    throw error;
  }
}

declare class DigestStreamType extends WritableStream<Uint8Array> {
  constructor(algorithm: string);
  readonly digest: Promise<ArrayBuffer>;
}

/** Collects chunks into parts. A file of one part is put whole; a longer one becomes a multipart upload. */
function partWriter(originals: R2Bucket, key: string) {
  let part = new Uint8Array(PART_BYTES);
  let filled = 0;
  let head: Uint8Array | undefined;
  let upload: Awaited<ReturnType<R2Bucket["createMultipartUpload"]>> | undefined;
  const sent: Awaited<ReturnType<NonNullable<typeof upload>["uploadPart"]>>[] = [];

  async function send() {
    upload ??= await originals.createMultipartUpload(key);
    const bytes = part.subarray(0, filled);
    head ??= bytes;
    sent.push(await upload.uploadPart(sent.length + 1, bytes));
    part = new Uint8Array(PART_BYTES);
    filled = 0;
  }

  return {
    async write(chunk: Uint8Array) {
      for (let at = 0; at < chunk.byteLength; ) {
        if (filled === PART_BYTES) await send();
        const slice = chunk.subarray(at, at + PART_BYTES - filled);
        part.set(slice, filled);
        filled += slice.byteLength;
        at += slice.byteLength;
      }
    },
    async close(): Promise<Uint8Array> {
      if (!upload) {
        const bytes = part.subarray(0, filled);
        await originals.put(key, bytes);
        return bytes;
      }
      if (filled > 0) await send();
      await upload.complete(sent);
      return head ?? new Uint8Array();
    },
    abort: () => upload?.abort().catch(() => undefined),
  };
}

/** A file's own name without folders or control characters. */
export function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  const clean = base.replace(/[\u0000-\u001f\u007f]/g, "").trim();
  return clean.slice(0, 200) || "document";
}
