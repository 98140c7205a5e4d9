import { AppError } from "../errors.ts";

/** A chain of directories longer than this is no document. */
const MAX_DIRECTORIES = 5_000;
const TAG_SUBFILE = 254;
/** Offsets and lengths of strips and of tiles. */
const DATA_TAGS: readonly [offsets: number, lengths: number][] = [
  [273, 279],
  [324, 325],
];

/**
 * How many pages a picture holds: one, or the pages of a TIFF. Their text has to be recognised before anything can search it.
 * Throws `unreadable-document` where the picture is cut off.
 */
export function countImagePages(bytes: Uint8Array, mediaType: "image/jpeg" | "image/png" | "image/tiff"): number {
  if (mediaType === "image/tiff") return countTiffPages(bytes);
  const whole = mediaType === "image/png" ? hasPngEnd(bytes) : hasJpegFrame(bytes);
  if (!whole) throw damaged();
  return 1;
}

function hasPngEnd(bytes: Uint8Array): boolean {
  // The closing chunk is IEND; some programs leave bytes behind it.
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 4096)));
  return bytes.length > 57 && tail.includes("IEND");
}

/** Walks the segments up to the one that gives the picture's size. */
function hasJpegFrame(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return false;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return true;
    if (marker === 0xff) at += 1;
    else at += 2 + view.getUint16(at + 2);
  }
  return false;
}

/** Follows the chain of image file directories (TIFF 6.0, section 2); reduced copies of a page are not counted. */
function countTiffPages(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const little = view.getUint8(0) === 0x49;
  if (bytes.length < 8) throw damaged();
  if (view.getUint16(2, little) === 43) {
    throw new AppError("unsupported-document", "BigTIFF pictures cannot be read. Save it as PDF and add that.");
  }
  const seen = new Set<number>();
  let pages = 0;
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (at + 2 > bytes.length || seen.has(at) || seen.size >= MAX_DIRECTORIES) throw damaged();
    seen.add(at);
    const entries = view.getUint16(at, little);
    const end = at + 2 + entries * 12;
    if (end + 4 > bytes.length) throw damaged();
    const tags = new Map<number, number[]>();
    for (let entry = at + 2; entry < end; entry += 12)
      tags.set(view.getUint16(entry, little), readEnds(view, entry, little));
    for (const [offsets, lengths] of DATA_TAGS) {
      const last = (tags.get(offsets)?.at(-1) ?? 0) + (tags.get(lengths)?.at(-1) ?? 0);
      if (last > bytes.length) throw damaged();
    }
    if (((tags.get(TAG_SUBFILE)?.[0] ?? 0) & 1) === 0) pages += 1;
    at = view.getUint32(end, little);
  }
  if (pages === 0) throw damaged();
  return pages;
}

/** First and last value of an entry of whole numbers; other types are of no use here. */
function readEnds(view: DataView, entry: number, little: boolean): number[] {
  const type = view.getUint16(entry + 2, little);
  const count = view.getUint32(entry + 4, little);
  const width = type === 3 ? 2 : type === 4 ? 4 : 0;
  if (width === 0 || count === 0) return [];
  const start = width * count <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
  if (start + width * count > view.byteLength) throw damaged();
  const read = (at: number) => (width === 2 ? view.getUint16(at, little) : view.getUint32(at, little));
  return [read(start), read(start + width * (count - 1))];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(): AppError {
  return new AppError(
    "unreadable-document",
    "The picture is damaged or was cut off and cannot be read. Scan or export it again.",
  );
}
