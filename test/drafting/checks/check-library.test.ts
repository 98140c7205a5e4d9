import { describe, expect, test } from "vitest";
import { checkLibrary } from "../../../src/drafting/checks/check-library.ts";
import { checkWording } from "../../../src/drafting/checks/check-wording.ts";
import type { DraftCheckInput } from "../../../src/drafting/checks/input.ts";
import type { Excerpt } from "../../../src/vocabulary.ts";

const TEXT =
  "Aquatic vibration therapy is recommended for chronic low back pain after land-based\nexercise has failed. It is not “first-line” treatment.";

const excerpt = (change: Partial<Excerpt> = {}): Excerpt => ({
  ...{ id: "ged_x.00001", sourceKey: "other", source: "Practice Guideline", edition: "2014", authority: null },
  ...{ inForceFrom: null, inForceTo: null, chapter: null, chapterNumber: null, topic: "Aquatic vibration therapy" },
  ...{ pages: "125", citedSections: [], bodyRegions: [], treatments: [], recommendation: "recommended" },
  ...{ textKind: "verbatim", summary: TEXT, criteria: null, limits: "", confidence: "high" },
  ...change,
});

const input = (rationale: string, excerpts: Excerpt[], citedBefore: string[] = []): DraftCheckInput => ({
  proposal: {
    ...{ disputedItemId: "item_1", determination: "upheld", criteria: [], rationale },
    citations: excerpts.map(({ id }) => ({ excerptId: id, pages: ["125"] })),
  },
  item: { id: "item_1", request: "Aquatic vibration therapy", quantity: {}, bodyRegion: "low back", side: null },
  facts: { age: null, sex: null, dateOfInjury: null, asOf: "2015-01-01", forbiddenNames: [] },
  ...{ pages: [], excerpts, searchSequence: [], otherItems: [], citedBefore },
});

const says = (quoted: string) => `The guideline states that ${quoted}. The request is not medically necessary.`;
const quotation = (rationale: string, excerpts: Excerpt[]) =>
  checkWording(input(rationale, excerpts)).filter(({ code }) => code === "S01");

describe("quotation marks around a guideline", () => {
  test("hold its verbatim text, across its line ends and with other quotation marks", () => {
    expect(
      quotation(says("“recommended for chronic low back pain after land-based exercise has failed”"), [excerpt()]),
    ).toEqual([]);
  });

  test("do not hold words that it does not have", () => {
    const [found] = quotation(says("“recommended for acute low back pain after land-based exercise has failed”"), [
      excerpt(),
    ]);
    expect(found).toMatchObject({ severity: "block", code: "S01" });
  });

  test("do not hold the text of a guideline that the draft does not cite", () => {
    expect(quotation(says("“recommended for chronic low back pain after land-based exercise”"), [])).toHaveLength(1);
  });

  test("do not hold the catalogue's summary", () => {
    const [found] = quotation(says("“recommended for chronic low back pain after land-based exercise has failed”"), [
      excerpt({ textKind: "summary" }),
    ]);
    expect(found).toMatchObject({ severity: "block", message: expect.stringContaining("library's own summary") });
  });
});

describe("an excerpt that is no longer in the library", () => {
  const gone = excerpt({ noLongerInLibrary: true });

  test("cannot be cited anew", () => {
    expect(checkLibrary(input("", [gone]))).toMatchObject([{ code: "C04", severity: "block" }]);
  });

  test("is flagged where the draft cites it already", () => {
    expect(checkLibrary(input("", [gone], [gone.id]))).toMatchObject([{ code: "C04", severity: "warn" }]);
  });

  test("is not one that is offered", () => {
    expect(checkLibrary(input("", [excerpt()]))).toEqual([]);
  });
});
