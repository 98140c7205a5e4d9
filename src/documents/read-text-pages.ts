import { cleanText } from "./clean-text.ts";
import { hasUtf16Mark } from "./sniff-media-type.ts";

/** Text without form feeds is one page up to here, in characters … */
const LONG_TEXT_CHARACTERS = 24_000;
/** … and beyond is cut at line ends into pages of about this many, so that a page reference still points somewhere. */
const CUT_PAGE_CHARACTERS = 6_000;

/** What windows-1252 puts at 0x80–0x9f; the five unassigned bytes become spaces. */
const WINDOWS_1252_HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The pages of a text file: form feeds part them; long text without any is cut at line ends.
 * Reads UTF-8, UTF-16 with a byte order mark, and otherwise windows-1252, in which old records are kept.
 */
export function readTextPages(bytes: Uint8Array): string[] {
  const text = decodeText(bytes).replace(/\r\n?/g, "\n");
  if (!text.includes("\f")) return cutAtLineEnds(cleanText(text));
  const pages = text.split("\f").map(cleanText);
  // A closing form feed ends the last page and begins none (pdftotext writes one after every page).
  if (pages.at(-1)?.trim() === "") pages.pop();
  return pages;
}

/** Text of bytes in UTF-8, UTF-16 with its mark, or windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (hasUtf16Mark(bytes)) return decodeUtf16(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function decodeUtf16(bytes: Uint8Array): string {
  const littleEndian = bytes[0] === 0xff;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units: string[] = [];
  for (let at = 2; at + 1 < bytes.byteLength; at += 2)
    units.push(String.fromCharCode(view.getUint16(at, littleEndian)));
  return units.join("");
}

/** Text in the code page of old Windows programs. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const characters: string[] = [];
  for (const byte of bytes) {
    const high = byte >= 0x80 && byte <= 0x9f;
    characters.push(high ? (WINDOWS_1252_HIGH[byte - 0x80] ?? " ") : String.fromCharCode(byte));
  }
  return characters.join("");
}

/** Cuts a long text without pages of its own at line ends; a short one is one page. */
export function cutAtLineEnds(text: string): string[] {
  if (text.length <= LONG_TEXT_CHARACTERS) return [text];
  const pages: string[] = [];
  let start = 0;
  while (text.length - start > CUT_PAGE_CHARACTERS * 1.5) {
    const limit = start + CUT_PAGE_CHARACTERS;
    let end = text.lastIndexOf("\n", limit);
    if (end <= start) end = text.lastIndexOf(" ", limit);
    if (end <= start) end = limit;
    pages.push(text.slice(start, end));
    start = text[end] === "\n" || text[end] === " " ? end + 1 : end;
  }
  pages.push(text.slice(start));
  return pages;
}
