import type { ReadItem } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { groupBy } from "./group-by.ts";
import { daysApart, quoted } from "./place.ts";
import { COMPARED, PARTS, readSided, type Sided } from "./sided-joints.ts";

const MOST = 2;
/** What an examination finds; a complaint may well be of another joint than the injured one. */
const EXAMINED =
  /\b(?:swoll\w*|swelling|effusion|tender\w*|positive|instab\w*|crepitus|limited|decreased|McMurray|Lachman|Neer|Hawkins|drawer|Phalen|Tinel|[ML]JLT|TTP|McM)\b/i;
const DOMINANCE = /\b(left|right)[- ]hand(?:ed)?(?:[- ]dominant)\b|\b(left|right)[- ]handed\b|\b([LR])HD\b/i;
const SAME_STATE_DAYS = 21;

/**
 * Sentences that name the other side of a joint: within an operative report, of a finding that others record on the one side
 * only, in utilization review, in the request; and two dominant hands. Nothing is said of a joint with complaints on both sides.
 */
export function sidesDisagree(all: readonly Unit[], items: readonly ReadItem[]): string[] {
  const sided = all.flatMap(readSided);
  const told = [...groupBy(sided, ({ joint }) => PARTS[joint] ?? joint).values()].flatMap((own) => [
    ...operated(own),
    ...oddFindings(own),
    ...asked(own, items, all),
    ...pictured(own),
  ]);
  return [...told.slice(0, MOST), ...dominance(all)];
}

/** An operative report that prepares the other side of the joint it operates on. */
function operated(own: Sided[]): string[] {
  const reports = groupBy(
    own.filter(({ unit }) => unit.page.kind === "operative-report"),
    ({ unit }) => documentKey(unit.page),
  );
  return [...reports.values()].flatMap((report) => {
    const head = report.find(
      ({ unit, alone }) => alone && /\b(?:procedures?|operation|diagnos[ei]s)\b/i.test(unit.text),
    );
    const odd = report.find(
      ({ unit, side }) =>
        head &&
        side !== head.side &&
        /\b(?:prepped|draped|incision|portals?|marked|injected|placed|tourniquet)\b/i.test(unit.text) &&
        !COMPARED.test(unit.text),
    );
    return head && odd
      ? [
          `The operative report names both sides of the ${head.joint}: ${quoted(head.unit, head.at)}; ${quoted(odd.unit, odd.at)}.`,
        ]
      : [];
  });
}

const isOwnProblem = ({ unit, problems, alone }: Sided) => alone && problems.length > 0 && !COMPARED.test(unit.text);

/** A joint has trouble on both sides where anything but one odd sentence says so. */
function isBilateral(own: Sided[], side: "left" | "right"): boolean {
  const others = own.filter((one) => one.side !== side && one.unit.standing === "record");
  return (
    own.some(
      ({ alone, unit, problems }) =>
        !alone && unit.standing === "record" && problems.length > 0 && !COMPARED.test(unit.text),
    ) ||
    others.filter(
      ({ problems, unit }) => problems.length > 0 && !/\b(?:normal|benign|no|not|negative)\b/i.test(unit.text),
    ).length > 1
  );
}

/**
 * One sentence finds on the one side what others tell of the other: in utilization review the same finding; in a record the same finding
 * within days, or an examination of the other joint in a report that speaks of the usual one.
 */
function oddFindings(own: Sided[]): string[] {
  const alone = own.filter(
    ({ alone, unit }) => alone && unit.page.kind !== "operative-report" && !COMPARED.test(unit.text),
  );
  for (const side of ["left", "right"] as const) {
    if (isBilateral(own, side === "left" ? "right" : "left")) continue;
    const odd = alone.filter((one) => one.side === side && one.problems.length > 0);
    const usual = alone.filter((one) => one.side !== side && one.unit.standing === "record");
    const [first] = odd;
    const inReview = odd.every(({ unit }) => unit.standing === "review");
    if (!first || (!inReview && (odd.length > 1 || usual.length < 2))) continue;
    const documents = new Set(usual.map(({ unit }) => documentKey(unit.page)));
    const isSettled = usual.length >= 3 && documents.size >= 2;
    const twin = usual.find((one) => {
      if (one.unit === first.unit || one.joint !== first.joint) return false;
      const shared = one.problems.some((word) => first.problems.includes(word));
      if (inReview) return shared;
      const within = documentKey(one.unit.page) === documentKey(first.unit.page);
      return (
        ((within || sharesDays(one, first)) &&
          (shared || (within && first.unit.page.kind === "first-report" && one.problems.length > 0))) ||
        (within && isSettled && EXAMINED.test(first.unit.text))
      );
    });
    if (twin)
      return [
        `${inReview ? "The utilization review" : "One record"} names the ${side} ${first.joint}, others the ${twin.side}: ${quoted(first.unit, first.at)}; ${quoted(twin.unit, twin.at)}.`,
      ];
  }
  return [];
}

const sharesDays = (one: Sided, other: Sided) => daysApart(one.unit, other.unit) <= SAME_STATE_DAYS;

const TREATED = /\b(?:MRI|arthroscop\w*|release|injections?|repair|surgery|arthroplasty|replacement|brace|therapy)\b/i;

/** A request for the side of a joint of which the records tell nothing, where the other one is ill. */
function asked(own: Sided[], items: readonly ReadItem[], all: readonly Unit[]): string[] {
  const records = own.filter(({ unit }) => unit.standing === "record");
  return items.flatMap(({ request, side }) => {
    if (side !== "left" && side !== "right") return [];
    const line = own.find(
      (one) => one.side === side && one.unit.standing !== "record" && request.toLowerCase().includes(one.joint),
    );
    const own_ = records.filter(
      (one) => one.side === side && !/\b(?:normal|benign|unremarkable|negative|no|WNL)\b/i.test(one.unit.text),
    );
    const other = records.find(
      (one) =>
        one.side !== side &&
        (isOwnProblem(one) || (one.alone && TREATED.test(one.unit.text) && !COMPARED.test(one.unit.text))),
    );
    return line && other && own_.length === 0 && !isPlanned(side, all)
      ? [
          `The request is for the ${side} ${line.joint}, the records tell of the ${other.side}: ${quoted(line.unit, line.at)}; ${quoted(other.unit, other.at)}.`,
        ]
      : [];
  });
}

/** "Right release when the left has healed": the second side is told of without its joint. */
function isPlanned(side: string, all: readonly Unit[]): boolean {
  const named = new RegExp(`\\b${side} (?:release|repair|surgery|operation|side|one)\\b`, "i");
  return all.some(({ standing, text }) => standing === "record" && named.test(text));
}

const STUDY = /\b(?:MRI|MRA|CT|x-?rays?|radiographs?|ultrasound|arthrogram)\b/i;

/** A study of a day that a report calls by the other side than its own heading. */
function pictured(own: Sided[]): string[] {
  const studies = own.filter(({ unit }) => unit.page.kind === "imaging" && STUDY.test(unit.text));
  for (const study of studies) {
    const day = study.unit.page.date;
    if (!day || studies.some((other) => other.unit.page.date === day && other.side !== study.side)) continue;
    const [year = "", month, date] = day.split("-");
    const written = new RegExp(`\\b0?${Number(month)}[/-]0?${Number(date)}[/-](?:${year}|${year.slice(2)})\\b`);
    const odd = own.find(
      ({ unit, side, alone }) =>
        alone &&
        side !== study.side &&
        unit.page.kind !== "imaging" &&
        STUDY.test(unit.text) &&
        written.test(unit.text),
    );
    if (odd)
      return [
        `The study of ${day} is of the ${study.side} ${study.joint}; a report calls it the ${odd.side}: ${quoted(odd.unit, odd.at)}; ${quoted(study.unit, study.at)}.`,
      ];
  }
  return [];
}

function dominance(units: readonly Unit[]): string[] {
  const told = units.flatMap((unit) => {
    const match = /hand|[LR]HD/i.test(unit.text) ? DOMINANCE.exec(unit.text) : null;
    const side = match && (match[1] ?? match[2] ?? match[3] ?? "").charAt(0).toLowerCase();
    return match &&
      side &&
      !/\b(?:mother|father|wife|husband|son|daughter|forced|switched|since the injury|now)\b/i.test(unit.text)
      ? [{ unit, side, at: match.index }]
      : [];
  });
  const [one] = told;
  const other = told.find(({ side }) => side !== one?.side);
  return one && other
    ? [`The dominant hand differs: ${quoted(one.unit, one.at)}; ${quoted(other.unit, other.at)}.`]
    : [];
}
