import type { IsoDay, SourceKey } from "../vocabulary.ts";

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

export interface Replacement {
  on: IsoDay;
  replaced: SourceKey;
  by: SourceKey;
  authority: string;
}

/** History of the MTUS: which source took the place of which, from which day. Source: 8 CCR 9792.20-9792.27. */
export const MTUS_HISTORY: readonly Replacement[] = [
  { on: "2016-07-28", replaced: "mtus-chronic-pain-2009", by: "mtus-chronic-pain-2016", authority: "8 CCR 9792.24.2" },
  { on: "2016-07-28", replaced: "mtus-chronic-pain-2009", by: "mtus-opioids-2016", authority: "8 CCR 9792.24.4" },
  { on: "2017-12-01", replaced: "mtus-chronic-pain-2016", by: "mtus-acoem", authority: "8 CCR 9792.24.2" },
  { on: "2017-12-01", replaced: "mtus-opioids-2016", by: "mtus-acoem", authority: "8 CCR 9792.24.4" },
  { on: "2017-12-01", replaced: "acoem-2004", by: "mtus-acoem", authority: "8 CCR 9792.22-9792.23.12" },
  { on: "2017-12-01", replaced: "acoem-elbow-2007", by: "mtus-acoem", authority: "8 CCR 9792.23.2" },
  { on: "2017-12-01", replaced: "mtus-acupuncture-2007", by: "mtus-acoem", authority: "8 CCR 9792.24.1" },
];

/** The sources that stand in a source's place on a day; several where its matter was divided, none while it is in force. */
export function findReplacement(source: SourceKey, day: IsoDay): Replacement[] {
  const next = MTUS_HISTORY.filter(({ replaced, on }) => replaced === source && on <= day);
  return next
    .flatMap((step) => {
      const later = findReplacement(step.by, day);
      return later.length > 0 ? later : [step];
    })
    .filter((step, at, all) => all.findIndex(({ by }) => by === step.by) === at);
}
