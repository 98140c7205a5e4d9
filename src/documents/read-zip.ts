import { Inflate } from "fflate";
import { AppError } from "../errors.ts";

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record's own length and the longest comment behind it. */
const END_WINDOW_BYTES = 22 + 65_535;
const MAX_ENTRIES = 10_000;
/** Deflate unpacks at most 1,032 to 1, so a slice of this size cannot fill the memory before it is counted. */
const SLICE_BYTES = 16 * 1024;

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  packedBytes: number;
  offset: number;
}

/** A ZIP by its central directory. Nothing is unpacked until it is read, and then slice by slice up to a limit. */
export class ZipFile {
  private readonly entries: Map<string, Entry>;
  private readonly bytes: Uint8Array;

  /** Throws `unreadable-document` where the directory is damaged or missing. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]));
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * Hands the unpacked bytes of an entry to `take`, in order. The size that the archive declares is not trusted: what comes out
   * is counted. Throws `too-large` beyond `maxBytes`, `encrypted-document` and `unreadable-document`.
   */
  read(name: string, maxBytes: number, take: (part: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (!entry) throw damaged();
    if (entry.encrypted) {
      throw new AppError(
        "encrypted-document",
        "The file is protected by a password. Save it without one and add it again.",
      );
    }
    const packed = this.packed(entry);
    let unpacked = 0;
    const count = (part: Uint8Array) => {
      unpacked += part.byteLength;
      if (unpacked > maxBytes) {
        throw new AppError(
          "too-large",
          `The file unpacks to more than ${Math.round(maxBytes / 1024 / 1024)} MB and was not read. Save it as PDF and add that.`,
        );
      }
      take(part);
    };
    if (entry.method === 0) {
      count(packed);
      return;
    }
    if (entry.method !== 8) throw damaged();
    let ended = false;
    const inflate = new Inflate((part, final) => {
      ended = final;
      count(part);
    });
    try {
      for (let at = 0; at < packed.length && !ended; at += SLICE_BYTES)
        inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
    } catch (cause) {
      throw cause instanceof AppError ? cause : damaged(cause);
    }
  }

  private packed(entry: Entry): Uint8Array {
    const view = viewOf(this.bytes);
    if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw damaged();
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packedBytes > view.byteLength) throw damaged();
    return this.bytes.subarray(start, start + entry.packedBytes);
  }
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw damaged();
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const from = view.byteLength - 22;
  for (let at = from; at >= 0 && at > view.byteLength - END_WINDOW_BYTES; at -= 1)
    if (view.getUint32(at, true) === END_RECORD) return at;
  throw damaged();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(cause?: unknown): AppError {
  return new AppError(
    "unreadable-document",
    "The file is damaged or was cut off and cannot be read. Save it again, or ask for another copy.",
    { cause },
  );
}
