import type { LetterLabel } from "../../src/qa/score-parse.ts";
import type { LetterItem } from "../../src/vocabulary.ts";
import { addDays, type Chance, type Day, isoOf, makeChance, sayDay } from "./letter-chance.ts";
import { type Sex, sayPerson } from "./letter-wording.ts";

export const UR_FORMS = [
  "prose first",
  "prose last",
  "labelled",
  "list and reasons",
  "table",
  "two physicians",
  "dotted",
] as const;
export type UrForm = (typeof UR_FORMS)[number];

const ASKED = [
  ["twelve sessions of aquatic therapy", "6 sessions"],
  ["Norco 10/325 mg #120", "#60"],
  ["MRI of the lumbar spine without contrast", ""],
  ["left knee arthroscopy with partial meniscectomy", ""],
  ["physical therapy 2x6 for the right shoulder", "6 visits"],
  ["a TENS unit purchase", ""],
  ["functional capacity evaluation", ""],
  ["cyclobenzaprine 7.5 mg #90", "#20"],
  ["EMG/NCV of the bilateral upper extremities", ""],
  ["acupuncture once a week for eight weeks, cervical spine", "4 visits"],
  ["L4-5 transforaminal epidural steroid injection under fluoroscopy", ""],
  ["Lidoderm 5% patches #30 with two refills", ""],
  ["home health aide, 4 hours per day", ""],
] as const;
const REASONS = [
  "The file has no measure of function before and after earlier care.",
  "Neither a red flag nor a neurological deficit was found on examination.",
  "First line care has not been tried, or its result was not reported.",
  "No plan with goals came with the form.",
  "The number asked for is larger than a first trial.",
];
const CITED: { text: string; cite: LetterItem["urGuidelines"][number] }[] = [
  {
    text: "MTUS Chronic Pain Medical Treatment Guidelines, Opioids, pages 78-80.",
    cite: { source: "mtus-chronic-pain-2009", chapter: null, pages: ["78-80"] },
  },
  {
    text: "MTUS Chronic Pain Medical Treatment Guidelines, page 22 of 127.",
    cite: { source: "mtus-chronic-pain-2009", chapter: null, pages: ["22"] },
  },
  {
    text: "ACOEM Practice Guidelines, 2nd Edition, Chapter 12, pp. 303-305.",
    cite: { source: "acoem-2004", chapter: "12", pages: ["303-305"] },
  },
  {
    text: "MTUS ACOEM Chapter 9 Shoulder Complaints, page 207.",
    cite: { source: "acoem-2004", chapter: "9", pages: ["207"] },
  },
  { text: "ODG Knee & Leg, Surgery.", cite: { source: "odg", chapter: null, pages: [] } },
  {
    text: "MTUS Acupuncture Medical Treatment Guidelines.",
    cite: { source: "mtus-acupuncture-2007", chapter: null, pages: [] },
  },
  {
    text: "MTUS Postsurgical Treatment Guidelines, page 24.",
    cite: { source: "mtus-postsurgical-2009", chapter: null, pages: ["24"] },
  },
];

type Decided = {
  request: string;
  outcome: "denied" | "modified";
  certified: string;
  reason: string;
  cited: (typeof CITED)[number];
};

/** A utilization review letter in own words, and what a reader finds in it. */
export function writeUrLetter(form: UrForm, seed: number): { pages: string[]; label: LetterLabel; outcomes: string[] } {
  const chance = makeChance(seed);
  const ur: Day = { year: 2014, month: chance.int(1, 12), day: chance.int(1, 28) };
  const injury = addDays(ur, -chance.int(90, 2000));
  const sex = chance.pick<Sex>(["male", "female"]);
  const age = chance.int(22, 70);
  const items = chance.some(ASKED, chance.pick([1, 2, 3, 4])).map(([request, certified]): Decided => {
    const modified = certified !== "" && chance.often(0.5);
    return {
      request,
      outcome: modified ? "modified" : "denied",
      certified,
      reason: chance.some(REASONS, chance.int(1, 2)).join(" "),
      cited: chance.pick(CITED),
    };
  });
  const text = [
    "EXAMPLE UTILIZATION REVIEW SERVICES",
    "",
    sayDay(ur, chance),
    "",
    "NOTICE OF UTILIZATION REVIEW DECISION",
    "",
    `Date of Injury: ${sayDay(injury, chance)}`,
    `${chance.pick(["Decision date", "Date of determination"])}: ${sayDay(ur, chance)}`,
    "",
    `Clinical summary: The patient is a ${sayPerson(chance, age, sex)} with neck and back pain after a fall. Care to date: medication and exercise.`,
    "",
    ...(chance.often(0.5)
      ? [
          "RECORDS REVIEWED",
          "1. Request for authorization",
          "2. Progress report of the treating physician",
          "3. Imaging report",
          "",
        ]
      : []),
    ...writeBody(form, items, chance),
    "",
    "YOUR RIGHT TO DISPUTE THIS DECISION",
    "If you disagree, you may ask for an independent medical review within 30 days:",
    "1. Complete and sign the enclosed form.",
    "2. Mail it with a copy of this letter.",
    "",
    "cc: Injured worker",
  ].join("\n");
  return {
    pages: text.split("\f"),
    outcomes: items.map((item) => item.outcome),
    label: {
      file: `${form}.txt`,
      kind: "ur-denial",
      style: "ur",
      worker: { age, sex },
      dates: {
        injury: isoOf(injury),
        urDecision: isoOf(ur),
        applicationReceived: null,
        assigned: null,
        determination: null,
      },
      items: items.map((item) => ({
        request: form === "prose first" || form === "prose last" ? item.request.replace(/^a /, "") : item.request,
        determination: null,
        urGuidelines: [item.cited.cite],
        reviewerGuidelines: [],
        rationaleStartsWith: item.reason.split(" ").slice(0, 6).join(" "),
        rationale: item.reason,
      })),
    },
  };
}

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;

function sayDecision(item: Decided, chance: Chance): string {
  const request = item.request.replace(/^a /, "");
  if (item.outcome === "modified") {
    return chance.pick([
      `The request for ${request} is modified to ${item.certified}.`,
      `The request for ${request} is partially certified for ${item.certified}.`,
      `Your request for ${request} has been modified to ${item.certified}.`,
    ]);
  }
  return chance.pick([
    `The request for ${request} is not medically necessary.`,
    `The request for ${request} is non-certified.`,
    `The requested ${request} is not certified.`,
    `The requests for ${request} are denied.`,
    `We are unable to certify the request for ${request}.`,
    `We cannot certify ${request}.`,
    `I recommend non-certification of the request for ${request}.`,
    `${capital(request)} is not medically necessary.`,
    `${capital(request)} was denied.`,
  ]);
}

function wrapText(text: string, width = 92): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}

function writeBody(form: UrForm, items: Decided[], chance: Chance): string[] {
  const word = (item: Decided) =>
    item.outcome === "modified"
      ? `${chance.pick(["MODIFIED to", "Modified to"])} ${item.certified}`
      : chance.pick(["DENIED", "NON-CERTIFIED", "Not certified", "Denied"]);
  const lead = chance.pick(["Therefore, ", "Thus, ", "As such, ", "Based on the above, ", ""]);
  switch (form) {
    case "prose first":
      return items.flatMap((item) => [wrapText(`${sayDecision(item, chance)} ${item.reason} ${item.cited.text}`), ""]);
    case "prose last":
      return items.flatMap((item) => {
        const decision = sayDecision(item, chance);
        const said =
          lead === "" || /^[A-Z][a-z]+ \w+ is|^EMG|^MRI|^L4/.test(decision)
            ? decision
            : `${lead}${decision[0] === "I" ? decision : `${decision[0]?.toLowerCase()}${decision.slice(1)}`}`;
        return [
          wrapText(`${item.reason} ${item.cited.text} ${/^(?:The|Your|We|I) /.test(decision) ? said : decision}`),
          "",
        ];
      });
    case "labelled":
      return items.flatMap((item) => [
        `${chance.pick(["Requested treatment", "Treatment requested", "Request", "Service requested"])}: ${item.request}`,
        `${chance.pick(["Decision", "Determination"])}: ${word(item)}`,
        wrapText(`${chance.pick(["Rationale", "Reason", "Clinical rationale", "Explanation"])}: ${item.reason}`),
        wrapText(`${chance.pick(["Guideline", "Guidelines used", "Criteria", "Reference"])}: ${item.cited.text}`),
        "",
      ]);
    case "list and reasons":
      return [
        "SUMMARY OF DECISIONS",
        ...items.map((item, index) => `  ${index + 1}. ${item.request} - ${word(item)}`),
        "",
        "REASONS",
        "",
        ...items.flatMap((item, index) => [
          `${index + 1}. ${item.request}`,
          wrapText(`Reason: ${item.reason}`),
          wrapText(`Guideline: ${item.cited.text}`),
          "",
        ]),
      ];
    case "table":
      return [
        "No.   Service requested                                                 Decision",
        ...items.map((item, index) => `${index + 1}     ${item.request.padEnd(66)}${word(item)}`),
        "",
        "REASONS FOR THE DECISION",
        "",
        ...items.flatMap((item, index) => [wrapText(`${index + 1}. ${item.reason} ${item.cited.text}`), ""]),
      ];
    case "two physicians":
      return items.flatMap((item, index) => [
        `Physician reviewer ${chance.pick(["A", "B"])}: board certified, licensed in California`,
        "",
        `Request #${index + 1}: ${item.request}`,
        `Decision: ${word(item)}`,
        wrapText(`Rationale: ${item.reason}`),
        wrapText(`Guidelines cited: ${item.cited.text}`),
        "",
      ]);
    default:
      return items.flatMap((item) => [
        `${item.request} ........ ${word(item)}`,
        wrapText(`   Reason: ${item.reason}`),
        wrapText(`   Guideline: ${item.cited.text}`),
        "",
      ]);
  }
}
