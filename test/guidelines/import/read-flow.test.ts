import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openGuidelineFile } from "../../../src/guidelines/import/read-guideline-file.ts";
import { splitGuideline } from "../../../src/guidelines/import/split-guideline.ts";

async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = await openGuidelineFile({ name, bytes });
  return { file, pages: await file.readPages(1, file.pageCount) };
}

const long = (word: string) => `${word} is recommended for a short course while function improves. `.repeat(5).trim();

test("HTML: page numbers from its marks, hidden text and scripts dropped, rows and lists kept", async () => {
  const { file, pages } = await read(
    "guide.html",
    `<!doctype html><html><head><title>Guide</title><style>p{}</style><script>alert("x")</script></head><body>
    <span class="pagenum" id="p83">[83]</span><h1>Opioids</h1><h2>Tramadol</h2><p>${long("Tramadol")}</p>
    <p style="display: none">HIDDEN ONE</p><div aria-hidden="true"><p>HIDDEN TWO</p></div><p style="font-size:0">HIDDEN THREE</p>
    <noscript>HIDDEN FOUR</noscript><p hidden>HIDDEN FIVE</p>
    <p>Tablets are counted <a id="page84"></a>at each visit.</p>
    <table><tr><th>Drug</th><th>Dose</th></tr><tr><td>Tramadol</td><td>50 mg<br>daily</td></tr></table>
    <h2>Criteria</h2><ol><li>Pain diary</li><li>One prescriber</li></ol><ul><li>No alcohol</li></ul></body></html>`,
  );
  expect(file.mediaType).toBe("text/html");
  expect(pages.map((page) => page.label)).toEqual(["83", "84"]);
  expect(pages.map((page) => page.text).join("\n")).not.toMatch(/HIDDEN|alert|Guide|\[83\]/);
  expect(pages[1]?.text).toContain("Drug    Dose\nTramadol    50 mg daily");
  expect(pages[1]?.text).toContain("1. Pain diary\n2. One prescriber");
  const [tramadol] = splitGuideline(pages);
  expect(tramadol).toMatchObject({
    topic: "Tramadol",
    pages: "83-84",
    headings: ["Opioids", "Tramadol"],
    treatments: expect.arrayContaining(["tramadol"]),
  });
});

test("HTML without page marks is cited by section", async () => {
  const { pages } = await read(
    "a.htm",
    `<h1>Knee</h1><p>${long("MRI")}</p><h1>Hip</h1><p>${long("Bracing")}</p><p>x</p>`,
  );
  expect(splitGuideline(pages).map(({ topic, pages: cited, bodyRegions }) => [topic, cited, bodyRegions])).toEqual([
    ["Knee", null, ["knee"]],
    ["Hip", null, ["hip"]],
  ]);
});

test("Markdown: headings, page lines and numbered recommendations", async () => {
  const { file, pages } = await read(
    "guide.md",
    `# Chapter 9: Shoulder Complaints\n\n[Page 211]\n\n## Imaging\n\n${long("MRI")}\n\nRecommendation 1: ${long("Radiography")}\n\nRecommendation 2: ${long("Arthrography")}\n\n<!-- page 212 -->\n\n## Injections\n\n${long("Corticosteroid injection")}\n`,
  );
  expect(file.mediaType).toBe("text/markdown");
  expect(splitGuideline(pages).map((section) => [section.topic, section.pages, section.text.slice(0, 16)])).toEqual([
    ["Imaging", "211", "MRI is recommend"],
    ["Imaging", "211", "Recommendation 2"],
    ["Injections", "212", "Corticosteroid i"],
  ]);
  expect(splitGuideline(pages)[0]).toMatchObject({ chapter: "Shoulder Complaints", chapterNumber: "9" });
});

test("text with form feeds is paged as printed", async () => {
  const sheet = (number: number, text: string) => `Chronic Pain Guide\n\n${text}\n${"\n".repeat(20)}${number}\n`;
  const { pages } = await read(
    "guide.txt",
    [sheet(12, `TENS UNITS\n\n${long("TENS")}`), sheet(13, long("Trial")), sheet(14, `YOGA\n\n${long("Yoga")}`)].join(
      "\f",
    ),
  );
  expect(pages.map((page) => page.label)).toEqual(["12", "13", "14"]);
  expect(pages[1]?.text).toBe(long("Trial"));
  expect(splitGuideline(pages).map(({ topic, pages: cited }) => [topic, cited])).toEqual([
    ["TENS UNITS", "12-13"],
    ["YOGA", "14"],
  ]);
});

test("Word: heading styles, page breaks, tables and lists; hidden and deleted text left out", async () => {
  const paragraph = (text: string, properties = "", run = "") =>
    `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}<w:r>${run ? `<w:rPr>${run}</w:rPr>` : ""}<w:t>${text}</w:t></w:r></w:p>`;
  const document = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>
    ${paragraph("Low Back", '<w:pStyle w:val="Kop1"/>')}${paragraph("Epidural injections", '<w:pStyle w:val="Own"/>')}
    ${paragraph(long("An injection"))}${paragraph("SECRET", "", "<w:vanish/>")}<w:p><w:del><w:r><w:delText>GONE</w:delText></w:r></w:del></w:p>
    <w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>${long("A second")}</w:t></w:r></w:p>
    ${paragraph("Radiculopathy", "<w:numPr/>")}${paragraph("Two blocks at most", "<w:numPr/>")}
    <w:tbl><w:tr><w:tc>${paragraph("Level")}</w:tc><w:tc>${paragraph("L5")}</w:tc></w:tr></w:tbl>
    ${paragraph("Bracing", "", "<w:b/>")}${paragraph(long("A brace"))}</w:body></w:document>`;
  const styles = `<w:styles><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Mid"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="Own"><w:basedOn w:val="Mid"/></w:style></w:styles>`;
  const bytes = zipSync({ "word/document.xml": strToU8(document), "word/styles.xml": strToU8(styles) });
  const { pages } = await read("guide.docx", bytes);
  expect(pages.map((page) => page.label)).toEqual(["1", "2"]);
  expect(pages.map((page) => page.text).join(" ")).not.toMatch(/SECRET|GONE/);
  const sections = splitGuideline(pages);
  expect(sections.map(({ topic, pages: cited, headings }) => [topic, cited, headings.length])).toEqual([
    ["Epidural injections", "1-2", 2],
    ["Bracing", "2", 3],
  ]);
  expect(sections[0]?.text).toContain("• Radiculopathy\n• Two blocks at most\n\nLevel    L5");
  expect(sections[0]?.bodyRegions).toEqual(["low back"]);
});

test("rich text is read", async () => {
  const { pages } = await read("a.rtf", `{\\rtf1\\ansi ${long("Massage")}\\par\\page ${long("Yoga")}\\par}`);
  expect(pages.map((page) => page.text)).toEqual([long("Massage"), long("Yoga")]);
});

test("a topic is told by the recommendation below it, and by bold type in pages without heading tags", async () => {
  const topics = async (name: string, content: string) =>
    splitGuideline((await read(name, content)).pages).map(({ topic, recommendation }) => [topic, recommendation]);
  expect(
    await topics(
      "a.txt",
      `Work conditioning, work hardening\nRecommended as an option, depending on the availability of programs.\n\nYohimbine\nNot recommended.\n`,
    ),
  ).toEqual([
    ["Work conditioning, work hardening", "recommended as an option"],
    ["Yohimbine", "not recommended"],
  ]);
  expect(
    await topics("a.html", `<p><b>Massage</b></p><p>${long("Massage")}</p><p><strong>Note:</strong> brief.</p>`),
  ).toEqual([["Massage", "recommended"]]);
});
