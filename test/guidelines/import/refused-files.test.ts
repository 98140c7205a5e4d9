import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { MAX_FILE_BYTES } from "../../../src/file-limits.ts";
import { checkGuidelineSize, openGuidelineFile } from "../../../src/guidelines/import/read-guideline-file.ts";
import { makeBook, prose, setLines } from "./make-book.ts";

const open = (name: string, bytes: Uint8Array) => openGuidelineFile({ name, bytes });
const encode = (text: string) => new TextEncoder().encode(text);
const page = setLines(prose(1, 30), 700);

test("a protected PDF", async () => {
  await expect(open("a.pdf", makeBook([page], { encrypted: true }))).rejects.toMatchObject({
    code: "encrypted-document",
    message: expect.stringMatching(/password/),
  });
});

test("a PDF of pictures is told from a book with blank pages", async () => {
  await expect(open("scan.pdf", makeBook([[], [], []]))).rejects.toMatchObject({
    code: "unreadable-document",
    message: expect.stringMatching(/holds no text.*recognition/),
  });
  expect((await open("a.pdf", makeBook([[], page, []]))).pageCount).toBe(3);
});

test("damaged and truncated files", async () => {
  const whole = makeBook([page, page, page]);
  // PDF.js alone would read the pages before the cut and leave the others blank.
  for (const bytes of [
    whole.slice(0, 40),
    whole.slice(0, whole.length / 2),
    encode(`%PDF-1.7\n${"garbage ".repeat(500)}`),
  ]) {
    await expect(open("a.pdf", bytes)).rejects.toMatchObject({
      code: "unreadable-document",
      message: expect.stringMatching(/damaged/),
    });
  }
  const zip = zipSync({ "word/document.xml": strToU8("<w:document/>".repeat(50)) });
  await expect(open("a.docx", zip.slice(0, 60))).rejects.toMatchObject({ code: "unreadable-document" });
});

test("an empty file, one of white space, a page without text", async () => {
  for (const content of ["", "  \n \n", "<!doctype html><html><body><script>let a = 1</script></body></html>"]) {
    await expect(open("a.html", encode(content))).rejects.toMatchObject({ code: "empty-document" });
  }
});

test("a file above the limit is refused by its size, with the limit", () => {
  expect(() => checkGuidelineSize(300 * 1024 * 1024)).toThrow(/300 MB; at most 50 MB/);
  expect(() => checkGuidelineSize(MAX_FILE_BYTES)).not.toThrow();
});

test("what is no document, whatever its name", async () => {
  const program = new Uint8Array(4096);
  program.set([0x4d, 0x5a, 0x90, 0x00, 0x03]);
  const cases: [string, Uint8Array, RegExp][] = [
    ["setup.pdf", program, /no PDF.*ends in \.pdf/],
    ["photo.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), /picture/],
    ["a.docx", zipSync({ "notes.txt": strToU8("hello") }), /ZIP archive/],
    ["a.docx", zipSync({ "xl/workbook.xml": strToU8("<x/>") }), /spreadsheet/],
    ["a.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /old Office/],
  ];
  for (const [name, bytes, message] of cases) {
    await expect(open(name, bytes)).rejects.toMatchObject({
      code: "unsupported-document",
      message: expect.stringMatching(message),
    });
  }
});

test("a Word file that unpacks to a flood", { timeout: 30_000 }, async () => {
  const flood = zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024).fill(0x20) });
  await expect(open("a.docx", flood)).rejects.toMatchObject({ code: "too-large" });
});

test("a PDF of 50,000 empty pages is refused by their number", { timeout: 20_000 }, async () => {
  const bytes = makeBook(Array.from({ length: 50_000 }, () => []));
  await expect(open("a.pdf", bytes)).rejects.toMatchObject({
    code: "too-large",
    message: expect.stringMatching(/50,000 pages; at most 5,000/),
  });
});

test("a PDF of a million objects and one with a page tree 20,000 deep are read in bounded time", {
  timeout: 60_000,
}, async () => {
  const many = makeBook([page], { idleObjects: 1_000_000 });
  const deep = makeBook([page], { treeDepth: 20_000 });
  const started = performance.now();
  for (const bytes of [many, deep]) {
    const file = await open("a.pdf", bytes);
    expect((await file.readPages(1, 1))[0]?.text).toContain("several patient");
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
