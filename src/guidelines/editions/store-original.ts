import type { R2Bucket } from "@cloudflare/workers-types";
import { type StoredOriginal, storeOriginal as store } from "../../documents/store-original.ts";
import { AppError } from "../../errors.ts";
import { MAX_FILE_BYTES } from "../../file-limits.ts";

export type { StoredOriginal } from "../../documents/store-original.ts";

/**
 * Streams a guideline into R2. Nothing stays behind when the stream breaks off or holds more than `MAX_FILE_BYTES`.
 * @throws AppError too-large; whatever the stream throws
 */
export function storeOriginal(
  originals: R2Bucket,
  key: string,
  file: { name: string; chunks: AsyncIterable<Uint8Array> },
): Promise<StoredOriginal> {
  return store(originals, key, file, { maxBytes: MAX_FILE_BYTES, tooLarge });
}

function tooLarge(): AppError {
  const limit = MAX_FILE_BYTES / 1024 / 1024;
  return new AppError(
    "too-large",
    `A guideline file may hold ${limit} MB. Nothing was imported; split the guideline and import the parts.`,
  );
}
