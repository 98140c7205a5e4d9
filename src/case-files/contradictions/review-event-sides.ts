import type { Page, ReadItem } from "../../vocabulary.ts";
import type { Unit } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import { groupBy } from "./group-by.ts";
import { daysIn, quoted } from "./place.ts";

export type Side = "left" | "right";
/** The one side that a text names; null for none or both. */
export const sideOf = (text: string): Side | null => {
  const side = readSide(text);
  return side === "left" || side === "right" ? side : null;
};

/** Operations and studies that the review takes for those of the other side than their own reports. */
export function eventSidesDisagree(
  review: readonly Unit[],
  all: readonly Unit[],
  items: readonly ReadItem[],
): string[] {
  const events = eventsIn(all);
  return [...datedEvents(review, events).slice(0, 1), ...studiesOfOtherSide(review, events, items).slice(0, 1)];
}

/** Documents that speak for an operation or study themselves. */
export const EVENT: readonly Page["kind"][] = ["operative-report", "imaging"];
const ACT =
  /\b(?:release\w*|repair\w*|surgery|operat\w*|arthroscop\w*|injection\w*|block\w*|MRI|CT|EMG|NC[VS]|electrodiagnos\w*|x-?rays?|study|films?|replacement|arthroplasty|decompression|fusion|reconstruction|procedure)\b/i;
const HEADS =
  /\b(?:procedures?|operations?|diagnos[ei]s|MRI|CT|EMG|NC[VS]|electrodiagnos\w*|x-?ray\w*|radiograph\w*|arthrogram|ultrasound)\b/i;

/** An operation or study of a day that the review calls by the other side, or counts as that of the item it decides. */
function datedEvents(review: readonly Unit[], events: ReadonlyMap<string, Event>): string[] {
  if (events.size === 0) return [];
  const told: string[] = [];
  let item: { page: Page; side: Side | null } | null = null;
  for (const unit of review) {
    if (/^\s*(?:\(?[A-Z\d]{1,2}[).:]\s|item\b|request\b)/i.test(unit.text))
      item = { page: unit.page, side: sideOf(unit.text) };
    const days = daysIn(unit.text);
    const [named] = days;
    const event = named && days.length === 1 ? events.get(named.day) : undefined;
    if (
      !event ||
      !named ||
      !ACT.test(unit.text) ||
      /\b(?:both|bilat\w*|records?|received|reviewed|contralateral|opposite|other)\b/i.test(unit.text)
    )
      continue;
    const ofItem = item && (item.page === unit.page || item.page.number + 1 === unit.page.number) ? item.side : null;
    const isDone = /\b(?:done|performed|carried out|took place|underwent|had)\b/i.test(unit.text);
    const side = readSide(unit.text) ?? (isDone ? ofItem : null);
    if (side !== "left" && side !== "right") continue;
    if (side === event.side || !sharesRegion(unit.text, event.unit.text)) continue;
    told.push(
      `The utilization review takes the ${event.what} of ${written(named.day)} for the ${side} side; its own report says ${event.side}: ${quoted(unit, named.at)}; ${quoted(event.unit)}.`,
    );
  }
  return told;
}

type Event = { unit: Unit; side: Side; what: string };

/** Operations and studies by their day, where one side alone stands at the head of every report of that day. */
function eventsIn(all: readonly Unit[]): Map<string, Event> {
  const heads = all.filter(
    ({ page, text }) => EVENT.includes(page.kind) && page.date !== null && HEADS.test(text) && readSide(text) !== null,
  );
  return new Map(
    [...groupBy(heads, ({ page }) => page.date ?? "")].flatMap(([day, units]): [string, Event][] => {
      const [unit] = units;
      const side = unit && sideOf(unit.text);
      return unit && side && units.every((other) => readSide(other.text) === side)
        ? [[day, { unit, side, what: unit.page.kind === "imaging" ? "study" : "operation" }]]
        : [];
    }),
  );
}

function sharesRegion(one: string, other: string): boolean {
  const [a, b] = [readRegions(one), readRegions(other)];
  return a.length === 0 || b.length === 0 || a.some((region) => b.includes(region));
}

const written = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

const DONE =
  /\b(MRI|CT|x-?rays?|radiographs|ultrasound|EMG)\b[^.;]{0,40}\b(?:already|previously|earlier)?\s*(?:has|have|was|were) (?:already |previously )?(?:been )?(?:done|performed|obtained|completed)\b|\b(?:prior|previous|earlier|existing)\s+(MRI|CT|x-?rays?|radiographs|ultrasound|EMG)\b(?! (?:criteria|guideline))/i;

/** A study that the review holds against the request as done, where the only one in the file is of the other side. */
function studiesOfOtherSide(
  review: readonly Unit[],
  events: ReadonlyMap<string, Event>,
  items: readonly ReadItem[],
): string[] {
  return review.flatMap((unit) => {
    const match = DONE.exec(unit.text);
    const study = (match?.[1] ?? match?.[2] ?? "").toLowerCase().replace(/s$/, "");
    if (!match || /\b(?:no|not|never|without)\b/i.test(unit.text.slice(0, match.index + match[0].length))) return [];
    const item = items.find(
      ({ request, side }) => (side === "left" || side === "right") && request.toLowerCase().includes(study),
    );
    if (!item) return [];
    const own = [...events.values()].filter(
      (event) =>
        event.what === "study" &&
        event.unit.text.toLowerCase().includes(study) &&
        sharesRegion(event.unit.text, item.request),
    );
    const [event] = own;
    const said = sideOf(unit.text);
    if (!event || own.some(({ side }) => side === item.side) || (said && said === event.side)) return [];
    const day = event.unit.page.date ?? "";
    return [
      `The utilization review takes the ${match[1] ?? match[2]} of ${written(day)} for the ${item.side} ${item.bodyRegion ?? "side"}; its report says ${event.side}: ${quoted(unit, match.index)}; ${quoted(event.unit)}.`,
    ];
  });
}
