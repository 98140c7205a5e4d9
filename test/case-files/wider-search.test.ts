import { expect, test } from "vitest";
import { assessCriterion } from "../../src/case-files/assess-criterion.ts";
import { indexPages } from "../../src/case-files/page-index.ts";
import type { EvidenceState, Page } from "../../src/vocabulary.ts";

const page = (text: string): Page => ({
  ...{ documentId: "doc", document: "doc.txt", kind: "progress-report", date: "2015-05-20", number: 1 },
  ...{ text, readable: true },
});

type Asked = { request?: string; bodyRegion?: string; side?: "left" | "right" };
const ask = (criterion: string, asked: Asked, text: string, kind: "leaf" | "exclusion" = "leaf") =>
  assessCriterion(
    indexPages([page(text)]),
    { text: criterion, kind },
    { asOf: "2015-06-01", dateOfInjury: "2014-01-10", ...asked },
  );

const shoulder = { request: "Left shoulder arthroscopy", bodyRegion: "shoulder", side: "left" } as const;
const norco = { request: "Norco 10/325 #120" };
const gabapentin = { request: "Gabapentin 600mg #90" };
const epidural = { request: "Right L4-5 TFESI", bodyRegion: "low back", side: "right" } as const;

const cases: [what: string, criterion: string, asked: Asked, text: string, state: EvidenceState][] = [
  [
    "failure told without its word, two sentences on",
    "Conservative care for three to six months failed",
    shoulder,
    "L shoulder: s/p inj x2, PT x 18, NSAIDs x 5 mos; pt w/ ongoing pain & weakness.",
    "documented",
  ],
  [
    "care of the other side",
    "Six months of conservative care failed",
    shoulder,
    "L shoulder: new pain. R shoulder failed PT and injections in 2011.",
    "not-documented",
  ],
  ["night pain by waking", "Night-time joint pain", shoulder, "L shoulder pain awakens her at night.", "documented"],
  [
    "a lesion by its size",
    "Imaging evidence of the same lesion",
    shoulder,
    "MRI L shoulder 4/2/15: 1.2 cm full thickness tear supraspinatus.",
    "documented",
  ],
  ["morphine equivalents", "Total MED calculated", norco, "Norco 10/325 qid = 40 mg MED/day.", "documented"],
  ["no morphine equivalents", "Total MED calculated", norco, "Norco 10/325 tid prn. Refill x1.", "not-documented"],
  [
    "a score beside another drug",
    "Change in pain recorded at the visit",
    gabapentin,
    "Pain now 8/10, took her morning Norco at 7.",
    "not-documented",
  ],
  [
    "help without a measure",
    "Measured pain relief of at least about 30 percent with the drug",
    gabapentin,
    "Gabapentin helps the leg.",
    "not-documented",
  ],
  [
    "symptoms are no signs",
    "Radiculopathy documented on physical examination",
    epidural,
    "LBP radiates down R leg to foot. Gait normal.",
    "not-documented",
  ],
  [
    "signs that are normal",
    "Radiculopathy documented on physical examination",
    epidural,
    "Neuro: sens intact to LT, str 5/5 BLE, DTRs symm 2+. SLR neg R/L.",
    "explicitly-absent",
  ],
  [
    "a test without the tear",
    "Meniscal tear on MRI",
    { request: "Left knee arthroscopy", bodyRegion: "knee", side: "left" },
    "MRI L knee 3/2/15: no meniscal tear. Mild chondromalacia.",
    "explicitly-absent",
  ],
  [
    "a denied side effect bars nothing",
    "Serious adverse effects",
    norco,
    "No side effects from Norco.",
    "explicitly-absent",
  ],
  ["what a urine test shows", "Aberrant behaviour documented", norco, "UDT 4/10 + cocaine.", "documented"],
  [
    "a hope",
    "Functional improvement from prior visits",
    { request: "PT 2x6 left shoulder" },
    "Will start PT 2x6 L shoulder. Goals: improve ROM and function.",
    "not-documented",
  ],
  [
    "another drug than the requested one",
    "Other NSAIDs tried first",
    { request: "Celebrex 200mg" },
    "Start Celebrex 200 qd for knee OA.",
    "not-documented",
  ],
  [
    "a long word misspelt",
    "Spinal dislocation",
    { request: "Cervical fusion" },
    "CT c-spine: C5-6 dislocatoin, unreduced.",
    "documented",
  ],
];

test.each(cases)("%s", (_, criterion, asked, text, state) => {
  expect(ask(criterion, asked, text).state).toBe(state);
});

test("every sentence that shows an idea is quoted", () => {
  const found = ask(
    "Three conservative treatments failed",
    shoulder,
    "Ice, NSAIDs, brace x 3 mos. Still painful daily.",
  );
  expect(found.state).toBe("documented");
  expect(found.evidence.map(({ quote }) => quote).join(" ")).toContain("Still painful");
});

test("what would bar a treatment is found by the strict search alone", () => {
  const text = "L shoulder pain awakens her at night.";
  expect(ask("Night-time joint pain", shoulder, text, "exclusion").state).toBe("not-documented");
});

test("what the request states is found where a record words it", () => {
  const asked = { request: "Massage therapy 6 visits for the neck", bodyRegion: "neck" };
  const found = ask("Body part specified", asked, "Plan: massage therapy 6 visits for the neck.");
  expect(found.state).toBe("documented");
  expect(ask("Initial trial of four visits", asked, "Plan: massage therapy 6 visits for the neck.").state).toBe(
    "explicitly-absent",
  );
});
