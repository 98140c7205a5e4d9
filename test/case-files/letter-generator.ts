import type { LetterLabel } from "../../src/qa/score-parse.ts";
import type { Determination, LetterItem } from "../../src/vocabulary.ts";
import { addDays, type Chance, type Day, isoOf, makeChance, sayDay } from "./letter-chance.ts";
import { citeAdopted, citeInSentences, citePages, citeSections } from "./letter-citations.ts";
import { type Facts, type Request, writeRationale, writeRequests, writeSummary } from "./letter-wording.ts";

export type Form = "2013" | "2014 numbered" | "2014" | "2015" | "2016+" | "2018+" | "professional";
export const FORMS: Form[] = ["2013", "2014 numbered", "2014", "2015", "2016+", "2018+", "professional"];

/** A letter in one of the issued forms, in words of its own, page by page, and what a reader finds in it. */
export type Written = { pages: string[]; label: LetterLabel };

type Setting = { chance: Chance; facts: Facts; assigned: Day; decided: Day; caseNumber: string };

export function writeLetter(form: Form, seed: number): Written {
  const chance = makeChance(seed);
  const year = {
    "2013": 2013,
    "2014 numbered": 2014,
    "2014": 2014,
    "2015": 2015,
    "2016+": 2017,
    "2018+": 2019,
    professional: 2013,
  }[form];
  const ur: Day = {
    year: form === "2013" || form === "professional" ? year : year - (form === "2016+" ? 0 : 0),
    month: chance.int(1, 5),
    day: chance.int(1, 28),
  };
  const application = addDays(ur, chance.int(3, 29));
  const assigned = addDays(application, chance.int(4, 20));
  const decided = addDays(assigned, chance.int(10, 60));
  const known = chance.often(0.9);
  const setting: Setting = {
    chance,
    facts: {
      age: known ? chance.int(20, 79) : null,
      sex: known || chance.often(0.5) ? chance.pick(["male", "female"] as const) : null,
      injury: addDays(ur, -chance.int(60, 3000)),
      ur,
      application,
    },
    assigned,
    decided,
    caseNumber: `CM${String(year % 100)}-00${chance.int(10000, 99999)}`,
  };
  if (form === "2013") return write2013(setting);
  if (form === "professional") return writeProfessional(setting);
  return writeBlocks(setting, form);
}

const countOf = (chance: Chance) => chance.pick([1, 1, 1, 2, 2, 3, 4, 5, 7, 12, 20]);

function header(setting: Setting): string[] {
  const { chance, facts, assigned, decided, caseNumber } = setting;
  const day = (value: Day) => {
    const two = (part: number) => String(part).padStart(2, "0");
    return `${two(value.month)}/${two(value.day)}/${value.year}`;
  };
  const priority = chance.pick(["Standard", "Standard", "Expedited"]);
  const pairs: [string, string][] = [
    ["Case Number:", caseNumber],
    ["Date Assigned:", day(assigned)],
    ["Date of Injury:", day(facts.injury)],
    ["Decision Date:", day(decided)],
    ["UR Denial Date:", day(facts.ur)],
    ["Priority:", priority],
    ["Application Received:", day(facts.application)],
  ];
  return chance.pick<() => string[]>([
    () => [
      `Case Number:          ${caseNumber}`,
      `Date Assigned:        ${day(assigned)}                      Date of Injury:      ${day(facts.injury)}`,
      `Decision Date:        ${day(decided)}                      UR Denial Date:      ${day(facts.ur)}`,
      `Priority:             ${priority}                        Application          ${day(facts.application)}`,
      "                                                      Received:",
    ],
    () => [
      `Case Number: ${caseNumber} Date Assigned: ${day(assigned)}`,
      `Date of Injury: ${day(facts.injury)} Decision Date: ${day(decided)}`,
      `UR Denial Date: ${day(facts.ur)} Priority: ${priority}`,
      `Application Received: ${day(facts.application)}`,
    ],
    () => pairs.map(([label, value]) => `${label} ${value}`),
    () => pairs.map(([label, value]) => `${label}${value}`),
    () => pairs.flatMap(([label, value]) => [label, value]),
    () => [...pairs.map(([label]) => label), "", ...pairs.map(([, value]) => value)],
    () => [
      `Case Number:      ${caseNumber}          Date Assigned:         ${day(assigned)}`,
      "",
      `Date of Injury:   ${day(facts.injury)}          Decision Date:         ${day(decided)}`,
      "",
      `Priority:         ${priority}          Application Received:  ${day(facts.application)}`,
      "",
      `UR Denial Date:   ${day(facts.ur)}`,
    ],
    () => [
      `Case Number`,
      caseNumber,
      `Date Assigned Date of Injury`,
      `${day(assigned)} ${day(facts.injury)}`,
      `Decision Date UR Denial Date`,
      `${day(decided)} ${day(facts.ur)}`,
      `Priority Application Received`,
      `${priority} ${day(facts.application)}`,
    ],
  ])();
}

const cover = (chance: Chance) =>
  chance.pick([
    [],
    [],
    ["MAXIMUS FEDERAL SERVICES, INC.", "Independent Medical Review", ""],
    [
      "MAXIMUS FEDERAL SERVICES, INC.",
      "Independent Medical Review",
      "P.O. Box 0000",
      "Example City, CA 90000-0000",
      "(000) 000-0000    Fax: (000) 000-0000",
      "",
    ],
  ]);

const outcomeWord = (determination: Determination) =>
  determination === "upheld" ? "Upheld" : determination === "overturned" ? "Overturned" : "Modified";

function writeBlocks(setting: Setting, form: Form): Written {
  const { chance, facts } = setting;
  const withHeader = form !== "2015" || chance.often(0.6);
  const requests = writeRequests(chance, countOf(chance), form === "2016+" || form === "2018+" || form === "2015");
  const capitals = form.startsWith("2014") && chance.often(0.4);
  const items = requests.map((request) => {
    const determination = chance.pick<Determination>(["upheld", "upheld", "upheld", "overturned"]);
    return {
      request: capitals && !request.partial ? { ...request, printed: request.printed.toUpperCase() } : request,
      determination,
    };
  });
  const written = items.map(({ request, determination }, index) =>
    writeItem(setting, form, request, determination, index),
  );
  const paragraphs = [
    ...cover(chance),
    ...(withHeader ? header(setting) : []),
    "",
    "HOW THE IMR FINAL DETERMINATION WAS MADE",
    "The case file went to an expert reviewer who has no tie to any of the parties, has practiced for more than five years and still sees patients at least 24 hours a week.",
    "",
    chance.pick([
      "The Expert Reviewer has the following credentials:",
      "The Physician Reviewer has the following credentials:",
    ]),
    "State(s) of Licensure: California",
    `Certification(s)/Specialty: ${chance.pick(["Physical Medicine & Rehabilitation", "Orthopedic Surgery", "Family Practice"])}`,
    "",
    ...(form === "2014 numbered"
      ? [
          "DOCUMENTS REVIEWED",
          `The application of ${sayDay(facts.application, chance)}, the denial of ${sayDay(facts.ur, chance)} and progress notes were read.`,
          "",
        ]
      : []),
    "CLINICAL CASE SUMMARY",
    "The expert reviewer wrote the following summary from the case file, including all medical records:",
    "",
    writeSummary(chance, facts, !withHeader),
    "",
    form === "2014 numbered"
      ? chance.pick(["IMR DECISION(S) AND RATIONALE(S)", "IMR ISSUES, DECISIONS AND RATIONALES"])
      : chance.pick(["IMR ISSUES, DECISIONS AND RATIONALES", "IMR ISSUES, DECISIONS, AND RATIONALES"]),
    "The Final Determination was based on decisions for the disputed items/services set forth below:",
    ...(chance.often(0.5) ? [""] : []),
    ...written.flatMap((one) => one.lines),
  ];
  const dates = {
    injury: isoOf(facts.injury),
    urDecision: isoOf(facts.ur),
    applicationReceived: isoOf(facts.application),
    assigned: withHeader ? isoOf(setting.assigned) : null,
    determination: withHeader ? isoOf(setting.decided) : null,
  };
  const style =
    form === "2014 numbered" ? "2014" : form === "2018+" ? "2016+" : form === "professional" ? "2013" : form;
  return {
    pages: paginate(paragraphs, setting),
    label: {
      file: `${form}.txt`,
      kind: "determination",
      ...(form === "2014" || form === "2015" ? {} : { style }),
      worker: { age: facts.age, sex: facts.sex },
      dates,
      items: written.map((one) => one.item),
    },
  };
}

function writeItem(setting: Setting, form: Form, request: Request, determination: Determination, index: number) {
  const { chance } = setting;
  const rationale = writeRationale(chance, determination === "upheld", request.request);
  const start = rationale.split(" ").slice(0, 6).join(" ");
  const label = (
    ur: LetterItem["urGuidelines"],
    reviewer: LetterItem["urGuidelines"],
    printed = request.printed,
  ): LetterItem => ({
    request: printed,
    determination,
    urGuidelines: ur,
    reviewerGuidelines: reviewer,
    rationaleStartsWith: start,
    rationale,
    ...(request.partial ? { partial: request.partial } : {}),
  });
  if (form === "2014 numbered") {
    const bases = citeInSentences(chance);
    const be = chance.pick(["is", "are", "was"]);
    const not = determination === "upheld" ? " not" : "";
    return {
      lines: [
        `${index + 1}. ${chance.pick(["", "", "The request for "])}${request.printed} ${be}${not} medically necessary and appropriate.`,
        "",
        ...(chance.often(0.5) ? [bases.text] : bases.text.split(/(?<=\.) (?=The (?:Expert|Physician) Reviewer)/)),
        ...(chance.often(0.7) ? [""] : []),
        `${chance.pick(["The Physician Reviewer's decision rationale:", "The Expert Reviewer's decision rationale:"])} ${rationale}`,
        "",
      ],
      item: label(bases.ur, bases.reviewer),
    };
  }
  const cite = form === "2018+" ? citeAdopted : form === "2016+" ? citeSections : citePages;
  const ur = cite(chance, "The Claims Administrator");
  const reviewer = cite(chance, "The Expert Reviewer");
  const gap = () => (chance.often(0.85) ? [""] : []);
  const number = chance.often(0.06) ? `${index + 1}. ` : "";
  const colon = chance.pick([": ", ":  ", ": ", " : "]);
  return {
    lines: [
      `${number}${request.printed}${colon}${outcomeWord(determination)}`,
      ...gap(),
      `Claims Administrator guideline: ${ur.text}`,
      ...gap(),
      `${chance.pick(["MAXIMUS guideline", "MAXIMUS guideline", "Maximus guideline", "IMR guideline"])}: ${reviewer.text}`,
      ...gap(),
      `Decision rationale: ${rationale}`,
      "",
    ],
    item: label(ur.cites, reviewer.cites),
  };
}

function write2013(setting: Setting): Written {
  const { chance, facts } = setting;
  const day = (value: Day) => `${value.month}/${value.day}/${value.year}`;
  const requests = writeRequests(chance, chance.pick([1, 1, 2, 3, 5, 8]), false);
  const decided = requests.map((request) => ({
    request,
    determination: chance.pick<Determination>(["upheld", "upheld", "overturned"]),
    bases: citeInSentences(chance),
  }));
  const verdict = (determination: Determination) =>
    `${chance.pick(["is", "are", "is", "is"])}${chance.pick([" ", " ", ""])}${determination === "upheld" ? `not${chance.pick([" ", ""])}` : ""}medically necessary and appropriate.`;
  const list = decided.flatMap(({ request, determination }, index) => [
    `${index + 1}) MAXIMUS Federal Services, Inc. has determined the request for ${request.printed} ${verdict(determination).replace(/(is|are)medically/, "$1 medically")}`,
    "",
  ]);
  const again = chance.often(0.7) ? list : [];
  const items = decided.map(({ request, determination, bases }) => {
    const rationale = writeRationale(chance, determination === "upheld", request.request);
    return { request, determination, bases, rationale };
  });
  const paragraphs = [
    "MAXIMUS FEDERAL SERVICES, INC.",
    "Independent Medical Review",
    "P.O. Box 0000",
    "",
    "Notice of Independent Medical Review Determination",
    "",
    `Dated: ${day(setting.decided)}`,
    "",
    "Employee:          [redacted]",
    "Claim Number:      [redacted]",
    `Date of UR Decision:   ${day(facts.ur)}`,
    `Date of Injury:    ${day(facts.injury)}`,
    `IMR Application Received:   ${day(facts.application)}`,
    `MAXIMUS Case Number:    ${setting.caseNumber}`,
    "",
    ...list,
    "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
    "",
    `An application for Independent Medical Review was filed on ${day(facts.application)} disputing the Utilization Review Denial dated ${day(facts.ur)}. A Notice of Assignment and Request for Information was provided to the above parties on ${day(setting.assigned)}. A decision has been made for each of the treatments and/or services in dispute:`,
    "",
    ...again,
    "Medical Qualifications of the Expert Reviewer:",
    "The doctor who decided has no tie to the parties, is Board Certified in Family Practice and licensed to practice in California, and works at least 24 hours a week in active practice.",
    "",
    chance.pick(["Case Summary:", "Expert Reviewer Case Summary:"]),
    `Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated ${sayDay(facts.ur, chance)}.`,
    "",
    `“${writeSummary(chance, facts, false)}”`,
    "",
    "Documents Reviewed for Determination:",
    "The following relevant documents were reviewed and considered. These documents included:",
    "",
    ...[
      `Application for Independent Medical Review, received ${day(facts.application)}`,
      `Utilization Review Determination, ${day(facts.ur)}`,
      "Medical Treatment Utilization Schedule (MTUS)",
    ].map((line) => `${chance.pick(["  - ", " ▪ ", "   "])}${line}`),
    "",
    ...items.flatMap(({ request, bases, rationale }, index) => [
      `${index + 1}) Regarding the request for ${request.printed}${chance.pick([":", " :"])}`,
      "",
      `Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer to Make His/Her Decision${chance.pick([":", "", "."])}`,
      ...(chance.often(0.5) ? [""] : []),
      bases.text,
      "",
      "Rationale for the Decision:",
      rationale,
      "",
    ]),
    ...chance.pick([
      [],
      ["Disclaimer: This review is a service under contract and no practice of law or medicine."],
      ["Effect of the Decision:", "The decision counts as that of the Administrative Director."],
    ]),
  ];
  return {
    pages: paginate(paragraphs, setting),
    label: {
      file: "2013.txt",
      kind: "determination",
      style: "2013",
      worker: { age: facts.age, sex: facts.sex },
      dates: {
        injury: isoOf(facts.injury),
        urDecision: isoOf(facts.ur),
        applicationReceived: isoOf(facts.application),
        assigned: isoOf(setting.assigned),
        determination: isoOf(setting.decided),
      },
      items: items.map(({ request, determination, bases, rationale }) => ({
        request: request.printed,
        determination,
        urGuidelines: bases.ur,
        reviewerGuidelines: bases.reviewer,
        rationaleStartsWith: rationale.split(" ").slice(0, 6).join(" "),
        rationale,
      })),
    },
  };
}

function writeProfessional(setting: Setting): Written {
  const { chance, facts } = setting;
  const [request] = writeRequests(chance, 1, false);
  const printed = request?.printed ?? "";
  const upheld = chance.often(0.6);
  const rationale = writeRationale(chance, upheld, printed);
  const bases = citeInSentences(chance);
  const paragraphs = [
    "MEDICAL PROFESSIONAL REVIEW",
    "",
    `Date of Injury: ${sayDay(facts.injury, chance)}`,
    `UR Denial Date: ${sayDay(facts.ur, chance)}`,
    "",
    "ISSUE AT DISPUTE:",
    `Whether ${chance.pick(["the request for ", "or not ", ""])}${printed} ${chance.pick(["is", "was", "is/was"])} medically necessary.`,
    "",
    "CASE SUMMARY:",
    writeSummary(chance, facts, false),
    "",
    "DOCUMENTS REVIEWED FOR DETERMINATION:",
    "The application and the records that the parties sent.",
    "",
    "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:",
    bases.text.slice(bases.text.search(/The (?:Expert|Physician) Reviewer/)),
    "",
    `RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS ${upheld ? "NOT " : ""}MEDICALLY NECESSARY:`,
    rationale,
    "",
    "MEDICAL REVIEWER QUALIFICATIONS:",
    "The reviewer is licensed in California and in active practice.",
  ];
  const same = bases.text.includes("used by the Claims Administrator");
  return {
    pages: paginate(paragraphs, setting),
    label: {
      file: "professional.txt",
      kind: "determination",
      worker: { age: facts.age, sex: facts.sex },
      dates: {
        injury: isoOf(facts.injury),
        urDecision: isoOf(facts.ur),
        applicationReceived: null,
        assigned: null,
        determination: null,
      },
      items: [
        {
          request: printed,
          determination: upheld ? "upheld" : "overturned",
          urGuidelines: [],
          reviewerGuidelines: same ? [] : bases.reviewer,
          rationaleStartsWith: rationale.split(" ").slice(0, 6).join(" "),
          rationale,
        },
      ],
    },
  };
}

/** Wraps paragraphs, breaks pages wherever they are full, and puts on what pages carry. */
function paginate(paragraphs: string[], { chance, caseNumber }: Setting): string[] {
  const width = chance.int(78, 102);
  const double = chance.often(0.2);
  const ligatures = chance.often(0.15);
  const trailing = chance.often(0.3);
  const justified = chance.often(0.15);
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width));
  const finished = lines.map((line) => {
    let text = ligatures ? line.replace(/ffi/g, "ﬃ").replace(/fi/g, "ﬁ").replace(/fl/g, "ﬂ") : line;
    if (justified && text.length > width - 14 && !/\s{2,}/.test(text)) text = text.replace(/ (?=\w{4,} \w+$)/, "  ");
    return trailing ? `${text} ` : text;
  });
  const height = chance.int(38, 56);
  const footer = chance.pick(["", "final", "final", "page", "header"]);
  const pages: string[] = [];
  for (let at = 0, number = 2; at < finished.length; number += 1) {
    const size = height + chance.int(-3, 3);
    const body = finished.slice(at, at + size);
    at += size;
    const out = double ? body.flatMap((line) => [line, ""]) : [...body];
    if (footer === "final") out.push("", `Final Determination Letter for IMR Case Number ${caseNumber}  ${number}`);
    if (footer === "page")
      out.push("", chance.pick([`${number}`, `Page ${number}`, `Page ${number} of 9`, `- ${number} -`]));
    if (footer === "header" && at > size)
      out.unshift(`Final Determination Letter for IMR Case Number ${caseNumber}`, `Page | ${number}`, "");
    pages.push(out.join("\n"));
  }
  return pages;
}

function wrap(paragraph: string, width: number): string[] {
  if (paragraph.length <= width || /\s{3,}/.test(paragraph.trim())) return [paragraph];
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
