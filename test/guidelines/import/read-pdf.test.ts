import { expect, test } from "vitest";
import { openGuidelineFile } from "../../../src/guidelines/import/read-guideline-file.ts";
import { splitGuideline } from "../../../src/guidelines/import/split-guideline.ts";
import { type BookOptions, makeBook, prose, type Run, setLines } from "./make-book.ts";

async function read(pages: Run[][], options?: BookOptions) {
  const file = await openGuidelineFile({ name: "book.pdf", bytes: makeBook(pages, options) });
  return { file, pages: await file.readPages(1, file.pageCount) };
}

const labels = async (pages: Run[][], options?: BookOptions) =>
  (await read(pages, options)).pages.map((page) => page.label);
const body = (seed: number) => setLines(prose(seed, 20), 640);

test("numbers as printed win over the file's labels, and those over the position", async () => {
  const footed = [124, 125, 126, 127].map((number) => [...body(number), { x: 300, y: 30, text: String(number) }]);
  const stored = "0 << /S /D /St 900 >>";
  expect(await labels(footed, { labels: stored })).toEqual(["124", "125", "126", "127"]);
  expect(
    await labels(
      footed.map((_, index) => body(index)),
      { labels: stored },
    ),
  ).toEqual(["900", "901", "902", "903"]);
  expect(await labels(footed.map((_, index) => body(index)))).toEqual(["1", "2", "3", "4"]);
});

test("roman front matter, an opening page without a number, numbers left and right, numbers by chapter", async () => {
  const front = ["xi", "xii", "xiii"].map((text, at) => [...body(at), { x: 300, y: 30, text }]);
  const opening = body(4);
  const inside = [2, 3, 4, 5].map((number) => [
    {
      x: number % 2 ? 400 : 72,
      y: 760,
      text: number % 2 ? `Ankle and Foot     ${number}` : `${number}     Guide`,
      size: 8,
    },
    ...body(number + 4),
  ]);
  expect(await labels([...front, opening, ...inside])).toEqual(["xi", "xii", "xiii", "1", "2", "3", "4", "5"]);
  const chapters = ["14-7", "14-8", "15-1", "15-2"].map((text, at) => [...body(at), { x: 500, y: 30, text }]);
  expect(await labels(chapters)).toEqual(["14-7", "14-8", "15-1", "15-2"]);
});

test("a count of the file's own pages gives way to the book's number; other numbers at the edge are none", async () => {
  const pages = [370, 371, 372, 373].map((number, at) => [
    { x: 450, y: 770, text: `Page ${at + 1} of 4`, size: 8 },
    { x: 72, y: 740, text: `Section ${at + 1}`, size: 14, bold: true },
    ...body(at),
    { x: 72, y: 40, text: "Copyright 2004. All rights reserved.", size: 7 },
    { x: 300, y: 24, text: `Page ${number} of 520` },
  ]);
  const { pages: read4 } = await read(pages);
  expect(read4.map((page) => page.label)).toEqual(["370", "371", "372", "373"]);
  expect(read4.map((page) => page.blocks[0])).toEqual(
    [1, 2, 3, 4].map((section) => ({ text: `Section ${section}`, level: 1 })),
  );
  expect(read4.every((page) => !/Copyright|Page \d|of 520/.test(page.text))).toBe(true);
});

test("any range of pages reads the same", async () => {
  const pages = Array.from({ length: 30 }, (_, at) => [
    { x: 72, y: 765, text: "Chronic Pain Guide", size: 8 },
    ...(at % 7 === 3 ? [{ x: 72, y: 690, text: `Topic ${at}`, bold: true }] : []),
    ...body(at),
    ...(at === 9 ? [] : [{ x: 300, y: 30, text: String(at + 60) }]),
  ]);
  const { file, pages: whole } = await read(pages);
  const parts = [
    ...(await file.readPages(1, 10)),
    ...(await file.readPages(11, 11)),
    ...(await file.readPages(12, 99)),
  ];
  expect(parts).toEqual(whole);
  expect(whole[9]?.label).toBe("69");
  expect(whole.some((page) => page.text.includes("Chronic Pain Guide"))).toBe(false);
});

test("sections follow headings in bold, keep their page range, and contents, index and references make none", async () => {
  const contents = [
    { x: 72, y: 700, text: "Table of Contents", bold: true },
    ...setLines(
      ["Acupuncture", "Tramadol", "Work conditioning", "Yoga"].map(
        (topic, at) => `${topic} ........................ ${at + 2}`,
      ),
      660,
    ),
  ];
  const first = [
    { x: 72, y: 700, text: "Work conditioning, work hardening", bold: true },
    ...setLines(
      ["Recommended as an option, depending on the availability of quality programs in the region.", ...prose(3, 30)],
      680,
    ),
    ...setLines(["The worker keeps to the plan which was agreed upon with the treat-"], 300),
  ];
  const second = [
    ...setLines(["ing physician before the first day of the program."], 700),
    ...setLines(["Criteria for admission to a Work Hardening Program:"], 670),
    ...setLines(
      [
        "(1) Work related musculoskeletal condition with functional limitations",
        "(2) After an adequate trial of physical therapy",
      ],
      658,
    ),
    { x: 72, y: 600, text: "Yoga", bold: true },
    ...setLines(["Not recommended for acute pain. See Exercise."], 580),
    { x: 72, y: 540, text: "References", bold: true },
    ...setLines(["Smith J. Exercise for pain. J Pain. 2004;12:1-9."], 520),
  ];
  const index = [
    { x: 72, y: 700, text: "Index", bold: true },
    ...setLines(["Acupuncture, 12, 14-16", "Tramadol, 83", "Work hardening, 125, 126", "Yoga, 126"], 660),
  ];
  const numbered = [contents, first, second, index].map((runs, at) => [
    ...runs,
    { x: 300, y: 30, text: String(at + 124) },
  ]);
  const { pages } = await read(numbered);
  const sections = splitGuideline(pages);
  expect(sections.map(({ topic, pages: cited, recommendation }) => [topic, cited, recommendation])).toEqual([
    ["Work conditioning, work hardening", "125-126", "recommended as an option"],
    ["Yoga", "126", "not recommended"],
  ]);
  const [conditioning] = sections;
  expect(conditioning?.text).toContain("agreed upon with the treating physician before the first day");
  expect(conditioning?.text).toContain(
    "Criteria for admission to a Work Hardening Program:\n(1) Work related musculoskeletal condition with functional limitations\n(2) After",
  );
  expect(conditioning?.treatments).toContain("work conditioning");
});

test("reads two columns one after the other, with headings in them", async () => {
  const left = prose(1, 30).map((line) => line.slice(0, 44));
  const right = prose(2, 30).map((line) => line.slice(0, 44));
  const page = [
    { x: 72, y: 720, text: "Chapter 14", size: 20, bold: true },
    { x: 72, y: 696, text: "Ankle and Foot Complaints", size: 20, bold: true },
    ...setLines(left, 660, { x: 60, size: 9 }),
    ...setLines(right.slice(0, 14), 655, { x: 330, size: 9 }),
    { x: 330, y: 655 - 14 * 12, text: "Physical Methods", size: 9, bold: true },
    ...setLines(right.slice(14, 29), 655 - 15 * 12, { x: 330, size: 9 }),
  ];
  const { pages } = await read([page, body(5), body(6)]);
  expect(pages[0]?.blocks[0]).toEqual({ text: "Chapter 14 Ankle and Foot Complaints", level: 1 });
  const sections = splitGuideline(pages);
  const methods = sections.find(({ topic }) => topic === "Physical Methods");
  expect(methods).toMatchObject({
    chapter: "Ankle and Foot Complaints",
    chapterNumber: "14",
    bodyRegions: ["ankle", "foot"],
  });
  expect(methods?.text.startsWith(right[14] ?? "?")).toBe(true);
  expect(sections[0]?.text).toContain(`${left[0]} ${left[1]}`);
});

test("recommendations under one heading are excerpts of their own, named by their titles", async () => {
  const recommendation = (title: string, y: number, verdict: string) => [
    { x: 72, y, text: `Recommendation: ${title}`, bold: true },
    ...setLines(
      [`${verdict} for acute low back pain of working adults, in the lowest dose that helps.`, ...prose(y, 4)],
      y - 12,
    ),
    { x: 72, y: y - 80, text: "Strength of Evidence: Moderate (B)", bold: true },
  ];
  const { pages } = await read([
    [
      { x: 72, y: 680, text: "Medications:", size: 14, bold: true },
      ...recommendation(
        "NSAIDs for Treatment of Acute Low Back Pain in Adults of Working Age or Older",
        650,
        "Naproxen is recommended",
      ),
      ...recommendation("Opioids for Acute Low Back Pain", 540, "Hydrocodone is not recommended"),
    ],
  ]);
  expect(splitGuideline(pages)).toMatchObject([
    {
      topic: "NSAIDs for Treatment of Acute Low Back Pain in Adults of Working Age or Older",
      recommendation: "recommended",
    },
    { topic: "Opioids for Acute Low Back Pain", recommendation: "not recommended", headings: ["Medications:"] },
  ]);
});

test("numbered headings nest and bookmarks name the chapter", async () => {
  const page = (at: number, heading: string) => [
    { x: 72, y: 700, text: heading, size: 12, bold: true },
    ...setLines(prose(at, 12), 670),
  ];
  const pages = [page(1, "3.1 Opioids"), page(2, "3.1.2 Tapering"), page(3, "3.2 Injections")];
  const { file, pages: all } = await read(pages, {
    outline: [
      { title: "Chapter 3: Shoulder", page: 0 },
      { title: "Chapter 4: Neck", page: 2 },
    ],
  });
  const sections = splitGuideline(all, file.outline);
  expect(
    sections.map(({ topic, headings, chapter, chapterNumber }) => [topic, headings.length, chapter, chapterNumber]),
  ).toEqual([
    ["Opioids", 1, "Shoulder", "3"],
    ["Tapering", 2, "Shoulder", "3"],
    ["Injections", 1, "Neck", "4"],
  ]);
});

test("a guideline of 1,000 pages is read and cut within a minute", { timeout: 60_000 }, async () => {
  const pages = Array.from({ length: 1000 }, (_, at) => [
    { x: 72, y: 765, text: "Chronic Pain Guide", size: 8 },
    { x: 72, y: 660, text: `Topic ${String.fromCharCode(65 + (at % 26))}${at}`, bold: true },
    ...setLines(prose(at, 45), 630),
    { x: 300, y: 30, text: String(at + 11) },
  ]);
  const bytes = makeBook(pages);
  const started = performance.now();
  const file = await openGuidelineFile({ name: "book.pdf", bytes });
  const read1000 = [];
  for (let from = 1; from <= file.pageCount; from += 100) read1000.push(...(await file.readPages(from, from + 99)));
  const sections = splitGuideline(read1000, file.outline);
  console.info(`1,000 pages, ${sections.length} excerpts: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  expect(sections).toHaveLength(1000);
  expect(sections[999]).toMatchObject({ topic: "Topic L999", pages: "1010" });
});
