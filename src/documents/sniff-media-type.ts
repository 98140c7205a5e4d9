/** Readers accept a PDF whose header stands a little later than the first byte (ISO 32000, Annex H.3.3.1). */
const PDF_HEADER_WINDOW_BYTES = 1024;
const SAMPLE_BYTES = 65_536;
/** Share of control characters above which bytes are not text. Random bytes have 10 %, records with fax noise far less. */
const MAX_CONTROL_SHARE = 0.02;

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What the bytes of a submitted file can be. A ZIP is a Word document only when it holds one. */
export type SniffedType =
  | "application/pdf"
  | "text/plain"
  | "application/rtf"
  | "application/zip"
  | "image/jpeg"
  | "image/png"
  | "image/tiff";

const MAGIC: readonly [SniffedType, number[]][] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["image/tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["image/tiff", [0x49, 0x49, 0x2b, 0x00]],
  ["image/tiff", [0x4d, 0x4d, 0x00, 0x2b]],
  ["application/zip", [0x50, 0x4b, 0x03, 0x04]],
  ["application/zip", [0x50, 0x4b, 0x05, 0x06]],
  ["application/rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** First bytes of formats that are not read; some of them could pass for text. */
const OTHER_FORMATS: number[][] = [
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0xd0, 0xcf, 0x11, 0xe0], // old Office formats
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x4d, 0x5a, 0x90, 0x00], // Windows program
];

/** What the bytes are, by their content alone; null for what is not read. */
export function sniffMediaType(bytes: Uint8Array): SniffedType | null {
  const known = MAGIC.find(([, magic]) => startsWith(bytes, magic));
  if (known) return known[0];
  if (OTHER_FORMATS.some((magic) => startsWith(bytes, magic))) return null;
  const head = String.fromCharCode(...bytes.subarray(0, PDF_HEADER_WINDOW_BYTES));
  if (/^[^\n]*%PDF-\d/.test(head) || /(?:^|[\r\n])%PDF-\d/.test(head)) return "application/pdf";
  if (hasUtf16Mark(bytes)) return "text/plain";
  return looksLikeText(bytes.subarray(0, SAMPLE_BYTES)) ? "text/plain" : null;
}

/** Whether the bytes are a container of the old Office formats, which also holds Word documents with a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/** Whether the bytes open with a UTF-16 byte order mark. */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function looksLikeText(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    const isSpace = byte === 0x09 || byte === 0x0a || byte === 0x0b || byte === 0x0c || byte === 0x0d;
    if ((byte < 0x20 && !isSpace) || byte === 0x7f) controls += 1;
  }
  return controls <= Math.max(4, sample.length * MAX_CONTROL_SHARE) && controls < sample.length;
}
