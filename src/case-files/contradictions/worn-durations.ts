import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { quoted } from "./place.ts";

const SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const NUMBER = `\\d{1,2}|${SMALL.join("|")}`;
const DEVICE =
  "splint\\w*|brac(?:e|es|ing)|boot|cast|sling|orthos[ie]s|orthotics|walker|crutches|TENS|H-wave|home exercise\\w*|HEP|physical therapy|chiropractic|acupuncture";
/** A device or course with how long it has gone on ("x 5 wk", "now 11 wks", "over five months"). */
const LASTED = new RegExp(
  `\\b(${DEVICE})\\b[^.;]{0,60}?(?:x|for|now|over|i\\.e\\.|about|worn|been)?\\s*\\b(${NUMBER})\\s*(wks?|weeks?|months?|mos?)\\b`,
  "i",
);
/** What is to come, was limited on purpose, or began anew. */
const OTHERWISE =
  /\b(?:recommend\w*|request\w*|plan|will|should|continue for|another|additional|further|new|again|after surgery|post-?op\w*|rental|trial|per week|a week|wk x|rtc|return|follow|at least|needs?|guideline\w*|authori[sz]ed?|approved|ago|weekly|recheck|first)\b/i;
/** A number told forward must fall short of an earlier one by more than rounding does. */
const SHARE = 0.7;
const KIN: Record<string, string> = { brace: "splint", braces: "splint", bracing: "splint" };

type Lasted = { unit: Unit; what: string; weeks: number; at: number };

/** A review or later report that gives a shorter time of wearing or treatment than an earlier report had already counted. */
export function durationsDisagree(all: readonly Unit[]): string[] {
  const told = all.filter(({ standing }) => standing === "record" || standing === "review").flatMap(readLasted);
  for (const later of told) {
    const before = told.filter(
      ({ unit, what, weeks }) =>
        what === later.what &&
        unit.standing === "record" &&
        documentKey(unit.page) !== documentKey(later.unit.page) &&
        (unit.date ?? "9") < (later.unit.date ?? "0") &&
        later.weeks < weeks * SHARE,
    );
    // A count that grew and never fell is the same course; the same words may be a copy of an old report.
    const against = before.sort((a, b) => a.weeks - b.weeks).at(-1);
    const copy = told.find(
      ({ unit, what, weeks }) =>
        unit.standing === "record" &&
        unit !== later.unit &&
        what === later.what &&
        weeks === later.weeks &&
        (unit.date ?? "9") < (against?.unit.date ?? "0"),
    );
    if (!against || (later.unit.standing === "record" && !copy)) continue;
    const forward =
      later.unit.standing === "record"
        ? "A report copies forward an earlier number of"
        : "The utilization review counts fewer";
    return [
      `${forward} weeks (${later.what}: ${later.weeks} weeks) than the records had by then (${against.weeks} weeks): ${quoted(later.unit, later.at)}; ${quoted(against.unit, against.at)}.`,
    ];
  }
  return [];
}

function readLasted(unit: Unit): Lasted[] {
  const match = LASTED.exec(unit.text);
  if (!match || unit.section === "plan" || OTHERWISE.test(unit.text)) return [];
  const [, device = "", number = "", measure = ""] = match;
  const count = Number(number) || SMALL.indexOf(number.toLowerCase()) + 1;
  const word = device.toLowerCase();
  const what = /^splint/.test(word) ? "splint" : (KIN[word] ?? word);
  return [{ unit, what, weeks: /^m/i.test(measure) ? Math.round(count * 4.3) : count, at: match.index }];
}
