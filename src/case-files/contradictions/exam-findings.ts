import type { Unit } from "../page-index.ts";
import { against, daysApart } from "./place.ts";

/** Findings that do not change within days: how an examination says that they are there, and that they are not. */
const FINDINGS: readonly { name: string; about: RegExp; normal: RegExp; abnormal: RegExp }[] = [
  {
    name: "reflexes",
    about: /\b(?:reflex\w*|DTRs?|jerks?|achilles|patellar)\b/i,
    normal:
      /\b(?:reflex\w*|DTRs?|jerks?)\b[^.;]{0,30}\b(?:symmetric\w*|normal|intact|equal|2\+ (?:bilat\w*|throughout|and equal))/i,
    abnormal:
      /\b(?:reflex|DTR|jerk|achilles|patellar)\b[^.;]{0,20}\b(?:absent|trace|diminished|decreased|reduced|[01]\+(?!\/[01]\+))|\b(?:absent|diminished|reduced) (?:\w+ ){0,3}(?:reflex|jerk)/i,
  },
  {
    name: "strength",
    about: /\b(?:strength|motor|str)\b/i,
    normal: /\b(?:strength|motor|str)\b[^.;]{0,16}(?:5\/5|\bnormal\b|\bintact\b)/i,
    abnormal:
      /\b(?:strength|motor|str|EHL|dorsiflexion|deltoid|biceps|triceps|grip|quad\w*|gastroc\w*)\b[^.;]{0,20}\b[0-4][+-]?\/5/i,
  },
  {
    name: "spasm",
    about: /\bspasms?\b/i,
    normal: /\bno (?:\w+ )?spasms?\b/i,
    abnormal: /^(?!.*\bno\b).*\bspasms? (?:is |are )?(?:present|noted|palpa\w*)\b/i,
  },
];
/** Findings of two examinations this close in time describe one state. */
const SAME_STATE_DAYS = 7;

/**
 * Examinations of a few days apart, or of one report, that find the same sign present and absent. The nearest pair of a sign
 * is told, once; a sign that one examiner alone records both ways in one sentence is not compared.
 */
export function examinationsDisagree(records: Unit[]): string[] {
  const own = records.filter(({ page }) => page.kind !== "operative-report" && page.kind !== "imaging");
  return FINDINGS.flatMap(({ name, about, normal, abnormal }) => {
    const said = own.filter((unit) => about.test(unit.text) || abnormal.test(unit.text));
    const without = said.filter((unit) => normal.test(unit.text) && !abnormal.test(unit.text));
    const with_ = said.filter((unit) => abnormal.test(unit.text) && !normal.test(unit.text));
    const pair = without
      .flatMap((one) => with_.map((other) => ({ one, other, days: daysApart(one, other) })))
      .filter(({ one, other, days }) => days <= SAME_STATE_DAYS && sharePlace(one.text, other.text))
      .sort((a, b) => a.days - b.days)[0];
    return pair ? [`Two examinations within days differ on ${name}: ${against(pair.one, pair.other)}.`] : [];
  });
}

const PLACES: readonly RegExp[] = [
  /\b(?:knees?|patell\w*|quad\w*)\b/i,
  /\b(?:ankles?|achilles|gastroc\w*)\b/i,
  /\b(?:biceps)\b/i,
  /\b(?:triceps)\b/i,
  /\b(?:EHL|toes?|dorsiflex\w*)\b/i,
  /\b(?:upper|UE|BUE|arms?|grip|deltoid|shoulders?|wrists?)\b/i,
];

/** A sentence that names a joint or muscle speaks for that one; one that names none speaks for all. */
function sharePlace(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => PLACES.filter((pattern) => pattern.test(text)));
  return a?.length === 0 || b?.length === 0 || PLACES.some((pattern) => pattern.test(one) && pattern.test(other));
}
