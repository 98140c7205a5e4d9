import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { daysApart, quoted } from "./place.ts";
import { productsIn } from "./products.ts";

const SELDOM =
  /\b(?:(?:only )?now and then|(?:only )?occasional(?:ly)?|rarely|seldom|sparingly|once in a while|a few (?:times )?a (?:week|month)|a few tablets a (?:week|month))\b/i;
const FILLS =
  /\b(?:CURES|pharmacy|patient activity report|drug store|fill(?:ed|s)? (?:history|date)|patient profile)\b/i;
const PERIOD_DAYS = 240;
const FEWEST_FILLS = 3;
/** "Takes no other medication", as a report says beside the one that it prescribes. */
const NO_OTHER = /\b(?:takes?|taking|on|uses?) no other (?:medic\w+|drugs?|pills?)\b|\bno other medications?\b/i;
const LISTED_DAYS = 60;

const HELPS = /^(?!.*\b(?:no|not)\b)[^.;]{0,12}\bhelp(?:s|ed)\b(?! (?:only|a little|little|some))/i;
const USELESS = /\b(?:does|did|do) (?:nothing|not help)|\bno (?:help|benefit|relief|effect)\b/i;
const NEAR_DAYS = 200;

/** How much of a drug is taken, as one report tells it, against fills of a pharmacy or the lists of other reports. */
export function drugUseDisagrees(records: readonly Unit[]): string[] {
  return [...seldomButFilled(records), ...noOtherButListed(records), ...helpsAndDoesNot(records)];
}

function seldomButFilled(records: readonly Unit[]): string[] {
  for (const unit of records) {
    if (!SELDOM.test(unit.text) || FILLS.test(unit.page.text.slice(0, 600))) continue;
    const [drug] = productsIn(unit.text);
    if (!drug) continue;
    const fills = records.filter(
      (other) =>
        FILLS.test(other.page.text.slice(0, 600)) &&
        drug.product.pattern.test(other.text) &&
        /\d{1,2}\/\d{1,2}\/\d{2,4}/.test(other.text) &&
        daysApart(other, unit) <= PERIOD_DAYS,
    );
    const last = fills.at(-1);
    const days = new Set(fills.flatMap(({ text }) => text.match(/\d{1,2}\/\d{1,2}\/\d{2,4}/g) ?? []));
    if (last && days.size >= FEWEST_FILLS)
      return [
        `A drug is told to be taken only now and then, and the pharmacy or CURES shows a fill month after month: ${quoted(unit, unit.text.search(SELDOM))}; ${quoted(last)}.`,
      ];
  }
  return [];
}

function noOtherButListed(records: readonly Unit[]): string[] {
  for (const unit of records) {
    if (!NO_OTHER.test(unit.text)) continue;
    const own = new Set(
      records
        .filter(({ page }) => documentKey(page) === documentKey(unit.page))
        .flatMap(({ text }) => productsIn(text).map(({ product }) => product)),
    );
    const list = records.find(
      (other) =>
        documentKey(other.page) !== documentKey(unit.page) &&
        other.section !== "plan" &&
        daysApart(other, unit) <= LISTED_DAYS &&
        /\b(?:meds|medications?|takes|daily|every day)\b|\d\s?mg\b/i.test(other.text) &&
        !/\b(?:stopped|tried|previous\w*|prior|past|was|had|until|discontinued|trial|if)\b/i.test(other.text) &&
        productsIn(other.text).some(({ product }) => !own.has(product)),
    );
    if (list)
      return [
        `A report says that no other medication is taken, another record lists more: ${quoted(unit, unit.text.search(NO_OTHER))}; ${quoted(list)}.`,
      ];
  }
  return [];
}

/** One drug that helps by one report, and does nothing by another of the months around it. */
function helpsAndDoesNot(records: readonly Unit[]): string[] {
  const told = records
    .filter(({ page }) => page.kind !== "therapy-notes")
    .flatMap((unit) => {
      const [drug, ...others] = productsIn(unit.text);
      return drug && others.length === 0 ? [{ unit, drug }] : [];
    });
  for (const good of told) {
    if (!HELPS.test(good.drug.rest)) continue;
    const bad = told.find(
      ({ unit, drug }) =>
        drug.product === good.drug.product && USELESS.test(drug.rest) && daysApart(unit, good.unit) <= NEAR_DAYS,
    );
    if (bad)
      return [
        `One report says that ${good.drug.product.name} helps, another that it does nothing: ${quoted(good.unit, good.drug.at)}; ${quoted(bad.unit, bad.drug.at)}.`,
      ];
  }
  return [];
}
