import type { IsoDay, SearchedEdition, SearchSequenceStep, SearchStep, SourceKey } from "../vocabulary.ts";
import { EDITION_HISTORY } from "./edition-history/read-history.ts";
import { isInForce } from "./edition-in-force.ts";

/** The step of 8 CCR 9792.21.1 to which a source belongs. The MTUS includes the ACOEM chapters that it adopts. */
export function stepOf(source: SourceKey): SearchStep {
  if (source === "odg") return "acoem-or-odg";
  return source === "other" ? "national-guidelines" : "mtus";
}

export interface Applicable {
  id: string;
  sourceKey: SourceKey;
}

/** The first day of the medical evidence search sequence, 8 CCR 9792.21.1. */
export const SEARCH_SEQUENCE_FROM: IsoDay = "2015-04-20";
const PRESUMPTION_PLACED_ANEW: IsoDay = "2009-07-18";

/**
 * The regulation in force on a day that prescribes in which order evidence is looked for. Before the search sequence a
 * treatment that the MTUS did not address was judged by other nationally recognised, scientifically based guidelines (9792.21(c))
 * and by the hierarchy of evidence (9792.25; until 2009-07-17 9792.22).
 */
export function searchRuleOn(day: IsoDay): string {
  if (day >= SEARCH_SEQUENCE_FROM) return "8 CCR 9792.21.1";
  return day >= PRESUMPTION_PLACED_ANEW ? "8 CCR 9792.21(c) and 9792.25" : "8 CCR 9792.21(c) and 9792.22";
}

/** Rules, the scope of a guideline and the chapters on treatment in general bear on every request and answer none by themselves. */
const GENERAL_ENTRY = /^mtus-rules\/|\/scope$|^acoem-2004\/ch[235]\//;

/** Of what a step of the search found, the ids of the entries that are about the treatment itself. */
export function specificEntries(found: readonly string[]): string[] {
  return found.filter((id) => !GENERAL_ENTRY.test(id));
}

/** A source that this step of the search goes through, by the key of its step. */
export type GivenEdition = SearchedEdition & { sourceKey: SourceKey };

/** What a step searches on a day: the bundled editions in force, and the imported ones that are offered. */
function editionsOf(step: SearchStep, day: IsoDay, imported: readonly GivenEdition[]): SearchedEdition[] {
  const bundled = EDITION_HISTORY.filter(
    (record) =>
      stepOf(record.sourceKey) === step &&
      record.sourceKey !== "mtus-rules" &&
      record.catalogued !== false &&
      (record.inMtusTo === undefined || day <= record.inMtusTo) &&
      isInForce({ inForceFrom: record.from, inForceTo: record.to }, day),
  ).map(({ name, edition, from, to }) => ({ source: name, edition, inForceFrom: from, inForceTo: to }));
  const own = imported
    .filter(({ sourceKey }) => stepOf(sourceKey) === step)
    .map(({ source, edition, inForceFrom, inForceTo }) => ({ source, edition, inForceFrom, inForceTo }));
  return [...bundled, ...own];
}

/**
 * Records the search for one request in the order that the law of the day prescribes: what was searched at each step, in which
 * editions, what was found, and why the search went on or stopped. Studies are no part of the library; that step says so.
 * @param applicable excerpts in force that are about the request, best first
 * @param searched names of the sources that held candidates, by step
 * @param with terms searched for, and imported editions offered on the day
 */
export function recordSearchSequence(
  request: string,
  date: IsoDay,
  applicable: readonly Applicable[],
  searched: Readonly<Partial<Record<SearchStep, string>>>,
  { terms, imported = [] }: { terms?: readonly string[]; imported?: readonly GivenEdition[] } = {},
): SearchSequenceStep[] {
  const foundIn = (step: SearchStep) =>
    applicable.filter(({ sourceKey }) => stepOf(sourceKey) === step).map(({ id }) => id);
  const authority = searchRuleOn(date);
  const words = `"${request}", editions in force on ${date}`;
  const general = foundIn("mtus");
  const mtus = specificEntries(general);
  const odg = foundIn("acoem-or-odg");
  const national = foundIn("national-guidelines");
  const make = (
    step: SearchStep,
    source: string,
    found: string[],
    outcome: NonNullable<SearchSequenceStep["outcome"]>,
    note: string,
  ): SearchSequenceStep => ({
    ...{ step, source: searched[step] ?? source, searched: words, found, note, outcome, authority },
    ...(terms && terms.length > 0 ? { terms: [...terms] } : {}),
    editions: editionsOf(step, date, imported),
  });
  const rest = "Needed only where the presumption of the MTUS is rebutted";
  const sequence = [
    mtus.length > 0
      ? make(
          "mtus",
          "MTUS",
          general,
          "addressed",
          "The MTUS addresses the request and is presumed correct; the search may stop here.",
        )
      : make(
          "mtus",
          "MTUS",
          general,
          "silent",
          `${general.length > 0 ? "Only general rules of the MTUS bear on it; no entry" : "No entry of the MTUS"} is about the request; the search goes on.`,
        ),
    mtus.length > 0
      ? make(
          "acoem-or-odg",
          "ODG",
          odg,
          "not-needed",
          `${rest}; ${odg.length > 0 ? "what was found may be read beside it." : "nothing was found."}`,
        )
      : odg.length > 0
        ? make(
            "acoem-or-odg",
            "ODG",
            odg,
            "addressed",
            "Searched because the MTUS is silent; it addresses the request, and the search may stop here.",
          )
        : make("acoem-or-odg", "ODG", [], "silent", "Nothing about the request in the library; the search goes on."),
  ];
  const answered = mtus.length > 0 || odg.length > 0;
  if (!answered || national.length > 0) {
    sequence.push(
      answered
        ? make(
            "national-guidelines",
            "Imported guidelines",
            national,
            "not-needed",
            `${mtus.length > 0 ? rest : "An earlier step answers"}; what was found is kept for that case.`,
          )
        : national.length > 0
          ? make(
              "national-guidelines",
              "Imported guidelines",
              national,
              "addressed",
              "Searched because neither the MTUS nor ODG addresses the request; found among imported guidelines.",
            )
          : make(
              "national-guidelines",
              "Imported guidelines",
              [],
              "silent",
              "Nothing about the request among imported guidelines; look outside the library.",
            ),
    );
  }
  if (answered || national.length > 0) return sequence;
  return [
    ...sequence,
    {
      step: "studies",
      source: "Peer-reviewed studies",
      searched: "not held in the library",
      found: [],
      note: "The reviewer has to search the literature, and can record the study relied on with the draft.",
      outcome: "outside",
      authority,
    },
  ];
}
