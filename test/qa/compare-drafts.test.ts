import { expect, test } from "vitest";
import { cohensKappa } from "../../src/qa/agreement.ts";
import { compareDrafts } from "../../src/qa/compare-drafts.ts";
import { diffWords } from "../../src/qa/diff-words.ts";
import { compareRequests } from "../../src/qa/fold-request.ts";
import { expandPages } from "../../src/qa/page-overlap.ts";
import type { Determination, DraftOutput, LetterItem, ParsedLetter, SourceKey } from "../../src/vocabulary.ts";

type Cite = [SourceKey, string[]];
const citations = (cites: Cite[]) => cites.map(([source, pages]) => ({ source, chapter: null, topic: "topic", pages }));

function draft(request: string, determination: Determination | null, cites: Cite[] = [], rationale = "") {
  const item: DraftOutput["items"][number] = {
    request,
    quantity: {},
    bodyRegion: null,
    side: null,
    determination,
    citations: citations(cites),
    criteria: [],
    rationale,
    searchSequence: [],
    checks: [],
  };
  return item;
}

function letter(...items: [string, Determination, Cite[]?, string?][]): ParsedLetter {
  return {
    file: "final.txt",
    kind: "determination",
    style: "2015",
    worker: { age: null, sex: null },
    dates: { injury: null, urDecision: null, applicationReceived: null, assigned: null, determination: null },
    items: items.map(
      ([request, determination, cites = [], rationale = ""]): LetterItem => ({
        request,
        determination,
        urGuidelines: [],
        reviewerGuidelines: citations(cites),
        rationaleStartsWith: null,
        rationale,
      }),
    ),
    inconsistencies: [],
  };
}

test("pairs items across wordings and compares determination, pages and text", () => {
  const comparison = compareDrafts(
    [
      draft("MRI L-spine w/o contrast", "overturned", [["acoem-2004", ["303"]]]),
      draft("PT two times a week for four weeks, right shoulder", "upheld", [
        ["mtus-chronic-pain-2009", ["98", "99"]],
        ["odg", []],
      ]),
      draft("Home health aide", "upheld"),
    ],
    letter(
      ["Physical therapy 2x4 right shoulder", "upheld", [["mtus-chronic-pain-2009", ["98-99"]]], "Eight visits."],
      ["Magnetic resonance imaging of the lumbar spine without contrast", "upheld", [["acoem-2004", ["303-304"]]]],
      ["Norco 10/325mg #60", "upheld"],
    ),
  );
  expect(comparison.items.map((item) => item.finalRequest)).toEqual([
    "Magnetic resonance imaging of the lumbar spine without contrast",
    "Physical therapy 2x4 right shoulder",
  ]);
  expect(comparison.items[1]?.citations).toEqual({
    source: { precision: 0.5, recall: 1 },
    page: { precision: 1, recall: 1 },
  });
  expect(comparison.unmatched).toEqual({ drafts: ["Home health aide"], final: ["Norco 10/325mg #60"] });
  expect(comparison.summary).toEqual({ n: 2, agreement: 0.5, kappa: 0, overturnRecall: null, pageRecall: 0.75 });
});

test("leaves undefined figures null and counts an undecided draft as disagreement", () => {
  const empty = compareDrafts([], letter());
  expect(empty.summary).toEqual({ n: 0, agreement: null, kappa: null, overturnRecall: null, pageRecall: null });
  const undecided = compareDrafts([draft("Soma 350mg #60", null)], letter(["Carisoprodol 350mg #60", "overturned"]));
  expect(undecided.summary).toMatchObject({ n: 1, agreement: 0, overturnRecall: 0 });
});

test("matches each item once, the likest first", () => {
  const comparison = compareDrafts(
    [draft("Norco 10/325mg #60", "upheld"), draft("Norco 5/325mg #30", "upheld")],
    letter(["Hydrocodone/APAP 5/325mg #30", "upheld"], ["Hydrocodone/APAP 10/325mg #60", "upheld"]),
  );
  expect(comparison.items.map((item) => item.finalRequest)).toEqual([
    "Hydrocodone/APAP 10/325mg #60",
    "Hydrocodone/APAP 5/325mg #30",
  ]);
});

test("opposite sides are not the same request", () => {
  expect(compareRequests("MRI left knee", "MRI of the left knee")).toBe(1);
  expect(compareRequests("MRI left knee", "MRI right knee")).toBeLessThan(0.5);
});

test("expands printed pages", () => {
  expect(expandPages(["376-7", "371 & 374", "98-99"])).toEqual(["376", "377", "371", "374", "98", "99"]);
});

test("kappa: chance agreement is zero, full agreement one, no variation undefined", () => {
  expect(
    cohensKappa([
      ["u", "u"],
      ["u", "o"],
    ]),
  ).toBe(0);
  expect(
    cohensKappa([
      ["u", "u"],
      ["o", "o"],
    ]),
  ).toBe(1);
  expect(
    cohensKappa([
      ["u", "u"],
      ["u", "u"],
    ]),
  ).toBeNull();
});

test("a word diff reads back as both texts", () => {
  const [a, b] = ["The request is not medically necessary.", "The request is medically necessary and appropriate."];
  const parts = diffWords(a, b);
  const read = (skip: string) =>
    parts
      .filter((part) => part.kind !== skip)
      .map((part) => part.text)
      .join("");
  expect(read("removed")).toBe(b);
  expect(read("added")).toBe(a);
});
