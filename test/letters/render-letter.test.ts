import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { renderLetter } from "../../src/letters/docx/render-letter.ts";
import { DECISION, makeLetter } from "./compose-input.ts";

async function parts(letter = makeLetter()) {
  const files = unzipSync(await renderLetter(letter));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The paragraphs of the body, each as the characters that a reader sees. */
function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >](?:[^>]*>)?([^<]*)<\/w:t>|<w:tab\/>/g)]
      .map(([all, text]) => (all === "<w:tab/>" ? "\t" : (text ?? "")))
      .join("")
      .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ""),
  );
}

const body = async (letter = makeLetter()) => paragraphs((await parts(letter)).get("word/document.xml") ?? "");

describe("the letter as a DOCX", () => {
  test("holds an approved rationale character by character", async () => {
    const rationale =
      'First: “quoted”, 5 < 7 & 7 > 5, <w:t>no markup</w:t> &amp; "straight" – dash.\n\nSecond\twith a tab, two  blanks, é and ½.';
    const text = await body(makeLetter({ decisions: [{ ...DECISION, rationale }] }));
    const [first, second] = rationale.split("\n\n");
    expect(text).toContain(`Decision rationale: ${first}`);
    expect(text).toContain(second);
  });

  test("names no author, company or editor in its properties", async () => {
    const files = await parts();
    const properties = [...files].filter(([name]) => name.startsWith("docProps/")).map(([, xml]) => xml);
    expect(properties.join("")).not.toMatch(/<dc:creator|lastModifiedBy|<Company|<Manager|Un-named|docx/i);
    expect(files.get("docProps/core.xml")).toContain("<dc:title>Independent Medical Review: final determination");
    expect(files.get("word/comments.xml") ?? "").not.toMatch(/w:author/);
  });

  test("is headed as a draft on every page until nothing is missing", async () => {
    const draft = await parts(makeLetter({ draftMark: "DRAFT – not approved" }));
    expect(draft.get("word/header1.xml")).toContain("DRAFT – not approved");
    expect(draft.get("word/document.xml")).toMatch(/<w:headerReference [^>]*w:type="default"/);
    const issued = await parts();
    expect([...issued.keys()].filter((name) => /word\/header/.test(name))).toEqual([]);
    expect([...issued.values()].join("")).not.toContain("DRAFT");
  });

  test("counts its pages, is in English, and has real headings", async () => {
    const files = await parts();
    expect(files.get("word/footer1.xml")).toMatch(/instrText[^>]*>PAGE<[\s\S]*instrText[^>]*>NUMPAGES</);
    expect(files.get("word/styles.xml")).toMatch(/<w:lang [^>]*w:val="en-US"/);
    const xml = files.get("word/document.xml") ?? "";
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(1);
  });

  test("a text that XML cannot hold loses only what it cannot hold", async () => {
    const rationale = "One\u0000 two\u0008\uffff three \ud800 four\udc00 five 😀 שלום مرحبا ]]> <!-- -->";
    const text = await body(makeLetter({ decisions: [{ ...DECISION, request: "a\u0001\nb <&>", rationale }] }));
    expect(text).toContain("a b <&>: Upheld");
    expect(text).toContain("Decision rationale: One two three \ufffd four\ufffd five 😀 שלום مرحبا ]]> <!-- -->");
  });

  test("sixty items and two thousand documents stay one letter", async () => {
    const letter = makeLetter({
      decisions: Array.from({ length: 60 }, (_, at) => ({
        ...DECISION,
        disputedItemId: `item_${at}`,
        request: `Item ${at + 1} of the dispute`,
      })),
      documents: Array.from({ length: 2_000 }, (_, at) => `Provider ${at}: progress report, 01/01/2015`),
    });
    const { pages } = await readDocument({ name: "letter.docx", bytes: await renderLetter(letter) });
    const text = pages.map((page) => page.text).join("\n");
    expect(text).toContain("Provider 1999: progress report");
    expect(text.match(/^.*of the dispute: Upheld/gm)).toHaveLength(60);
  });
});
