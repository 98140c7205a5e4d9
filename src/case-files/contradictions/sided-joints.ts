import type { Unit } from "../page-index.ts";

const JOINTS =
  "shoulder|rotator cuff|elbow|wrist|carpal tunnel|hand|palm|thumb|finger|hip|knee|medial meniscus|lateral meniscus|ankle|foot|heel|arm|leg";
/** Words of one part, which an operative report uses for each other. */
export const PARTS: Record<string, string> = {
  ...{
    "rotator cuff": "shoulder",
    wrist: "hand",
    "carpal tunnel": "hand",
    palm: "hand",
    thumb: "hand",
    finger: "hand",
  },
  ...{ "medial meniscus": "knee", "lateral meniscus": "knee", ankle: "foot", heel: "foot" },
};
/** "Dec LT thumb": light touch, and no side. */
export const NO_LIGHT_TOUCH = "(?<!\\b(?:dec\\w*|dim\\w*|sens\\w*|intact(?: to)?|absent|reduced)\\.?\\s(?=lt\\b))";
const SIDED = new RegExp(
  `\\b${NO_LIGHT_TOUCH}(left|right|lt|rt|[lr])\\.?\\s+(?:(?:upper|lower|medial|lateral|dominant|index|long|small|ring)\\s+)?(${JOINTS})s?\\b|\\b(${JOINTS})s?\\s*[,(]\\s*(left|right)\\b`,
  "gi",
);
/** Words of a finding, complaint or injury: what a side can be wrong about. */
export const PROBLEM =
  /\b(?:swoll\w*|swelling|effusion|tender\w*|pain\w*|positive|tears?|torn|instab\w*|giv(?:es|ing) way|locking|crepitus|sprain\w*|strain\w*|fractur\w*|twisted|injur\w*|contusion|limited|decreased|McMurray|Lachman|Neer|Hawkins|drawer|Phalen|Tinel|impingement|numb\w*|weak\w*|stiff\w*|laceration|crush\w*|trigger(?:s|ing|ed)?|catch\w*|click\w*|[ML]JLT|TTP|McM)\b/gi;
/** A side that is compared, healthy, old or one of two. */
export const COMPARED =
  /\b(?:normal|benign|unremarkable|neg(?:ative)?|non-?tender|full|intact|stable|asymptomatic|unaffected|uninvolved|contralateral|opposite|compar\w*|versus|vs|than|both|bilat\w*|other|unrelated|healed|WNL|no|not|denies|without|history|previous\w*|prior|old|years ago|\w*compensat\w*|overuse|favou?ring|also|new|again|non-?industrial|settled|(?<![/-])(?:19|20)\d\d)\b/i;

/** A joint with its side as a sentence names it; `alone` where the sentence names no other side. */
export type Sided = {
  unit: Unit;
  joint: string;
  side: "left" | "right";
  at: number;
  problems: string[];
  alone: boolean;
};

/** Joints with their sides that a sentence names, with the words of trouble beside them. Pure. */
export function readSided(unit: Unit): Sided[] {
  if (unit.standing === "instruction" || unit.standing === "blank" || unit.section === "family") return [];
  if (!/left|right|\b[lr]t?\b/i.test(unit.text)) return [];
  const found = [...unit.text.matchAll(SIDED)].map((match) => ({
    joint: (match[2] ?? match[3] ?? "").toLowerCase(),
    side: /^l/i.test(match[1] ?? match[4] ?? "") ? ("left" as const) : ("right" as const),
    at: match.index,
  }));
  const problems = [...unit.text.matchAll(PROBLEM)].map(([word]) => word.toLowerCase().slice(0, 5));
  const alone = new Set(found.map(({ side }) => side)).size === 1 && !/\b(?:bilat\w*|both)\b/i.test(unit.text);
  return found.map((one) => ({ unit, ...one, problems, alone }));
}
