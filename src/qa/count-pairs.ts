import type { Comparison, LetterItem, ParsedLetter } from "../vocabulary.ts";
import { agreementByChance, cohensKappa } from "./agreement.ts";
import { citedPages, overlapOf } from "./page-overlap.ts";
import { type CountedShare, countShare } from "./wilson-interval.ts";

type Pair = Comparison["items"][number];

/** A pair of draft and letter with what its figures are compared with. */
export type CountedPair = Pair & {
  /** Whether utilization review's citations hold every page that the letter cites; null where it cites none. */
  urCitesAllPages: boolean | null;
};

/** The pairs of a comparison with utilization review's citations beside them, as the letter reports those. */
export function withBaseline(comparison: Comparison, letter: ParsedLetter): CountedPair[] {
  return comparison.items.map((pair) => {
    const issued = letter.items.find(({ request }) => request === pair.finalRequest);
    return { ...pair, urCitesAllPages: issued ? compareUr(issued) : null };
  });
}

function compareUr({ urGuidelines, reviewerGuidelines }: LetterItem): boolean | null {
  const { recall } = overlapOf(citedPages(urGuidelines), citedPages(reviewerGuidelines));
  return recall === null ? null : recall === 1;
}

/** What the figures count of one pair, so that each can show its items. */
export function countedItem({ request, determination, citations, urCitesAllPages }: CountedPair) {
  const { recall } = citations.page;
  return { request, ...determination, allPagesCited: recall === null ? null : recall === 1, urCitesAllPages };
}

/** Figures over pairs of draft and letter, each share with its 95 % interval, and what they are compared with. */
export function countPairs(pairs: CountedPair[]) {
  const decided = pairs.filter(({ determination }) => determination.final !== null);
  const overturned = decided.filter(({ determination }) => determination.final === "overturned");
  const cited = pairs.filter(({ citations }) => citations.page.recall !== null);
  const agreement = countShare(countAgreeing(decided), decided.length);
  const judged = decided.map(({ determination }): [string, string] => [
    determination.draft ?? "none",
    determination.final ?? "none",
  ]);
  return {
    items: pairs.length,
    agreement,
    alwaysUpheld: countShare(
      decided.filter(({ determination }) => determination.final === "upheld").length,
      decided.length,
    ),
    kappa: cohensKappa(judged),
    kappaInterval: boundKappa(judged, agreement),
    overturnRecall: countShare(countAgreeing(overturned), overturned.length),
    /** Items for which the letter cites pages: those with every one of its pages in the draft. */
    allPagesCited: countShare(cited.filter(({ citations }) => citations.page.recall === 1).length, cited.length),
    /** The same for the citations of utilization review. */
    urPagesCited: countShare(cited.filter(({ urCitesAllPages }) => urCitesAllPages).length, cited.length),
  };
}

function countAgreeing(pairs: Pair[]): number {
  return pairs.filter(({ determination }) => determination.agree).length;
}

/**
 * Kappa at the bounds of the agreement's 95 % interval, the agreement by chance held as observed; null where kappa is undefined.
 * Unlike the interval of Cohen (Educ Psychol Meas 1960;20:37) it does not shrink to nothing where all pairs agree.
 */
function boundKappa(pairs: [string, string][], { low, high }: CountedShare): { low: number; high: number } | null {
  const chance = agreementByChance(pairs);
  if (low === null || high === null || chance >= 1) return null;
  const at = (observed: number) => Math.max(-1, (observed - chance) / (1 - chance));
  return { low: at(low), high: at(high) };
}
