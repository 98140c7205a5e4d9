import type { CaseDay, EditionNote, Excerpt, IsoDay } from "../../vocabulary.ts";
import { isInForce } from "../edition-in-force.ts";

const DAY_WORDS: Record<CaseDay["basis"], string> = {
  "ur-decision": "the utilization review decision",
  application: "the application for review",
  reviewer: "the date that the reviewer set",
  assumed: "the date assumed for want of one in the file",
};

/** What the day of a case is the day of: "the utilization review decision". */
export function nameDay(basis: CaseDay["basis"]): string {
  return DAY_WORDS[basis];
}

/** "in force 2009-07-18 to 2016-07-27", "in force since 2017-12-01", "without dated editions". Days are ISO. */
export function describeSpan(from: IsoDay | null, to: IsoDay | null): string {
  if (from && to) return `in force ${from} to ${to}`;
  if (from) return `in force since ${from}`;
  return to ? `in force until ${to}` : "continuously updated, without dated editions";
}

/**
 * Which edition an excerpt is of and why it counts, or does not, on a case's day: "in force 2009-07-18 to 2016-07-27; the
 * utilization review decision is of 2014-12-26".
 */
export function explainEdition(
  excerpt: Pick<Excerpt, "edition" | "inForceFrom" | "inForceTo">,
  { date, basis }: CaseDay,
): EditionNote {
  const { edition, inForceFrom, inForceTo } = excerpt;
  const day = basis === "reviewer" || basis === "assumed" ? DAY_WORDS[basis] : `${DAY_WORDS[basis]} is of`;
  const link = basis === "reviewer" || basis === "assumed" ? " is " : " ";
  const against = isInForce(excerpt, date) ? "" : "not in force on that day: ";
  return {
    ...{ edition, inForceFrom, inForceTo, date, basis },
    why: `${against}${describeSpan(inForceFrom, inForceTo)}; ${day}${link}${date}`,
  };
}
