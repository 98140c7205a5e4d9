import type { ToolOutputs, ToolRefusal } from "./tool-contract.ts";

/** Near misses of an absence that a model is told; the reviewer sees all. */
const NEAR_MISSES_TOLD = 3;
const TERMS_TOLD = 8;
/** Excerpts below this share of the best one's score are told by the search's own steps only. */
const SCORE_SHARE_TOLD = 0.3;
const EXCERPTS_TOLD = 8;

/**
 * What a model is told of a search for excerpts: the best ones, without the list of every edition that was gone through, which
 * is kept with the draft and costs ten times what it says. Nothing that `searchSequence` names as found is left out.
 */
export function shortenExcerpts(output: ToolOutputs["findExcerpts"] | ToolRefusal) {
  if ("error" in output) return output;
  const best = output.excerpts[0]?.score ?? 0;
  const found = new Set(output.searchSequence.flatMap((step) => step.found));
  return {
    ...output,
    excerpts: output.excerpts.filter(
      ({ score, excerptId }, at) => found.has(excerptId) || (at < EXCERPTS_TOLD && score >= best * SCORE_SHARE_TOLD),
    ),
    searchSequence: output.searchSequence.map(({ editions: _editions, ...step }) => step),
  };
}

/** What a model is told of the evidence for a criterion: every quote, and of what came close the three best with their reason. */
export function shortenEvidence(output: ToolOutputs["findEvidence"] | ToolRefusal) {
  if ("error" in output) return output;
  // The question is in the call, and offsets are found again by code.
  const { search, question: _question, evidence, ...rest } = output;
  return {
    ...rest,
    evidence: evidence.map(({ start: _start, end: _end, ...quote }) => quote),
    search: {
      ...search,
      terms: search.terms.slice(0, TERMS_TOLD),
      nearMisses: search.nearMisses
        .slice(0, NEAR_MISSES_TOLD)
        .map(({ document, page, quote, why }) => ({ document, page, quote, why })),
    },
  };
}
