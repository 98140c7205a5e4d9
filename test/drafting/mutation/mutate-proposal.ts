import { expandPages } from "../../../src/drafting/checks/cited-pages.ts";
import { locateQuote } from "../../../src/drafting/checks/locate-quote.ts";
import { isInForce } from "../../../src/guidelines/edition-in-force.ts";
import type { DraftProposal, Excerpt } from "../../../src/vocabulary.ts";
import type { Random } from "./random.ts";
import type { RightDraft } from "./right-drafts.ts";

/** Changes one thing of a proposal besides its text; `excerpts` are those that the changed one cites. */
export type ProposalMutator = (
  draft: RightDraft,
  random: Random,
  library: readonly Excerpt[],
) => { proposal: DraftProposal; excerpts?: Excerpt[] } | undefined;

const copy = (draft: RightDraft) => structuredClone(draft.input.proposal);
const quotesOf = (proposal: DraftProposal) => proposal.criteria.flatMap((criterion) => criterion.evidence);
const stands = (draft: RightDraft, quote: { documentId: string; page: number; quote: string }) =>
  draft.input.pages.some(
    (page) => page.documentId === quote.documentId && page.number === quote.page && locateQuote(page, quote.quote),
  );

export const PROPOSAL_MUTATORS: Record<string, ProposalMutator> = {
  "page of a quote": (draft, random) => {
    const proposal = copy(draft);
    const quotes = quotesOf(proposal);
    if (quotes.length === 0) return undefined;
    const quote = random.pick(quotes);
    quote.page += 1 + random.below(2);
    // A quote that the other page holds too is no error.
    return stands(draft, quote) ? undefined : { proposal };
  },
  "document of a quote": (draft, random) => {
    const proposal = copy(draft);
    const quotes = quotesOf(proposal);
    if (quotes.length === 0) return undefined;
    const quote = random.pick(quotes);
    quote.documentId = random.pick(
      draft.input.pages.filter(({ documentId }) => documentId !== quote.documentId),
    ).documentId;
    return stands(draft, quote) ? undefined : { proposal };
  },
  "word of a quote": (draft, random) => {
    const proposal = copy(draft);
    const quotes = quotesOf(proposal).filter(({ quote }) => quote.split(" ").length > 3);
    if (quotes.length === 0) return undefined;
    const quote = random.pick(quotes);
    const words = quote.quote.split(" ");
    if (random.chance(0.5)) words.splice(1 + random.below(words.length - 2), 1);
    else words.splice(1 + random.below(words.length - 2), 0, "not");
    quote.quote = words.join(" ");
    return stands(draft, quote) ? undefined : { proposal };
  },
  "digit of a quote": (draft, random) => {
    const proposal = copy(draft);
    const quotes = quotesOf(proposal).filter(({ quote }) => /\d/.test(quote));
    if (quotes.length === 0) return undefined;
    const quote = random.pick(quotes);
    quote.quote = quote.quote.replace(/\d/, (digit) => String((Number(digit) + 1 + random.below(8)) % 10));
    return stands(draft, quote) ? undefined : { proposal };
  },
  determination: (draft, random) => {
    const proposal = copy(draft);
    proposal.determination = random.pick(
      (["upheld", "overturned", "modified"] as const).filter((other) => other !== proposal.determination),
    );
    return { proposal };
  },
  "page of a citation": (draft, random) => {
    const proposal = copy(draft);
    const cited = proposal.citations.filter(({ pages }) => pages.some((span) => /^\d+/.test(span)));
    if (cited.length === 0) return undefined;
    const citation = random.pick(cited);
    const excerpt = draft.input.excerpts.find(({ id }) => id === citation.excerptId);
    const covered = expandPages([excerpt?.pages ?? ""]);
    const page = Math.max(...covered) + 1 + random.below(20);
    citation.pages = [String(random.chance(0.5) ? page : Math.max(1, Math.min(...covered) - 1 - random.below(5)))];
    return covered.has(Number(citation.pages[0])) ? undefined : { proposal };
  },
  "another excerpt cited": (draft, random, library) => {
    const proposal = copy(draft);
    const [citation] = proposal.citations;
    if (!citation) return undefined;
    const others = library.filter(
      (excerpt) =>
        excerpt.criteria &&
        isInForce(excerpt, draft.input.facts.asOf) &&
        excerpt.id !== citation.excerptId &&
        proposal.citations.every(({ excerptId }) => excerptId !== excerpt.id),
    );
    const other = random.pick(others);
    citation.excerptId = other.id;
    citation.pages = [];
    return {
      proposal,
      excerpts: [
        ...draft.input.excerpts.filter(
          ({ id }) =>
            proposal.criteria.some((one) => one.excerptId === id) ||
            proposal.citations.some(({ excerptId }) => excerptId === id),
        ),
        other,
      ],
    };
  },
  "edition not in force": (draft, random, library) => {
    const proposal = copy(draft);
    const [citation] = proposal.citations;
    const others = library.filter((excerpt) => !isInForce(excerpt, draft.input.facts.asOf));
    if (!citation || others.length === 0) return undefined;
    const other = random.pick(others);
    citation.excerptId = other.id;
    citation.pages = [];
    return { proposal, excerpts: [...draft.input.excerpts, other] };
  },
  "citation of nothing": (draft) => {
    const proposal = copy(draft);
    const [citation] = proposal.citations;
    if (!citation) return undefined;
    citation.excerptId = `${citation.excerptId}-x`;
    return { proposal };
  },
  "no citation": (draft) => {
    const proposal = copy(draft);
    if (proposal.citations.length === 0) return undefined;
    proposal.citations = [];
    return { proposal };
  },
  "evidence of the denial alone": (draft) => {
    const proposal = copy(draft);
    const page = draft.input.pages.find(({ kind }) => kind === "ur-denial");
    const [documented] = proposal.criteria.filter(({ evidence }) => evidence.length > 0);
    if (!page || !documented) return undefined;
    for (const criterion of proposal.criteria) {
      if (criterion.evidence.length > 0)
        criterion.evidence = [
          { documentId: page.documentId, page: page.number, quote: page.text.split("\n")[1] ?? page.text },
        ];
    }
    return { proposal };
  },
  "documented called absent": (draft, random) => {
    const proposal = copy(draft);
    const documented = proposal.criteria.filter(
      ({ state, excerptId, criterionId }) => state === "documented" && isRequired(draft, excerptId, criterionId),
    );
    if (documented.length === 0) return undefined;
    const criterion = random.pick(documented);
    criterion.state = "not-documented";
    criterion.evidence = [];
    return { proposal };
  },
  "absent called documented": (draft, random) => {
    const proposal = copy(draft);
    const absent = proposal.criteria.filter(
      ({ state, excerptId, criterionId }) => state === "not-documented" && isRequired(draft, excerptId, criterionId),
    );
    if (absent.length === 0) return undefined;
    const criterion = random.pick(absent);
    criterion.state = "documented";
    const [quote] = quotesOf(proposal);
    // With the quote of another criterion, or with none.
    criterion.evidence = quote && random.chance(0.6) ? [structuredClone(quote)] : [];
    return { proposal };
  },
  "criterion left out": (draft, random) => {
    const proposal = copy(draft);
    const required = proposal.criteria.filter(({ excerptId, criterionId }) =>
      isRequired(draft, excerptId, criterionId),
    );
    if (required.length === 0) return undefined;
    const out = random.pick(required);
    proposal.criteria = proposal.criteria.filter((criterion) => criterion !== out);
    return { proposal };
  },
};

function isRequired(draft: RightDraft, excerptId: string, criterionId: string): boolean {
  const json = JSON.stringify(draft.input.excerpts.find(({ id }) => id === excerptId)?.criteria ?? null);
  return json.includes(`"kind":"leaf","id":"${criterionId}"`);
}
