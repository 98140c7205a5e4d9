import { documentKey } from "../document-key.ts";
import { conceptNamed } from "../lexicon.ts";
import type { Unit } from "../page-index.ts";
import { groupBy } from "./group-by.ts";
import { cut, place } from "./place.ts";
import { productsIn } from "./products.ts";

const MOST = 2;
const STOPPED_BY =
  /\b(?:quit|stopped|no longer (?:tak(?:es|ing)|on|using)|discontinued)\s+(?:taking\s+|using\s+)?(?:the\s+)?([a-z]{4,})\b|\b([a-z]{4,})\s+(?:was|were|has been|had been)\s+(?:discontinued|stopped|d\/c'?d)\b/i;
const NO_DRUG = /work|smok|taking|using|therapy|naproxen since|cigarettes|treatment|medication|patient|care|drink/i;
const NOT_PAST = /\b(?:today|will|plan|now|if|should|until|resum\w*|restart\w*)\b/i;
const NOTHING =
  /\b(?:not (?:currently |presently )?(?:taking|on|using) any (\w+ )?medications?|takes? no (\w+ )?medications?|denies (?:taking|the use of|use of) any (\w+ )?medications?|(?:current )?medications?\s*:\s*(?:none|nil)\b)/i;
const LISTED =
  /\b\d[\d/.]*\s*(?:mg|mcg)?\b[^.;]{0,24}\b(?:qd|qhs|bid|tid|qid|daily|a day|twice|three times|every \d+ hours|at bedtime|q\d+h?|hs)\b/i;
const PRESCRIBED =
  /\b(?:prescri\w+|dispens\w+|start\w*|given|treatment|rendered|trial|request\w*|will|refill\w*|plan)\b/i;
const NARROW: Record<string, readonly string[]> = {
  pain: ["opioid", "nsaid", "anticonvulsant", "acetaminophen"],
  opioid: ["opioid"],
  narcotic: ["opioid"],
};

/** Drugs that one report says are stopped, or not taken at all, and lists as taken. */
export function drugStatusDisagrees(records: Unit[]): string[] {
  const documents = groupBy(records, ({ page }) => documentKey(page));
  const told = records.flatMap((unit) => {
    const own = documents.get(documentKey(unit.page)) ?? [];
    const listed = stoppedButListed(unit, own) ?? nothingButListed(unit, own);
    return listed ? [`${place(unit)}: "${cut(unit.text)}", but the same report lists "${cut(listed.text)}".`] : [];
  });
  return [...new Set(told)].slice(0, MOST);
}

function stoppedButListed(unit: Unit, own: Unit[]): Unit | undefined {
  const match = STOPPED_BY.exec(unit.text);
  const drug = match?.[1] ?? match?.[2];
  const product = drug ? productsIn(drug)[0]?.product : undefined;
  if (!drug || (!product && (drug.length < 5 || NO_DRUG.test(drug)))) return undefined;
  if (match?.[2] && NOT_PAST.test(unit.text)) return undefined;
  const taken = new RegExp(
    `${product?.pattern.source ?? `\\b${drug}`}\\s+\\d+[^.]{0,14}\\b(?:qd|bid|tid|qid|daily|twice|three times|hs)\\b`,
    "i",
  );
  return own.find((other) => other !== unit && other.date === unit.date && taken.test(other.text));
}

function nothingButListed(unit: Unit, own: Unit[]): Unit | undefined {
  const match = NOTHING.exec(unit.text);
  if (!match) return undefined;
  const kind = (match[1] ?? match[2] ?? match[3])?.trim().toLowerCase();
  if (kind && !NARROW[kind]) return undefined;
  const classes = kind ? (NARROW[kind] ?? []).map((name) => conceptNamed(name).pattern) : [];
  return own.find(
    (other) =>
      other !== unit &&
      other.date === unit.date &&
      other.section !== "plan" &&
      LISTED.test(other.text) &&
      !PRESCRIBED.test(other.text) &&
      (kind ? classes.some((pattern) => pattern.test(other.text)) : productsIn(other.text).length > 0),
  );
}
