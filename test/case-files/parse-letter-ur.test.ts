import { expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import { scoreParse } from "../../src/qa/score-parse.ts";
import { UR_FORMS, writeUrLetter } from "./ur-letter-generator.ts";

const SEEDS = Array.from({ length: 8 }, (_, index) => 3_000 + index);
const parse = (text: string) => parseLetter({ name: "letter.txt", pages: text.split("\f") });

test.each(UR_FORMS)("reads generated denials of the form %s, with what was decided", (form) => {
  const letters = SEEDS.map((seed) => writeUrLetter(form, seed));
  const parsed = letters.map((letter) => parseLetter({ name: form, pages: letter.pages }));
  const score = scoreParse(
    letters.map((letter) => letter.label),
    parsed,
  );
  expect(score.metrics.itemF1).toBe(1);
  expect(score.metrics.fieldAccuracy, JSON.stringify(score.cases.filter((entry) => !entry.ok))).toBeGreaterThanOrEqual(
    0.99,
  );
  expect(parsed.map((letter) => letter.items.map((item) => item.urOutcome))).toEqual(
    letters.map((letter) => letter.outcomes),
  );
});

test("tells what a modification certifies, and leaves what was approved out of dispute", () => {
  const letter = parse(`UTILIZATION REVIEW DECISION
Decision date: 05/06/2015

The request for 12 sessions of aquatic therapy is modified to 6 sessions. A trial comes first. MTUS Chronic Pain
Medical Treatment Guidelines, Aquatic therapy, page 22.

The request for ibuprofen 800 mg #60 is certified. It is a first line drug.

We are unable to certify the request for a gym membership. ODG Low Back, Gym memberships.`);
  expect(letter.items).toMatchObject([
    { request: "12 sessions of aquatic therapy", urOutcome: "modified", urCertified: "6 sessions" },
    { request: "gym membership", urOutcome: "denied", urGuidelines: [{ source: "odg" }] },
  ]);
});

test("a sentence on the records or on an earlier decision decides nothing", () => {
  const letter = parse(`NOTICE OF NON-CERTIFICATION
March 2, 2015

The records were reviewed and it is not clear that therapy was finished. The patient is not certified as disabled. This
request is not new.

The request for a lumbar brace is denied. No instability was found. ACOEM Chapter 12, page 301.`);
  expect(letter.items.map((item) => item.request)).toEqual(["lumbar brace"]);
  expect(letter.items[0]?.urGuidelines).toMatchObject([{ source: "acoem-2004", chapter: "12", pages: ["301"] }]);
});

test("reads a request that one sentence names and the next one decides", () => {
  const letter = parse(`UTILIZATION REVIEW DETERMINATION
June 3, 2014

The provider requested a cold therapy unit for 14 days. The request is not certified. Use is limited to seven days. ODG
Knee & Leg, Continuous-flow cryotherapy.`);
  expect(letter.items).toMatchObject([{ request: "cold therapy unit for 14 days", urOutcome: "denied" }]);
});

const progress = `PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)
Date of visit: 04/01/2014

Plan:
1. Continue naproxen
2. Home exercise
3. Return in six weeks`;
const imaging = `RADIOLOGY REPORT
MRI OF THE LUMBAR SPINE    03/11/2014

IMPRESSION:
1. Mild degeneration at L4-5
2. No stenosis`;

test("finds the denial in a file that holds other documents, and the application where there is no denial", () => {
  const letter = writeUrLetter("list and reasons", 12);
  const packet = parseLetter({ name: "packet.txt", pages: [progress, ...letter.pages, imaging] });
  expect(packet.kind).toBe("ur-denial");
  expect(packet.items.map((item) => item.request)).toEqual(letter.label.items.map((item) => item.request));
  expect(packet.dates.urDecision).toBe(letter.label.dates?.urDecision);
  const application = `APPLICATION FOR INDEPENDENT MEDICAL REVIEW   DWC FORM IMR
Date of injury: 09/30/2013
Disputed:  1. Right knee brace
Signed  J. Doe   06/11/2014`;
  const other = parseLetter({ name: "packet.txt", pages: [progress, application, imaging] });
  expect(other).toMatchObject({ kind: "imr-application", items: [{ request: "Right knee brace" }] });
});

test("an application's services run over lines, stand in columns or behind boxes", () => {
  const above = "APPLICATION FOR INDEPENDENT MEDICAL REVIEW\nDWC Form IMR\nDate of injury: 4/5/2013\n";
  const below = "\nEmployee Signature: J. Roe   Date: 6/20/2014";
  const requests = (list: string) => parse(above + list + below).items.map((item) => item.request);
  expect(
    requests(`List each specific requested medical service that was denied in the space below.
1. Physical therapy 2x6
   for the lumbar spine
2. MRI lumbar spine w/o contrast
3.`),
  ).toEqual(["Physical therapy 2x6 for the lumbar spine", "MRI lumbar spine w/o contrast"]);
  expect(
    requests(`Treatment in dispute          Date requested     Decision
Right shoulder arthroscopy    05/20/2014         Denied
Post-op PT 12 visits          05/20/2014         Modified to 6`),
  ).toEqual(["Right shoulder arthroscopy", "Post-op PT 12 visits"]);
  expect(requests("Disputed treatment:\n[x] MRI of the left knee\n[ ] Cane")).toEqual(["MRI of the left knee"]);
  expect(
    requests(
      "List of disputed medical treatment:\nChiropractic 2x4 lumbar; Lidocaine patch 5% #30; lumbar\nepidural injection",
    ),
  ).toEqual(["Chiropractic 2x4 lumbar", "Lidocaine patch 5% #30", "lumbar epidural injection"]);
});
