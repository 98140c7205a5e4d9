import { expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import { splitDocument } from "../../src/case-files/split-document.ts";

const DENIAL = `LARCHMONT UTILIZATION REVIEW

March 9, 2015

NOTICE OF UTILIZATION REVIEW DECISION

Employee: [redacted]        Date of injury: June 12, 2013
Date of decision: March 9, 2015

1. Norco 10/325 mg #60 - Denied
Rationale: The four A's of monitoring are not documented in the notes provided.
Guideline: MTUS Chronic Pain Medical Treatment Guidelines, Opioids, page 78 of 127.

2. Lumbar brace - Modified to a 30 day rental
Rationale: Lumbar supports are of no lasting use after the acute phase.
Guideline: ACOEM Practice Guidelines, 2nd Edition, Chapter 12, page 301.

3. MRI of the lumbar spine - Denied
Rationale: There are no findings of nerve compromise and the study is not certified.
Guideline: ACOEM Practice Guidelines, 2nd Edition, Chapter 12, page 303.`;

const read = (pages: string[]) => {
  const { kind, items, dates } = parseLetter({ name: "denial.txt", pages });
  return { kind, items, dates };
};

const MISPRINTS: Record<string, (text: string) => string[]> = {
  "a blank before the points of its list": (text) => [text.replace(/^(\d)\. /gm, "$1 . ")],
  "no blank after the points of its list": (text) => [text.replace(/^(\d)\. /gm, "$1.")],
  "labels in the bold of a marked-up text": (text) => [text.replace(/^(Rationale|Guideline):/gm, "**$1:**")],
  "decisions and labels that a scanner misread": (text) => [
    text.replaceAll("Denied", "Denled").replaceAll("Modified", "Modifled").replaceAll("Rationale", "Ratlonale"),
  ],
  "lines drawn for a form's entries": (text) => [text.replace(/^(Rationale): /gm, "$1: ____ ")],
  "its name again above a later page": (text) =>
    text.replace("\nGuideline: MTUS", "\fUtilization review decision - continued\nGuideline: MTUS").split("\f"),
  "its empty lines lost": (text) => [text.replace(/\n\n/g, "\n")],
  "a new page before the reason of an item": (text) => text.replace(/\n(?=Guideline: ACOEM.*301)/, "\f").split("\f"),
  "a new page before an item": (text) => text.replace("\n\n3. MRI", "\f3. MRI").split("\f"),
  "a new page within a sentence": (text) => text.replace(" of nerve", "\fof nerve").split("\f"),
};

test.each(Object.entries(MISPRINTS))("reads the same denial with %s", (_, misprint) => {
  const pages = misprint(DENIAL);
  expect(pages).not.toEqual([DENIAL]);
  expect(read(pages)).toEqual(read([DENIAL]));
  expect(read(pages).items.map((item) => [item.request, item.urOutcome, item.urGuidelines[0]?.pages[0]])).toEqual([
    ["Norco 10/325 mg #60", "denied", "78"],
    ["Lumbar brace", "modified", "301"],
    ["MRI of the lumbar spine", "denied", "303"],
  ]);
});

const PROSE = `LARCHMONT UTILIZATION REVIEW
NOTICE OF UTILIZATION REVIEW DECISION
Date of injury: June 12, 2013
Date of determination: March 9, 2015
Clinical summary: The claimant is a 47-year-old male with low back pain after a fall from a ladder, treated with medication and home exercise.

RECORDS REVIEWED
1. Request for authorization
2. Imaging report

The request for acupuncture once a week for eight weeks is not medically necessary. Neither
a red flag nor a neurological deficit was found on examination. No plan with goals came
with the form.

We cannot certify a functional capacity evaluation. First line care has not been tried, or
its result was not reported.

YOUR RIGHT TO DISPUTE THIS DECISION
If you disagree, you may ask for an independent medical review within 30 days.`;

test("running text set to both margins has no columns", () => {
  const justified = PROSE.replace("eight weeks is not medically", "eight  weeks is  not medically");
  expect(justified).not.toBe(PROSE);
  expect(read([justified])).toEqual(read([PROSE]));
});

test("a request under its label may run into a second line", () => {
  const letter = `NOTICE OF UTILIZATION REVIEW DECISION
Date of decision: March 9, 2015

Request: acupuncture once a week for eight weeks, cervical
spine
Decision: Denied
Rationale: First line care has not been tried.

Request: functional capacity evaluation
Decision: Denied
Rationale: No plan came with the form.`;
  expect(read([letter]).items.map((item) => item.request)).toEqual([
    "acupuncture once a week for eight weeks, cervical spine",
    "functional capacity evaluation",
  ]);
});

test("running text that lost its empty lines keeps its paragraphs", () => {
  const dense = read([PROSE.replace(/\n\n/g, "\n")]);
  expect(dense).toEqual(read([PROSE]));
  expect(dense.items.map((item) => [item.request, item.rationaleStartsWith])).toEqual([
    ["acupuncture once a week for eight weeks", "Neither a red flag nor a"],
    ["functional capacity evaluation", "First line care has not been"],
  ]);
});

const split = (...texts: string[]) =>
  splitDocument(texts.map((text, index) => ({ number: index + 1, text, readable: true }))).map(
    ({ kind, firstPage, lastPage }) => [kind, firstPage, lastPage],
  );

test("the fields of a decision go on over a page's end, even where they name a study", () => {
  const item = "DETERMINATION: Denied\nRATIONALE: There are no findings of nerve compromise.";
  expect(split(DENIAL, `ITEM: MRI of the lumbar spine\n${item}`)).toEqual([["ur-denial", 1, 2]]);
  expect(split(DENIAL, `MRI OF THE LUMBAR SPINE\nPatient: [redacted]\nDate of service: 2/3/2015\n${item}`)).toEqual([
    ["ur-denial", 1, 1],
    ["imaging", 2, 2],
  ]);
});

test("a cited page counts no page of the letter", () => {
  const first = `Page 1 of 2\n${DENIAL}`;
  const cited =
    "MTUS Chronic Pain Medical Treatment Guidelines, page 22 of 127.\nA third reviewer agreed with the others.";
  expect(split(first, cited)).toEqual([["ur-denial", 1, 2]]);
  expect(split(first, "Opioids, page 78 of 127.\nA third reviewer agreed.")).toEqual([["ur-denial", 1, 2]]);
});

test("a table whose columns tabs part is a table", () => {
  const table = `NOTICE OF UTILIZATION REVIEW DECISION
Date of decision: March 9, 2015

No.\tService requested\tDecision
1\tNorco 10/325 mg #60\tDenied
2\tLumbar brace\tApproved

REASONS FOR THE DECISION

1. The four A's of monitoring are not documented. MTUS Chronic Pain Medical Treatment Guidelines, page 78.`;
  expect(read([table]).items).toMatchObject([
    { request: "Norco 10/325 mg #60", urGuidelines: [{ source: "mtus-chronic-pain-2009", pages: ["78"] }] },
  ]);
});
