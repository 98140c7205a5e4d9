import { expect, test } from "vitest";
import { readWorker } from "../../src/case-files/letters/letter-worker.ts";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import letter2013 from "../fixtures/letters/determination-2013.txt?raw";
import letter2014 from "../fixtures/letters/determination-2014-a.txt?raw";

const LETTER = `Case Number:      CM17-0099001
Date Assigned:     01/30/2017            Date of Injury:    10/20/2016
Decision Date:      02/24/2017            UR Denial Date:   01/06/2017
Priority:            Standard            Application       01/24/2017
Received:

HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer.

CLINICAL CASE SUMMARY
The injured worker is a 46-year-old female who hurt her low back on 10-20-16.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Nine aquatic therapy visits for the low back was the original request. Four aquatic therapy visits
for the low back was authorized by the Claims Administrator. The remaining IMR eligible
portion of the original request, five aquatic therapy visits for the low back is: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment
2016, Section(s): Aquatic therapy.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Physical
Methods. Decision based on Non-MTUS Citation Official Disability Guidelines, Low back.

Decision rationale: Four visits were granted as a trial. Nothing tells how function changed with
them. The remaining visits are not medically necessary.

1 lumbar support: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence
for its decision.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Initial
Care.

Decision rationale: She lifts at work in the first weeks after a strain. The support is medically
necessary.`;

function read(pages: string[]): unknown {
  const { items, dates, worker, style } = parseLetter({ name: "letter.pdf", pages });
  return { items, dates, worker, style };
}

const all = (from: RegExp | string, to: string) => (text: string) => [text.replaceAll(from, to)];
const pagesOf = (text: string, size: number): string[][] => {
  const lines = text.split("\n");
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, page) =>
    lines.slice(page * size, (page + 1) * size),
  );
};
const wrap = (text: string, width: number) => {
  const [head = "", ...rest] = text.split("\n\n");
  const narrow = rest.map((paragraph) => {
    const lines = [""];
    for (const word of paragraph.split(/\s+/)) {
      const line = lines.at(-1) ?? "";
      if (line !== "" && line.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    }
    return lines.join("\n");
  });
  return [head, ...narrow].join("\n\n");
};

const MISPRINTS: Record<string, (text: string) => string[]> = {
  "labels that a scanner misread": (text) => [
    text
      .replaceAll("Claims Administrator guideline", "CIaims Adrninistrator guide1ine")
      .replaceAll("MAXIMUS guideline", "MAXlMUS guideline")
      .replaceAll("Decision rationale", "Decision ratlona1e"),
  ],
  "labels with a blank inside": (text) => [
    text.replaceAll("Claims Administrator g", "Claims Admini strator g").replaceAll("MAXIMUS g", "MAXIM US g"),
  ],
  "labels whose colon became another mark": all(/(guideline|rationale):/g, "$1;"),
  "labels whose colon became a full stop": all(/(guideline|rationale):/g, "$1."),
  "outcomes that a scanner misread": (text) => [
    text.replace(": Upheld", ": UpheId").replace("Overturned", "0vertumed"),
  ],
  "outcomes without a colon": all(/: (?=Upheld|Overturned)/g, " "),
  "outcomes after a semicolon": all(/: (?=Upheld|Overturned)/g, "; "),
  "labels in bold of a marked-up text": all(/^(Claims Administrator guideline:|MAXIMUS guideline:)/gm, "**$1**"),
  "labels run into the line before": all(/\n\n(?=Claims|MAXIMUS g|Decision r)/g, " "),
  "labels parted by a line end": all(/^(Claims Administrator|MAXIMUS|Decision) (?=guideline|rationale)/gm, "$1\n"),
  "a column of thirty characters": (text) => [wrap(text, 30)],
  "a column of forty characters": (text) => [wrap(text, 40)],
  "an empty line between any two lines of a request": all(/(visits|eligible|request\.[^\n]*visits)\n/g, "$1\n\n"),
  "tabs for blanks": all(/ +/g, "\t"),
  "long dashes in words": all(/(?<=[a-zA-Z])-(?=[a-zA-Z])/g, "–"),
  "wide colons": all(":", "："),
  "misread names of guidelines": (text) => [
    text
      .replaceAll("Low Back Complaints", "Low Back CompIaints")
      .replaceAll("Section(s):", "Sectlon(s):")
      .replaceAll("Decision based on", "Declsion based on"),
  ],
  "words broken over two pages": (text) =>
    text.replace("five aquatic", "five aqua-\ftic").replace("Nothing tells", "Noth-\fing tells").split("\f"),
  "names of guidelines that lost a ligature": all("Official", "Offcial"),
  "section lists after a semicolon or in other brackets": all("Section(s):", "Section{s);"),
  "misread names in the table above": (text) => [
    text
      .replace("Date Assigned", "Date Assiqned")
      .replace("UR Denial", "UR Denia1")
      .replace("Application", "Appllcation"),
  ],
  "the case's number above every page": (text) =>
    pagesOf(text, 7).map((lines, page) => [...(page > 0 ? ["CM17-0099001", ""] : []), ...lines].join("\n")),
  "a bare number above every page": (text) =>
    pagesOf(text, 7).map((lines, page) => [...(page > 0 ? [String(page + 1)] : []), ...lines].join("\n")),
  "the same words below every page": (text) =>
    pagesOf(text, 9).map((lines, page) => [...lines, `Confidential review copy ${page + 1}`].join("\n")),
  "numbers between dashes where pages of a text ended": (text) => [
    pagesOf(text, 9)
      .map((lines, page) => [...lines, "", `- ${page + 1} -`, ""].join("\n"))
      .join("\n"),
  ],
  "no blanks after the names in the table above": all(/(Date|Assigned|Injury|Number|Priority): +/g, "$1:"),
  "numbers between empty lines where pages of a text ended": (text) => [
    pagesOf(text, 9)
      .map((lines, page) => [...lines, "", String(page + 1), ""].join("\n"))
      .join("\n"),
  ],
};

test.each(Object.entries(MISPRINTS))("reads the same letter with %s", (_, misprint) => {
  const plain = read([LETTER]);
  const pages = misprint(LETTER);
  expect(pages).not.toEqual([LETTER]);
  // Only the words of the rationale may differ, where the misprint touches them too.
  const said = JSON.stringify(read(pages), (key, value) => (key === "rationale" ? undefined : value));
  expect(said).toBe(JSON.stringify(plain, (key, value) => (key === "rationale" ? undefined : value)));
});

test.each([
  ["1. ", "2. "],
  ["1 . ", "2 . "],
  ["#1 ", "#2 "],
  ["Item 1: ", "Item 2: "],
  ["A. ", "B. "],
  ["(I) ", "(II) "],
])("what counts the items (%s%s) is no part of a request", (first, second) => {
  const counted = LETTER.replace("Nine aquatic", `${first}Nine aquatic`).replace("1 lumbar", `${second}1 lumbar`);
  expect(read([counted])).toEqual(read([LETTER]));
});

test("a request that begins with a number keeps it", () => {
  const { items } = parseLetter({ name: "letter.pdf", pages: [LETTER] });
  expect(items.map((item) => [item.request, item.determination, item.partial?.remaining])).toEqual([
    [expect.stringMatching(/^Nine aquatic/), "upheld", "five aquatic therapy visits for the low back"],
    ["1 lumbar support", "overturned", undefined],
  ]);
});

test.each([
  ["2013", letter2013],
  ["2014", letter2014],
])("a letter of the form of %s may be misread and its titles broken", (_, text) => {
  const misread = text
    .replaceAll("medically necessary", "medica11y necessary")
    .replaceAll("Rationale for the Decision", "RationaIe for the\nDecision")
    .replaceAll("Regarding the request", "Regardlng the\nrequest")
    .replaceAll("has determined", "has deterrnined")
    .replaceAll("Expert Reviewer", "Expert Revlewer")
    .replaceAll("Physician Reviewer", "Physlcian Reviewer")
    .replaceAll("Claims Administrator", "Claims Adrninistrator");
  expect(misread).not.toBe(text);
  expect(read([misread])).toEqual(read([text]));
});

test.each([":", " : "])("a date after its label and «%s» is not taken for the next label's", (colon) => {
  const { dates } = parseLetter({
    name: "letter.pdf",
    pages: [
      `Notice of Independent Medical Review Determination
Dated${colon}11/4/2013
Date of UR Decision${colon}8/14/2013
Date of Injury${colon}4/9/2009
IMR Application Received${colon}8/26/2013

${LETTER.slice(LETTER.indexOf("HOW THE IMR"))}`,
    ],
  });
  expect(dates).toEqual({
    injury: "2009-04-09",
    urDecision: "2013-08-14",
    applicationReceived: "2013-08-26",
    assigned: null,
    determination: "2013-11-04",
  });
});

test("the title of a rationale tells the outcome over three lines", () => {
  const review = (title: string) => `MEDICAL PROFESSIONAL REVIEW

ISSUE AT DISPUTE:
Whether the request for a shower chair is medically necessary.

CASE SUMMARY:
The patient is a 43 year old male.

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
Official Disability Guidelines, Knee.

${title}
The records name no need.`;
  const titles = ["RATIONALE FOR WHY THE REQUESTED", "TREATMENT/SERVICE IS/WAS NOT", "MEDICALLY NECESSARY:"];
  const items = [" ", "\n"].map((gap) => parseLetter({ name: "x", pages: [review(titles.join(gap))] }).items);
  expect(items.map(([item]) => [item?.determination, item?.rationaleStartsWith])).toEqual([
    ["upheld", "The records name no need."],
    ["upheld", "The records name no need."],
  ]);
});

test.each([
  ["The injured worker is a 43 year old (born 1/2/1973) male clerk.", 43, "male"],
  ["This concerns a 43–year–old left-handed police officer, male, hurt in a fall.", 43, "male"],
  ["The patient is a nineteen-year-old woman.", 19, "female"],
  ["The injured worker is a 51 tear old female.", 51, "female"],
  ["The claimant is female, age 62.", 62, "female"],
  ["The applicant is a 43-year-old who lifted a male patient. She fell. Her back hurts.", 43, "female"],
])("reads the worker of %s", (summary, age, sex) => {
  expect(readWorker(summary, "")).toEqual({ age, sex });
});

test("what the summary says of the worker goes before a study's patients", () => {
  const study = "In one report a 31 year old male healed without surgery.";
  expect(readWorker("The injured worker is a female who fell.", study)).toMatchObject({ sex: "female" });
});
