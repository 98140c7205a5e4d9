import type { Unit } from "../page-index.ts";
import { quoted } from "./place.ts";
import { CLASSES, productsIn } from "./products.ts";

const STATED = /\ballerg(?:ies|y|ic)\b(?:\s+to)?\s*[:–-]?\s*(.*)/i;
const NONE =
  /\b(?:no (?:known|reported)?\s?(?:drug |medication )?allerg\w*|allerg\w*\s*[:–-]?\s*(?:none|no known|NKD?A|nil|denies|negative)|NKD?A)\b/i;
const NOT_ALLERGIC =
  /\b(?:not allergic|denies allerg\w*|seasonal|environmental|allerg\w+ (?:rhinitis|relief|testing))\b/i;
/** A drug is given, not merely named. */
const GIVEN =
  /\b(?:prescri\w+|refill\w*|dispens\w+|start(?:ed)?|continue\w*|given|administered|takes|taking|medications?|meds|rx|request\w*)\b|#\s?\d+|\b(?:bid|tid|qid|qd|qhs|daily|every \d+ hours|twice|three times)\b/i;
const WITHHELD =
  /\b(?:allerg\w*|avoid\w*|intoleran\w*|contraindicat\w*|discontinu\w*|stop(?:ped)?|instead|reaction|rash|hives|angioedema|denies|not|cannot|never|no)\b/i;

/** Drugs that are given although the record names an allergy to them, and an allergy where another report names none. */
export function allergiesDisagree(units: Unit[]): string[] {
  const records = units.filter(({ standing }) => standing === "record");
  const stated = records.filter(({ text }) => /allerg|\bNKD?A\b/i.test(text));
  const none = stated.filter(({ text }) => NONE.test(text));
  const allergies = records.flatMap((unit, at) => {
    const list = listIn(unit, records[at - 1]);
    const classes = CLASSES.filter(([, pattern]) => pattern.test(list)).map(([holds]) => holds);
    const drugs = productsIn(list).map(({ product }) => product.holds[0] ?? product.name);
    const held = [...new Set([...classes, ...drugs])];
    return held.length > 0 ? [{ unit, held }] : [];
  });
  const [allergy] = allergies;
  const denied = allergy && none.find(({ page }) => page !== allergy.unit.page);
  return [
    ...(denied ? [`An allergy is told and denied: ${quoted(denied)}; ${quoted(allergy.unit)}.`] : []),
    ...givenInSpite(units, allergies),
  ];
}

const REACTION = /\b(?:rash|hives|itch\w*|anaphyla\w*|swelling|angioedema|nausea|GI upset|reaction|respiratory)\b/i;

/** What a sentence names as allergies; a list may go on in the next one ("Penicillin: hives. Sulfa: rash."). */
function listIn(unit: Unit, before: Unit | undefined): string {
  if (/allerg/i.test(unit.text))
    return NONE.test(unit.text) || NOT_ALLERGIC.test(unit.text) ? "" : (STATED.exec(unit.text)?.[1] ?? "");
  const goesOn =
    before?.page === unit.page &&
    /\ballergies\b/i.test(before.text) &&
    !NONE.test(before.text) &&
    unit.text.length < 60 &&
    (REACTION.test(unit.text) || /\ballergies\b\s*:?\s*$/i.test(before.text));
  return goesOn ? unit.text : "";
}

function givenInSpite(units: Unit[], allergies: { unit: Unit; held: string[] }[]): string[] {
  if (allergies.length === 0) return [];
  for (const unit of units) {
    if (unit.standing !== "record" && unit.page.kind !== "rfa") continue;
    if (!GIVEN.test(unit.text) || WITHHELD.test(unit.text)) continue;
    for (const { product, at } of productsIn(unit.text)) {
      const allergy = allergies.find(
        ({ unit: told, held }) =>
          held.some((name) => product.holds.includes(name)) && (unit.date ?? "") >= (told.date ?? ""),
      );
      if (allergy)
        return [
          `${product.name} is given although an allergy to it or its class is on record: ${quoted(unit, at)}; ${quoted(allergy.unit)}.`,
        ];
    }
  }
  return [];
}
