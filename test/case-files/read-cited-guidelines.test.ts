import { expect, test } from "vitest";
import { citedFor, readCitedGuidelines } from "../../src/case-files/read-cited-guidelines.ts";
import type { Page } from "../../src/vocabulary.ts";

const page = (text: string, kind: Page["kind"] = "progress-report"): Page => ({
  ...{ documentId: "doc_1", document: "pr2.txt", kind, date: "2014-12-01", number: 1, text, readable: true },
});
const read = (text: string, kind?: Page["kind"], asOf = "2014-12-26") =>
  readCitedGuidelines([page(text, kind)], asOf).map(({ citation, quote }) => ({
    source: citation.source,
    chapter: citation.chapter,
    pages: citation.pages,
    quote: quote.quote,
  }));

test("reads what the treating physician cites, with source, chapter, pages and place", () => {
  expect(
    read(
      "Low back pain.\nWe request work conditioning, which the MTUS Chronic Pain Medical Treatment Guidelines, page 125, recommend. Return in 4 weeks.",
    ),
  ).toEqual([
    expect.objectContaining({
      source: "mtus-chronic-pain-2009",
      pages: ["125"],
      quote: expect.stringContaining("work conditioning"),
    }),
  ]);
  expect(read("Injection of the ankle per ACOEM Chapter 14, p. 371.", "rfa")).toEqual([
    expect.objectContaining({ source: "acoem-2004", chapter: "14", pages: ["371"] }),
  ]);
});

test("the edition is that of the day where the name gives none", () => {
  const text = "Medication per the Chronic Pain Medical Treatment Guidelines.";
  expect(read(text, "consultation", "2016-07-27")[0]?.source).toBe("mtus-chronic-pain-2009");
  expect(read(text, "consultation", "2016-07-28")[0]?.source).toBe("mtus-chronic-pain-2016");
});

test("what is repeated of the review, or stands in the review itself, is not the physician's own", () => {
  expect(read("The denial cites ODG for this.")).toEqual([]);
  expect(read("Utilization review relied on the Official Disability Guidelines.")).toEqual([]);
  expect(read("Not supported by ODG.", "ur-denial")).toEqual([]);
  expect(read("Patient seen today. No guideline is named.")).toEqual([]);
});

test("of several items each is given what is cited beside it", () => {
  const text = `TENS unit: supported by ODG.\n\n${"Range of motion is limited. ".repeat(12)}\n\nAcupuncture: supported by the Acupuncture Medical Treatment Guidelines.`;
  const cited = readCitedGuidelines([page(text)], "2014-12-26");
  expect(cited).toHaveLength(2);
  expect(citedFor("TENS unit rental", cited, false).map(({ citation }) => citation.source)).toEqual(["odg"]);
  expect(citedFor("MRI of the knee", cited, false)).toEqual([]);
  expect(citedFor("MRI of the knee", cited, true)).toHaveLength(2);
});
