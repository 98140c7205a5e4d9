import type { CheckFinding } from "../../vocabulary.ts";
import { checkNumbers } from "./check-numbers.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { readDays } from "./read-days.ts";
import { dropQuotations, splitSentences } from "./sentences.ts";

/** L03–L07, L50: side, region, level, numbers, age, sex and injury date in the text agree with the item and the file. */
export function checkFacts(input: DraftCheckInput): CheckFinding[] {
  const text = dropQuotations(input.proposal.rationale);
  const aboutRequest = splitSentences(text).filter((sentence) =>
    /\brequest(?:s|ed|ing)?\b|\bmedically necessary\b|\bdisputed\b|\basks? for\b/i.test(sentence),
  );
  return [
    ...checkSide(aboutRequest, input),
    ...checkRegionWords(aboutRequest, input),
    ...checkLevels(aboutRequest, input),
    ...checkNumbers(aboutRequest, input),
    ...checkWorker(text, input),
    ...checkInjuryDate(text, input),
    ...checkOtherItems(text, aboutRequest, input),
  ];
}

const SIDES = ["left", "right", "bilateral"] as const;

function sidesIn(text: string): Set<string> {
  return new Set(
    SIDES.filter((side) =>
      new RegExp(`\\b${side}${side === "bilateral" ? "(?:ly)?" : "(?:-sided)?"}\\b`, "i").test(text),
    ),
  );
}

function checkSide(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  const own = input.item.side;
  if (!own) return [];
  const wrong = sentences.find((sentence) => {
    const named = sidesIn(sentence);
    if (named.size === 0 || named.has(own)) return false;
    return !(own === "bilateral" && named.has("left") && named.has("right"));
  });
  if (!wrong) return [];
  const said = [...sidesIn(wrong)].join(" and ");
  return [
    finding(
      "block",
      "L03",
      `The request is for the ${own} side; the rationale says ${said} of it.`,
      `Write ${own}, or drop the side.`,
    ),
  ];
}

const REGIONS: Record<string, RegExp> = {
  neck: /\b(?:neck|cervical)\b/i,
  thoracic: /\b(?:thoracic|mid(?:dle)? back|upper back)\b/i,
  "low back": /\b(?:low(?:er)? back|lumbar|lumbosacral)\b/i,
  shoulder: /\bshoulders?\b/i,
  elbow: /\belbows?\b/i,
  wrist: /\bwrists?\b/i,
  hand: /\b(?:hands?|fingers?|thumbs?)\b/i,
  hip: /\bhips?\b/i,
  knee: /\bknees?\b/i,
  ankle: /\bankles?\b/i,
  foot: /\b(?:foot|feet|heels?|toes?)\b/i,
};
const NEIGHBOURS: Record<string, string[]> = {
  wrist: ["hand"],
  hand: ["wrist"],
  ankle: ["foot"],
  foot: ["ankle"],
  neck: ["thoracic"],
  thoracic: ["neck"],
};

function checkRegionWords(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  const source = `${input.item.request} ${input.item.bodyRegion ?? ""}`;
  const own = Object.keys(REGIONS).filter((name) => REGIONS[name]?.test(source));
  if (own.length === 0 || /extremit|spine|body|all appointments/i.test(source)) return [];
  const allowed = new Set([...own, ...own.flatMap((name) => NEIGHBOURS[name] ?? [])]);
  for (const sentence of sentences) {
    const named = Object.keys(REGIONS).filter((name) => REGIONS[name]?.test(sentence));
    if (named.length === 0 || named.some((name) => allowed.has(name))) continue;
    return [
      finding(
        "block",
        "L03",
        `The request is for the ${own.join(", ")}; the rationale says ${named.join(", ")} of it.`,
        "Name the body part of the request.",
      ),
    ];
  }
  return [];
}

const LEVEL = /\b([CTLS])(\d{1,2})(?:\s*[-–/]\s*(?:([CTLS])?(\d{1,2})))?\b/g;

/** Spinal levels of a text, a segment as both of its ends: "L5-S1" gives L5 and S1. */
export function readLevels(text: string): Set<string> {
  const levels = new Set<string>();
  for (const [, region = "", number = "", otherRegion, otherNumber] of text.matchAll(LEVEL)) {
    levels.add(`${region}${number}`);
    if (otherNumber) levels.add(`${otherRegion ?? region}${otherNumber}`);
  }
  return levels;
}

function checkLevels(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  const own = readLevels(input.item.request);
  if (own.size === 0) return [];
  for (const sentence of sentences.filter((candidate) => /\brequest/i.test(candidate))) {
    const named = readLevels(sentence);
    const foreign = [...named].filter((level) => !own.has(level));
    if (named.size === 0 || foreign.length < named.size) continue;
    return [
      finding(
        "block",
        "L03",
        `The request names ${[...own].join(", ")}; the rationale says ${foreign.join(", ")} of it.`,
        "Name the level of the request.",
      ),
    ];
  }
  return [];
}

function checkWorker(text: string, input: DraftCheckInput): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const { age, sex } = input.facts;
  const stated =
    /\b(\d{1,3})[- ]?(?:year|yr)s?[- ]?old\b|\b(\d{1,3}) ?(?:y\/o|yo)\b|\baged? (\d{1,3})\b(?! (?:or|and) )/i.exec(
      text,
    );
  const number = Number(stated?.[1] ?? stated?.[2] ?? stated?.[3]);
  if (age !== null && stated && number !== age) {
    findings.push(
      finding("block", "L06", `The rationale says ${number} years; the file says ${age}.`, `Write ${age}.`),
    );
  }
  const wrong =
    sex === "male"
      ? /\b(?:she|her|hers|herself|female|woman)\b/i
      : sex === "female"
        ? /\b(?:he|him|his|himself|male|man)\b/i
        : undefined;
  const match = wrong?.exec(text);
  if (match) {
    findings.push(
      finding("block", "L06", `The rationale says "${match[0]}"; the worker is ${sex}.`, "Use the sex on file."),
    );
  }
  return findings;
}

function checkInjuryDate(text: string, input: DraftCheckInput): CheckFinding[] {
  const own = input.facts.dateOfInjury;
  if (!own) return [];
  const pattern =
    /\b(?:date of injury|injury (?:date|of|on|dated)|injur(?:ed|y sustained|y)|industrial injury)\b([^.;]{0,40})/gi;
  for (const [, after = ""] of text.matchAll(pattern)) {
    const day = readDays(after)[0];
    if (day && day !== own) {
      return [
        finding("block", "L07", `The rationale puts the injury on ${day}; the file says ${own}.`, `Write ${own}.`),
      ];
    }
  }
  return [];
}

/** L50: nothing carried over from another item: neither its whole reasons nor its name in place of this one's. */
function checkOtherItems(text: string, aboutRequest: string[], input: DraftCheckInput): CheckFinding[] {
  const own = input.item.request.toLowerCase();
  for (const other of input.otherItems) {
    const request = other.request.toLowerCase();
    const foreign = aboutRequest.some((sentence) => sentence.toLowerCase().includes(request));
    if (request.length > 5 && foreign && !own.includes(request) && !text.toLowerCase().includes(own)) {
      return [
        finding(
          "block",
          "L50",
          `The rationale speaks of "${other.request}", which is another item.`,
          "Write about this item's request.",
        ),
      ];
    }
    if (other.rationale && sharedShare(text, other.rationale) > 0.7) {
      return [
        finding(
          "warn",
          "L28",
          `Most sentences stand in the rationale of "${other.request}" too.`,
          "Say what is particular to this item.",
        ),
      ];
    }
  }
  return [];
}

/** Share of sentences that the other text holds word for word. */
function sharedShare(text: string, other: string): number {
  const known = new Set(splitSentences(other).map((sentence) => sentence.toLowerCase()));
  const own = splitSentences(text);
  return own.filter((sentence) => known.has(sentence.toLowerCase())).length / Math.max(1, own.length);
}
