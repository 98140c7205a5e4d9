import type { FoundEvidence } from "../../vocabulary.ts";
import { readAssertion } from "../assertion.ts";
import { type Hit, summarize } from "../find-evidence.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";

/** What shows that a risk was thought of: the disease itself, denied or present, or the test that looks for it. */
const LOOKED_AT: readonly [asked: RegExp, shows: RegExp][] = [
  [/\bliver\b/i, /\b(?:liver|hepat\w*|LFTs?|AST|ALT|transaminases?|cirrhosis|CMP)\b/i],
  [/\balcohol\b/i, /\b(?:alcohol|EtOH|drinks?|beers?|wine|drinking)\b/i],
  [/\bcardiac|heart\b/i, /\b(?:EKG|ECG|QTc?|cardiac|cardiolog\w*|CAD|arrhythmia|heart (?:disease|attack|block)|MI)\b/i],
  [/\bseizure\b/i, /\b(?:seizures?|epilepsy)\b/i],
  [/\boveruse headache\b/i, /\b(?:overuse|rebound) headaches?\b/i],
];
const NOT_LOOKED_AT = /\bnot (?:considered|addressed|assessed|discussed|reviewed)$/i;
const MOST_SHOWN = 3;

/**
 * "Liver impairment not considered" as an exclusion: a record that names the matter at all, if only to deny it, refutes it. Null for
 * criteria of another kind, and where no record names it.
 */
export function isConsidered(index: PageIndex, text: string): FoundEvidence | null {
  if (!NOT_LOOKED_AT.test(text)) return null;
  const shows = LOOKED_AT.find(([asked]) => asked.test(text))?.[1];
  if (!shows) return null;
  const hits = unitsWith(index, shows)
    .flatMap((at) => index.units[at] ?? [])
    .filter((unit) => unit.standing === "record" && !isOfFamily(unit, shows))
    .map((unit): Hit => ({ unit, assertion: "negated" }))
    .slice(-MOST_SHOWN);
  return hits.length > 0
    ? summarize(index, text, hits, [], [text.replace(NOT_LOOKED_AT, "").trim()], "explicitly-absent")
    : null;
}

function isOfFamily(unit: Unit, shows: RegExp): boolean {
  const match = shows.exec(unit.text);
  return match !== null && readAssertion(unit, match.index, match[0].length) === "other-person";
}
