import { expect, test } from "vitest";
import { evaluateCriteria } from "../../src/drafting/criteria.ts";
import { affirms } from "../../src/drafting/determination/clinical-record.ts";
import { readFamily } from "../../src/drafting/determination/treatment-family.ts";
import { proposeDetermination } from "../../src/drafting/propose-determination.ts";
import type { Criterion, EvidenceState, Excerpt, Quantity } from "../../src/vocabulary.ts";

const excerptWith = (criteria: Criterion | null, recommendation = "recommended with criteria"): Excerpt => ({
  id: "guide/x",
  sourceKey: "acoem-2004",
  source: "ACOEM",
  edition: "2nd",
  authority: null,
  inForceFrom: null,
  inForceTo: null,
  chapter: null,
  chapterNumber: null,
  topic: "x",
  pages: null,
  citedSections: [],
  bodyRegions: [],
  treatments: [],
  recommendation,
  textKind: "summary",
  summary: "",
  criteria,
  limits: "",
  confidence: "high",
});
const TREE: Extract<Criterion, { of: Criterion[] }> = {
  kind: "allOf",
  id: "c0",
  of: [
    { kind: "leaf", id: "c1", text: "first" },
    { kind: "limit", id: "c2", text: "twelve visits", quantity: 12, unit: "visits" },
    { kind: "exclusion", id: "c3", text: "bar" },
  ],
};

const nameLeaf = (one: Criterion, text: string | undefined): Criterion =>
  text && !("of" in one) ? { ...one, text } : one;

function propose(
  request: string,
  record: string[],
  options: {
    states?: Record<string, EvidenceState>;
    quantity?: Quantity;
    recommendation?: string;
    injury?: string;
    asOf?: string;
    surgery?: "upheld" | "overturned";
    medications?: string[];
    /** Words of the first condition. */
    conditions?: string;
  } = {},
) {
  const { states, quantity = {}, recommendation, injury = "2016-10-01", asOf = "2016-12-01" } = options;
  const tree: Criterion = {
    ...TREE,
    of: TREE.of.map((one) => (one.id === "c1" ? nameLeaf(one, options.conditions) : one)),
  };
  const excerpt = excerptWith(tree, recommendation);
  return proposeDetermination({
    excerpts: [excerpt],
    evaluations: { [excerpt.id]: evaluateCriteria(tree, states ?? {}, { quantity }) },
    item: { request, quantity, bodyRegion: null, side: null },
    facts: { age: 40, sex: "male", dateOfInjury: injury, asOf, medications: options.medications ?? [] },
    record: record.map((text) => ({ text, documentId: "d", document: "d.txt", page: 1 })),
    surgery: options.surgery ?? null,
  });
}

test.each<[string, string, Parameters<typeof propose>[2], string]>([
  ["criteria met", "Gizmo", { states: { c1: "documented" } }, "overturned"],
  ["criteria open", "Gizmo", {}, "upheld"],
  ["criteria denied", "Gizmo", { states: { c1: "explicitly-absent" } }, "upheld"],
  ["excluded", "Gizmo", { states: { c1: "documented", c3: "documented" } }, "upheld"],
  ["guideline against", "Gizmo", { states: { c1: "documented" }, recommendation: "not recommended" }, "upheld"],
  ["limit splits", "Aquatic sessions", { states: { c1: "documented" }, quantity: { visits: 18 } }, "modified"],
])("%s", (_name, request, options, determination) => {
  expect(propose(request, [], options).determination).toBe(determination);
});

test.each<[string, string, string[], Parameters<typeof propose>[2], string]>([
  [
    "acid suppressant whose stomach condition another sentence denies",
    "Omeprazole 20mg #30",
    ["She takes meloxicam.", "Some heartburn since it was started."],
    { states: { c1: "explicitly-absent" }, conditions: "Gastrointestinal risk factor or dyspepsia" },
    "overturned",
  ],
  [
    "facet nerves after a block, with a radiculopathy that is over",
    "Left L4-5 radiofrequency ablation",
    ["Positive block, about 85 % relief.", "The right radiculopathy of 2012 is over."],
    { recommendation: "not recommended" },
    "overturned",
  ],
  [
    "facet nerves after an epidural that helped",
    "Left L4-5 radiofrequency ablation",
    ["The epidural block gave 85% relief."],
    {},
    "upheld",
  ],
  [
    "a joint that is sound while the other one is hurt",
    "MRI right knee without contrast",
    ["Left knee: effusion, McMurray positive.", "Right knee: no effusion, not tender.", "Physical therapy completed."],
    { states: { c1: "documented" } },
    "upheld",
  ],
  [
    "a cold therapy machine for longer than the week after an operation",
    "Cold therapy unit rental, 14 days",
    ["Status post rotator cuff repair 11/22/2016."],
    { quantity: { days: 14 } },
    "modified",
  ],
  [
    "a cold therapy machine years after an operation, with none in sight",
    "Cold therapy unit rental, 14 days",
    ["Status post meniscectomy 09/18/2014."],
    { quantity: { days: 14 } },
    "upheld",
  ],
  [
    "a drug test of a worker who takes no opioid",
    "Urine drug test",
    ["Medications: tramadol 50 bid.", "She has signed an opioid agreement.", "She takes no opioid since February."],
    {},
    "upheld",
  ],
  [
    "a stimulator trial with psychological clearance",
    "Spinal cord stimulator trial",
    ["CRPS of the left leg.", "Gabapentin and therapy failed.", "Psychology: cleared for the trial."],
    {},
    "overturned",
  ],
  [
    "a stimulator trial that the psychologist does not clear",
    "Spinal cord stimulator trial",
    ["CRPS of the left leg.", "Therapy failed.", "Psych clearance is done.", "I do not clear her for the trial now."],
    {},
    "upheld",
  ],
  [
    "a cold therapy machine without an operation",
    "Cold therapy unit rental, 14 days",
    [],
    { quantity: { days: 14 } },
    "upheld",
  ],
  [
    "more psychotherapy after sessions without a change",
    "Cognitive behavioral therapy, 6 more sessions",
    ["No measurable change after six sessions."],
    { states: { c1: "documented" } },
    "upheld",
  ],
  [
    "more psychotherapy after sessions that helped",
    "Cognitive behavioral therapy, 6 more sessions",
    ["Improved after six sessions."],
    { states: { c1: "documented" } },
    "overturned",
  ],
  [
    "a third injection after two short ones",
    "Corticosteroid injection, right first dorsal compartment",
    ["The second injection helped for ten days."],
    { states: { c1: "documented" } },
    "upheld",
  ],
  [
    "a new brace for the tendons of the thumb",
    "Thumb spica brace (replacement)",
    ["De Quervain on the right."],
    {},
    "overturned",
  ],
])("%s", (_name, request, record, options, determination) => {
  expect(propose(request, record, options).determination).toBe(determination);
});

test("therapy after an operation in dispute is its first course, whatever work was to be left after it", () => {
  const proposed = propose("Post-op physical therapy 3x4", ["Off work six weeks after the operation."], {
    quantity: { visits: 12 },
    states: { c1: "documented" },
    surgery: "overturned",
  });
  expect(proposed).toMatchObject({ determination: "modified", allowed: { visits: 6 } });
});

test("a limit that splits names what remains", () => {
  const proposed = propose("Aquatic sessions", [], { states: { c1: "documented" }, quantity: { visits: 18 } });
  expect(proposed.allowed).toEqual({ visits: 12 });
});

test.each<[string, string, string[], Parameters<typeof propose>[2], string]>([
  ["NSAID soon after an injury", "Naproxen 500mg #60", ["Neck pain after a strain."], {}, "overturned"],
  ["NSAID with an ulcer", "Naproxen 500mg #60", ["A gastric ulcer bled in 2011."], {}, "upheld"],
  [
    "acid suppressant with risk",
    "Omeprazole 20mg #60",
    ["He takes naproxen.", "A gastric ulcer bled."],
    {},
    "overturned",
  ],
  ["acid suppressant without risk", "Omeprazole 20mg #60", ["He takes naproxen.", "Denies heartburn."], {}, "upheld"],
  ["spine imaging with deficit", "MRI cervical spine", ["Decreased sensation in the C6 dermatome."], {}, "overturned"],
  ["deficit elsewhere", "MRI cervical spine", ["Decreased sensation in the L5 dermatome."], {}, "upheld"],
  ["deficit denied", "MRI lumbar spine", ["No decreased sensation; strength 5/5."], {}, "upheld"],
  [
    "joint signs after therapy",
    "MRI of the left knee",
    ["McMurray positive with an effusion.", "Physical therapy was completed and did not help."],
    {},
    "overturned",
  ],
  [
    "joint signs too early",
    "MRI of the left knee",
    ["McMurray positive.", "Physical therapy completed."],
    { asOf: "2016-10-10" },
    "upheld",
  ],
  [
    "first trial of acupuncture",
    "Acupuncture 6 visits",
    ["Physical therapy completed."],
    { quantity: { visits: 6 } },
    "overturned",
  ],
  ["many needles", "Acupuncture 12 visits", [], { quantity: { visits: 12 } }, "upheld"],
  [
    "therapy that does not help",
    "Physical therapy 6 visits",
    ["Therapy completed, minimal improvement."],
    { quantity: { visits: 6 } },
    "upheld",
  ],
  ["serves an operation that is not supported", "Pre-op clearance", [], { surgery: "upheld" }, "upheld"],
  ["serves an operation that is", "Pre-op clearance", [], { surgery: "overturned" }, "overturned"],
  [
    "opioid for years, before the editions of 2016",
    "Norco 10/325mg #120",
    ["She has taken Norco four times a day since 2011."],
    { injury: "2009-01-01", asOf: "2014-08-05", quantity: { tablets: 120 } },
    "modified",
  ],
  [
    "opioid whose doses tell no time of use",
    "Norco 10/325mg #120",
    ["He takes Norco four times a day."],
    { injury: "2009-01-01", asOf: "2014-08-05", quantity: { tablets: 120 } },
    "upheld",
  ],
  [
    "stomach protection after the drug was stopped",
    "Omeprazole 20mg #60",
    ["She stopped naproxen because of a bleeding ulcer.", "She takes no anti-inflammatory now."],
    {},
    "upheld",
  ],
  [
    "stomach protection beside the drug",
    "Omeprazole 20mg #60",
    ["She takes naproxen.", "A gastric ulcer bled in 2009."],
    {},
    "overturned",
  ],
  [
    "tests before an operation of a healthy non-smoker",
    "Pre-op EKG",
    ["He is a non-smoker with no heart or lung disease."],
    { surgery: "overturned" },
    "upheld",
  ],
  [
    "facet nerves after blocks that worked",
    "L4-5 and L5-S1 radiofrequency ablation",
    ["Medial branch blocks gave 80% relief twice.", "He failed therapy."],
    { recommendation: "not recommended" },
    "overturned",
  ],
  [
    "facet nerves after blocks that did little",
    "L4-5 radiofrequency ablation",
    ["Medial branch blocks gave 40% relief."],
    {},
    "upheld",
  ],
  [
    "trigger points with a twitch",
    "Trigger point injections",
    ["Trigger points with twitch response are felt.", "Stretching failed."],
    { injury: "2015-10-01" },
    "overturned",
  ],
  [
    "trigger points beside radiculopathy",
    "Trigger point injections",
    ["Trigger points with twitch response are felt.", "Stretching failed.", "There is lumbar radiculopathy."],
    { injury: "2015-10-01" },
    "upheld",
  ],
  [
    "a block again after lasting relief",
    "Repeat right L5 transforaminal epidural steroid injection",
    ["The epidural injection gave 60% relief for ten weeks.", "Radiculopathy is back."],
    {},
    "overturned",
  ],
  [
    "a block again after brief relief",
    "Repeat right L5 transforaminal epidural steroid injection",
    ["The epidural injection gave 60% relief for 2 weeks.", "Radiculopathy is back."],
    {},
    "upheld",
  ],
  [
    "stimulator trial with clearance",
    "Spinal cord stimulator trial",
    ["He has failed back surgery syndrome.", "Psychological clearance found no contraindication.", "Lyrica failed."],
    {},
    "overturned",
  ],
  [
    "stimulator trial without clearance",
    "Spinal cord stimulator trial",
    ["He has failed back surgery syndrome.", "Lyrica failed."],
    {},
    "upheld",
  ],
  [
    "TENS for a month in chronic pain",
    "TENS unit 30 day trial",
    ["Therapy failed."],
    { injury: "2015-10-01" },
    "overturned",
  ],
  ["TENS for a month in acute pain", "TENS unit 30 day trial", ["Therapy failed."], {}, "upheld"],
  [
    "COX-2 inhibitor after a bleed",
    "Celebrex 200mg #30",
    ["A gastric ulcer bled on ibuprofen."],
    { injury: "2012-10-01" },
    "overturned",
  ],
  [
    "COX-2 inhibitor with kidney disease",
    "Celebrex 200mg #30",
    ["A gastric ulcer bled on ibuprofen.", "He has kidney disease."],
    {},
    "upheld",
  ],
  [
    "nerve studies again",
    "EMG of the left leg",
    ["EMG showed L5 radiculopathy.", "Decreased sensation in the L5 dermatome.", "Numbness of the foot."],
    { injury: "2015-10-01" },
    "upheld",
  ],
  [
    "absent reflex beside a deficit",
    "Gabapentin 300mg #90",
    ["Exam: absent left ankle reflex, decreased sensation.", "MRI shows displacement of the S1 nerve root."],
    {},
    "overturned",
  ],
  ["shock waves early", "ESWT left heel", ["Plantar fasciitis."], { states: { c1: "documented" } }, "upheld"],
  [
    "hip worn to the bone",
    "Left total hip arthroplasty",
    ["Films show bone on bone.", "Injections failed."],
    {},
    "overturned",
  ],
  ["tests before an operation, without illness", "Pre-op labs: CBC", [], { surgery: "overturned" }, "upheld"],
  ["tests before it, with illness", "Pre-op labs: CBC", ["He has diabetes."], { surgery: "overturned" }, "overturned"],
  [
    "cold therapy beyond a week",
    "Associated surgical service: cold therapy unit, 14 day rental",
    [],
    { surgery: "overturned", quantity: { days: 14 } },
    "modified",
  ],
  [
    "a denial letter is no record",
    "MRI cervical spine",
    ["Utilization review: decreased sensation at C6 not shown."],
    {},
    "upheld",
  ],
])("%s", (_name, request, record, options, determination) => {
  expect(propose(request, record, options).determination).toBe(determination);
});

test("visits after an operation count against the limit, those before do not", () => {
  const proposed = propose(
    "Post-op physical therapy 18 visits",
    [
      "Status post meniscectomy.",
      "Pre-op therapy 8 visits.",
      "Six post-op visits attended, clear gain in motion and strength.",
    ],
    { quantity: { visits: 18 }, states: { c1: "documented" } },
  );
  expect(proposed).toMatchObject({ determination: "modified", allowed: { visits: 6 } });
});

test.each([
  ["Norco 10/325mg #120", "opioid"],
  ["Soma 350mg #90", "weaned-drug"],
  ["MRI of the right shoulder", "imaging"],
  ["EMG/NCV BLE", "electrodiagnostics"],
  ["Post-op physical therapy, right knee", "postoperative-therapy"],
  ["Associated surgical service: sling", "surgical-adjunct"],
  ["Right shoulder arthroscopy", "surgery"],
  ["Lidocaine 5% patch #30", "topical"],
  ["Urine drug test", "drug-test"],
  ["Work conditioning 2x4", "program"],
  ["Thumb spica brace, right (replacement)", "support"],
  ["Left total knee replacement", "surgery"],
  ["Ulnar nerve transposition, left elbow", "surgery"],
  ["L5-S1 microdiscectomy", "surgery"],
])("family of %s", (request, family) => {
  expect(readFamily(request)).toBe(family);
});

test.each([
  ["No red flags and no fracture.", false],
  ["Fracture of the distal radius.", true],
  ["X-ray negative for fracture.", false],
  ["There is a fracture but no dislocation.", true],
])("affirms a fracture: %s", (sentence, affirmed) => {
  expect(affirms(sentence, /\bfracture\b/i)).toBe(affirmed);
});

test("work capacity is measured after failed attempts near the end of healing, not of a worker who is back", () => {
  const failed = "Prior unsuccessful return-to-work attempts";
  const tree: Criterion = {
    kind: "allOf",
    id: "f0",
    of: [failed, "Close to maximum medical improvement", "The job and its demands are described"].map((text, at) => ({
      kind: "leaf",
      id: `f${at + 1}`,
      text,
    })),
  };
  const judge = (states: Record<string, EvidenceState>, ...record: string[]) =>
    proposeDetermination({
      excerpts: [excerptWith(tree)],
      evaluations: { "guide/x": evaluateCriteria(tree, states, { quantity: {} }) },
      item: { request: "Functional capacity evaluation", quantity: {}, bodyRegion: null, side: null },
      facts: { age: 50, sex: null, dateOfInjury: "2014-01-01", asOf: "2015-10-14", medications: [] },
      record: record.map((text) => ({ text, documentId: "d", document: "d.txt", page: 1 })),
    }).determination;
  expect(judge({ f1: "documented", f2: "documented" })).toBe("overturned");
  expect(judge({ f1: "documented", f2: "not-documented" })).toBe("upheld");
  expect(judge({ f1: "not-documented", f2: "documented" })).toBe("upheld");
  expect(judge({ f1: "documented", f2: "documented" }, "She has returned to full duty since May.")).toBe("upheld");
});

test("an opioid whose review is on record goes on, and is not tapered, unless misuse was found", () => {
  const conditions = [
    "Pain relief from the opioid documented",
    "Improved daily activity documented",
    "Adverse effects reviewed",
    "Aberrant drug behaviour monitored",
  ];
  const tree: Criterion = {
    kind: "allOf",
    id: "o0",
    of: [...conditions, "First-line analgesic tried"].map((text, at) => ({ kind: "leaf", id: `o${at + 1}`, text })),
  };
  const judge = (missing: string | null, screened = "Urine drug screen consistent.") => {
    const states = Object.fromEntries(
      conditions.map((text, at) => [`o${at + 1}`, text === missing ? "not-documented" : "documented"] as const),
    );
    const texts = ["Tramadol three times a day since 2014.", screened];
    return proposeDetermination({
      excerpts: [excerptWith(tree)],
      evaluations: { "guide/x": evaluateCriteria(tree, states, { quantity: { tablets: 90 } }) },
      item: { request: "Tramadol 50 mg #90", quantity: { tablets: 90 }, bodyRegion: null, side: null },
      facts: { age: 50, sex: null, dateOfInjury: "2012-01-01", asOf: "2015-10-14", medications: [] },
      record: texts.map((text) => ({ text, documentId: "d", document: "d.txt", page: 1 })),
    }).determination;
  };
  expect(judge(null)).toBe("overturned");
  expect(judge("Improved daily activity documented")).toBe("modified");
  expect(judge(null, "Urine drug screen inconsistent, positive for cocaine.")).toBe("modified");
  expect(judge(null, "CURES shows three prescribers.")).toBe("modified");
  expect(judge(null, "CURES shows no early refills.")).toBe("overturned");
});
