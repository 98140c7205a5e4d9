import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { EvidenceContext } from "../assertion.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import { readRequest } from "../read-request.ts";
import { levelsIn } from "../spinal-levels.ts";
import type { Derived } from "./derive.ts";
import { lastSurgery } from "./last-surgery.ts";
import { requestSubjects } from "./read-question.ts";

const COUNT = `(\\d+|${NUMBER_WORD_PATTERN})`;
const toNumber = (word: string | undefined) =>
  word === undefined ? Number.NaN : (NUMBER_WORDS[word.toLowerCase()] ?? Number(word));
const MOST_UNITS = 3;

/**
 * Limits that the request itself keeps or passes: spinal levels, visits a week, weeks, the first half of a course, the first trial,
 * and all visits of an injury with those that were had before. Null for a criterion of another kind, and where the counts are unknown.
 */
export function requestLimits(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  for (const rule of [
    levelLimit,
    oneRegion,
    perSession,
    trialFirst,
    weeklyLimit,
    weeksLimit,
    firstCourse,
    firstAfterSurgery,
    totalVisits,
    generalCourse,
    visitsToDate,
  ]) {
    const answer = rule(index, text, context);
    if (answer) return answer;
  }
  return null;
}

/** "No more than two levels": the levels that the request names, or else the report that asks for it. */
function levelLimit(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const limit = toNumber(
    new RegExp(
      `^(?:no(?:t)? more than|limited to|up to|at most)\\s+${COUNT}\\s+(?:[\\w-]+\\s+){0,3}levels?\\b`,
      "i",
    ).exec(text)?.[1],
  );
  if (Number.isNaN(limit)) return null;
  const request = context.request ?? "";
  const asking = askingUnits(index, request).filter((unit) => levelsIn(unit.text) > 0);
  const asked = levelsIn(request) || Math.max(0, ...asking.slice(0, 1).map((unit) => levelsIn(unit.text)));
  const units = asking.filter((unit) => levelsIn(unit.text) === asked);
  return asked > 0 ? answer(asked <= limit, units, "levels requested") : null;
}

/** "Different regions at least one week apart": a request for one region keeps it. */
function oneRegion(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!/^different regions\b/i.test(text)) return null;
  const request = context.request ?? "";
  const regions = new Set([...request.matchAll(/\b([CTL])-?\d/g)].map(([, letter]) => letter));
  return regions.size === 1 ? answer(true, askingUnits(index, request), "regions requested") : null;
}

/** "One-month trial, rental preferred over purchase": a purchase in a file that tells of no trial or rental passes it by. */
function trialFirst(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!/\btrial\b.*\b(?:rental preferred|before purchase|with rental)\b/i.test(text)) return null;
  const request = context.request ?? "";
  const devices = requestSubjects(context).filter(({ kind }) => kind === "device");
  if (!/\bpurchase\b/i.test(request) || devices.length === 0) return null;
  const told = index.units.some((unit) => unit.standing === "record" && TRIAL.test(unit.text));
  return told ? null : answer(false, askingUnits(index, request), "purchase, trial");
}

const TRIAL =
  /\b(?:trial (?:of|with|rental|period)|home trial|(?:day|week|month)s?[- ](?:\w+ )?trial|rental|rented)\b/i;

/** "No more than three to four injections per session". */
function perSession(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const match = new RegExp(`^no more than ${COUNT}(?: to ${COUNT})? injections? (?:per|a|in one) session`, "i").exec(
    text,
  );
  if (!match) return null;
  const most = toNumber(match[2] ?? match[1]);
  const sites = toNumber(new RegExp(`\\b${COUNT} (?:sites|points|locations)\\b`, "i").exec(context.request ?? "")?.[1]);
  return fromCounts(index, context, "injections requested", ({ injections }) => {
    const asked = injections ?? (Number.isNaN(sites) ? undefined : sites);
    return asked === undefined ? null : asked <= most;
  });
}

/** "Frequency one to three times a week". */
function weeklyLimit(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const match = new RegExp(`^frequency (?:of )?${COUNT}(?: to ${COUNT})? times? (?:a|per) week`, "i").exec(text);
  if (!match) return null;
  const most = toNumber(match[2] ?? match[1]);
  return fromCounts(index, context, "visits a week", ({ perWeek, visits, weeks }) => {
    const asked = perWeek ?? (visits && weeks ? visits / weeks : undefined);
    return asked === undefined ? null : asked <= most;
  });
}

/** "Optimum duration one to two months". */
function weeksLimit(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const match = new RegExp(`^(?:optimum )?duration (?:of )?${COUNT}(?: to ${COUNT})? (week|month)s?`, "i").exec(text);
  if (!match) return null;
  const most = toNumber(match[2] ?? match[1]) * (/month/i.test(match[3] ?? "") ? 4.4 : 1);
  return fromCounts(index, context, "weeks requested", ({ weeks, months, perWeek, visits }) => {
    const asked = weeks ?? (months ? months * 4.4 : perWeek && visits ? visits / perWeek : undefined);
    return asked === undefined ? null : asked <= most;
  });
}

/** "Initial course is one half of the visits, 12", "first trial: improvement expected within three to six treatments". */
function firstCourse(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const half = /^initial course\b.*\bvisits, (\d+)$/i.exec(text)?.[1];
  const within = new RegExp(
    `\\bexpected within ${COUNT}(?:\\s*(?:to|-|or)\\s*${COUNT})? (?:treatments|visits|sessions)`,
    "i",
  ).exec(text);
  const limit = toNumber(half ?? within?.[2] ?? within?.[1]);
  if (
    Number.isNaN(limit) ||
    (half &&
      index.units.some((unit) => unit.standing === "record" && AFTER_SURGERY.test(unit.text) && !ASKED.test(unit.text)))
  )
    return null;
  return fromCounts(index, context, "visits requested", ({ visits }) => (visits ? visits <= limit : null));
}

/** Visits that were had since the operation: whether the first course is over is told by the records, not by the request. */
const AFTER_SURGERY =
  /\b\d+ (?:of \d+ )?post-?\s?op\w* (?:\w+ )?(?:visits|sessions)|\bpost-?\s?op\w* (?:visit|session)s? ?#?\d|\bvisits? attended\b|\b(?:PT|therapy|visits|sessions) (?:x ?)?\d+ since (?:the )?(?:surgery|operation)\b|\b\d+ (?:\w+ )?(?:visits|sessions) since (?:the )?(?:surgery|operation)\b/i;

/** "First postoperative course of therapy": visits since the operation show that one was had. */
function firstAfterSurgery(index: PageIndex, text: string): Derived | null {
  if (!/^first post-?\s?op\w* course\b/i.test(text)) return null;
  const had = index.units.filter(
    (unit) => unit.standing === "record" && COURSE_HAD.test(unit.text) && !ASKED.test(unit.text),
  );
  return had.length > 0 ? answer(false, had, "visits since the operation") : null;
}

/** Sentences that ask for visits tell of none. */
const ASKED = /\b(?:requests?|requested|asks? for|asked for|sought|seeks|recommend\w*|would like|authoriz\w*)\b/i;
const COURSE_HAD = new RegExp(
  `(?:${AFTER_SURGERY.source})|\\b(?:PT|therapy|visits|sessions)\\s*(?:x|times)\\s*\\d+ since (?:the |his |her )?(?:surgery|operation)\\b`,
  "i",
);

/** "With improvement, up to 18 visits over six to eight weeks" counts what was had before and what is asked for. */
function totalVisits(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const match =
    new RegExp(
      `^(?:with [\\w ]*improvement, )?(?:total |in all |altogether )*up to ${COUNT}(?:\\s*(?:to|-)\\s*${COUNT})? (?:visits|sessions)`,
      "i",
    ).exec(text) ?? /^(\d+) (?:PT|OT|chiropractic) visits per injury/i.exec(text);
  if (!match) return null;
  const limit = toNumber(match[2] ?? match[1]);
  const had = visitsHad(index, context);
  if (Number.isNaN(limit) || had === null) return null;
  const asked = countsOf(index, context).visits;
  if (!asked) return null;
  const meets = had.count + asked <= limit;
  return answer(meets, [...had.units, ...askingUnits(index, context.request ?? "")], "visits had and requested");
}

/** "No more than 12 visits over 12 weeks in the general course" counts the visits that were had too, where the records count them. */
function generalCourse(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const limit = Number(/^no more than (\d+) visits over .*\bin the general course\b/i.exec(text)?.[1] ?? Number.NaN);
  const asked = countsOf(index, context).visits;
  // These courses follow an operation: what was had before it is no part of them.
  const after = context.asOf ? lastSurgery(index, context.asOf)?.day : undefined;
  if (Number.isNaN(limit) || !asked || !after) return null;
  const had = visitsHad(index, context, after);
  if (had === null) return null;
  return answer(
    had.count + asked <= limit,
    [...had.units, ...askingUnits(index, context.request ?? "")],
    "visits had and requested",
  );
}

/** "Fewer than 12 visits to date", "at least six sessions attended": the visits that records count. */
function visitsToDate(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const match = new RegExp(
    `^(fewer than|less than|under|no(?:t)? more than|at most|more than|over|at least)\\s+${COUNT} (?:\\w+ ){0,2}(?:visits|sessions)\\b.*\\b(?:to date|so far|attended|completed|already|had|used)\\b`,
    "i",
  ).exec(text);
  if (!match) return null;
  const [word, limit] = [(match[1] ?? "").toLowerCase(), toNumber(match[2])];
  const had = visitsHad(index, context);
  if (had === null) return null;
  const meets = /^(?:fewer|less|under)/.test(word)
    ? had.count < limit
    : /^(?:no|at most)/.test(word)
      ? had.count <= limit
      : word === "at least"
        ? had.count >= limit
        : had.count > limit;
  return answer(meets, had.units, "visits had");
}

/** Visits of the requested therapy that records count, the highest count; null where none is told. */
function visitsHad(index: PageIndex, context: EvidenceContext, after = ""): { count: number; units: Unit[] } | null {
  const therapies = requestSubjects(context).filter(({ kind }) => kind === "therapy");
  let best: { count: number; units: Unit[] } | null = null;
  for (const unit of index.units) {
    if (unit.standing !== "record" || (unit.date ?? after) < after) continue;
    const own =
      therapies.some(({ pattern }) => pattern.test(unit.text)) ||
      (unit.page.kind === "therapy-notes" &&
        therapies.some(({ pattern }) => pattern.test(unit.page.text.slice(0, 400))));
    if (
      !own ||
      /\b(?:request\w*|additional|recommend\w*|auth\w*|plan|more visits|should|future|up to|may need)\b|\d\s*x\s*\d|^\s*\[/i.test(
        unit.text,
      )
    )
      continue;
    const count = Math.max(
      0,
      ...[...unit.text.matchAll(TOLD_VISITS)]
        .map((match) => toNumber(match[1] ?? match[2] ?? match[3]))
        .filter((one) => one <= 100),
    );
    if (count > (best?.count ?? 0)) best = { count, units: [unit] };
  }
  return best;
}

const TOLD_VISITS = new RegExp(
  `\\b${COUNT}\\s+(?:of\\s+\\d+\\s+)?(?:\\w+\\s+){0,2}(?:visits|sessions|treatments)\\b|\\b(?:visits|sessions):?\\s*(\\d+)\\b|\\b(?:PT|OT|therapy)\\s*(?:x|times)\\s*(\\d+)\\b(?!\\s*(?:wks?|weeks?|mo|months?|more|add))`,
  "gi",
);

function fromCounts(
  index: PageIndex,
  context: EvidenceContext,
  term: string,
  judge: (counts: Record<string, number | undefined>) => boolean | null,
): Derived | null {
  const meets = judge(countsOf(index, context));
  return meets === null ? null : answer(meets, askingUnits(index, context.request ?? ""), term);
}

/** What the item counts, and what the lines that ask for it add. */
function countsOf(index: PageIndex, context: EvidenceContext): Record<string, number | undefined> {
  const request = context.request ?? "";
  const counts: Record<string, number | undefined> = { ...readRequest(request).quantity, ...context.quantity };
  for (const unit of askingUnits(index, request))
    for (const [key, value] of Object.entries(readRequest(unit.text).quantity)) counts[key] ??= value;
  return counts;
}

/** Lines of forms and plans that ask for the treatment with its numbers, the form first; never those of a review or an application. */
function askingUnits(index: PageIndex, request: string): Unit[] {
  const folded = fold(request);
  const [concept] = conceptsIn(request);
  const units = concept ? unitsWith(index, concept.pattern).flatMap((at) => index.units[at] ?? []) : index.units;
  return units
    .filter(
      ({ standing, page }) => (standing === "request" && page.kind !== "imr-application") || standing === "record",
    )
    .map((unit) => ({ unit, rank: rankOf(unit, folded) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_UNITS)
    .map(({ unit }) => unit);
}

function rankOf(unit: Unit, request: string): number {
  if (request !== "" && fold(unit.text).includes(request)) return 3;
  if (unit.standing === "request" && /\d/.test(unit.text)) return 2;
  return unit.section === "plan" && /\d/.test(unit.text) && unit.page.kind !== "therapy-notes" ? 1 : 0;
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();

function answer(meets: boolean, units: Unit[], term: string): Derived | null {
  const shown = [...new Set(units)].slice(0, MOST_UNITS);
  if (shown.length === 0) return null;
  return {
    state: meets ? "documented" : "explicitly-absent",
    hits: shown.map((unit) => ({ unit, assertion: meets ? "affirmed" : "negated" })),
    terms: [term],
  };
}
