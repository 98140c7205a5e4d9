import type { SearchSequenceStep, SearchStep, SourceKey } from "../vocabulary.ts";

/** The step of 8 CCR 9792.21.1 to which a source belongs. The MTUS includes the ACOEM chapters that it adopts. */
export function stepOf(source: SourceKey): SearchStep {
  if (source === "odg") return "acoem-or-odg";
  return source === "other" ? "national-guidelines" : "mtus";
}

export interface Applicable {
  id: string;
  sourceKey: SourceKey;
}

/**
 * Records the medical evidence search sequence of 8 CCR 9792.21.1(d) for one request: what was searched at each step,
 * what was found, and why the search went on or stopped.
 * @param applicable excerpts in force that are about the request, best first
 * @param searched names of the sources in force on the day, by step
 */
export function recordSearchSequence(
  request: string,
  date: string,
  applicable: readonly Applicable[],
  searched: Readonly<Partial<Record<SearchStep, string>>>,
): SearchSequenceStep[] {
  const foundIn = (step: SearchStep) =>
    applicable.filter(({ sourceKey }) => stepOf(sourceKey) === step).map(({ id }) => id);
  const words = `"${request}", editions in force on ${date}`;
  const mtus = foundIn("mtus");
  const odg = foundIn("acoem-or-odg");
  const national = foundIn("national-guidelines");
  const steps: SearchSequenceStep[] = [
    {
      step: "mtus",
      source: searched.mtus ?? "MTUS",
      searched: words,
      found: mtus,
      note:
        mtus.length > 0
          ? "The MTUS addresses the request; it is presumed correct."
          : "The MTUS is silent on the request.",
    },
    {
      step: "acoem-or-odg",
      source: searched["acoem-or-odg"] ?? "ODG",
      searched: words,
      found: odg,
      note:
        mtus.length > 0
          ? "Needed only where the presumption of the MTUS is challenged; shown for that case."
          : odg.length > 0
            ? "Searched because the MTUS is silent; it addresses the request."
            : "Nothing applicable in the library.",
    },
  ];
  if (mtus.length > 0 || odg.length > 0) return steps;
  return [
    ...steps,
    {
      step: "national-guidelines",
      source: searched["national-guidelines"] ?? "Imported guidelines",
      searched: words,
      found: national,
      note:
        national.length > 0
          ? "Found among imported guidelines."
          : "Nothing applicable in the library; search outside it.",
    },
    {
      step: "studies",
      source: "Peer-reviewed studies",
      searched: "not held in the library",
      found: [],
      note: "The reviewer has to search the literature.",
    },
  ];
}
