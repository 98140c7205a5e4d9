import { describe, expect, it } from "vitest";
import { readBodyRegion, readQuantity, readSide, understandRequest } from "../../src/guidelines/understand-request.ts";

describe("understandRequest", () => {
  it("reads a drug with brand, strength and count", () => {
    expect(understandRequest("Norco 10/325mg #120")).toMatchObject({
      kind: "drug",
      drug: { generic: "hydrocodone/acetaminophen", brand: "norco", strength: "10/325mg", count: 120, class: "opioid" },
      quantity: { tablets: 120 },
    });
  });

  it.each([
    ["Nuerontin 600 mg #90", "gabapentin"],
    ["cyclobenzprine 10 mg", "cyclobenzaprine"],
    ["Flexaril 10mg", "cyclobenzaprine"],
    ["Ibuprophen 800 #90", "ibuprofen"],
    ["omeprazole DR 20 mg", "omeprazole"],
    ["Lidoderm patches 5% #30", "lidocaine patch"],
    ["Lidocaine 5% ointment", "lidocaine topical"],
    ["Voltaren 75 mg #60", "diclofenac"],
    ["Voltaren gel 1% 100g", "diclofenac topical"],
  ])("%s is %s", (request, generic) => expect(understandRequest(request).drug?.generic).toBe(generic));

  it.each([
    ["PT 2x6 R shoulder", "physical therapy"],
    ["UDS", "urine drug test"],
    ["work conditionning 2 x 4", "work conditioning"],
    ["accupuncture 2 x 6 lumbar", "acupuncture"],
    ["EMG/NCV BLE", "electrodiagnostics"],
    ["left knee arthroscopy w/ partial medial menisectomy", "meniscectomy"],
    ["IF unit + supplies", "interferential"],
    ["CPT 97545", "work conditioning"],
    ["Spine surgery evaluation for the lumbar", "consultation"],
  ])("%s is %s", (request, concept) => expect(understandRequest(request).procedures).toContain(concept));

  it("reads levels and sides", () => {
    expect(understandRequest("bilateral L4-5, L5-S1 TFESI")).toMatchObject({
      levels: ["L4-L5", "L5-S1"],
      side: "bilateral",
      bodyRegions: ["low back"],
      procedures: ["epidural steroid injection"],
    });
  });

  it("splits what is several requests and leaves what is one", () => {
    expect(understandRequest("Norco 10/325 #60, Soma 350 #60 and UDS").parts).toEqual([
      "Norco 10/325 #60",
      "Soma 350 #60",
      "UDS",
    ]);
    expect(understandRequest("(L) shoulder arthroscopy, SAD, rotator cuff repair").parts).toHaveLength(1);
    expect(understandRequest("compound cream flurbiprofen 20%, cyclobenzaprine 4%").parts).toHaveLength(1);
  });

  it("knows therapy after surgery from surgery", () => {
    expect(understandRequest("post op PT 3x4 (R) knee s/p scope partial meniscectomy")).toMatchObject({
      kind: "therapy",
      postoperative: true,
    });
  });

  it.each([
    ["fentynal patch 25 mcg", "fentanyl transdermal"],
    ["percoset 10", "oxycodone/acetaminophen"],
    ["zannaflex", "tizanidine"],
    ["Fanatrex", "gabapentin suspension"],
    ["New Terocin lotion 240 ml", "terocin"],
  ])("corrects %s to %s", (request, generic) => expect(understandRequest(request).drug?.generic).toBe(generic));

  it.each(["meaning", "treating", "generic", "stopping", "inspection", "diabetes", "constipation", "Smith"])(
    "leaves the ordinary word %s",
    (word) =>
      expect(understandRequest(word)).toMatchObject({ normalized: word.toLowerCase(), drug: null, procedures: [] }),
  );

  it.each([
    ["knee support", "knee brace"],
    ["custom wrist orthosis", "wrist splint"],
    ["radio frequency neurotomy", "radiofrequency ablation"],
    ["triggerpoint injection", "trigger point injection"],
    ["ultrasound guided cortisone injection L shoulder", "corticosteroid injection"],
    ["removal of scar tissue", "operation"],
    ["modalities 2x4", "physical therapy"],
    ["monthly office visits", "office visit"],
  ])("%s is %s, first of all", (request, concept) => expect(understandRequest(request).procedures[0]).toBe(concept));

  it("yields words for what it does not know", () => {
    expect(understandRequest("quux frobnication")).toMatchObject({ drug: null, procedures: [], kind: null });
    expect(understandRequest("").parts).toEqual([""]);
  });
});

describe("readQuantity of a whole request", () => {
  it.each<[string, Record<string, number>]>([
    ["PT 2x6 R shoulder", { visits: 12, perWeek: 2, weeks: 6 }],
    ["work conditionning 2 x 4", { visits: 8, perWeek: 2, weeks: 4 }],
    ["Post-op physical therapy, right knee, 3x6 (18 visits)", { visits: 18, perWeek: 3, weeks: 6 }],
    ["Home health aide, 4 hours a day, 5 days a week, 6 weeks", { hoursPerDay: 4, daysPerWeek: 5, weeks: 6 }],
    ["Twelve acupuncture visits, 2 times weekly for 6 weeks", { visits: 12, perWeek: 2, weeks: 6 }],
    ["Chiropractic twice a week for three weeks", { visits: 6, perWeek: 2, weeks: 3 }],
    ["Eight (8) physical therapy sessions", { visits: 8 }],
    ["Acupuncture therapy sessions lumbar spine #6", { visits: 6 }],
    ["biofeedback x 6 sessions", { visits: 6 }],
    ["FRP, 80 hours (2 weeks)", { hours: 80, weeks: 2 }],
    ["Rotator cuff tear 840.4 Cold therapy unit rental 21 days", { days: 21 }],
    ["TPI x3 left trapezius", { injections: 3 }],
    ["right L5-S1 TFESI w/ fluoro", { injections: 1 }],
    ["H-Wave unit, purchase", { units: 1 }],
    ["H-wave home unit 30 day rental", { days: 30 }],
    ["gym membership x 6 months", { months: 6 }],
    ["Omeprazole 20mg #60", { capsules: 60 }],
    ["Gabapentin 600mg #90", { tablets: 90 }],
    ["Butrans 10 mcg/hr patch #4", { patches: 4 }],
    ["Soma 350mg 1 po tid #90 w/ 2 RF", { tablets: 90, refills: 2 }],
    ["Voltaren gel 1% 100g", { grams: 100 }],
    ["MRI lumbar spine w/o contrast", { studies: 1 }],
    ["UDS", { tests: 1 }],
    ["Retrospective Cyclobenzaprine 5mg tab #30 DOS: 11/14/16", { tablets: 30 }],
  ])("%s", (request, expected) => expect(understandRequest(request).quantity).toEqual(expected));

  it("never reads a dose or a level as a count", () => {
    expect(readQuantity("L4-5 discectomy", { kind: "surgery" })).toEqual({});
    expect(understandRequest("Lyrica 75mg BID").quantity).toEqual({});
  });
});

describe("readSide and readBodyRegion", () => {
  it.each([
    ["(R) knee MRI", "right", "knee"],
    ["steroid injection L ankle", "left", "ankle"],
    ["EMG/NCV BLE", "bilateral", "lower extremities"],
    ["left and right wrist splints", "bilateral", "wrist"],
    ["PT 2x6 L/S", null, "low back"],
    ["L4-5 microdiscectomy", null, "low back"],
    ["MRI of the thoracic spine", null, "upper back"],
    ["C5-6 ESI", null, "neck"],
    ["UDS", null, null],
  ])("%s: %s, %s", (text, side, region) => {
    expect(readSide(text)).toBe(side);
    expect(readBodyRegion(text)).toBe(region);
  });
});
