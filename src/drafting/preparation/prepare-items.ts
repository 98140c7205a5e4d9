import type { Criterion, Excerpt, FoundEvidence } from "../../vocabulary.ts";
import { answerQuestion } from "../answer-question.ts";
import { briefDocuments } from "../brief-case.ts";
import type { CaseState, DisputedItem } from "../case-state.ts";
import { chooseProof } from "../choose-proof.ts";
import type { CriterionLeaf } from "../criteria.ts";
import { recordQuestions } from "../determination/record-questions.ts";
import { chooseBeside, chooseCited, heedParties, idsToRead, librarySearch, supplementsOf } from "./choose-excerpts.ts";
import { answerTree, type JudgedTree, treesOf } from "./judged-trees.ts";
import {
  MAX_ITEMS_PREPARED,
  type PreparedCriterion,
  type PreparedEvidence,
  type PreparedExcerpt,
  type PreparedItem,
  type PreparedItems,
} from "./prepared-shape.ts";
import { tellOperation } from "./recent-operation.ts";

/** Near misses that are told of a condition; the reviewer sees all with the draft. */
const NEAR_MISSES_TOLD = 2;
const TOPICS_TOLD = 6;
/** Share of the best excerpt's score from which another is worth telling. */
const SCORE_SHARE_TOLD = 0.3;

/**
 * All that an item's draft starts from, in one answer: the search with its sequence, the governing excerpt with what the file shows
 * at each of its conditions, what to cite beside it, and what the records say of such a treatment. `excerptIds`: judge by
 * these in place of the best found. Without ids: the first items. Those that are not in the case file come back as `unknown`. Throws `not-found` where an excerpt is not.
 */
export async function prepareItems(
  state: CaseState,
  { disputedItemIds, excerptIds }: { disputedItemIds?: string[] | undefined; excerptIds?: string[] | undefined },
): Promise<PreparedItems> {
  const wanted = [...new Set(disputedItemIds ?? state.items.slice(0, MAX_ITEMS_PREPARED).map(({ id }) => id))];
  const unknown = wanted.filter((id) => !state.getItem(id));
  const known = wanted.flatMap((id) => state.getItem(id) ?? []);
  const prepared = await Promise.all(
    known.map(async (item) => {
      const told = new Set<string>();
      return { item: await prepareItem(state, item, told, excerptIds), told };
    }),
  );
  const items = prepared.map(({ item }) => item);
  // In the order of the items, whichever was ready first.
  const told = new Set(prepared.flatMap((one) => [...one.told]));
  return {
    items,
    ...(unknown.length > 0 ? { unknown } : {}),
    pagesSearched: state.pages.filter(({ readable }) => readable).length,
    pagesUnreadable: state.pages.filter(({ readable }) => !readable).length,
    quotes: [...told].flatMap((ref) => {
      const quote = state.refs.find(ref);
      return quote ? [{ ref, ...quote }] : [];
    }),
  };
}

async function prepareItem(
  state: CaseState,
  item: DisputedItem,
  told: Set<string>,
  only?: string[],
): Promise<PreparedItem> {
  const { query } = librarySearch(
    {
      diagnoses: state.facts?.diagnoses.map(({ value }) => value) ?? [],
      treatmentToDate: state.facts?.treatmentToDate.map(({ value }) => value) ?? [],
      items: state.items,
    },
    { ...item, ...tellOperation(state, item) },
  );
  const [found, citedByOthers] = await Promise.all([
    state.findExcerpts(query ?? item.request, item.bodyRegion),
    state.citedByOthers(item),
  ]);
  const ranked = heedParties(found.excerpts, citedByOthers);
  const read = await Promise.all((only ?? idsToRead(item, ranked, state.asOf)).map((id) => state.getExcerpt(id)));
  const cited = only ? read : chooseCited(read, item, ranked);
  const besideIds = only ? [] : supplementsOf(item, cited, ranked);
  const beside = chooseBeside(await Promise.all(besideIds.map((id) => state.getExcerpt(id))), cited);
  const trees = treesOf(cited, item);
  const answers = (tree: JudgedTree) => (leaf: CriterionLeaf) => state.assess(item, tree.excerptId, leaf);
  const name = (quote: Parameters<CaseState["refs"]["name"]>[0]) => {
    const ref = state.refs.name(quote);
    told.add(ref);
    return ref;
  };
  const documents = briefDocuments(state);
  const judge = (tree: JudgedTree) => {
    const found = answerTree(tree.tree, answers(tree));
    return withEvidence(tree.tree, (leaf) => found.get(leaf.id) ?? answers(tree)(leaf), documents, name);
  };
  const general = trees.find((tree) => tree.general);
  const best = found.excerpts[0]?.score ?? 0;
  const prepared: PreparedItem = {
    disputedItemId: item.id,
    searchSequence: found.searchSequence.map(({ editions: _editions, terms: _terms, ...step }) => step),
    citedByOthers,
    found: found.excerpts
      .filter(({ score }) => score >= best * SCORE_SHARE_TOLD)
      .slice(0, TOPICS_TOLD)
      .map(({ excerptId, source, topic, pages, score }) => ({ excerptId, source, topic, pages, score })),
    cite: cited.map((excerpt) => {
      const tree = trees.find((one) => !one.general && one.excerptId === excerpt.id);
      return { ...describeExcerpt(excerpt), criteria: tree ? judge(tree) : null };
    }),
    beside: beside.map(describeExcerpt),
    ...(general ? { general: { excerptId: general.excerptId, criteria: judge(general) } } : {}),
    records: recordQuestions(item.request).map((question) => {
      const { state: shown, evidence } = answerQuestion(state, item, question);
      return { question, state: shown, quotes: evidence.map(name) };
    }),
  };
  state.prepared.set(item.id, prepared);
  return prepared;
}

function withEvidence(
  node: Criterion,
  answer: (leaf: CriterionLeaf) => FoundEvidence,
  documents: Parameters<typeof chooseProof>[1],
  name: (quote: FoundEvidence["evidence"][number] | FoundEvidence["search"]["nearMisses"][number]) => string,
): PreparedCriterion {
  if ("of" in node) return { ...node, of: node.of.map((one) => withEvidence(one, answer, documents, name)) };
  const found = answer(node);
  const proof = chooseProof({ text: node.text, state: found.state, evidence: found.evidence }, documents);
  const others = found.evidence.filter((quote) => !proof.includes(quote)).map(name);
  const near = found.state === "not-documented" ? found.search.nearMisses.slice(0, NEAR_MISSES_TOLD) : [];
  const shown: PreparedEvidence = {
    state: found.state,
    ...(proof.length > 0 ? { evidence: proof.map(name) } : {}),
    ...(others.length > 0 ? { also: others } : {}),
    ...(near.length > 0 ? { near: near.map((miss) => [name(miss), miss.why]) } : {}),
  };
  return { ...node, ...shown };
}

/** An excerpt without what no draft says of it. */
function describeExcerpt(excerpt: Excerpt): PreparedExcerpt {
  const {
    criteria: _criteria,
    treatments: _treatments,
    bodyRegions: _regions,
    confidence: _confidence,
    ...said
  } = excerpt;
  return said;
}
