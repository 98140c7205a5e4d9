import { conceptsIn } from "../lexicon.ts";
import type { Unit } from "../page-index.ts";
import { daysFrom, quoted } from "./place.ts";

const BEFORE_DAYS = 45;
const SEGMENT = /\b([CTLS])(\d{1,2})\s?(?:[-–/]|to)\s?([CTLS])?(\d{1,2})\b/g;
const COUNTS: Record<string, number> = { C: 7, T: 12, L: 5 };
const SPINE = "CTLS";
/** Treatments that are done at a level. */
const AT_LEVEL = ["epidural injection", "facet procedure", "fusion", "surgery", "injection"];
const ASKED =
  /\b(?:request\w*|recommend\w*|plan\w*|propos\w*|authoriz\w*|proceed|schedul\w*|candidate|would benefit|consider\w*)\b/i;
const DONE = /\b(?:prior|previous\w*|underwent|s\/p|status post|last|second|repeat|completed|had|not|no)\b/i;
const OPERATED = /\b(?:fusion|ACDF|disc?ectomy|laminectomy|arthrodesis|decompression|foraminotomy)\b/i;

/** Spinal segments of a text, each as one pair: "L4-S1" is L4-L5 and L5-S1. */
export function readSegments(text: string): string[] {
  if (!/[CTLS]\d/.test(text)) return [];
  return [
    ...new Set(
      [...text.matchAll(SEGMENT)].flatMap(([, region = "", first, second = "", last]) => {
        const from = step(region, Number(first));
        // "L5-1" and "C7-1" run into the next region.
        const next = SPINE[SPINE.indexOf(region) + 1] ?? region;
        const to = step(second || (Number(last) < Number(first) ? next : region), Number(last));
        return to > from && to - from <= 6 ? Array.from({ length: to - from }, (_, at) => `${from + at}`) : [];
      }),
    ),
  ];
}

/** The place of a vertebra in the spine. */
function step(region: string, number: number): number {
  let at = number;
  for (const before of SPINE.slice(0, SPINE.indexOf(region))) at += COUNTS[before] ?? 0;
  return at;
}

/**
 * Levels of the spine that disagree: a treatment that the report recommends at one level and the form asks at another, and an
 * operation that a later record places elsewhere than the operative report.
 */
export function levelsDisagree(all: readonly Unit[]): string[] {
  const named = all.flatMap((unit) => {
    if (unit.standing === "instruction" || unit.standing === "blank") return [];
    const segments = readSegments(unit.text);
    return segments.length > 0 ? [{ unit, segments }] : [];
  });
  return [...requested(named), ...operated(named)];
}

type Named = { unit: Unit; segments: string[] };
const isApart = (one: Named, other: Named) => !one.segments.some((segment) => other.segments.includes(segment));

function requested(named: Named[]): string[] {
  const asked = named.filter(
    ({ unit }) => unit.page.kind === "rfa" || (unit.standing === "request" && unit.page.kind !== "imr-application"),
  );
  const planned = named.filter(
    ({ unit }) =>
      unit.standing === "record" && (ASKED.test(unit.text) || unit.section === "plan") && !DONE.test(unit.text),
  );
  for (const one of asked) {
    const what = treatment(one.unit.text);
    if (!what || DONE.test(one.unit.text)) continue;
    const near = planned.filter(
      ({ unit }) =>
        treatment(unit.text) === what &&
        unit.date &&
        one.unit.date &&
        daysFrom(unit.date, one.unit.date) >= 0 &&
        daysFrom(unit.date, one.unit.date) <= BEFORE_DAYS,
    );
    const [other] = near;
    if (other && near.every((plan) => isApart(plan, one)))
      return [`The report recommends another level than the request asks: ${quoted(other.unit)}; ${quoted(one.unit)}.`];
  }
  return [];
}

function treatment(text: string): string | undefined {
  return conceptsIn(text).find(({ name }) => AT_LEVEL.includes(name))?.name;
}

function operated(named: Named[]): string[] {
  const reports = named.filter(({ unit }) => unit.page.kind === "operative-report" && OPERATED.test(unit.text));
  const [report] = reports;
  if (!report) return [];
  const odd = named.find(
    (one) =>
      one.unit.page.kind !== "operative-report" &&
      one.unit.standing === "record" &&
      (one.unit.date ?? "") > (report.unit.date ?? "9") &&
      OPERATED.test(one.unit.text) &&
      /\b(?:s\/p|status post|underwent|post-?op\w*)\b/i.test(one.unit.text) &&
      !/\b(?:prior|previous|first|second|revision|adjacent|MRI|disc bulge|protrusion|stenosis)\b/i.test(
        one.unit.text,
      ) &&
      shareOperation(one.unit.text, report.unit.text) &&
      reports.every((other) => isApart(one, other)),
  );
  return odd ? [`A record places the operation at another level: ${quoted(odd.unit)}; ${quoted(report.unit)}.`] : [];
}

const KINDS = [/\b(?:fusion|ACDF|arthrodesis)\b/i, /\b(?:micro)?disc?ectomy\b/i, /\blaminectomy|decompression\b/i];
const shareOperation = (one: string, other: string) =>
  KINDS.some((pattern) => pattern.test(one) && pattern.test(other));
