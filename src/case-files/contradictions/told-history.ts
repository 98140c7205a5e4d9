import type { Unit } from "../page-index.ts";
import { cut, daysApart, daysIn, place, quoted } from "./place.ts";

/** Claims that another record disproves, whenever it was written. */
const CLAIMS: readonly (readonly [claim: RegExp, disproof: RegExp])[] = [
  [
    /\b(?:homebound|house-?bound|cannot drive|unable to drive)\b(?! (?:the |a |his |her )?(?:bus|truck|forklift|van|rig|equipment))/i,
    /^(?!.*\b(?:wife|husband|son|daughter|friend|brother|sister|mother|father)\b).*\b(?:drove|drives)\b(?!\s*\?|[^.]*\b(?:had|has) to\b)/i,
  ],
  [
    /\bTENS (?:has |unit )?(?:failed|did not help|no relief)/i,
    /\bTENS\b[^.]*(?:pain \d+ ?(?:->|to) ?\d|relief|helps|helped)/i,
  ],
];

/** States of a person that do not turn within months: how they are denied, and how affirmed. */
const HISTORY: readonly (readonly [name: string, denied: RegExp, affirmed: RegExp])[] = [
  [
    "smoking",
    /\b(?:non-?smoker|never smoke[ds]?|does not smoke|denies (?:smoking|tobacco)|(?:smoking|tobacco)(?: use)?\s*:\s*(?:never|none|no|denies)|no tobacco)\b/i,
    /\b(?:smokes (?:\w+ ){0,4}(?:packs?|ppd|cigarettes|daily)|current(?:ly)? (?:every ?day )?smok(?:er|es|ing)|\d(?:\.\d)? ?ppd|(?:tobacco|smoking)(?: use)?\s*:\s*(?:yes|current)|active smoker)\b/i,
  ],
  [
    "drinking",
    /\b(?:denies (?:any )?(?:alcohol|EtOH)|(?:alcohol|EtOH)(?: use)?\s*:\s*(?:never|none|no|denies|0)|no (?:alcohol|EtOH)(?! (?:with|while|on))|does not drink|non-?drinker)\b/i,
    /\b(?:drinks (?:\w+ ){0,4}(?:beers?|wine|alcohol|daily|liquor|a day|per|nightly)|(?:\d+|two|three|four|six) (?:beers?|drinks|glasses of wine) (?:a|per|every|each) (?:day|night|evening|week)|(?:alcohol|EtOH)(?: use)?\s*:\s*(?:yes|daily|weekly|\d|social))\b/i,
  ],
  [
    "housework",
    /\b(?:does|doing) (?:all )?(?:of )?(?:her|his|the|their) (?:own )?(?:housework|household chores|chores|cleaning)\b/i,
    /\b(?:mother|daughter|son|sister|wife|husband|family)\b[^.;]{0,20}\b(?:does|do|doing|has taken over)\b[^.;]{0,25}\b(?:housework|chores|cleaning|cooking|laundry)\b/i,
  ],
  [
    "diabetes",
    /\b(?:denies|no (?:history of )?|negative for)\s*(?:\w+,\s*){0,3}(?:diabetes|DM)\b/i,
    /\b(?:metformin|glucophage|insulin (?:\d|glargine|lispro)|lantus|glipizide|diabetic(?! (?:education|screen))|type (?:2|II|1|I) diabetes|has diabetes|diabetes (?:mellitus )?(?:controlled|since|on))\b/i,
  ],
];
const WITHIN_DAYS = 120;
const OTHERS = /\b(?:mother|father|brother|sister|wife|husband|family|quit|former\w*|ex-?smoker|if|used to|risk)\b/i;

const CONSISTENT = /\b(?:UDS|UDT|drug (?:screen|test)\w*|toxicology|urine)\b[^.;]{0,70}(?<!in)\bconsistent\b/i;
const INCONSISTENT = /\b(?:INCONSISTENT\b|NOT DETECTED \(prescribed)/i;
/** A report speaks of the screen of the weeks before, where it names no day. */
const SCREEN_DAYS = 60;

/** A drug screen that a report calls consistent and whose own report does not. */
function screens(records: Unit[]): string[] {
  const labs = records.filter(({ page, text, date }) => page.kind === "laboratory" && date && INCONSISTENT.test(text));
  const [lab] = labs;
  if (!lab?.date) return [];
  for (const said of records) {
    if (said.page.kind === "laboratory" || !CONSISTENT.test(said.text) || /\bnot consistent\b/i.test(said.text))
      continue;
    const days = daysIn(said.text).map(({ day }) => day);
    const own = labs.find(({ date }) =>
      days.length > 0
        ? days.includes(date ?? "")
        : !/\d{1,2}\/\d{2,4}/.test(said.text) &&
          (said.date ?? "") >= (date ?? "9") &&
          daysApart(said, { date }) <= SCREEN_DAYS,
    );
    if (own)
      return [
        `A report calls the drug screen consistent, its own report does not: ${quoted(said, said.text.search(CONSISTENT))}; ${quoted(own)}.`,
      ];
  }
  return [];
}

/** What one record says of the worker and another one disproves: driving, a device's failure, smoking, diabetes, drug screens. */
export function historiesDisagree(records: Unit[], review: Unit[]): string[] {
  const tellers = [...records, ...review];
  const claimed = CLAIMS.flatMap(([claim, disproof]) => {
    const said = records.find((unit) => claim.test(unit.text));
    const against =
      said &&
      records
        .filter((unit) => unit !== said && disproof.test(unit.text) && !claim.test(unit.text))
        .sort((a, b) => daysApart(a, said) - daysApart(b, said))[0];
    return said && against ? [`${place(said)}: "${cut(said.text)}"; ${place(against)}: "${cut(against.text)}".`] : [];
  });
  const told = HISTORY.flatMap(([name, denied, affirmed]) => {
    // Who keeps house is told of the family, whose own habits and illnesses are none of the worker's.
    const isOther = (unit: Unit) => name !== "housework" && OTHERS.test(unit.text);
    const without = tellers.filter((unit) => denied.test(unit.text) && !isOther(unit));
    if (without.length === 0) return [];
    const with_ = tellers.filter(
      (unit) => affirmed.test(unit.text) && !denied.test(unit.text) && !isOther(unit) && unit.section !== "family",
    );
    const pair = without
      .flatMap((one) => with_.map((other) => ({ one, other, days: daysApart(one, other) })))
      .sort((a, b) => a.days - b.days)[0];
    return pair && pair.days <= WITHIN_DAYS && (pair.one.standing === "record" || pair.other.standing === "record")
      ? [
          `The ${name} is told both ways: ${quoted(pair.one, pair.one.text.search(denied))}; ${quoted(pair.other, pair.other.text.search(affirmed))}.`,
        ]
      : [];
  });
  return [...claimed, ...told, ...screens(records)];
}
