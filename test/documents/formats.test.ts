import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { joinHyphens } from "../../src/documents/join-hyphens.ts";
import { openDocument } from "../../src/documents/open-document.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import { DOCX } from "../../src/documents/sniff-media-type.ts";
import { encode, JPEG, makeCrowdedPdf, makeDocx, makeTiff, PNG, paragraph, run } from "./make-files.ts";
import { makePdf } from "./make-pdf.ts";

const read = (bytes: Uint8Array, name = "file") => readDocument({ name, bytes });
const texts = async (bytes: Uint8Array) => (await read(bytes)).pages.map((page) => page.text.trim());

describe("Word documents", () => {
  test("become lines, with rows of tables, letterhead and notes, and without what is deleted or hidden", async () => {
    const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => paragraph(run(text))).join("")}</w:tc>`;
    const bytes = makeDocx(
      paragraph(run("Progress "), run("report, 12/03/2014 &amp; plan")) +
        paragraph(run("Left"), "<w:r><w:tab/></w:r>", run("knee"), "<w:r><w:br/></w:r>", run("L4-5")) +
        paragraph("<w:del><w:r><w:delText>withdrawn words</w:delText></w:r></w:del>") +
        paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen words</w:t></w:r>", run("seen")) +
        `<w:tbl><w:tr>${cell("Flexion")}${cell("90")}</w:tr><w:tr>${cell("Diagnosis")}${cell("1. Strain", "2. Sprain")}</w:tr></w:tbl>` +
        paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', run(" New request")),
      {
        "word/header1.xml": `<w:hdr>${paragraph(run("DRY CREEK OCCUPATIONAL MEDICINE"))}</w:hdr>`,
        "word/footnotes.xml": `<w:footnotes>${paragraph(run("Addendum by telephone."))}</w:footnotes>`,
      },
    );
    const { mediaType, pages } = await read(bytes, "report.docx");
    expect(mediaType).toBe(DOCX);
    expect(pages).toHaveLength(1);
    const text = pages[0]?.text ?? "";
    expect(text.split("\n").filter(Boolean)).toEqual([
      "DRY CREEK OCCUPATIONAL MEDICINE",
      "Progress report, 12/03/2014 & plan",
      "Left    knee",
      "L4-5",
      "seen",
      "Flexion    90",
      "Diagnosis    1. Strain",
      "2. Sprain",
      "[X] New request",
      "Addendum by telephone.",
    ]);
  });

  test("have the pages that the author and Word set, each once", async () => {
    const authors = "<w:r><w:br w:type='page'/></w:r>";
    const saved = "<w:r><w:lastRenderedPageBreak/></w:r>";
    expect(
      await texts(
        makeDocx(
          paragraph(run("first page"), authors) +
            paragraph(saved, run("second page, "), saved, run("third page")) +
            paragraph("<w:pPr><w:pageBreakBefore/></w:pPr>", saved, run("fourth page")),
        ),
      ),
    ).toEqual(["first page", "second page,", "third page", "fourth page"]);
    expect(await texts(makeDocx(paragraph(run("one"), authors, authors, run("three"))))).toEqual(["one", "", "three"]);
  });

  test("without any break, long ones are parted by length", async () => {
    const bytes = makeDocx(paragraph(run("A line of the record of the worker.")).repeat(2_000));
    expect((await texts(bytes)).length).toBeGreaterThan(8);
  });
});

describe("RTF", () => {
  const rtf = (body: string) =>
    encode(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\author X}}${body}}`);

  test("becomes text with its breaks, accents and tables, and without hidden words and pictures", async () => {
    const bytes = rtf(
      "Progress \\b report\\b0\\par Caf\\'e9 and \\u8220?quoted\\u8221? L4\\_5\\tab right\\par" +
        "{\\*\\unknown secret}{\\v hidden}{\\pict 89504e47}\\{brace\\}\\cell 90\\row\\page Second page {\\i follows}\\par",
    );
    const { mediaType, pages } = await read(bytes, "note.rtf");
    expect(mediaType).toBe("application/rtf");
    expect(pages.map((page) => page.text.trim())).toEqual([
      "Progress report\nCafé and “quoted” L4-5    right\n{brace}    90",
      "Second page follows",
    ]);
  });

  test.each([
    ["is cut off", "{\\rtf1\\ansi Progress report of"],
    ["closes what it never opened", "{\\rtf1 a}}}}{{{"],
    ["holds no text", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}}"],
    ["nests without end", `{\\rtf1 ${"{".repeat(200_000)}`],
    [
      "is noise behind its first word",
      `{\\rtf1${String.fromCharCode(...Array.from({ length: 4000 }, (_, at) => 33 + ((at * 89) % 90)))}`,
    ],
  ])("that %s is refused or read, at once", async (_, source) => {
    const started = Date.now();
    const outcome = await read(encode(source)).catch((error: { code?: string }) => error.code);
    if (source.includes("never")) expect(outcome).toBe("unreadable-document");
    expect(typeof outcome === "string" ? outcome : "read").toMatch(/^(?:unreadable-document|read)$/);
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test("that is cut off says so", async () => {
    await expect(read(encode("{\\rtf1\\ansi Progress report of"))).rejects.toMatchObject({
      code: "unreadable-document",
      message: expect.stringMatching(/cut off.*Save it again/s),
    });
  });
});

describe("pictures", () => {
  test.each([
    ["image/png", PNG, 1],
    ["image/jpeg", JPEG, 1],
    ["image/tiff", makeTiff(3), 3],
    ["image/tiff", makeTiff(2, { thumbnails: true }), 2],
  ])("%s: a page each, marked unreadable", async (type, bytes, count) => {
    const { mediaType, pages } = await read(bytes);
    expect(mediaType).toBe(type);
    expect(pages).toEqual(Array.from({ length: count }, (_, at) => ({ number: at + 1, text: "", readable: false })));
  });

  const circle = makeTiff(1);
  new DataView(circle.buffer).setUint32(8 + 2 + 48, 8, true);
  test.each([
    ["a TIFF cut off in its directory", makeTiff(3).subarray(0, 90)],
    ["a TIFF cut off in its data", makeTiff(1).subarray(0, 61)],
    ["a TIFF whose pages go in a circle", circle],
    ["a TIFF of eight bytes", makeTiff(0)],
    ["a PNG cut off", PNG.subarray(0, 40)],
    ["a JPEG cut off", JPEG.subarray(0, 9)],
  ])("%s is refused", async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: "unreadable-document", message: /Scan or export/ });
  });
});

describe("files that are not what they seem", () => {
  test("a PDF named .txt is a PDF, text named .pdf is text", async () => {
    const pdf = makePdf([[{ x: 72, y: 700, text: "Operative report of the knee" }]]);
    expect((await read(pdf, "note.txt")).mediaType).toBe("application/pdf");
    expect((await read(encode("Operative report of the knee"), "x.pdf")).mediaType).toBe("text/plain");
  });

  const word = (name: string, text = "x") => zipSync({ [name]: strToU8(text) });
  const bomb = makeDocx(paragraph(run("A".repeat(70 * 1024 * 1024))));
  const cut = makeDocx(paragraph(run("whole")));
  const locked = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
  test.each<[string, Uint8Array, string, RegExp]>([
    ["a program", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "unsupported-document", /PDF, DOCX/],
    ["a ZIP of documents", word("a.txt"), "unsupported-document", /ZIP archive.*Unpack/],
    ["a spreadsheet", word("xl/workbook.xml"), "unsupported-document", /spreadsheet/],
    ["a Word document without its text", word("word/styles.xml"), "unsupported-document", /damaged/],
    ["a ZIP bomb", bomb, "too-large", /unpacks to more than 60 MB/],
    ["a ZIP cut off", cut.subarray(0, cut.length - 30), "unreadable-document", /cut off/],
    ["an old Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "unsupported-document", /DOCX or PDF/],
    ["a Word document with a password", locked, "encrypted-document", /password/],
    ["a Word document without a word", makeDocx(paragraph()), "empty-document", /empty/],
  ])(
    "%s is refused with a reason",
    async (_, bytes, code, message) => {
      expect(bytes.byteLength).toBeLessThan(2 * 1024 * 1024);
      await expect(read(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    },
    30_000,
  );

  test("a ZIP that lies about its size is stopped by what comes out", async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    await expect(read(lying)).rejects.toMatchObject({ code: "too-large" });
  }, 30_000);

  test("a PDF of a million objects is read in bounded time", async () => {
    const bytes = makeCrowdedPdf(1_000_000);
    const started = Date.now();
    expect((await read(bytes)).pages).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

test("an opened document gives the pages that are asked for", async () => {
  const bytes = makePdf(
    Array.from({ length: 5 }, (_, at) => [{ x: 72, y: 700, text: `This is page number ${at + 1}` }]),
  );
  const document = await openDocument(bytes);
  expect(document.pageCount).toBe(5);
  expect((await document.readPages(2, 3)).map((page) => [page.number, page.text])).toEqual([
    [2, "This is page number 2"],
    [3, "This is page number 3"],
  ]);
  expect(await document.readPages(5, 9)).toHaveLength(1);
  await document.close();
  expect(bytes.byteLength).toBeGreaterThan(0);
});

test("words that a line end broke are whole again, and hyphens that belong to a word stay", () => {
  expect(joinHyphens("pain of the shoul-\nder, worse\nat night")).toBe("pain of the shoulder,\nworse\nat night");
  expect(joinHyphens("for follow-\nup of a non-\nindustrial strain")).toBe(
    "for follow-up\nof a non-industrial\nstrain",
  );
  expect(joinHyphens("an x-ray, then an x-\nray")).toBe("an x-ray, then an x-ray\n");
  expect(joinHyphens("a sprain-\nstrain,\nre-\nevaluation,\nre-\nquest")).toBe(
    "a sprain-strain,\n\nre-evaluation,\n\nrequest\n",
  );
  expect(joinHyphens("levels L4-\nL5 and 3-\n4 weeks")).toBe("levels L4-\nL5 and 3-\n4 weeks");
});

test("ligatures are letters and drawn boxes are those of a form", async () => {
  expect(await texts(encode("☐ New ☒ Resubmission, ﬁrst ﬂexion"))).toEqual(["[ ] New [X] Resubmission, first flexion"]);
});
