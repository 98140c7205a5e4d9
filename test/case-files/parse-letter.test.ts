import { expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import { scoreParse } from "../../src/qa/score-parse.ts";
import type { ParsedLetter } from "../../src/vocabulary.ts";
import letter2013 from "../fixtures/letters/determination-2013.txt?raw";
import letter2014a from "../fixtures/letters/determination-2014-a.txt?raw";
import letter2014b from "../fixtures/letters/determination-2014-b.txt?raw";
import letter2015 from "../fixtures/letters/determination-2015-b.txt?raw";
import letter2016 from "../fixtures/letters/determination-2016.txt?raw";
import letter2021 from "../fixtures/letters/determination-2021.txt?raw";
import labels from "../fixtures/letters/gold.jsonl?raw";
import denial from "../fixtures/letters/ur-denial-2014.txt?raw";

const letters: Record<string, string> = {
  "determination-2013.txt": letter2013,
  "determination-2014-a.txt": letter2014a,
  "determination-2014-b.txt": letter2014b,
  "determination-2015-b.txt": letter2015,
  "determination-2016.txt": letter2016,
  "determination-2021.txt": letter2021,
  "ur-denial-2014.txt": denial,
};
// The labels follow the shape that is being tested.
const gold = labels
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as ParsedLetter);
const parse = (text: string) => parseLetter({ name: "letter.txt", pages: text.split("\f") });

test("reads every field of the letters of all forms", () => {
  const parsed = gold.map((label) => parseLetter({ name: label.file, pages: [letters[label.file] ?? ""] }));
  const score = scoreParse(gold, parsed);
  expect(score.cases.filter((entry) => !entry.ok)).toEqual([]);
  expect(parsed.map((letter) => letter.inconsistencies.length)).toEqual(
    gold.map((label) => label.inconsistencies.length),
  );
});

test("reads the same without any empty line", () => {
  const dense = parse(letter2016.replace(/\n(?:[ \t]*\n)+/g, "\n"));
  expect(dense.items.map((item) => item.request)).toEqual(parse(letter2016).items.map((item) => item.request));
  expect(dense.items.map((item) => item.rationaleStartsWith)).toEqual(
    parse(letter2016).items.map((item) => item.rationaleStartsWith),
  );
});

test("keeps the whole rationale, without what the page carries besides", () => {
  const item = parse(letter2014a).items[0];
  expect(item?.rationale).toMatch(/^Continued opioids call .* medically necessary; the rest of the request is not\.$/);
  expect(parse(letter2014b).items.every((one) => !/Final Determination/.test(one.rationale))).toBe(true);
});

const block = (label: string, outcome: string, rationale = "The request is not medically necessary.") => `
${label}: ${outcome}

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence
for its decision.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Physical
Methods, and Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain
(transcutaneous electrical nerve stimulation).

Decision rationale: ${rationale}
`;
const heading =
  "IMR ISSUES, DECISIONS AND RATIONALES\nThe Final Determination was based on decisions set forth below:\n";

test("reads labels that hold a colon, run over a page break, or follow a rationale without an empty line", () => {
  const letter = parse(
    `${heading}${block("Associated surgical service: Sling, x2 (DOS: 1/2/17)", "Upheld")}\fHot/cold unit, thirty day\nrental: Overturned\n${block("", "").split("\n").slice(2).join("\n")}`,
  );
  expect(letter.items.map((item) => [item.request, item.determination])).toEqual([
    ["Associated surgical service: Sling, x2 (DOS: 1/2/17)", "upheld"],
    ["Hot/cold unit, thirty day rental", "overturned"],
  ]);
  expect(letter.items[0]?.rationale).toBe("The request is not medically necessary.");
  expect(letter.items[0]?.reviewerGuidelines).toMatchObject([
    { source: "acoem-2004", chapter: "12", sections: ["Physical Methods"] },
    {
      source: "mtus-chronic-pain-2016",
      sections: ["TENS, chronic pain (transcutaneous electrical nerve stimulation)"],
    },
  ]);
});

test("splits a partly authorised request", () => {
  const label =
    "Ten visits of aquatic therapy was the original request. Four visits were authorized by the Claims\nAdministrator. The remaining IMR eligible portion of the original request, six visits is";
  const [item] = parse(heading + block(label.replace("visits were", "visits was"), "Upheld")).items;
  expect(item?.partial).toEqual({
    original: "Ten visits of aquatic therapy",
    authorized: "Four visits",
    remaining: "six visits",
  });
});

test("reads a header in columns as well as in rows", () => {
  const columns =
    "Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\nCM16-0000001\n1/5/2017\n1/30/2017\nStandard\n\nDate of Injury:\nUR Denial Date:\nApplication\nReceived:\n\n10/2/2016\n12/20/2016\n12/28/2016\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\n";
  expect(parse(columns + heading + block("Cane", "Upheld")).dates).toEqual({
    injury: "2016-10-02",
    urDecision: "2016-12-20",
    applicationReceived: "2016-12-28",
    assigned: "2017-01-05",
    determination: "2017-01-30",
  });
});

test("finds a determination that its rationale contradicts", () => {
  const letter = parse(heading + block("Cane", "Upheld", "The worker falls. The request is medically necessary."));
  expect(letter.inconsistencies).toHaveLength(1);
  expect(parse(heading + block("Cane", "Upheld")).inconsistencies).toEqual([]);
});

test("reads the services that an application lists", () => {
  const form = `APPLICATION FOR INDEPENDENT MEDICAL REVIEW   DWC FORM IMR
Employee   Doe, Jo      DOI 09/30/2014
UR letter dated 05/29/2015
Disputed:  1. Right knee brace
           2. MRI of the right knee
Signed  J. Doe   06/11/2015`;
  const letter = parse(form);
  expect(letter).toMatchObject({
    kind: "imr-application",
    dates: { injury: "2014-09-30", urDecision: "2015-05-29", applicationReceived: "2015-06-11" },
  });
  expect(letter.items.map((item) => item.request)).toEqual(["Right knee brace", "MRI of the right knee"]);
});

test("reads the state's own form, whose instructions are no services", () => {
  const form = `APPLICATION FOR INDEPENDENT MEDICAL REVIEW
Date of Injury (MM/DD/YYYY): 04/05/2013
Disputed Medical Treatment (complete below section)
Primary Diagnosis: 724.2
Date of Utilization Review Determination Letter: 06/07/2014
List each specific requested medical services that were denied or modified in the space below.
1. Norco 10/325 #120
2. Lumbar support
3.
Request for Review and Consent to Obtain Medical Records
I request an independent medical review of the requested medical treatment.
Employee Signature: Jane Roe   Date: 06/20/2014`;
  const letter = parse(form);
  expect(letter.items.map((item) => item.request)).toEqual(["Norco 10/325 #120", "Lumbar support"]);
  expect(letter.dates).toMatchObject({ urDecision: "2014-06-07", applicationReceived: "2014-06-20" });
});

test("reads the early professional review", () => {
  const letter = parse(`MEDICAL PROFESSIONAL REVIEW
Date of Injury: 02/03/2012

ISSUE AT DISPUTE:
Whether lumbar MRI is medically necessary.

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
MTUS ACOEM Practice Guidelines, Chapter 12, page 303.

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:
There is no red flag.`);
  expect(letter.items).toMatchObject([
    {
      request: "lumbar MRI",
      determination: "upheld",
      reviewerGuidelines: [{ source: "acoem-2004", chapter: "12", pages: ["303"] }],
      rationale: "There is no red flag.",
    },
  ]);
});

test("a publisher's name before a guideline cites nothing of its own; chapters of one statement stay apart", () => {
  const [first, second] = parse(`${heading}
Norco 10/325mg #60: Upheld
Claims Administrator guideline: Decision based on MTUS ACOEM, Chronic Pain Treatment Guidelines Opioids Page(s): 74-96.
MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 78, Weaning Page(s): 124.
Decision rationale: The request is not medically necessary.
TENS unit: Upheld
Claims Administrator guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-304, Chronic Pain Treatment Guidelines TENS Page(s): 114.
MAXIMUS guideline: Decision based on MTUS Postsurgical Treatment Guidelines.
Decision rationale: The request is not medically necessary.`).items;
  expect(first?.urGuidelines).toMatchObject([{ source: "mtus-chronic-pain-2009", pages: ["74-96"] }]);
  expect(first?.reviewerGuidelines).toMatchObject([{ source: "mtus-chronic-pain-2009", pages: ["78", "124"] }]);
  expect(second?.urGuidelines).toMatchObject([
    { source: "acoem-2004", chapter: "12", pages: ["303-304"] },
    { source: "mtus-chronic-pain-2009", pages: ["114"] },
  ]);
  expect(second?.reviewerGuidelines).toMatchObject([{ source: "mtus-postsurgical-2009", pages: [] }]);
});

test("reads a denial whose reasons follow bare numbers", () => {
  const letter = parse(`EXAMPLE CLAIMS     UTILIZATION REVIEW     03/01/2016
Re: DOI 11/08/2014. All requests are DENIED.

  A. Functional restoration program, 10 days
  B. Home health aide
\fEXAMPLE UR       DOE       03/01/2016       p2

A. The records do not show that the patient wants to change.
   MTUS Chronic Pain Medical Treatment Guidelines 2009, Chronic pain programs, pages 30-34, 49.

B. No nursing need was named. ODG Low Back, Home health services.

cc: J. Doe`);
  expect(letter.items).toMatchObject([
    {
      request: "Functional restoration program, 10 days",
      rationale: "The records do not show that the patient wants to change.",
      urGuidelines: [{ source: "mtus-chronic-pain-2009", topic: "Chronic pain programs", pages: ["30-34", "49"] }],
    },
    { request: "Home health aide", rationale: "No nursing need was named.", urGuidelines: [{ source: "odg" }] },
  ]);
  expect(letter.dates).toMatchObject({ injury: "2014-11-08", urDecision: "2016-03-01" });
});

test("reads a denial with wrapped requests, outcomes after a dash and short citations", () => {
  const letter = parse(`UTILIZATION REVIEW DECISION
Denial letter of 9 June 2015

Injured worker: [redacted]   DOI: 4-11-12    Sex: F   Age: 38

Request 1: Lumbar epidural steroid injection L4-5, under fluoroscopy,
 with sedation - DENIED
The file has no MRI. MTUS Chronic Pain Medical Treatment Guidelines p. 46.

Request 2: Tramadol ER 150 mg #30 - MODIFIED to #15 for weaning
No gain in function. MTUS Opioids pp. 78-80, 93-94.`);
  expect(letter.worker).toEqual({ age: 38, sex: "female" });
  expect(letter.dates).toMatchObject({ injury: "2012-04-11", urDecision: "2015-06-09" });
  expect(letter.items).toMatchObject([
    {
      request: "Lumbar epidural steroid injection L4-5, under fluoroscopy, with sedation",
      urGuidelines: [{ source: "mtus-chronic-pain-2009", pages: ["46"] }],
    },
    {
      request: "Tramadol ER 150 mg #30",
      rationale: "No gain in function.",
      urGuidelines: [{ source: "mtus-chronic-pain-2009", topic: "Opioids", pages: ["78-80", "93-94"] }],
    },
  ]);
});

test("refuses a text that decides and asks nothing", () => {
  expect(() => parse("Dear Sir,\n\nthank you for your letter of 3 May 2014.\n")).toThrow(
    expect.objectContaining({ code: "no-items-in-letter" }),
  );
});

test("blank stretches cost no quadratic time", () => {
  const started = Date.now();
  expect(() => parse(`${"\n".repeat(100_000)}x${" ".repeat(100_000)}y`)).toThrow();
  expect(() => parse(`x\f${"\n".repeat(100_000)}x${" ".repeat(100_000)}y`)).toThrow();
  expect(Date.now() - started).toBeLessThan(2_000);
});

test.each([
  "the request for therapy ",
  "ACOEM Chapter 12, ",
  "pages 1, 2 and ",
  "On 1/2/2014 the ",
  "1. Utilization Review dated ",
  "Low Back Disorders, ",
  "MTUS: ",
  "was the original request. ",
])("text without end costs no quadratic time: %s", (piece) => {
  const started = Date.now();
  const long = piece.repeat(Math.ceil(60_000 / piece.length));
  for (const text of [long, heading + block("Cane", "Upheld", long), heading + block(long, "Upheld")]) {
    try {
      parse(text);
    } catch {
      // Whether it holds an item does not matter here.
    }
  }
  expect(Date.now() - started).toBeLessThan(3_000);
});

const bases = `The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, page 78.
The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, pages 76-80.
The Physician Reviewer's decision rationale: There is no gain.
`;
test.each([
  ["Norco #60 is not medically necessary and appropriate.", "Norco #60", "upheld"],
  ["The request for Norco #60 is medically necessary and appropriate.", "Norco #60", "overturned"],
  ["1. Decision for Norco #60: is not medically necessary and appropriate.", "Norco #60", "upheld"],
])("reads the sentence that decides: %s", (sentence, request, determination) => {
  expect(parse(`${heading}\n${sentence}\n${bases}`).items).toMatchObject([
    { request, determination, reviewerGuidelines: [{ pages: ["76-80"] }], rationale: "There is no gain." },
  ]);
});

test.each([
  ["Issue #1: Norco #60: Upheld", "Norco #60", "upheld"],
  ["Norco #60 - Overturned", "Norco #60", "overturned"],
  ["Norco #60: Overturned in part", "Norco #60", "modified"],
  ["Norco #60\nDecision: UPHELD", "Norco #60", "upheld"],
])("reads the label %s", (label, request, determination) => {
  const text = `${heading}\n${label}\n${block("", "").split("\n").slice(2).join("\n")}`;
  expect(parse(text).items).toMatchObject([{ request, determination }]);
});
