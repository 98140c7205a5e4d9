import type { Unit } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import { cut, daysFrom, daysIn, isMistyped, place, quoted } from "./place.ts";

const OPERATIONS: readonly [name: string, pattern: RegExp][] = [
  ["ACL reconstruction", /\bACL reconstruction\b|\banterior cruciate (?:ligament )?reconstruction\b/i],
  ["meniscectomy", /\bmeniscectomy\b/i],
  ["meniscal repair", /\bmenisc(?:al|us) repair\b/i],
  ["knee replacement", /\b(?:total )?knee (?:replacement|arthroplasty)\b|\bTK[AR]\b/],
  ["rotator cuff repair", /\brotator cuff repair\b|\bRCR\b/],
  ["subacromial decompression", /\b(?:subacromial decompression|acromioplasty)\b/i],
  ["labral repair", /\b(?:labral|SLAP|bankart) repair\b/i],
  ["carpal tunnel release", /\bcarpal tunnel release\b|\bCTR\b/],
  ["trigger finger release", /\btrigger finger release\b/i],
  ["fusion", /\b(?:fusion|ACDF|TLIF|PLIF|ALIF|arthrodesis)\b/i],
  ["discectomy", /\b(?:micro)?disc?ectomy\b/i],
  ["laminectomy", /\blaminectomy\b/i],
];

/**
 * An operation that a therapy protocol or a later record names, where the operative report describes another one of the same
 * day's surgery and not this, and an operation that a record dates otherwise. Nothing is said without an operative report.
 */
export function operationsDisagree(records: Unit[]): string[] {
  return [...otherOperations(records), ...otherDays(records)];
}

const UNDERWENT = /\b(?:s\/p|status post|underwent|post-?op\w*|surgery (?:on|of|date))\b/i;
const SURGERY =
  /\b(?:\w*scop(?:y|ic)|\w+ectomy|repair|release|reconstruction|fusion|ACDF|arthroplasty|replacement|decompression|surgery|RCR|CTR|ORIF)\b/i;
/** So near to each other two days are one operation, wrongly dated; so is a day of another year. */
const ONE_OPERATION_DAYS = 45;

/** The day of an operation that a later record gives otherwise than the operative report. */
function otherDays(records: Unit[]): string[] {
  const reports = records.filter(
    ({ page, text }) =>
      page.kind === "operative-report" &&
      /\b(?:procedures?|operations?)\b[^:]{0,20}:/i.test(text) &&
      SURGERY.test(text),
  );
  const days = new Set(reports.map(({ page }) => page.date));
  const told = records.flatMap((unit) => {
    if (unit.page.kind === "operative-report" || !UNDERWENT.test(unit.text) || !SURGERY.test(unit.text)) return [];
    const named = daysIn(unit.text);
    const [day] = named;
    return day && named.length === 1 ? [{ unit, ...day }] : [];
  });
  for (const { unit, day, at } of told) {
    if (days.has(day)) continue;
    const report = reports.find(
      ({ page, text }) =>
        page.date && (unit.date ?? "") >= page.date && isOneOperation(page.date, day) && sharesBody(unit.text, text),
    );
    if (report)
      return [
        `A record dates the operation ${day}, its report ${report.page.date}: ${quoted(unit, at)}; ${quoted(report)}.`,
      ];
    const other = told.find(
      (one) =>
        one.day !== day && !days.has(one.day) && isMistyped(one.day, day) && sharesBody(one.unit.text, unit.text),
    );
    if (other)
      return [
        `Two records date one operation ${day} and ${other.day}: ${quoted(unit, at)}; ${quoted(other.unit, other.at)}.`,
      ];
  }
  return [];
}

const isOneOperation = (one: string, other: string) =>
  Math.abs(daysFrom(one, other)) <= ONE_OPERATION_DAYS || isMistyped(one, other);

function sharesBody(one: string, other: string): boolean {
  const regions = readRegions(other);
  const [a, b] = [readSide(one), readSide(other)];
  return readRegions(one).some((region) => regions.includes(region)) && (!a || !b || a === b);
}

function otherOperations(records: Unit[]): string[] {
  const report = records.filter(({ page }) => page.kind === "operative-report");
  const done = OPERATIONS.filter(([, pattern]) =>
    report.some(({ text }) => pattern.test(text) && !/\b(?:no|not|intact|protocol)\b/i.test(text)),
  );
  const first = report.find(({ text }) => done.some(([, pattern]) => pattern.test(text)));
  if (!first || done.length === 0) return [];
  return OPERATIONS.flatMap(([name, pattern]) => {
    if (done.some(([own]) => own === name)) return [];
    const named = records.find(
      ({ text, page, date }) =>
        page.kind !== "operative-report" &&
        pattern.test(text) &&
        (/\bprotocol\b/i.test(text) ||
          (/\b(?:s\/p|status post|underwent|after)\b/i.test(text) &&
            sharesDay(text, first.page.date) &&
            (date ?? "") >= (first.page.date ?? ""))),
    );
    if (!named) return [];
    return [
      `${place(named)} names ${/\bprotocol\b/i.test(named.text) ? "the protocol of another operation" : "another operation"}, ${name}: "${cut(named.text)}"; the operation was ${done.map(([own]) => own).join(" and ")} (${place(first)}: "${cut(first.text)}").`,
    ];
  }).slice(0, 1);
}

function sharesDay(text: string, day: string | null): boolean {
  if (!day) return false;
  const [year, month, date] = day.split("-");
  return new RegExp(`\\b0?${Number(month)}/0?${Number(date)}/(?:${year}|${year?.slice(2)})\\b`).test(text);
}
