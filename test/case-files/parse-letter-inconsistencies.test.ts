import { expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";

type Item = { label: string; outcome?: string; rationale?: string };

const header = `Case Number: CM16-0000001 Date Assigned: 11/05/2016
Date of Injury: 02/03/2015 Decision Date: 12/01/2016
UR Denial Date: 10/10/2016 Priority: Standard
Application Received: 10/20/2016
HOW THE IMR FINAL DETERMINATION WAS MADE
CLINICAL CASE SUMMARY
`;
const usual =
  "The injured worker is a 44 year old male with a date of injury on 02-03-2015. Treatment to date: medication.";

function find(items: Item[], summary = usual): string[] {
  const blocks = items.map(
    ({ label, outcome = "Upheld", rationale = "The request is not medically necessary." }) =>
      `${label}: ${outcome}\n\nMAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.\n\nDecision rationale: ${rationale}\n`,
  );
  const text = `${header}${summary}\nIMR ISSUES, DECISIONS AND RATIONALES\nThe decisions are set forth below:\n\n${blocks.join("\n")}`;
  return parseLetter({ name: "letter.txt", pages: [text] }).inconsistencies;
}

test.each<[string, string[]]>([
  [
    "Physical therapy 2 times a week for 6 weeks (10 visits)",
    ["The request is for 2 times a week for 6 weeks, which makes 12, but names 10 in total."],
  ],
  ["Physical therapy two times per week for six weeks (12 visits)", []],
  ["Physical therapy 2 times a week for 6 weeks, low back", []],
  [
    "Twelve physical therapy visits was the original request. Six physical therapy visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, five physical therapy visits is",
    ["Of 12 visits requested 6 were authorized, but 5 are said to remain."],
  ],
  [
    "Norco #90 was the original request. Norco #45 was authorized. The remaining portion of the original request, Norco #45 is",
    [],
  ],
  [
    "Acupuncture times 12 was the original request. Acupuncture times 6 was authorized. The remaining portion of the request is acupuncture times 6",
    [],
  ],
])("weighs the counts of %s", (label, expected) => {
  expect(find([{ label }])).toEqual(expected);
});

test("a rationale on another level or strength than the request", () => {
  expect(
    find([
      {
        label: "L5-S1 epidural steroid injection",
        rationale: "The request for a C5-6 injection is not medically necessary.",
      },
    ]),
  ).toEqual(["The request names L5-S1; the rationale on it speaks of C5-C6 as requested."]);
  expect(
    find([
      {
        label: "L5-S1 epidural steroid injection",
        rationale: "MRI shows a protrusion at L4-5. The request is not medically necessary.",
      },
    ]),
  ).toEqual([]);
  expect(
    find([{ label: "Norco 10/325mg #60", rationale: "The request for Norco 5/325mg is not medically necessary." }]),
  ).toEqual(["The request is for Norco 10/325mg; the rationale on it calls Norco 5/325mg the request."]);
  expect(
    find([
      {
        label: "Norco 10/325mg #60",
        rationale: "She took Norco 5/325mg before. The request is not medically necessary.",
      },
    ]),
  ).toEqual([]);
});

test("one service decided twice, and not alike", () => {
  const items = [
    { label: "Cane" },
    { label: "Cane", outcome: "Overturned", rationale: "The request is medically necessary." },
  ];
  expect(find(items)).toEqual(["Cane is decided twice: upheld and overturned."]);
  expect(find([{ label: "Cane" }, { label: "Cane" }])).toEqual([]);
});

test("a day of injury in the text that is not the header's", () => {
  expect(find([{ label: "Cane" }], usual.replace("02-03-2015", "02-08-2015"))).toEqual([
    "The injury is dated February 3, 2015 in the header and February 8, 2015 in the text.",
  ]);
  expect(find([{ label: "Cane" }])).toEqual([]);
});

test("an outcome that the closing sentence contradicts, however it was spaced", () => {
  expect(find([{ label: "Cane", rationale: "He falls. The request is notmedically necessary." }])).toEqual([]);
  expect(
    find([{ label: "Cane", outcome: "Overturned", rationale: "He falls. The cane is not medically necessary." }]),
  ).toEqual([
    "The denial of Cane is overturned, but its rationale ends by calling the request not medically necessary.",
  ]);
});
