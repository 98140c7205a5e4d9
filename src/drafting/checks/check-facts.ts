import type { CheckFinding } from "../../vocabulary.ts";
import { checkNumbers } from "./check-numbers.ts";
import { type DraftCheckInput, finding, placeOf } from "./input.ts";
import { readDays } from "./read-days.ts";
import { contentStems, dropQuotations, shareOf, splitSentences } from "./sentences.ts";
import { wordsBesidesFile } from "./sources.ts";

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
    ...checkRestated(aboutRequest, input),
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
  const [named] = [...sidesIn(input.item.request)];
  const own = input.item.side ?? (sidesIn(input.item.request).size === 1 ? named : undefined);
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

/** A study of a limb is asked for because of its nerve roots as well. */
const LIMBS: [RegExp, string[]][] = [
  [/\bupper extremit/i, ["neck", "thoracic", "shoulder", "elbow", "wrist", "hand"]],
  [/\blower extremit/i, ["low back", "hip", "knee", "ankle", "foot"]],
];

function checkRegionWords(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  const source = `${input.item.request} ${input.item.bodyRegion ?? ""}`;
  const own = Object.keys(REGIONS).filter((name) => REGIONS[name]?.test(source));
  if (own.length === 0 || /spine|body|all appointments/i.test(source)) return [];
  const limbs = LIMBS.flatMap(([limb, parts]) => (limb.test(source) ? parts : []));
  if (limbs.length === 0 && /extremit/i.test(source)) return [];
  const allowed = new Set([...own, ...limbs, ...own.flatMap((name) => NEIGHBOURS[name] ?? [])]);
  for (const sentence of sentences) {
    const named = Object.keys(REGIONS).filter((name) => REGIONS[name]?.test(sentence));
    const restates = /^\W*the (?:disputed |current )?request is for\b/i.test(sentence);
    const fits = restates ? named.every((name) => allowed.has(name)) : named.some((name) => allowed.has(name));
    if (named.length === 0 || fits) continue;
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
    // A sentence that says what is asked for names its levels and no other; elsewhere a finding may stand beside them.
    const bound = /\brequest(?:s|ed)? (?:is |are |was )?for\b/i.test(sentence) ? 0 : named.size - 1;
    if (foreign.length <= bound || foreign.length === 0) continue;
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
      finding(
        "block",
        "L06",
        `The rationale says ${number} years; the file says ${age}.`,
        `Write ${age}.`,
        placeOf(input.proposal.rationale, stated[0]),
      ),
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
      finding("block", "L06", `The rationale says "${match[0]}"; the worker is ${sex}.`, "Use the sex on file.", {
        field: "rationale",
        start: match.index,
        end: match.index + match[0].length,
      }),
    );
  }
  return findings;
}

function checkInjuryDate(text: string, input: DraftCheckInput): CheckFinding[] {
  const own = input.facts.dateOfInjury;
  if (!own) return [];
  const pattern =
    /\b(?:date of injury|injury date|injured|(?:industrial |work )?injury)\b((?:\s*(?:is|was|of|on|dated|sustained|occurred|happened|as|:|,)){0,3}\s*[\w/-]+(?: \d{1,2},? \d{4})?)/gi;
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

/** L50, L28: nothing carried over from another item: neither its name in place of this one's, nor its reasons. */
function checkOtherItems(text: string, aboutRequest: string[], input: DraftCheckInput): CheckFinding[] {
  const own = input.item.request.toLowerCase();
  const ownStems = contentStems(own);
  const known = contentStems(wordsBesidesFile(input));
  for (const other of input.otherItems) {
    const request = other.request.toLowerCase();
    const otherStems = contentStems(request);
    const foreign = aboutRequest.find((sentence) => {
      const stems = contentStems(sentence);
      const names = sentence.toLowerCase().includes(request) && !text.toLowerCase().includes(own);
      const asks = /^\W*(?:the|this) (?:disputed |current )?request(?:ed \w+)? (?:is|was) for\b/i.test(sentence);
      return names || (asks && shareOf(otherStems, stems) > Math.max(0.6, shareOf(ownStems, stems)));
    });
    if (request.length > 5 && foreign && !own.includes(request)) {
      return [
        finding(
          "block",
          "L50",
          `The rationale speaks of "${other.request}", which is another item.`,
          "Write about this item's request.",
          placeOf(input.proposal.rationale, foreign),
        ),
      ];
    }
    const theirs = new Set(
      splitSentences(dropQuotations(other.rationale ?? "")).map((sentence) => sentence.toLowerCase()),
    );
    const carried = splitSentences(text).find((sentence) => {
      if (!REASONS.test(sentence) || !theirs.has(sentence.toLowerCase())) return false;
      const stems = new Set([...contentStems(sentence)].filter((stem) => !OF_EVERY_LETTER.has(stem)));
      const named = [...otherStems].some((stem) => stems.has(stem) && !known.has(stem));
      return named && shareOf(stems, known) < 0.5;
    });
    if (carried) {
      return [
        finding(
          "warn",
          "L50",
          `A sentence stands in the reasons of "${other.request}" too and is not about this request.`,
          "Say what is particular to this item.",
          placeOf(input.proposal.rationale, carried),
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

/** Sentences on a guideline or on what the records show; facts of the worker may stand in every item's reasons. */
const REASONS = /\b(?:guidelines?|MTUS|ACOEM|chapter|records|states|document)\b/i;
const OF_EVERY_LETTER = contentStems(
  "MTUS ACOEM Official Disability guidelines chronic pain medical treatment chapter in force on the date of the utilization review decision records show ask require address recommend general exception need states progress report imaging therapy record application consulted governs search first addresses postsurgical opioids 2004 2009 2016 conditions findings met exception applies leaves open further points without these with following however condition nor notes entry stands",
);

const RESTATES = /^\W*the (?:disputed |current )?request is for (.+?)[.]?$/i;

/** L50: what is said to be asked for is this request and no other treatment. */
function checkRestated(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  const wanted = contentStems(input.item.request);
  const restated = sentences.filter((sentence) => RESTATES.test(sentence));
  if (restated.length > 1) {
    return [
      finding(
        "warn",
        "L50",
        "The rationale says more than once what is asked for.",
        "Say it once, in the words of the request.",
        placeOf(input.proposal.rationale, restated[1] ?? ""),
      ),
    ];
  }
  for (const sentence of restated) {
    const asked = RESTATES.exec(sentence)?.[1];
    if (!asked || wanted.size === 0) continue;
    const said = contentStems(asked);
    if (said.size === 0 || shareOf(wanted, said) >= 0.5 || shareOf(said, wanted) >= 0.5) continue;
    return [
      finding(
        "warn",
        "L50",
        `The rationale says that "${asked}" is asked for; the request is "${input.item.request}".`,
        "Name the treatment of the request.",
        placeOf(input.proposal.rationale, asked),
      ),
    ];
  }
  return [];
}

/** Share of sentences that the other text holds word for word. */
function sharedShare(text: string, other: string): number {
  const known = new Set(splitSentences(other).map((sentence) => sentence.toLowerCase()));
  const own = splitSentences(text);
  return own.filter((sentence) => known.has(sentence.toLowerCase())).length / Math.max(1, own.length);
}
