import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { groupBy } from "./group-by.ts";
import { daysFrom, quoted } from "./place.ts";
import { countIn, productsIn, strengthIn } from "./products.ts";

const MOST = 2;
/** A report speaks for a request that follows it within these days. */
const BEFORE_DAYS = 21;
/** Words of a dose or number that is changed on purpose, or was another one before. */
const CHANGED =
  /\b(?:increas\w*|decreas\w*|reduc\w*|taper\w*|wean\w*|titrat\w*|chang\w*|switch\w*|rais\w*|lower\w*|adjust\w*|from|instead|discontinu\w*|stop\w*|start\w*|trial|restart\w*|previous\w*|prior|last fill|authori[sz]ed|certified|modified|approved|remaining|used to|was on|in the past|half|up to|then)\b/i;

type Named = { unit: Unit; product: string; strength: string | null; count: number | null; at: number };

/**
 * Strengths and numbers of one drug that a report of the same days has otherwise than the request or another report of that day. A drug
 * of which a report lists two strengths, or whose dose is being changed, is not compared.
 */
export function dosesDisagree(all: readonly Unit[]): string[] {
  const named = all.flatMap(readDoses);
  const byProduct = groupBy(named, ({ product }) => product);
  return [...byProduct].flatMap(([product, own]) => compare(product, own)).slice(0, MOST);
}

function readDoses(unit: Unit): Named[] {
  if (unit.standing === "blank" || unit.standing === "instruction") return [];
  if (unit.page.kind === "pharmacy" || unit.page.kind === "laboratory") return [];
  return productsIn(unit.text).flatMap(({ product, at, rest }) => {
    const [strength, count] = [strengthIn(rest), countIn(rest)];
    return strength || count ? [{ unit, product: product.name, strength, count, at }] : [];
  });
}

function compare(product: string, own: Named[]): string[] {
  const records = own.filter(({ unit }) => unit.standing === "record");
  for (const asked of own) {
    const day = asked.unit.date;
    if (!day) continue;
    const near = records.filter(
      ({ unit }) =>
        unit.date &&
        documentKey(unit.page) !== documentKey(asked.unit.page) &&
        daysFrom(unit.date, day) >= 0 &&
        daysFrom(unit.date, day) <= (asked.unit.standing === "record" ? 0 : BEFORE_DAYS),
    );
    if (near.length === 0 || [asked, ...near].some(({ unit }) => CHANGED.test(unit.text))) continue;
    for (const what of ["strength", "count"] as const) {
      const values = new Set(near.flatMap((one) => (one[what] === null ? [] : [one[what]])));
      const value = asked[what];
      if (value === null || values.size !== 1 || [...values].some((other) => isSame(value, other))) continue;
      const other = near.find((one) => one[what] !== null);
      if (other)
        return [
          `The ${what === "count" ? "number" : "strength"} of ${product} differs: ${quoted(other.unit, other.at)}; ${quoted(asked.unit, asked.at)}.`,
        ];
    }
  }
  return [];
}

/** "10" and "10/325" are one strength. */
const isSame = (one: string | number, other: string | number) =>
  String(one) === String(other) || String(one).split("/")[0] === String(other).split("/")[0];
