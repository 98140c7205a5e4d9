import type { Unit } from "../page-index.ts";
import { daysApart, quoted } from "./place.ts";

const WEIGHT = /\b(?:weight|wt|weighs)\b[\s:.]*(?:is|of|at)?\s*(\d{2,3}(?:\.\d)?)\s*(lbs?|pounds|#|kgs?|kilograms)?/i;
const FEET = /\b(?:height|ht)\b[\s:.]*(?:is|of)?\s*([4-6])\s*(?:'|’|ft\.?|feet|foot)\s*(\d{1,2})?/i;
const METRIC = /\b(?:height|ht)\b[\s:.]*(?:is|of)?\s*(1\d\d)\s*cm/i;
const BMI = /\b(?:BMI|body mass index)\b[\s:.]*(?:is|of)?\s*(\d{2}(?:\.\d{1,2})?)\b/i;
const CHANGED = /\b(?:lost|gained|loss|gain|previous|last visit|prior|surgery|was|from|goal|ideal|down|up)\b/i;
/** An adult's weight does not change by more within the days. */
const WEIGHT_SHARE = 0.2;
const WEIGHT_DAYS = 45;
const HEIGHT_CM = 8;
const BMI_POINTS = 3;

type Size = { unit: Unit; kilograms: number | null; centimetres: number | null; bmi: number | null };

/** Body mass against height and weight in one sentence, weights of near days, and heights that cannot be one adult's. */
export function bodySizesDisagree(records: Unit[]): string[] {
  const sizes = records.flatMap((unit) => {
    if (!/\b(?:w(?:eigh\w*|t)|h(?:eight|t)|BMI|body mass)\b/i.test(unit.text)) return [];
    const size = readSize(unit);
    return size.kilograms || size.centimetres || size.bmi ? [size] : [];
  });
  return [...bodyMass(sizes), ...weights(sizes), ...heights(sizes)].slice(0, 2);
}

function readSize(unit: Unit): Size {
  const weight = WEIGHT.exec(unit.text);
  const feet = FEET.exec(unit.text);
  const metric = METRIC.exec(unit.text);
  const inKilograms = /^k/i.test(weight?.[2] ?? "");
  // A bare number is pounds in these records, and too light a one no adult's weight at all.
  const number = Number(weight?.[1] ?? 0);
  const kilograms = number < (inKilograms ? 35 : 80) ? null : inKilograms ? number : number * 0.4536;
  const centimetres = metric ? Number(metric[1]) : feet ? (Number(feet[1]) * 12 + Number(feet[2] ?? 0)) * 2.54 : null;
  const bmi = BMI.exec(unit.text);
  return { unit, kilograms, centimetres, bmi: bmi ? Number(bmi[1]) : null };
}

function bodyMass(sizes: Size[]): string[] {
  return sizes
    .flatMap(({ unit, kilograms, centimetres, bmi }) => {
      if (!kilograms || !centimetres || !bmi) return [];
      const own = kilograms / (centimetres / 100) ** 2;
      return Math.abs(own - bmi) > BMI_POINTS
        ? [
            `The body mass index is ${bmi}; height and weight beside it make ${own.toFixed(1)}: ${quoted(unit, unit.text.search(BMI))}.`,
          ]
        : [];
    })
    .slice(0, 1);
}

function weights(sizes: Size[]): string[] {
  const own = sizes.filter(({ unit, kilograms }) => kilograms && !CHANGED.test(unit.text));
  for (const [at, one] of own.entries())
    for (const other of own.slice(at + 1, at + 20)) {
      const [a, b] = [one.kilograms ?? 0, other.kilograms ?? 0];
      if (daysApart(one.unit, other.unit) <= WEIGHT_DAYS && Math.abs(a - b) > WEIGHT_SHARE * Math.min(a, b))
        return [
          `The weight differs by ${Math.round(Math.abs(a - b) / 0.4536)} pounds within weeks: ${both(one, other, WEIGHT)}.`,
        ];
    }
  return [];
}

function heights(sizes: Size[]): string[] {
  const [one, ...others] = sizes.filter(({ centimetres }) => centimetres);
  const other =
    one && others.find(({ centimetres }) => Math.abs((centimetres ?? 0) - (one.centimetres ?? 0)) > HEIGHT_CM);
  return one && other ? [`The height differs: ${both(one, other, /\b(?:height|ht)\b/i)}.`] : [];
}

const both = (one: Size, other: Size, about: RegExp) =>
  `${quoted(one.unit, one.unit.text.search(about))}; ${quoted(other.unit, other.unit.text.search(about))}`;
