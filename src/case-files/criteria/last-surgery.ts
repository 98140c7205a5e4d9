import type { IsoDay } from "../../vocabulary.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import type { PageIndex, Unit } from "../page-index.ts";

const SURGERY = /surgery|operation|s\/p|status post|arthroscopy|underwent|procedure/i;
const DATED_SURGERY = new RegExp(
  `(?:date of (?:surgery|operation)|s\\/p[^.]{0,70}|status post[^.]{0,60}|arthroscopy|underwent[^.]{0,50})\\W*(${DATE})`,
  "i",
);

const known = new WeakMap<PageIndex, Map<string, { day: IsoDay; units: Unit[] } | null>>();

/** The last operation that records date on or before a day, with the sentences that tell it; null where none does. */
export function lastSurgery(index: PageIndex, asOf: IsoDay): { day: IsoDay; units: Unit[] } | null {
  const own = known.get(index) ?? new Map();
  known.set(index, own);
  if (own.has(asOf)) return own.get(asOf) ?? null;
  const surgeries = index.units.flatMap((unit) => {
    if (unit.standing !== "record" || !SURGERY.test(unit.text)) return [];
    const match = DATED_SURGERY.exec(unit.text);
    const day = toIsoDay(match?.[1]) ?? (unit.page.kind === "operative-report" ? unit.page.date : null);
    return day && day <= asOf ? [{ unit, day }] : [];
  });
  const [last] = surgeries.sort((a, b) => b.day.localeCompare(a.day));
  const found = last
    ? { day: last.day, units: surgeries.filter(({ day }) => day === last.day).map(({ unit }) => unit) }
    : null;
  own.set(asOf, found);
  return found;
}
