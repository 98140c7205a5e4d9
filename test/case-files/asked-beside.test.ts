import { expect, test } from "vitest";
import type { EvidenceContext } from "../../src/case-files/assertion.ts";
import { assessCriterion } from "../../src/case-files/assess-criterion.ts";
import { indexPages } from "../../src/case-files/page-index.ts";
import type { Page } from "../../src/vocabulary.ts";

type Told = string | (Partial<Page> & { text: string });

function ask(criterion: string, told: Told[], context: EvidenceContext = {}) {
  const pages = told.map(
    (page, at): Page => ({
      ...{ documentId: `d${at}`, document: `${at}.txt`, kind: "progress-report", date: "2015-04-01", number: 1 },
      ...{ readable: true, ...(typeof page === "string" ? { text: page } : page) },
    }),
  );
  const given = { asOf: "2015-05-01", dateOfInjury: "2014-06-01", ...context };
  return assessCriterion(indexPages(pages), { text: criterion, kind: "leaf" }, given).state;
}

const ANKLE = { request: "MRI right ankle", bodyRegion: "ankle", side: "right" } as const;
const RELEASE = { request: "Right carpal tunnel release", bodyRegion: "wrist", side: "right" } as const;

test.each<[criterion: string, told: Told[], context: EvidenceContext, state: string]>([
  ["Plain films were taken first", ["XR right ankle 3 views: no fracture."], ANKLE, "documented"],
  ["Plain films were taken first", ["No x-rays of the right ankle have been taken."], ANKLE, "explicitly-absent"],
  ["Plain films were taken first", ["X-ray right ankle requested."], ANKLE, "not-documented"],
  [
    "No earlier study of the same part answers the question",
    ["No MRI of the right ankle has been done."],
    ANKLE,
    "documented",
  ],
  [
    "No earlier study of the same part answers the question",
    ["MRI right ankle of 02/03/2015: talar dome lesion."],
    ANKLE,
    "explicitly-absent",
  ],
  [
    "No earlier study of the same part answers the question",
    ["Outside MRI 2011 (other ankle)."],
    ANKLE,
    "not-documented",
  ],
  [
    "The operation has not been done already on that side",
    ["Procedure: Left open carpal tunnel release."],
    RELEASE,
    "documented",
  ],
  [
    "The operation has not been done already on that side",
    ["S/p right carpal tunnel release 2006."],
    RELEASE,
    "explicitly-absent",
  ],
  [
    "The operation has not been done already on that side",
    ["Right carpal tunnel release requested."],
    RELEASE,
    "not-documented",
  ],
  ["The CURES report was reviewed", ["CURES reviewed 03/2015, one prescriber."], {}, "documented"],
  ["The CURES report was reviewed", ["CURES [ ] reviewed [ ] not reviewed."], {}, "not-documented"],
  ["Oral medication is not tolerated", ["Naproxen upset stomach, stopped."], {}, "documented"],
  ["Oral medication is not tolerated", ["Taking naproxen prn. Stomach ok."], {}, "explicitly-absent"],
  [
    "Every ingredient is recommended for topical use",
    ["Plan: flurbiprofen 20% / baclofen 2% cream."],
    { request: "Flurbiprofen 20% / baclofen 2% cream" },
    "explicitly-absent",
  ],
  [
    "First prescription",
    [{ text: "Start duloxetine 30 mg daily.", date: "2014-11-01" }],
    { request: "Duloxetine 60 mg #30" },
    "explicitly-absent",
  ],
  [
    "A taper schedule or an end date has been set out",
    ["Talked about stopping. No schedule made."],
    {},
    "explicitly-absent",
  ],
])("%s: %j", (criterion, told, context, state) => {
  expect(ask(criterion, told, context)).toBe(state);
});

test("what belongs to another patient, or is taken back, is no finding of this one", () => {
  const block = { request: "Medial branch block C4-5", bodyRegion: "neck", side: null };
  const told = ['Addendum: comparison "prior ACDF" belongs to another patient and is deleted.'];
  expect(ask("Previous fusion at level", told, block)).not.toBe("documented");
});

test("an empty box beside a word is the form's own text", () => {
  const fce = { request: "Functional capacity evaluation", bodyRegion: null, side: null };
  expect(ask("Near maximal medical improvement", ["WORK STATUS: [x] modified [ ] TTD [ ] P&S"], fce)).toBe(
    "not-documented",
  );
});

test("what a person did not do after a block leaves the block done", () => {
  const block = { request: "Right stellate ganglion block", bodyRegion: "hand", side: "right" } as const;
  expect(ask("First series of blocks", ["Did not go to OT after the block."], block)).not.toBe("documented");
});

test("a sign at the elbow takes nothing from the signs at the wrist", () => {
  const told = ["Phalen positive right, Durkan positive right. Elbow Tinel negative."];
  expect(ask("Symptoms and signs of carpal tunnel syndrome", told, RELEASE)).toBe("documented");
});

test("scores of a course of psychotherapy that fall by a fifth are progress", () => {
  const told: Told[] = [{ text: "CBT session 6. PCL-5 61 -> 50 -> 41.", kind: "therapy-notes" }];
  expect(ask("Progress from prior sessions documented", told, { request: "Psychotherapy x 12" })).toBe("documented");
});
