import { findEditions } from "../../guidelines/edition-history/read-history.ts";
import { findReplacement } from "../../guidelines/edition-in-force.ts";
import type { GuidelineParty, SourceKey } from "../../vocabulary.ts";
import { writeDay } from "../checks/read-days.ts";

/** Words by which a text names a source. */
export const SOURCE_NAMES: Record<SourceKey, RegExp> = {
  "mtus-chronic-pain-2009": /chronic pain/i,
  "mtus-chronic-pain-2016": /chronic pain/i,
  "mtus-opioids-2016": /opioids? (?:medical )?treatment|opioid guidelines?/i,
  "acoem-2004": /\bACOEM\b|\bcomplaints\b chapter|chapter on/i,
  "acoem-elbow-2007": /\bACOEM\b|\belbow (?:complaints|disorders)/i,
  "mtus-postsurgical-2009": /post-?surgical/i,
  "mtus-acupuncture-2007": /acupuncture (?:medical )?(?:treatment )?guidelines?/i,
  "mtus-acoem": /\bACOEM\b/i,
  "mtus-formulary-2018": /formulary/i,
  "mtus-rules": /\bMTUS\b/i,
  odg: /\bODG\b|official disability/i,
  other: /\bguidelines?\b/i,
};

/** A cited guideline as a sentence names it, with its article: "the MTUS Chronic Pain Medical Treatment Guidelines (2009)". */
export function nameParty({ source, chapter, topic }: GuidelineParty): string {
  const records = findEditions({ sourceKey: source, chapter });
  if (source === "odg") return "the Official Disability Guidelines";
  if (source === "mtus-rules") return "the MTUS regulations";
  if (source === "other") return topic && topic.length <= 80 ? `the guideline cited as ${topic}` : "another guideline";
  if (records.length === 1 || (records[0] && (chapter || !records[0].chapter))) {
    const name = records[0]?.name ?? source;
    return source === "mtus-acoem" ? `the ${name.replace(/ \([^)]*\)$/, "")}` : `the ${name}`;
  }
  return source === "mtus-acoem" ? "the ACOEM guidelines adopted in 2017" : "the ACOEM guidelines of 2004";
}

/** Whether a name takes a verb in the plural: "the Official Disability Guidelines govern". */
export function isPlural(name: string): boolean {
  return /\b(?:Guidelines|guidelines|regulations)\b/.test(name);
}

/** Why an edition does not count on a day: "which were replaced after 07/27/2016". */
export function sayOutOfForce(party: GuidelineParty, day: string): string {
  const named = { sourceKey: party.source, chapter: party.chapter };
  const records = findEditions(named);
  const from = records.map((record) => record.from ?? "").sort()[0] ?? "";
  const to = records
    .map((record) => record.to ?? "")
    .sort()
    .at(-1);
  const verb = isPlural(nameParty(party)) ? "were" : "was";
  if (from && day < from) return `which came into force only on ${writeDay(from)}`;
  if (!to) return `which ${verb} not in force on that date`;
  return findReplacement(named, day).length > 0
    ? `which ${verb} replaced after ${writeDay(to)}`
    : `which ${verb} in force only until ${writeDay(to)}`;
}
