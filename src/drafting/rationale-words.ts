import type { CaseDay, Excerpt } from "../vocabulary.ts";
import { sayInForce } from "./case-day.ts";

/** "a", "a and b", "a, b and c". Parts that hold a comma outside brackets are set off by semicolons. */
export function joinWords(parts: string[], last = "and"): string {
  const words = parts.filter((part) => part !== "");
  if (words.length <= 1) return words[0] ?? "";
  const separator = words.some((word) => word.replace(/\([^)]*\)/g, "").includes(",")) ? "; " : ", ";
  const end = separator === "; " ? `; ${last} ` : ` ${last} `;
  return `${words.slice(0, -1).join(separator)}${end}${words.at(-1)}`;
}

/** Lower-cases the first letter of an ordinary word; abbreviations, brands with numbers and names of tests keep theirs. */
export function lowerFirst(text: string): string {
  const [word = ""] = text.split(/[\s,/-]/);
  if (!/^[A-Z][a-z]*$/.test(word) || word.length === 1) return text;
  if (KEEP_CAPITAL.test(word)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
const KEEP_CAPITAL =
  /^(?:Norco|Soma|Morton|Tinel|Phalen|Spurling|McMurray|Lachman|Vicodin|Percocet|Ultram|Flexeril|Prilosec|Motrin|Lyrica|Neurontin|Lidoderm|Terocin|Viagra|Fioricet|Salonpas|Xanax|Valium|Ativan|Botox|Medicare|Labor|Code|Table|Tylenol|Voltaren|Celebrex|Cymbalta|Zanaflex|Baclofen|Nucynta|Opana|Duragesic)/;

const GUIDELINES: Record<string, string> = {
  "mtus-chronic-pain-2009": "The MTUS Chronic Pain Medical Treatment Guidelines (2009)",
  "mtus-chronic-pain-2016": "The MTUS Chronic Pain Medical Treatment Guidelines (2016)",
  "mtus-opioids-2016": "The MTUS Opioids Treatment Guidelines (2016)",
  "mtus-postsurgical-2009": "The MTUS Postsurgical Treatment Guidelines (2009)",
  "mtus-acupuncture-2007": "The MTUS Acupuncture Medical Treatment Guidelines (2007)",
  "mtus-formulary-2018": "The MTUS Drug Formulary",
  "mtus-rules": "The MTUS regulations",
  odg: "The Official Disability Guidelines",
};

/** The guideline of an excerpt as a letter names it. */
export function nameGuideline(excerpt: Excerpt): string {
  const known = GUIDELINES[excerpt.sourceKey];
  if (known) return known;
  const year = /^\d{4}/.exec(excerpt.edition)?.[0];
  const chapter = chapterName(excerpt).replace(/\s*\([^)]*\)/g, "");
  const adopted = !/^not adopted/i.test(excerpt.authority ?? "");
  const form = [adopted ? "MTUS" : "", year].filter(Boolean).join(", ");
  if (excerpt.sourceKey.startsWith("acoem")) return `The ACOEM chapter on ${chapter} (${form})`;
  if (excerpt.sourceKey === "mtus-acoem")
    return `The ACOEM chapter on ${chapter}${year ? ` (${year})` : ""}, as adopted into the MTUS`;
  return excerpt.source;
}

/** A chapter without its number. */
export function chapterName(excerpt: Excerpt): string {
  return (excerpt.chapter ?? excerpt.topic).replace(/^(?:chapter\s*)?\d+\s*[.:]?\s*/i, "");
}

/** Advice to the prescriber rather than a condition that records can show. */
export function isAdvice(text: string): boolean {
  return /^(?:consult|limit|consider|monitor|avoid|allow|start|stop|reassess|review|continue|discontinue|educate|encourage|refer)\b/i.test(
    text,
  );
}

/** A condition on what is requested, which the request answers and no record is asked to show. */
export function tellsRequest(text: string): boolean {
  return /^request is for\b/i.test(text);
}

/** The guideline of an excerpt with why its edition counts: "…, in force on the date of the utilization review decision,". */
export function nameEdition(excerpt: Excerpt, day: CaseDay | undefined): string {
  const name = nameGuideline(excerpt).replace(/,$/, "");
  // Only an edition that has dates was in force; ODG is renewed through the year, and a day that is assumed proves nothing.
  const dated = excerpt.inForceFrom !== null || excerpt.inForceTo !== null;
  return day && dated && day.basis !== "assumed" ? `${name}, ${sayInForce(day)},` : name;
}

/** "The MTUS …" inside a sentence. */
export function lowerThe(name: string): string {
  return name.replace(/^The /, "the ");
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Number of words, as letters are counted. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** Each value once, whatever its capitals; empty ones left out. */
export function distinctWords(values: string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    if (value === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
