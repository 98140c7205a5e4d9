import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { MAX_FILE_BYTES } from "../../src/file-limits.ts";
import { makePdf } from "./make-pdf.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => readDocument({ name: "a.txt", bytes: encode(text) });
const fold = (text: string | undefined) => text?.replace(/\s+/g, " ").trim();

test("reads a PDF into lines and keeps the caller's bytes", async () => {
  const bytes = makePdf([
    [
      { x: 200, y: 700, text: "the left knee is stable" },
      { x: 72, y: 700, text: "On 02/05/2014" },
      { x: 72, y: 686, text: "electro-" },
      { x: 72, y: 672, text: "myography (normal)" },
    ],
    [],
  ]);
  const read = await readDocument({ name: "x.bin", bytes });
  expect(read.mediaType).toBe("application/pdf");
  expect(read.pages[0]?.text).toMatch(/^On 02\/05\/2014 {2,}the left knee is stable\nelectromyography\n\(normal\)$/);
  expect(read.pages.map((page) => [page.number, page.readable])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(bytes.byteLength).toBeGreaterThan(0);
});

test("keeps the columns of a table apart and reads columns of prose one after the other", async () => {
  const left = [
    "The worker was seen on the first",
    "of May for pain of the low back",
    "which began in the spring of that",
    "year.",
  ];
  const right = [
    "Therapy gave no lasting relief in",
    "twelve visits, and the home plan",
    "was not kept up after the summer",
    "of 2014.",
  ];
  const prose = await readDocument({
    name: "two.pdf",
    bytes: makePdf([
      left.flatMap((text, row) => [
        { x: 50, y: 700 - row * 12, text },
        { x: 320, y: 700 - row * 12, text: right[row] ?? "" },
      ]),
    ]),
  });
  expect(fold(prose.pages[0]?.text)).toBe([...left, ...right].join(" "));
  const table = await readDocument({
    name: "table.pdf",
    bytes: makePdf([
      ["Flexion", "Extension", "Rotation", "Grip", "Lift"].flatMap((text, row) => [
        { x: 50, y: 700 - row * 12, text },
        { x: 320, y: 700 - row * 12, text: String(row * 10) },
      ]),
    ]),
  });
  expect(table.pages[0]?.text.split("\n")[1]).toMatch(/^Extension {2,}10$/);
});

test("reads text that stands sideways on its page", async () => {
  const lines = ["The second line follows", "and then the third."];
  const bytes = makePdf(
    [[{ x: 72, y: 712, text: "A landscape table" }, ...lines.map((text, row) => ({ x: 72, y: 700 - row * 12, text }))]],
    {
      turned: true,
    },
  );
  expect((await readDocument({ name: "a.pdf", bytes })).pages[0]?.text).toBe(
    ["A landscape table", ...lines].join("\n"),
  );
});

test("parts text at form feeds, and long text without any at line ends", async () => {
  expect((await readText("page one of the file\fpage two of the file\f")).pages).toHaveLength(2);
  expect((await readText("a line of the record\n".repeat(500))).pages).toHaveLength(1);
  const long = "a line of the record\n".repeat(3000);
  const pages = (await readText(long)).pages;
  expect(pages.length).toBeGreaterThan(8);
  expect(pages.every((page) => page.text.length <= 9000)).toBe(true);
  expect(fold(pages.map((page) => page.text).join("\n"))).toBe(fold(long));
});

test("reads UTF-8, UTF-16 and windows-1252 and takes control characters out", async () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[..."Müller – pain 7/10"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  expect((await readDocument({ name: "a", bytes: utf16 })).pages[0]?.text).toBe("Müller – pain 7/10");
  const western = new Uint8Array([...encode("patient"), 0x92, ...encode("s r"), 0xe9, ...encode("sum"), 0xe9]);
  expect((await readDocument({ name: "a", bytes: western })).pages[0]?.text).toBe("patient’s résumé");
  expect((await readText("\ufeffknee\u0000 pain\u0007 since May\r\nand on")).pages[0]?.text).toBe(
    "knee pain since May\nand on",
  );
});

test.each([
  ["empty-document", new Uint8Array()],
  ["empty-document", encode(" \n\f\n ")],
  ["unsupported-document", Uint8Array.from({ length: 2000 }, (_, i) => (i * 97) % 256)],
  ["unreadable-document", encode("%PDF-1.7\nnothing of a PDF follows")],
  ["encrypted-document", makePdf([[{ x: 50, y: 700, text: "secret" }]], { encrypted: true })],
  ["too-large", new Uint8Array(MAX_FILE_BYTES + 1)],
])("refuses with %s", async (code, bytes) => {
  await expect(readDocument({ name: "file.pdf", bytes })).rejects.toMatchObject({ code });
});

test("a long blank stretch inside a line takes no longer than any other text", async () => {
  const started = Date.now();
  const { pages } = await readText(`x${" ".repeat(200_000)}y`);
  expect(pages.length).toBeGreaterThan(0);
  expect(Date.now() - started).toBeLessThan(2_000);
});
