import type { IsoDay, SourceKey } from "../vocabulary.ts";
import {
  EDITION_HISTORY,
  type EditionRecord,
  findEditions,
  getEdition,
  type NamesEdition,
} from "./edition-history/read-history.ts";

/** What the question "was it in force" needs of an excerpt. */
export interface Dated {
  sourceKey: SourceKey;
  inForceFrom: IsoDay | null;
  inForceTo: IsoDay | null;
}

/** Both ends belong to the period; null is open. ISO days compare as text. */
export function isInForce(dated: Pick<Dated, "inForceFrom" | "inForceTo">, day: IsoDay): boolean {
  return (
    (dated.inForceFrom === null || dated.inForceFrom <= day) && (dated.inForceTo === null || day <= dated.inForceTo)
  );
}

const wasInForce = ({ from, to }: EditionRecord, day: IsoDay) => isInForce({ inForceFrom: from, inForceTo: to }, day);

const OPIOIDS = /\b(?:opioids?|narcotics?|urine drug|drug (?:testing|screen)|detoxification|wean\w*)\b/i;

/** Of a divided matter the part that the topic is about; all parts where no topic says. */
function chooseSubject(records: EditionRecord[], topic: string | undefined): EditionRecord[] {
  if (!topic) return records;
  const wanted = records.filter(({ subject }) => (subject === "opioids") === OPIOIDS.test(topic));
  return wanted.length > 0 ? wanted : records;
}

/**
 * What stands in an edition's place on a day: the later one where it was replaced by then, the earlier one where it was not yet
 * in force; none while it is in force itself. Chapter and topic narrow the answer: of the 2009 chronic pain guidelines a page
 * on opioids went into the Opioids Treatment Guidelines, any other into those of 2016.
 */
export function findReplacement(named: NamesEdition, day: IsoDay): EditionRecord[] {
  const editions = findEditions(named);
  if (editions.length === 0 || editions.some((record) => wasInForce(record, day))) return [];
  const reached = editions.flatMap((record) =>
    record.from !== null && day < record.from ? goBack(record, day) : goOn(record, day, named.topic),
  );
  return [...new Set(reached)];
}

function goOn(record: EditionRecord, day: IsoDay, topic: string | undefined): EditionRecord[] {
  const next = chooseSubject(record.replacedBy.map(getEdition), topic);
  return next.flatMap((one) => (wasInForce(one, day) ? [one] : goOn(one, day, topic)));
}

function goBack(record: EditionRecord, day: IsoDay): EditionRecord[] {
  const all = EDITION_HISTORY.filter(({ replacedBy }) => replacedBy.includes(record.id));
  const own = all.filter(({ line }) => line === record.line);
  const before = own.length > 0 ? own : all;
  return before.flatMap((one) => (wasInForce(one, day) ? [one] : goBack(one, day)));
}

export interface Replacement {
  on: IsoDay;
  replaced: SourceKey;
  by: SourceKey;
  authority: string;
}

/** Which source took the place of which other one, from which day; chapters that moved together are one entry. */
export const MTUS_HISTORY: readonly Replacement[] = EDITION_HISTORY.flatMap(({ sourceKey, replacedBy }) =>
  replacedBy.map(getEdition).flatMap((next): Replacement[] => {
    if (next.sourceKey === sourceKey || next.from === null) return [];
    return [{ on: next.from, replaced: sourceKey, by: next.sourceKey, authority: next.authority }];
  }),
).filter(
  (step, at, all) =>
    all.findIndex((other) => other.on === step.on && other.replaced === step.replaced && other.by === step.by) === at,
);
