import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { groupBy } from "./group-by.ts";
import { cut, place } from "./place.ts";

const MOST = 2;

/** Therapy that is told and only requested elsewhere, and pain that one report rates in two ways after a dose. */
export function reportedCareDisagrees(records: Unit[]): string[] {
  return [...therapyWithoutRecord(records), ...painScores(records).slice(0, MOST)];
}

function therapyWithoutRecord(records: Unit[]): string[] {
  const claimed = records.find((unit) => /\bhas had\b[^.]*\b(?:PT|physical therapy)\b/i.test(unit.text));
  const requested = records.find((unit) =>
    /\b(?:PT|physical therapy)\b[^.]*\b(?:requested|awaiting authorization)\b/i.test(unit.text),
  );
  const attended = records.some(
    (unit) =>
      /\bPT\b|physical therapy/i.test(unit.page.text.slice(0, 400).replace(/\bPt\b/g, "")) &&
      unit.page.kind === "therapy-notes",
  );
  return claimed && requested && !attended
    ? [
        `${place(claimed)} says that the worker has had physical therapy, but the file holds no therapy record and ${place(requested)} only requests it.`,
      ]
    : [];
}

function painScores(records: Unit[]): string[] {
  return [...groupBy(records, ({ page }) => documentKey(page)).values()].flatMap((own) => {
    const rated = own.find((unit) => /\b\d{1,2}\/10 (?:with|w\/?) (?:med|opioid)/i.test(unit.text));
    const now = own.find((unit) => /\bpain now \d{1,2}\/10\b[^.]*\btook\b/i.test(unit.text));
    const a = Number(/(\d{1,2})\/10 (?:with|w)/i.exec(rated?.text ?? "")?.[1]);
    const b = Number(/pain now (\d{1,2})\/10/i.exec(now?.text ?? "")?.[1]);
    return rated && now && a !== b
      ? [
          `${place(rated)}: pain is ${a}/10 with medication, but ${b}/10 after a dose in the same report ("${cut(now.text)}").`,
        ]
      : [];
  });
}
