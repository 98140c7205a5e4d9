import { expect, test } from "vitest";
import { parseCitations } from "../../src/case-files/letters/letter-citations.ts";

const say = (text: string, asOf: string, sections = false) =>
  parseCitations(text, asOf, sections).map((one) =>
    [one.source, one.chapter, one.pages.join(" ")].filter((part) => part !== null && part !== "").join(" / "),
  );

const PAGED: [string, string[]][] = [
  [
    "Decision based on MTUS General Approaches ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127.",
    ["acoem-2004 / 7 / 127"],
  ],
  ["Decision based on MTUS Initial Approaches to Treatment Chapter 3 Page(s): 48.", ["acoem-2004 / 3 / 48"]],
  [
    "Decision based on MTUS ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 48-49.",
    ["acoem-2004 / 3 / 48-49"],
  ],
  [
    "Decision based on MTUS ACOEM Chapter 5 Cornerstones of Disability Prevention and Management Page(s): 92.",
    ["acoem-2004 / 5 / 92"],
  ],
  [
    "Pain, Suffering, and the Restoration of Function Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 6), page 114",
    ["acoem-2004 / 6 / 114"],
  ],
  [
    "Initial Approaches to Treatment (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 3), pg. 47, 48",
    ["acoem-2004 / 3 / 47 48"],
  ],
  ["ACOEM Ch. 12, p 303", ["acoem-2004 / 12 / 303"]],
  ["ACOEM Low Back Chapter, page 300", ["acoem-2004 / 12 / 300"]],
  ["ACOEM, Shoulder, pages 207-209", ["acoem-2004 / 9 / 207-209"]],
  [
    "American College of Occupational and Environmental Medicine (ACOEM) Chapter 9 (Shoulder Complaints) (2004), page 209",
    ["acoem-2004 / 9 / 209"],
  ],
  ["ACOEM 2nd Edition, Chapter 8, Table 8-8, page 182", ["acoem-2004 / 8 / 182"]],
  ["MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 272, Table 11-7.", ["acoem-2004 / 11 / 272"]],
  ["MTUS ACOEM Guidelines, Knee Complaints Chapter 13, 341-343.", ["acoem-2004 / 13 / 341-343"]],
  ["MTUS ACOEM Chapter XII, pages 303-305", ["acoem-2004 / 12 / 303-305"]],
  [
    "MTUS Chronic Pain Medical Treatment Guidelines, Opioids, specific drug list, p. 91; Opioids, criteria for use, p. 76-80",
    ["mtus-chronic-pain-2009 / 91 76-80"],
  ],
  ["CA MTUS 2009 Chronic pain guidelines p. 76-80", ["mtus-chronic-pain-2009 / 76-80"]],
  ["CA MTUS (Effective July 18, 2009), page 98 of 127", ["mtus-chronic-pain-2009 / 98"]],
  ["MTUS 9792.24.2, pages 98-99", ["mtus-chronic-pain-2009 / 98-99"]],
  [
    "MTUS Chronic Pain Medical Treatment Guidelines, 8 CCR 9792.20-9792.26, pages 98-99",
    ["mtus-chronic-pain-2009 / 98-99"],
  ],
  ["9792.24.1 Acupuncture Medical Treatment Guidelines, page 8-9", ["mtus-acupuncture-2007 / 8-9"]],
  ["MTUS Post-Surgical Rehabilitation Guidelines, page 24", ["mtus-postsurgical-2009 / 24"]],
  [
    "Decision based on Non-MTUS Citation ACOEM Practice Guidelines, 3rd Edition, Chronic Pain, page 832.",
    ["other / 832"],
  ],
  [
    "The Expert Reviewer based his/her decision on the Non-MTUS: ACOEM Chapter 7, page 137-138.",
    ["acoem-2004 / 7 / 137-138"],
  ],
  ["ACOEM Low Back Disorders, Table 2, Summary of Recommendations", ["other"]],
  ["Elbow Disorders (Revised 2007) Chapter 10, pages 22-24", ["acoem-elbow-2007 / 10 / 22-24"]],
  ["MTUS Chronic Pain Treatment Guidelines page 78 & pages 80-82", ["mtus-chronic-pain-2009 / 78 80-82"]],
  [
    "Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 287-315, 308-310 (Table 12-8).",
    ["acoem-2004 / 12 / 287-315 308-310"],
  ],
  ["The Claims Administrator did not cite any guidelines.", []],
  ["None cited.", []],
  ["No guideline was found applicable; the decision rests on clinical judgement.", []],
];

test.each(PAGED)("reads %s", (text, expected) => {
  expect(say(text, "2014-06-01")).toEqual(expected);
});

const SECTIONED: [string, string[]][] = [
  ["Decision based on MTUS Stress-Related Conditions 2004, Section(s): Treatment.", ["acoem-2004 / 15"]],
  ["Decision based on MTUS Eye Complaints 2004, Section(s): Special Studies.", ["acoem-2004 / 16"]],
  [
    "Decision based on MTUS General Approaches 2004, Section(s): Cornerstones of Disability Prevention and Management.",
    ["acoem-2004 / 5"],
  ],
  [
    "Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies and Other Medical Treatment Guidelines a radiology society's criteria.",
    ["acoem-2004 / 12", "other"],
  ],
  ["Decision based on California MTUS Eye Chapter 2004, Section(s): Initial Care.", ["acoem-2004 / 16"]],
  ["Decision based on Non MTUS Citation O\ufffdcial Disability Guidelines, Neck.", ["odg"]],
  ["Decision based on MTUS Neck & Upper Back Complaints 2004, Section(s): Special Studies.", ["acoem-2004 / 8"]],
  ["Decision based on MTUS Forearm, Wrist, & Hand Complaints 2004, Section(s): Summary.", ["acoem-2004 / 11"]],
];

test.each(SECTIONED)("reads %s", (text, expected) => {
  expect(say(text, "2017-01-10", true)).toEqual(expected);
});

test("an adopted chapter is known by its name from the day of its adoption", () => {
  expect(say("MTUS Low Back Disorders, MRI", "2019-05-01")).toEqual(["mtus-acoem / Low Back Disorders"]);
  expect(say("Decision based on MTUS Opioids 2017, Section(s): Dose.", "2019-05-01", true)).toEqual([
    "mtus-acoem / Opioids",
  ]);
  expect(say("MTUS Chronic Pain Guidelines, Opioids", "2016-09-01")).toEqual(["mtus-chronic-pain-2016"]);
});
