import { strToU8, zipSync } from "fflate";

export const encode = (text: string) => new TextEncoder().encode(text);

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word document of the given body markup and further parts, as Word packs it. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A little-endian TIFF of this many one-pixel pages, each with its strip of data, and a reduced copy where asked. */
export function makeTiff(pages: number, options: { thumbnails?: boolean } = {}): Uint8Array {
  const kinds = Array.from({ length: pages }, () => (options.thumbnails ? [0, 1] : [0])).flat();
  const entries = 4;
  const size = 2 + entries * 12 + 4 + 4;
  const bytes = new Uint8Array(8 + kinds.length * size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 0x2a, 0]);
  view.setUint32(4, kinds.length > 0 ? 8 : 0, true);
  kinds.forEach((kind, at) => {
    const start = 8 + at * size;
    const data = start + size - 4;
    view.setUint16(start, entries, true);
    const rows: [number, number][] = [
      [254, kind],
      [256, 1],
      [273, data],
      [279, 1],
    ];
    rows.forEach(([tag, value], row) => {
      const entry = start + 2 + row * 12;
      view.setUint16(entry, tag, true);
      view.setUint16(entry + 2, 4, true);
      view.setUint32(entry + 4, 1, true);
      view.setUint32(entry + 8, value, true);
    });
    view.setUint32(start + 2 + entries * 12, at + 1 < kinds.length ? start + size : 0, true);
  });
  return bytes;
}

/** The smallest PNG that a viewer shows: one grey pixel. */
export const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

/** The start of a JPEG up to its frame header, which is what tells its size. */
export const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xd9,
]);

/** A PDF with this many objects besides its one page, in a cross-reference table. */
export function makeCrowdedPdf(objects: number): Uint8Array {
  const parts = ["%PDF-1.4\n"];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (body: string) => {
    const text = `${offsets.length + 1} 0 obj\n${body}\nendobj\n`;
    offsets.push(length);
    length += text.length;
    parts.push(text);
  };
  add("<</Type/Catalog/Pages 2 0 R>>");
  add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
  add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
  for (let n = 0; n < objects; n += 1) add("1");
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  parts.push(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`, rows.join(""));
  parts.push(`trailer<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`);
  return encode(parts.join(""));
}
