import { describe, expect, test } from "vitest";
import { alignCitations } from "../../src/qa/align-citations.ts";
import { alignReasons } from "../../src/qa/align-reasons.ts";

describe("the reasons of a letter beside the criteria of a draft", () => {
  test("stand by the criterion whose words they use, the request's own words deciding nothing", () => {
    const { criteria, besides } = alignReasons(
      ["Adequate trial of physical therapy", "Functional capacity evaluation", "Knee brace fitted by an orthotist"],
      "Work conditioning, low back",
      "The worker fell in 2014. A trial of physical therapy is on record without its outcome. No functional capacity evaluation was done. The work conditioning is not medically necessary.",
    );
    expect(criteria).toEqual([
      ["A trial of physical therapy is on record without its outcome."],
      ["No functional capacity evaluation was done."],
      [],
    ]);
    // The conclusion is no reason.
    expect(besides).toEqual(["The worker fell in 2014."]);
  });

  test("one thing by another name is the same thing; a word of the request alone tells nothing", () => {
    const [of, none] = alignReasons(
      ["Failure of NSAIDs", "Earlier acupuncture with a benefit"],
      "Acupuncture 2x4",
      "Naproxen did not help. Acupuncture is asked for twice a week.",
    ).criteria;
    expect(of).toEqual(["Naproxen did not help."]);
    expect(none).toEqual([]);
  });

  test("of nothing is nothing", () => {
    expect(alignReasons([], "x", "")).toEqual({ criteria: [], besides: [] });
    expect(alignReasons(["The same"], "The same", "Anything else.").criteria).toEqual([[]]);
  });
});

test("citations are aligned by source and chapter; pages meet within ranges, and a citation without its chapter finds it", () => {
  const cite = (source: "acoem-2004" | "odg", chapter: string | null, pages: string[]) => ({ source, chapter, pages });
  const rows = alignCitations([
    [cite("acoem-2004", "14", ["370-372"])],
    [cite("acoem-2004", "14", ["370-372"]), cite("odg", null, [])],
    [cite("acoem-2004", null, ["371", "374"])],
  ]);
  expect(rows.map(({ source, chapter, shared }) => [source, chapter, shared])).toEqual([
    ["acoem-2004", "14", ["371"]],
    ["odg", null, []],
  ]);
  expect(rows.map(({ texts }) => texts.map((text) => text?.pages ?? null))).toEqual([
    [["370-372"], ["370-372"], ["371", "374"]],
    [null, [], null],
  ]);
});
