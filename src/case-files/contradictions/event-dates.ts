import type { CaseFacts } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { groupBy } from "./group-by.ts";
import { daysFrom, daysIn, quoted } from "./place.ts";

const PAST =
  /\b(?:was (?:done|performed|completed|obtained|given|seen|injected|administered)|were (?:done|performed|obtained)|underwent|performed|status post|s\/p|received|completed|had (?:a|an|his|her|the|surgery)|dated|injected|showed|revealed|demonstrated)\b[^.;]{0,60}$/i;
const FUTURE =
  /\b(?:will|schedul\w*|appointment|appt|next|until|through|thru|expir\w*|effective|plan\w*|due|return\w*|follow-?up|re-?check|to be|pending|start\w*|begin\w*|addend\w*|as of|on or (?:after|before)|pre-?op\w*|review\w* on|print\w*|fax\w*|transcri\w*|sign\w*)\b/i;
const OF_INJURY =
  /\b(?:for this (?:injury|claim)|for (?:his|her|the) (?:industrial|work)\w*|as a result of|since the injury|after the injury|following the injury|due to (?:this|the) injury)\b/i;
const OPERATED =
  /\b(?:underwent|surgery|s\/p|status post|operated|repair\w*|operation|arthroscop\w*|fusion|\w+ectomy|injection|therapy)\b/i;
const REQUESTED = /\b(?:RFA|request(?: for authorization)?|form)\b[^.;\d]{0,30}$/i;
const DECIDED =
  /\b(?:date of (?:this )?(?:determination|decision|notice)|(?:determination|decision)(?: date)?(?: is)?(?: dated)?|dated?)\s*:?\s*$/i;
const MOST = 2;
/** A typing error stays within a year; what is later is a birthday of another kind. */
const AHEAD_DAYS = 400;

/**
 * Days that cannot follow each other: what a report tells as done after its own date, an operation for the injury before it,
 * a request that utilization review decided before it was made, and a report signed before the visit it tells of.
 */
export function eventDatesDisagree(all: readonly Unit[], facts: CaseFacts): string[] {
  const dated = all.filter(
    ({ text, standing }) => standing !== "instruction" && /\d[/-]\d|\b(?:19|20)\d\d\b/.test(text),
  );
  return [
    ...ahead(dated),
    ...beforeInjury(dated, facts.dateOfInjury),
    ...decidedBefore(dated, facts),
    ...signedBefore(dated),
  ];
}

function ahead(dated: Unit[]): string[] {
  const told = dated.flatMap((unit) => {
    const day = unit.date;
    const { kind } = unit.page;
    if (!day || unit.standing !== "record" || unit.section === "plan" || FUTURE.test(unit.text)) return [];
    if (
      kind === "therapy-notes" ||
      kind === "summary-of-records" ||
      kind === "equipment" ||
      kind === "other" ||
      kind === "pharmacy"
    )
      return [];
    const late = daysIn(unit.text).find(
      (named) => named.day > day && daysFrom(day, named.day) <= AHEAD_DAYS && PAST.test(unit.text.slice(0, named.at)),
    );
    // The date of a document whose pages name many later days is not known well.
    return late ? [{ unit, late }] : [];
  });
  const documents = groupBy(told, ({ unit }) => documentKey(unit.page));
  return [...documents.values()]
    .flatMap((own) => (own.length <= 2 ? own.slice(0, 1) : []))
    .slice(0, MOST)
    .map(({ unit, late }) => `A report of ${unit.date} tells of ${late.day} as past: ${quoted(unit, late.at)}.`);
}

function beforeInjury(dated: Unit[], injured: string | null): string[] {
  if (!injured) return [];
  for (const unit of dated) {
    if (unit.standing === "blank" || !OF_INJURY.test(unit.text) || !OPERATED.test(unit.text)) continue;
    const early = daysIn(unit.text).find(({ day }) => day < injured && daysFrom(day, injured) <= AHEAD_DAYS);
    if (early && !/\b(?:prior|previous|unrelated|before)\b/i.test(unit.text))
      return [
        `Treatment for the injury is dated ${early.day}, before the injury of ${injured}: ${quoted(unit, early.at)}.`,
      ];
  }
  const first = dated.find(({ page }) => page.kind === "first-report" && page.date && page.date < injured);
  return first
    ? [`The first report is dated ${first.page.date}, before the injury of ${injured}: ${quoted(first)}.`]
    : [];
}

function decidedBefore(dated: Unit[], facts: CaseFacts): string[] {
  const letters = groupBy(
    dated.filter(({ page }) => page.kind === "ur-denial"),
    ({ page }) => documentKey(page),
  );
  for (const letter of letters.values()) {
    const days = letter.flatMap((unit) =>
      daysIn(unit.text).map((named) => ({ ...named, unit, before: unit.text.slice(0, named.at) })),
    );
    const decided = days.find(
      ({ before }) => DECIDED.test(before) && !REQUESTED.test(before) && !/injur|birth|report/i.test(before.slice(-30)),
    );
    const day = decided?.day ?? facts.urDecisionDate;
    const asked = days.find(({ before }) => REQUESTED.test(before));
    if (day && asked && asked.day > day)
      return [
        `The utilization review of ${day} decides a request of ${asked.day}: ${quoted(asked.unit, asked.at)}${decided && decided.unit !== asked.unit ? `; ${quoted(decided.unit, decided.at)}` : ""}.`,
      ];
  }
  return [];
}

const SERVICE =
  /\b(?:date of (?:service|exam\w*|visit|evaluation|consultation|procedure|surgery|operation)|DOS|exam(?:ination)? date|visit date)\s*:?\s*$/i;
const SIGNED = /\b(?:(?:electronically |digitally )?signed|signature|authenticated|dictated)\b[^.;]{0,70}$/i;

function signedBefore(dated: Unit[]): string[] {
  const documents = groupBy(dated, ({ page }) => documentKey(page));
  for (const own of documents.values()) {
    const days = own.flatMap((unit) =>
      daysIn(unit.text).map((named) => ({ ...named, unit, before: unit.text.slice(0, named.at) })),
    );
    const served = days.filter(({ before }) => SERVICE.test(before));
    if (new Set(served.map(({ day }) => day)).size !== 1) continue;
    const [service] = served;
    const signed = days.find(
      ({ before, unit, day }) =>
        SIGNED.test(before) &&
        service &&
        day < service.day &&
        !/\b(?:agreement|contract|consent|PR-?2|report of|patient sign)\b/i.test(unit.text),
    );
    if (service && signed)
      return [
        `A report of a visit on ${service.day} is signed ${signed.day}, before it: ${quoted(service.unit, service.at)}; ${quoted(signed.unit, signed.at)}.`,
      ];
  }
  return [];
}
