import { citePages } from "../../cite-pages.ts";
import type { SourceKey } from "../../vocabulary.ts";
import { splitPages } from "../checks/cited-pages.ts";
import { contentStems } from "../checks/sentences.ts";
import { SOURCE_NAMES } from "../guideline-conflict/name-guideline.ts";
import { librarySearch } from "../preparation/choose-excerpts.ts";
import type { BriefItem, CaseBrief, ToolOutputs } from "../tool-contract.ts";
import { baseProposal, proposalsOf } from "./base-proposal.ts";
import { composeProposal } from "./compose-proposal.ts";
import { planItem, type WantedCall } from "./plan-item.ts";
import { draftedItems } from "./plan-rework.ts";
import type { Step } from "./plan-step.ts";
import type { Ask } from "./read-asks.ts";
import type { Turn } from "./read-turn.ts";
import * as say from "./say.ts";
import * as sayChange from "./say-change.ts";

type Ranked = ToolOutputs["findExcerpts"]["excerpts"][number];

/** An excerpt is offered in another's place only where it speaks of the treatment about as closely. */
const CLOSE_ENOUGH = 0.35;

/** Rests an item on another page or another excerpt: the one that is named, else the next best that is in force. */
export function planCitation(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  const items = draftedItems(brief, ask);
  if ("text" in items) return items;
  const [item] = items.meant;
  if (!item || items.meant.length > 1) return { text: say.whichItem(brief) };
  const first = planItem(turn, brief, item);
  // Another excerpt is chosen from the whole ranking, of which a prepared item tells the best only.
  const search: WantedCall[] = turn.hasAsked("findExcerpts", (input) => input.disputedItemId === item.id)
    ? []
    : [{ name: "findExcerpts", input: librarySearch(brief, item) }];
  if (Array.isArray(first)) return { calls: turn.offers("prepareItems") ? [...first, ...search] : first };
  const found = turn.searchFor(item.id);
  if (!found && search.length > 0) return { calls: search };
  if (!found) return { text: sayChange.noCitation(item, [], ask.words) };
  const [done] = proposalsOf(turn, item, "citation");
  if (done) return { text: sayChange.cited(turn, item, found.excerpts) };
  const page = /\b(?:p(?:age|p)?s?\.?)\s*(\d{1,4})\b/i.exec(ask.words)?.[1];
  const onPage = page ? otherPage(turn, item, page) : undefined;
  if (onPage) return { calls: [{ name: "proposeDraft", input: onPage }] };
  const wanted = chooseOther(item, found.excerpts, ask.words, page);
  if (!wanted) return { text: sayChange.noCitation(item, found.searchSequence, ask.words) };
  const assessed = planItem(turn, brief, item, [wanted.excerptId]);
  if (Array.isArray(assessed)) return { calls: assessed };
  return { calls: [{ name: "proposeDraft", input: { ...composeProposal(brief, assessed), kind: "citation" } }] };
}

/** The same draft with this page of an excerpt that it cites already. */
function otherPage(turn: Turn, item: BriefItem, page: string) {
  const base = baseProposal(turn, item);
  const excerpts = turn.answersOf("readExcerpt").map(({ output }) => output.excerpt);
  const holder = base?.citations.find(({ excerptId }) => {
    const pages = excerpts.find(({ id }) => id === excerptId)?.pages;
    return pages ? splitPages(pages).some((part) => covers(part, page)) : false;
  });
  if (!base || !holder || holder.pages.includes(page)) return undefined;
  const before = citePages(holder.pages);
  return {
    ...base,
    citations: base.citations.map((one) => (one === holder ? { ...one, pages: [page] } : one)),
    rationale: base.rationale.replaceAll(before, citePages([page])),
    kind: "citation" as const,
  };
}

function covers(part: string, page: string): boolean {
  const [from = "", to = from] = part.split("-");
  return Number(from) <= Number(page) && Number(page) <= Number(to);
}

function chooseOther(item: BriefItem, ranked: Ranked[], words: string, page: string | undefined): Ranked | undefined {
  const cited = new Set(item.draft?.citations.map(({ excerptId }) => excerptId));
  const own = contentStems(item.request);
  const best = ranked[0]?.score ?? 0;
  const others = ranked.filter(({ excerptId, source }) => !cited.has(excerptId) && source !== "mtus-rules");
  if (page) return others.find(({ pages }) => pages && splitPages(pages).some((part) => covers(part, page)));
  const source = namedSource(words);
  if (source) return others.find((excerpt) => source.test(excerpt.source));
  return others.find(
    ({ score, topic }) => score >= best * CLOSE_ENOUGH && [...contentStems(topic)].some((stem) => own.has(stem)),
  );
}

/** Keys of the source that the words name, as a pattern. */
export function namedSource(words: string): RegExp | undefined {
  if (SOURCE_NAMES.odg.test(words)) return /^odg$/;
  if (/\bACOEM\b/i.test(words)) return /acoem/;
  if (SOURCE_NAMES["mtus-chronic-pain-2009" satisfies SourceKey].test(words)) return /^mtus-chronic-pain/;
  return /\bMTUS\b/i.test(words) ? /^mtus|^acoem/ : undefined;
}
