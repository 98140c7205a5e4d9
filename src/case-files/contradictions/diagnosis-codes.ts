import type { Unit } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import { quoted } from "./place.ts";

const CODE = /\b(\d{3}\.\d{1,2}|[A-TV-Z]\d\d\.[0-9A-Z]{1,4})\b/g;
/**
 * Body regions of the codes that injured workers' diagnoses use, by the beginning of the code; the longest that fits holds.
 * ICD-9-CM (to 30 September 2015) and ICD-10-CM tabular lists.
 */
const REGIONS: Record<string, readonly string[]> = {
  ...{ "847.0": ["neck"], "847.1": ["upper back"], "847.2": ["low back"], "722.0": ["neck"], "722.10": ["low back"] },
  ...{ "722.4": ["neck"], "722.52": ["low back"], "723": ["neck"], "724.4": ["low back"], "724.2": ["low back"] },
  ...{ "840": ["shoulder"], "726.1": ["shoulder"], "726.0": ["shoulder"], "726.3": ["elbow"], "842.0": ["wrist"] },
  ...{ "842.1": ["hand"], "844": ["knee"], "836": ["knee"], "717": ["knee"], "845.0": ["ankle"], "845.1": ["foot"] },
  ...{ "354.0": ["wrist", "hand", "upper extremities"], "354.2": ["elbow", "upper extremities"], "728.71": ["foot"] },
  ...{ "719.41": ["shoulder"], "719.46": ["knee", "lower extremities"], "727.03": ["hand"], "724.3": ["low back"] },
  ...{ "M54.2": ["neck"], "M54.12": ["neck"], "M54.16": ["low back"], "M54.17": ["low back"], "M54.5": ["low back"] },
  ...{
    "M54.4": ["low back"],
    "M54.3": ["low back"],
    "M54.6": ["upper back"],
    M50: ["neck"],
    "M51.2": ["low back", "upper back"],
  },
  ...{
    "M51.26": ["low back"],
    "M51.27": ["low back"],
    "M51.16": ["low back"],
    "M51.17": ["low back"],
    "M51.36": ["low back"],
  },
  ...{ M75: ["shoulder"], "M77.0": ["elbow"], "M77.1": ["elbow"], M17: ["knee"], M16: ["hip"], M23: ["knee"] },
  ...{ "M72.2": ["foot"], "M65.3": ["hand"], "M25.51": ["shoulder"], "M25.52": ["elbow"], "M25.53": ["wrist"] },
  ...{ "M25.54": ["hand"], "M25.55": ["hip"], "M25.56": ["knee"], "M25.57": ["ankle", "foot"], M22: ["knee"] },
  ...{ "G56.0": ["wrist", "hand", "upper extremities"], "G56.2": ["elbow", "upper extremities"] },
  ...{
    S13: ["neck"],
    S16: ["neck"],
    S33: ["low back"],
    "S39.012": ["low back"],
    S43: ["shoulder"],
    S46: ["shoulder", "upper extremities"],
  },
  ...{ S53: ["elbow"], "S63.5": ["wrist"], "S63.6": ["hand"], S83: ["knee"], "S93.4": ["ankle"], "S93.5": ["foot"] },
};
const PREFIXES = Object.keys(REGIONS).sort((a, b) => b.length - a.length);
/** Codes of ICD-10-CM whose character at that place (counted without the point) says the side: 1 right, 2 left. */
const SIDES: readonly (readonly [codes: RegExp, at: number])[] = [
  [/^M25\.5[1-7]/, 5],
  [/^M75\.[02345678]/, 4],
  [/^M75\.1/, 5],
  [/^M17\.1/, 4],
  [/^M16\.1/, 4],
  [/^M77\.[01]/, 4],
  [/^G56\.[0-9]/, 4],
  [/^S(?:43|46|53|63|83|86|93)\./, 5],
];
const AREA: Record<string, readonly string[]> = {
  hand: ["wrist", "upper extremities"],
  wrist: ["hand", "upper extremities"],
  foot: ["ankle", "lower extremities"],
  ankle: ["foot", "lower extremities"],
  "low back": ["lower extremities", "hip"],
  neck: ["upper extremities", "head", "shoulder"],
};

/** Diagnoses whose words name another part of the body, or another side, than the code beside them. One sentence a code. */
export function codesDisagree(units: Unit[]): string[] {
  const told = new Map<string, string>();
  for (const unit of units) {
    if (unit.standing === "instruction" || !/\d\.\d/.test(unit.text)) continue;
    for (const { code, words, at } of readCodes(unit.text)) {
      const prefix = PREFIXES.find((start) => code.startsWith(start));
      const regions = readRegions(words);
      const own = prefix ? (REGIONS[prefix] ?? []) : [];
      const side = readSide(words);
      const coded = sideOf(code);
      const apart =
        prefix &&
        regions.length > 0 &&
        !regions.some((region) => own.includes(region) || own.some((name) => AREA[name]?.includes(region)));
      if (apart && !told.has(code))
        told.set(code, `The code ${code} is of the ${own[0]}, the words beside it are not: ${quoted(unit, at)}.`);
      else if (!apart && prefix && coded && (side === "left" || side === "right") && side !== coded && !told.has(code))
        told.set(
          code,
          `The code ${code} is of the ${coded} side, the words beside it say ${side}: ${quoted(unit, at)}.`,
        );
    }
  }
  return [...told.values()].slice(0, 2);
}

/** Codes with the words of their diagnosis: those before a code, or behind it where the sentence begins with one. */
function readCodes(text: string): { code: string; words: string; at: number }[] {
  const codes = [...text.matchAll(CODE)].filter(([code]) => PREFIXES.some((start) => code.startsWith(start)));
  const leads =
    (codes[0]?.index ?? 0) < 12 &&
    !/[a-z]{4}/i.test(text.slice(0, codes[0]?.index).replace(/\b(?:ICD|diagnos[ei]s|code|primary)\b/gi, ""));
  return codes.map((match, nth) => {
    const before = codes[nth - 1];
    const words = leads
      ? text.slice(match.index + match[0].length, codes[nth + 1]?.index)
      : text.slice(before ? before.index + before[0].length : 0, match.index);
    return { code: match[0], words: words.replace(/^.*\b(?:for|due to)\b/i, ""), at: match.index };
  });
}

function sideOf(code: string): "left" | "right" | null {
  const at = SIDES.find(([pattern]) => pattern.test(code))?.[1];
  const digit = at === undefined ? undefined : code.replace(".", "")[at];
  return digit === "1" ? "right" : digit === "2" ? "left" : null;
}
