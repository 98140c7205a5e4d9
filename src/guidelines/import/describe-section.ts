import { readBodyRegions } from "../read-body-region.ts";
import { findMentions, toWords } from "../read-treatments.ts";

/** A text that names a treatment so often is about it. */
const OFTEN = 3;
const MAX_TREATMENTS = 12;

const STRENGTHS: readonly (readonly [string, RegExp])[] = [
  [
    "not recommended",
    /\b(?:is|are|as|generally|currently)?\s*not (?:generally |routinely |currently )?(?:recommended|indicated|advised)\b/i,
  ],
  [
    "not recommended",
    /\bstrength of evidence\b[^\n]{0,40}\bnot recommended\b|\brecommend(?:ed)? against\b|\bcontra-?indicated\b/i,
  ],
  ["no recommendation", /\bno recommendation\b|\binsufficient evidence to recommend\b/i],
  ["under study", /\bunder study\b/i],
  ["recommended as an option", /\brecommended as an? (?:[a-z-]+ )?option\b|\bis an option\b|\boptional\b/i],
  [
    "recommended with criteria",
    /\brecommended\b[^.]{0,160}\b(?:if|when|where|only|for (?:patients|workers)|provided|after|criteria)\b/i,
  ],
  ["recommended", /\brecommended\b|\bwe recommend\b|\bshould be (?:used|offered|considered)\b/i],
];

/**
 * How the guideline stands to the treatment, in the catalogue's words; "" where the text does not say. What the text says first
 * decides: guidelines open with their recommendation. With criteria that follow, "recommended" becomes "recommended with criteria".
 */
export function readRecommendation(text: string): string {
  for (const sentence of splitSentences(text)) {
    const found = STRENGTHS.find(([, pattern]) => pattern.test(sentence));
    if (!found || /\bcriteria\b[^.]*:\s*$/i.test(sentence)) continue;
    return found[0] === "recommended" && CRITERIA_LEAD.test(text) ? "recommended with criteria" : found[0];
  }
  return "";
}

/** Lines that lead in a list of conditions: "Criteria for the use of …", "ODG Criteria", "Indications for …:". */
export const CRITERIA_LEAD =
  /^(?:ODG\b.{0,60}\bcriteria\b|(?:patient )?(?:selection )?(?:criteria|indications)\b.{0,120}|risk factors\b.{0,60}|indicators and criteria\b.{0,80})[:–-]?/im;

/**
 * Names of treatments that the headings name; where they name none, those of the sentences that recommend or advise against,
 * and those of which the text keeps speaking. As the text writes them, with the vocabulary's own name.
 */
export function readSectionTreatments(topic: string, headings: readonly string[], text: string): string[] {
  const named = distinctNames(nameTreatments(topic));
  if (named.length > 0) return named;
  const above = distinctNames(nameTreatments(headings.slice(-2).join(" . ")));
  if (above.length > 0) return above;
  const advice = splitSentences(text).filter((sentence) => STRENGTHS.some(([, pattern]) => pattern.test(sentence)));
  const mentions = nameTreatments(text);
  const often = mentions.filter((names) => mentions.filter(([first]) => first === names[0]).length >= OFTEN);
  return distinctNames([...nameTreatments(advice.join("\n")), ...often]);
}

/** The names of each mention: the vocabulary's own first. */
function nameTreatments(text: string): string[][] {
  return findMentions(toWords(text)).map(({ drug, procedure, phrase }) => [
    ...(drug ? [drug.generic] : []),
    ...(procedure ? [procedure.concept] : []),
    phrase,
  ]);
}

function distinctNames(mentions: readonly string[][]): string[] {
  return [...new Set(mentions.flat())].slice(0, MAX_TREATMENTS);
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.;!?])\s+(?=[A-Z•])|\n+/);
}

/** Body regions that the headings name, nearest first; ["any"] where none does. */
export function readSectionRegions(topic: string, headings: readonly string[]): string[] {
  for (const heading of [topic, ...[...headings].reverse()]) {
    const regions = readBodyRegions(heading);
    if (regions.length > 0) return regions;
  }
  return ["any"];
}
