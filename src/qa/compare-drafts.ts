import type { ComparedItem, Comparison, DraftOutput, LetterItem, ParsedLetter } from "../vocabulary.ts";
import { cohensKappa, compareTexts, share } from "./agreement.ts";
import { matchRequests } from "./match-requests.ts";
import { citedPages, overlapOf } from "./page-overlap.ts";

type DraftItem = DraftOutput["items"][number];

/**
 * Compares drafts with the final determination, item by item. Items are paired by their requests; the summary counts pairs, and
 * of these, for agreement, kappa (null where undefined) and overturn recall, those that the letter decides. A draft without
 * a determination agrees with none. Page recall is taken over all cited pages of the letter's paired items.
 */
export function compareDrafts(drafts: DraftOutput["items"], letter: ParsedLetter): Comparison {
  const pairs = matchRequests(
    drafts.map((draft) => [draft.request]),
    letter.items.map(waysToPut),
  ).flatMap(({ left, right }) => {
    const draft = drafts[left];
    const final = letter.items[right];
    return draft && final ? [{ draft, final }] : [];
  });
  const decided = pairs.filter(({ final }) => final.determination !== null);
  const overturned = decided.filter(({ final }) => final.determination === "overturned");
  const finalPages = pairs.map(({ final }) => citedPages(final.reviewerGuidelines));
  const foundPages = pairs.map(({ draft }, index) => {
    const own = citedPages(draft.citations);
    return [...(finalPages[index] ?? [])].filter((page) => own.has(page)).length;
  });
  return {
    items: pairs.map(({ draft, final }) => compareItem(draft, final)),
    unmatched: {
      drafts: drafts.filter((draft) => !pairs.some((pair) => pair.draft === draft)).map((draft) => draft.request),
      final: letter.items.filter((item) => !pairs.some((pair) => pair.final === item)).map((item) => item.request),
    },
    summary: {
      n: pairs.length,
      agreement: share(decided.filter(agrees).length, decided.length),
      kappa: cohensKappa(
        decided.map(({ draft, final }) => [draft.determination ?? "none", final.determination ?? "none"]),
      ),
      overturnRecall: share(overturned.filter(agrees).length, overturned.length),
      pageRecall: share(
        foundPages.reduce((sum, count) => sum + count, 0),
        finalPages.reduce((sum, pages) => sum + pages.size, 0),
      ),
    },
  };
}

function compareItem(draft: DraftItem, final: LetterItem): ComparedItem {
  const sources = (citations: { source: string }[]) => new Set<string>(citations.map((citation) => citation.source));
  return {
    request: draft.request,
    finalRequest: final.request,
    determination: { draft: draft.determination, final: final.determination, agree: agrees({ draft, final }) },
    citations: {
      source: overlapOf(sources(draft.citations), sources(final.reviewerGuidelines)),
      page: overlapOf(citedPages(draft.citations), citedPages(final.reviewerGuidelines)),
    },
    rationale: { similarity: compareTexts(draft.rationale, final.rationale) },
  };
}

function agrees({ draft, final }: { draft: DraftItem; final: LetterItem }): boolean {
  return draft.determination !== null && draft.determination === final.determination;
}

/** A partly authorised request is drafted under its original or its remaining wording. */
function waysToPut(item: LetterItem): string[] {
  return item.partial ? [item.request, item.partial.original, item.partial.remaining] : [item.request];
}
