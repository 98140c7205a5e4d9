import { describe, expect, test } from "vitest";
import { assessCriterion } from "../../src/case-files/assess-criterion.ts";
import { indexPages } from "../../src/case-files/page-index.ts";
import type { DocumentKind, EvidenceState, Page } from "../../src/vocabulary.ts";

const page = (text: string, kind: DocumentKind = "progress-report", date = "2015-05-20", id = "doc"): Page => ({
  documentId: id,
  document: `${id}.txt`,
  kind,
  date,
  number: 1,
  text,
  readable: true,
});

type Asked = { request?: string; bodyRegion?: string; side?: "left" | "right" };
const ask = (criterion: string, asked: Asked, ...pages: Page[]) =>
  assessCriterion(
    indexPages(pages),
    { text: criterion, kind: "leaf" },
    { asOf: "2015-06-01", dateOfInjury: "2014-01-10", ...asked },
  );

const norco = { request: "Norco 10/325mg #90" };
const epidural = { request: "Left L4-5 transforaminal epidural steroid injection", bodyRegion: "low back" };
const knee = { request: "MRI right knee", bodyRegion: "knee", side: "right" } as const;
const failedCare = "Conservative care failed (exercise, physical methods, NSAIDs, muscle relaxants)";
const gained = "Functional improvement from prior visits";
const therapy = { request: "Physical therapy 2x6 low back", bodyRegion: "low back" };

const cases: [what: string, criterion: string, asked: Asked, text: string, state: EvidenceState][] = [
  ["shorthand of failure", failedCare, epidural, "s/p 6 PT w/o benefit. Tried NSAIDs, no help.", "documented"],
  [
    "care that only begins",
    failedCare,
    epidural,
    "Start PT 2x6. Ibuprofen 800 tid prescribed today.",
    "not-documented",
  ],
  ["a hope is no gain", gained, therapy, "Completed 12 PT visits. Goal: improve function.", "not-documented"],
  ["a gain in numbers", gained, therapy, "After 8 PT visits lifting went from 10 to 25 lb.", "documented"],
  ["a denied gain", gained, therapy, "Completed 12 PT visits without functional improvement.", "explicitly-absent"],
  ["scores with an arrow", "Pain relief from the opioid documented", norco, "VAS 8→4 w/ meds.", "documented"],
  [
    "a refill is no relief",
    "Pain relief from the opioid documented",
    norco,
    "Refill Norco. Pain 7/10.",
    "not-documented",
  ],
  [
    "relief below the limit",
    "Previous block gave at least 50 percent relief for six weeks",
    epidural,
    "ESI gave 30% relief for one week.",
    "explicitly-absent",
  ],
  [
    "relief that lasted",
    "Previous block gave at least 50 percent relief for six weeks",
    epidural,
    "ESI 12/2014: 70% improvement x 2 months.",
    "documented",
  ],
  [
    "a first course",
    "First trial of acupuncture",
    { request: "Acupuncture 6 visits" },
    "He has never had acupuncture.",
    "documented",
  ],
  [
    "a second course",
    "First trial of acupuncture",
    { request: "Acupuncture 6 visits" },
    "Had 12 acupuncture treatments in 2014.",
    "explicitly-absent",
  ],
  ["a positive sign", "Positive McMurray sign", knee, "R knee: McM +, jt line TTP med.", "documented"],
  ["a negative sign", "Positive McMurray sign", knee, "McMurray's neg, Lachman neg.", "explicitly-absent"],
  ["the other knee", "Joint line tenderness", knee, "L knee: medial joint line tenderness.", "not-documented"],
  ["a negative film was taken", "Plain radiographs done", knee, "XR R knee 4/2/15: no fx.", "documented"],
  ["an ordered film was not", "Plain radiographs done", knee, "X-ray of the knee ordered.", "not-documented"],
  ["a box that is ticked", "CURES checked", norco, "[x] CURES reviewed  [ ] ORT completed", "documented"],
  ["a box that is not", "Risk screening tool used", norco, "[x] CURES reviewed  [ ] ORT completed", "not-documented"],
  [
    "a normal study",
    "Positive nerve conduction study",
    { request: "Right carpal tunnel release" },
    "NCS: normal study.",
    "explicitly-absent",
  ],
  ["one drug is not its class", "Trial of gabapentin", {}, "Tried Topamax, no effect.", "not-documented"],
  ["a drug of the class", "Trial of an anticonvulsant", {}, "Tried Topamax, no effect.", "documented"],
  ["a drug not tolerated", "Oral agents not tolerated", {}, "Cannot take oral NSAIDs d/t gastritis.", "documented"],
  ["an index below the limit", "Body mass index under 40", {}, "Ht 5'8 Wt 210 BMI 31.9", "documented"],
  ["an index above it", "Body mass index under 40", {}, "BMI 43.", "explicitly-absent"],
  [
    "a drug listed once",
    "Two NSAIDs together",
    { request: "Naproxen 550 mg #60" },
    "Naproxen 550 bid.",
    "not-documented",
  ],
  [
    "two of a class",
    "Two NSAIDs together",
    { request: "Naproxen 550 mg #60" },
    "Naproxen 550 bid, Mobic 15 qd.",
    "documented",
  ],
  ["a father's diabetes", "Diabetes", {}, "FH: father DM2.", "not-documented"],
  [
    "mild words for surgery",
    "Surgery is being considered",
    knee,
    "Dr. K is considering microdiscectomy.",
    "documented",
  ],
];

test.each(cases)("%s", (_, criterion, asked, text, state) => {
  expect(ask(criterion, asked, page(text)).state).toBe(state);
});

describe("across pages", () => {
  test("what utilization review says of the worker proves nothing", () => {
    const found = ask(gained, therapy, page("After 8 PT visits function improved.", "ur-denial"));
    expect(found.state).toBe("not-documented");
    expect(found.search.nearMisses[0]?.why).toMatch(/utilization review/);
  });

  test("relief and its denial on one day contradict each other, with both quotes", () => {
    const found = ask(
      "Pain relief from the opioid documented",
      norco,
      page("Norco helps, 4/10 with meds, 8/10 without.", "progress-report", "2015-05-20", "a"),
      page("Norco provides no relief.", "consultation", "2015-05-20", "b"),
    );
    expect(found.state).toBe("conflicting");
    expect(new Set(found.evidence.map(({ document }) => document))).toEqual(new Set(["a.txt", "b.txt"]));
  });

  test("lines of a therapy record speak for its therapy and carry the day of their entry", () => {
    const notes = page(
      "RIVER PHYSICAL THERAPY\n\n03/08/2015  visit 1\nFlex 60.\n\n03/29/2015  visit 6\nO: Flex 122 (was 88). Walks 1 mile.",
      "therapy-notes",
      "2015-03-08",
    );
    const found = ask(gained, therapy, page("PT: no change in function.", "progress-report", "2015-03-20", "b"), notes);
    expect(found.state).toBe("documented");
    expect(found.evidence[0]?.quote).toContain("Flex 122");
  });

  test("use of the requested drug over months is long use", () => {
    const soma = { request: "Soma 350mg #60" };
    const files = [page("Meds: Soma 350 tid.", "progress-report", "2014-11-01", "a"), page("Continue Soma 350.")];
    expect(ask("Chronic use", soma, ...files).state).toBe("documented");
    expect(ask("Short-term use, generally under two to three weeks", soma, ...files).state).toBe("explicitly-absent");
  });
});
