import { expect, test } from "vitest";
import { scoreDraft } from "../../src/qa/score-draft.ts";
import { scoreParse } from "../../src/qa/score-parse.ts";
import { isHit, scoreRetrieval } from "../../src/qa/score-retrieval.ts";
import type { DraftOutput, EvidenceState, ParsedLetter, RankedExcerpt } from "../../src/vocabulary.ts";

const letter: ParsedLetter = {
  file: "a.txt",
  kind: "determination",
  style: "2015",
  worker: { age: 57, sex: "female" },
  dates: { injury: "2013-08-22", urDecision: null, applicationReceived: null, assigned: null, determination: null },
  items: [
    {
      request: "Interferential unit, 30 day rental",
      determination: "upheld",
      urGuidelines: [],
      reviewerGuidelines: [{ source: "mtus-chronic-pain-2009", chapter: null, pages: ["118-120"] }],
      rationaleStartsWith: "Interferential current is not advised as",
      rationale: "Interferential current is not advised as an isolated measure.",
    },
  ],
  inconsistencies: [],
};

test("a letter parsed as labelled is exact, a letter that failed is wrong throughout", () => {
  expect(scoreParse([letter], [letter]).metrics).toEqual({
    letters: 1,
    items: 1,
    itemF1: 1,
    fieldAccuracy: 1,
    lettersExact: 1,
  });
  expect(scoreParse([letter], [null]).metrics).toMatchObject({ itemF1: 0, fieldAccuracy: 0, lettersExact: 0 });
});

test("names the fields that differ and compares ranges page by page", () => {
  const [item] = letter.items;
  if (!item) throw new Error("no item");
  const pages = [{ source: "mtus-chronic-pain-2009" as const, chapter: null, pages: ["118", "119", "120"] }];
  const other: ParsedLetter = {
    ...letter,
    worker: { age: 47, sex: "female" },
    items: [{ ...item, determination: "overturned", reviewerGuidelines: pages }],
  };
  const score = scoreParse([letter], [other]);
  expect(score.cases[0]).toMatchObject({ id: "a.txt", ok: false, wrong: ["worker.age", "items[0].determination"] });
});

const excerpt = (over: Partial<RankedExcerpt>): RankedExcerpt => ({
  excerptId: "e",
  source: "mtus-chronic-pain-2009",
  edition: "2009",
  chapter: null,
  topic: "Opioids",
  pages: "74-96",
  inForceFrom: "2009-07-18",
  inForceTo: "2016-07-27",
  step: "mtus",
  score: 1,
  ...over,
});

test("recall counts labels with a hit among the first, and excerpts out of force are counted", () => {
  const label = { query: "Norco", expect: [{ source: "mtus-chronic-pain-2009", pages: ["78"] }] };
  const score = scoreRetrieval(
    [
      { id: "1", date: "2014-01-01", ...label },
      { id: "2", date: "2017-01-01", ...label },
      { id: "3", date: "2014-01-01", ...label },
    ],
    [[excerpt({})], [excerpt({ source: "odg" }), excerpt({})], [excerpt({ pages: "16-18" })]],
  );
  expect(score.metrics).toEqual({ "recall@1": 1 / 3, "recall@5": 2 / 3, mrr: 0.5, outOfForce: 2 });
  expect(score.cases.map((entry) => entry.ok)).toEqual([true, true, false]);
});

test("a hit needs the chapter, then pages, then a distinctive word of the topic or a cited section", () => {
  const cited = { source: "acoem-2004", chapter: "Low Back Complaints", topic: "Imaging", pages: ["303-304"] };
  expect(isHit(cited, { source: "acoem-2004", chapter: "12" })).toBe(true);
  expect(isHit(cited, { source: "acoem-2004", chapter: "8" })).toBe(false);
  expect(isHit(cited, { source: "acoem-2004", topic: "Low back imaging", pages: ["309"] })).toBe(false);
  expect(isHit(cited, { source: "acoem-2004", chapter: "12", topics: ["Special Studies"] })).toBe(false);
  expect(
    isHit({ ...cited, citedSections: ["Special Studies"] }, { source: "acoem-2004", topics: ["Special Studies"] }),
  ).toBe(true);
  expect(isHit({ ...cited, topic: "Low back pain" }, { source: "acoem-2004", topics: ["Neck pain"] })).toBe(false);
});

function drafted(items: [string, "upheld" | "overturned", [string, EvidenceState][]][]): DraftOutput {
  return {
    caseFile: "c",
    asOf: null,
    worker: { age: null, sex: null },
    dateOfInjury: null,
    items: items.map(([request, determination, criteria]) => ({
      request,
      quantity: {},
      bodyRegion: null,
      side: null,
      determination,
      citations: [{ source: "mtus-chronic-pain-2009", chapter: null, topic: "Opioids", pages: ["78-80"] }],
      criteria: criteria.map(([text, state]) => ({ text, state, evidence: [] })),
      rationale: "",
      searchSequence: [],
      checks: [],
    })),
    inconsistencies: ["The application of 2014-12-18 is dated before the denial of 2014-12-26."],
    unreadablePages: [{ document: "a.pdf", page: 2 }],
    model: { id: "m", promptVersion: "1", tokens: { input: 0, output: 0 } },
  };
}

test("scores determinations, citations, criteria and what was read", () => {
  const label = {
    caseFile: "c",
    items: [
      {
        request: "Norco 10/325mg #120",
        determination: "upheld" as const,
        citations: [{ source: "mtus-chronic-pain-2009", pages: ["78", "91"] }],
        criteria: [
          { text: "Pain relief is documented", state: "documented" as const, evidence: [] },
          { text: "A signed opioid agreement", state: "not-documented" as const, evidence: [] },
        ],
      },
      { request: "MRI left knee", determination: "overturned" as const },
    ],
    inconsistencies: ["The application is dated 2014-12-18, before the denial of 2014-12-26."],
    unreadablePages: [{ document: "a.pdf", page: 2 }],
  };
  const score = scoreDraft(
    [label],
    [
      drafted([
        [
          "Hydrocodone/APAP 10/325mg #120",
          "upheld",
          [
            ["Documented pain relief", "not-documented"],
            ["Opioid agreement signed", "not-documented"],
          ],
        ],
      ]),
    ],
  );
  expect(score.metrics).toEqual({
    items: 2,
    itemF1: 2 / 3,
    determinationAccuracy: 0.5,
    kappa: 1 / 3,
    overturnRecall: 0,
    overturnPrecision: null,
    balancedAccuracy: 0.5,
    pageRecall: 0.5,
    citationAny: 1,
    criterionAccuracy: 0.5,
    falseAbsence: 1,
    notDocumentedRecall: 1,
    unreadableRecall: 1,
    inconsistencyRecall: 1,
  });
});

test("metrics without labels are null, and a case that failed is not ok", () => {
  const score = scoreDraft([{ caseFile: "c", items: [{ request: "MRI left knee", determination: "upheld" }] }], [null]);
  expect(score.cases[0]?.ok).toBe(false);
  expect(score.metrics).toMatchObject({
    determinationAccuracy: 0,
    overturnRecall: null,
    pageRecall: null,
    criterionAccuracy: null,
    falseAbsence: null,
    unreadableRecall: null,
    inconsistencyRecall: null,
  });
});
