import { expect, test } from "vitest";
import { type GuidelineBlock, toGuidelinePage } from "../../../src/guidelines/import/guideline-page.ts";
import { splitGuideline } from "../../../src/guidelines/import/split-guideline.ts";

const head = (text: string, level = 2): GuidelineBlock => ({ text, level });
const body = (text: string): GuidelineBlock => ({ text, level: null });
const sentence = "Function is measured at each visit by the treating physician. ";
const page = (number: number, label: string | null, ...blocks: GuidelineBlock[]) =>
  toGuidelinePage(number, label, blocks);

test("a long section is cut between paragraphs, before its criteria, and each part has its own pages", () => {
  const pages = [
    page(1, "74", head("Opioids"), body(sentence.repeat(40).trim())),
    page(2, "75", body("Criteria for use of opioids:\n1) One prescriber"), body(sentence.repeat(50).trim())),
    page(3, "76", body(sentence.repeat(120).trim())),
  ];
  const parts = splitGuideline(pages);
  expect(parts.map(({ topic, pages: cited }) => [topic, cited])).toEqual([
    ["Opioids", "74"],
    ["Opioids", "75"],
    ["Opioids", "76"],
    ["Opioids", "76"],
  ]);
  expect(parts.every(({ text }) => text.length >= 200 && text.length <= 6_000)).toBe(true);
  // Nothing is lost, nothing is written anew.
  const fold = (text: string) => text.replace(/\s+/g, "");
  const source = pages.flatMap(({ blocks }) => blocks.filter(({ level }) => level === null).map(({ text }) => text));
  expect(fold(parts.map(({ text }) => text).join(""))).toBe(fold(source.join("")));
});

test("a short section joins its neighbour under its heading, unless it recommends", () => {
  const sections = splitGuideline([
    page(
      1,
      "1",
      head("Devices", 1),
      head("Bracing"),
      body(sentence.repeat(5).trim()),
      head("Scope"),
      body("Adults only."),
    ),
    page(2, "2", head("Traction"), body("Not recommended.")),
  ]);
  expect(sections.map(({ topic }) => topic)).toEqual(["Bracing", "Traction"]);
  expect(sections[0]?.text).toMatch(/physician\.\n\nScope\n\nAdults only\.$/);
  expect(sections[1]).toMatchObject({ text: "Not recommended.", recommendation: "not recommended", pages: "2" });
});

test("a heading that only says what follows is named with the one above it", () => {
  const [section] = splitGuideline([
    page(1, null, head("Yoga", 1), head("Recommendations"), body(sentence.repeat(5).trim())),
  ]);
  expect(section).toMatchObject({ topic: "Yoga: Recommendations", pages: null, treatments: ["yoga"] });
});

test.each([
  ["Recommended.", "recommended"],
  ["Recommended as an option for chronic pain.", "recommended as an option"],
  ["Traction is not recommended.", "not recommended"],
  ["There is no recommendation for or against magnets.", "no recommendation"],
  ["Under study.", "under study"],
  [
    "Recommended for the conditions below.\nCriteria for the use of braces:\n1) Instability",
    "recommended with criteria",
  ],
  ["The knee is a joint.", ""],
])("reads the recommendation of %j", (text, expected) => {
  const [section] = splitGuideline([page(1, "1", head("Topic"), body(text))]);
  expect(section?.recommendation).toBe(expected);
});

test("pages are cited as a range where they make one, and one by one where not", () => {
  const cite = (labels: (string | null)[]) =>
    splitGuideline(
      labels.map((label, at) =>
        page(at + 1, label, ...(at === 0 ? [head("Topic")] : []), body(sentence.repeat(4).trim())),
      ),
    )[0]?.pages;
  expect(cite(["98", "99", "100"])).toBe("98-100");
  expect(cite(["xi", "xii"])).toBe("xi-xii");
  expect(cite(["14-7", "14-8"])).toBe("14-7, 14-8");
  expect(cite(["xii", "1"])).toBe("xii, 1");
  expect(cite(["7"])).toBe("7");
  expect(cite([null, null])).toBeNull();
});
