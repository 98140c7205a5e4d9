import type { Part } from "./part.ts";
import { wordsIn } from "./plain-words.ts";
import { tellContradictions } from "./tell-contradictions.ts";
import { tellGivenSummary } from "./tell-given-summary.ts";
import {
  type SummarySources,
  speaksOf,
  tellDiagnoses,
  tellMechanism,
  tellOperations,
  tellStudies,
  tellTreatment,
  tellWorker,
} from "./tell-history.ts";
import { tellRequest, tellReview } from "./tell-request.ts";
import { tellVisit } from "./tell-visit.ts";

export type { SummarySources } from "./tell-history.ts";

/** Longest summary that code writes; what matters less is left out beyond it. Issued ones have about 240 words. */
const MAX_WORDS = 300;

/** What a summary cannot be without, what it should have, and what only fills it. */
const NEEDED = 0;
const MAIN = 1;
const MORE = 2;
const FILLING = 3;

interface Ranked {
  rank: number;
  part: Part;
}

/**
 * The clinical case summary in the order of issued letters: worker and injury, diagnoses, treatment to date, imaging, latest complaints and
 * findings, medication, the request and its denial, then where the documents disagree. Each sentence carries the places it was written from.
 * Pure; what the file does not tell is left out.
 */
export function buildSummary(sources: SummarySources): Part[] {
  const given = tellGivenSummary(sources);
  const about = speaksOf(sources.items);
  const told: Ranked[] =
    given.length > 0
      ? ranked(MORE, ...given)
      : [
          ...ranked(MAIN, tellMechanism(sources), tellDiagnoses(sources), tellTreatment(sources)),
          ...ranked(MORE, ...tellOperations(sources)),
          ...tellStudies(sources).flatMap((part) => ranked(about(part.text) ? MORE : FILLING, part)),
          ...tellVisit(sources).flatMap((part, at) => ranked(at < 2 ? MAIN : MORE, part)),
        ];
  return keepWithin(MAX_WORDS, [
    ...ranked(NEEDED, tellWorker(sources)),
    ...told,
    ...ranked(NEEDED, tellRequest(sources)),
    ...ranked(MAIN, tellReview(sources)),
    ...ranked(MAIN, ...tellContradictions(sources)),
  ]);
}

function ranked(rank: number, ...parts: (Part | null)[]): Ranked[] {
  return parts.flatMap((part) => (part ? [{ rank, part }] : []));
}

/** The parts that matter most and fit, in their order. */
function keepWithin(words: number, parts: Ranked[]): Part[] {
  const kept = new Set<Part>();
  let left = words;
  for (const { part } of [...parts].sort((a, b) => a.rank - b.rank)) {
    const size = wordsIn(part.text);
    if (size > left) continue;
    kept.add(part);
    left -= size;
  }
  return parts.map(({ part }) => part).filter((part) => kept.has(part));
}
