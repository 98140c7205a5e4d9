import type { Databases } from "../db/client.ts";
import type { IsoDay, RankedExcerpt, SearchSequenceStep, SearchStep } from "../vocabulary.ts";
import type { Card } from "./describe-excerpt.ts";
import { isInForce } from "./edition-in-force.ts";
import { listOfferedEditions, type OfferedEdition } from "./editions/offered-editions.ts";
import { nearestOrNone } from "./embeddings/add-vectors.ts";
import type { Embedder } from "./embeddings/embedder.ts";
import { fuseRanks } from "./embeddings/fuse-ranks.ts";
import { type Candidate, findCandidates, readCards } from "./find-candidates.ts";
import { type Query, readQuery } from "./query.ts";
import { APPLICABLE_SCORE, scoreCard } from "./rank-excerpts.ts";
import { NAMED_IN_FULL, scoreTopicWords } from "./score-topic-words.ts";
import { recordSearchSequence, stepOf } from "./search-sequence.ts";
import { understandRequest } from "./understand-request.ts";

export interface ExcerptSearch {
  request: string;
  /** The day whose editions count, as a rule that of the UR decision. */
  date: IsoDay;
  injuryDate?: IsoDay | undefined;
  diagnoses?: readonly string[] | undefined;
  bodyRegion?: string | null | undefined;
  limit?: number | undefined;
  /** Adds what this organisation imported and published to the bundled library. */
  organisationId?: string | undefined;
  /** Takes identifiers out of the words that leave for an embedding model. */
  mask?: ((text: string) => string) | undefined;
}

export interface FoundExcerpt extends RankedExcerpt {
  chapterNumber: string | null;
  citedSections: string[];
}

const DEFAULT_LIMIT = 10;
/** Of the concepts that a request was read as, so many are recorded with the search. */
const MAX_TERMS_SHOWN = 12;

/**
 * Where an imported guideline has the request's own name for a topic, what general words made of the request is dropped:
 * "lumen chamber, 6 sessions" asks for the chamber, not for physical therapy.
 */
function dropGuess(candidates: readonly Candidate[], query: Query): Query {
  const named = candidates.some(({ card }) => card.imported && scoreTopicWords(card, query) === NAMED_IN_FULL);
  if (!query.understood.guessed || !named) return query;
  return { ...query, concepts: new Map(), understood: { ...query.understood, procedures: [], kind: null } };
}

function rankCandidates(candidates: readonly Candidate[], query: Query): { card: Card; score: number }[] {
  const best = Math.min(...candidates.map(({ rank }) => rank), -1e-6);
  return candidates
    .map(({ card, rank }) => ({ card, score: scoreCard(card, query, Math.max(0, rank / best)) }))
    .sort((a, b) => b.score - a.score || a.card.id.localeCompare(b.card.id));
}

/** Takes turns between the things that a request names, so that each is answered near the top. */
function interleave(lists: readonly { card: Card; score: number }[][]): { card: Card; score: number }[] {
  const merged = new Map<string, { card: Card; score: number }>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let at = 0; at < longest; at++)
    for (const list of lists) {
      const entry = list[at];
      if (entry && !merged.has(entry.card.id)) merged.set(entry.card.id, entry);
    }
  return [...merged.values()];
}

/** How much the neighbours in meaning say beside the ranking by words: little where the request was understood. */
const VECTOR_WEIGHT = { understood: 0.3, notUnderstood: 1 };

/** Fuses the ranking by words with that by meaning; what only the latter holds is scored as found by no word. */
async function fuseWithVectors(
  dbs: SearchStores & { embedder: Embedder },
  ranked: { card: Card; score: number }[],
  text: string,
  queries: readonly Query[],
  offered: ReadonlyMap<string, OfferedEdition>,
): Promise<{ card: Card; score: number }[]> {
  const first = queries[0];
  const near = await nearestOrNone(dbs, dbs.embedder, text, (shelf) =>
    shelf.editionId === null ? !!first && isInForce(shelf, first.date) : offered.has(shelf.editionId),
  );
  const entries = new Map(ranked.map((entry) => [entry.card.id, entry]));
  const unknown = near.filter((id) => !entries.has(id));
  if (first && unknown.length > 0) {
    for (const card of await readCards(dbs.search, unknown, first.date, offered))
      entries.set(card.id, { card, score: Math.max(...queries.map((query) => scoreCard(card, query, 0))) });
  }
  const understood = queries.some(({ concepts }) => concepts.size > 0);
  const fused = fuseRanks([
    { keys: ranked.map(({ card }) => card.id), weight: 1 },
    {
      keys: near.filter((id) => entries.has(id)),
      weight: understood ? VECTOR_WEIGHT.understood : VECTOR_WEIGHT.notUnderstood,
    },
  ]);
  return fused.flatMap((id) => entries.get(id) ?? []);
}

/** Where excerpts are searched; with an embedding model, by meaning as well. */
export interface SearchStores extends Databases {
  embedder?: Embedder | undefined;
}

/**
 * Excerpts of the editions in force on a day that bear on a request, best first, and the search sequence of
 * 8 CCR 9792.21.1. Call `ensureLibrary` before. A request that nothing bears on yields no excerpts; that is an answer.
 */
export async function findExcerpts(
  dbs: SearchStores,
  { request, date, limit = DEFAULT_LIMIT, organisationId, mask = (text) => text, ...about }: ExcerptSearch,
): Promise<{ excerpts: FoundExcerpt[]; searchSequence: SearchSequenceStep[] }> {
  const { parts, bodyRegions, procedures } = understandRequest(request);
  const editions = await listOfferedEditions(dbs.db, organisationId, date);
  const offered = new Map(editions.map((edition) => [edition.id, edition]));
  const queries = parts.map((part) =>
    readQuery(part, { ...about, date, procedures, bodyRegion: about.bodyRegion ?? bodyRegions[0] }),
  );
  const lists = await Promise.all(
    queries.map(async (query) => {
      const candidates = await findCandidates(dbs.search, query, offered);
      return rankCandidates(candidates, dropGuess(candidates, query));
    }),
  );
  const byWords = interleave(lists);
  const { embedder } = dbs;
  const ranked = embedder
    ? await fuseWithVectors({ ...dbs, embedder }, byWords, mask(request), queries, offered)
    : byWords;
  const applicable = ranked.filter(({ score }) => score >= APPLICABLE_SCORE).map(({ card }) => card);
  const sources: Partial<Record<SearchStep, string>> = {};
  for (const { card } of ranked) {
    const step = stepOf(card.sourceKey);
    const names = new Set(sources[step]?.split(", ") ?? []).add(card.sourceKey);
    sources[step] = [...names].join(", ");
  }
  return {
    excerpts: ranked.slice(0, limit).map(({ card, score }) => toFound(card, score)),
    searchSequence: recordSearchSequence(request, date, applicable.slice(0, limit), sources, {
      terms: [...new Set(queries.flatMap(({ concepts }) => [...concepts.keys()]))].slice(0, MAX_TERMS_SHOWN),
      imported: editions,
    }),
  };
}

function toFound(card: Card, score: number): FoundExcerpt {
  const { id, sourceKey, edition, chapter, chapterNumber, topic, pages, inForceFrom, inForceTo, citedSections } = card;
  return {
    ...{ excerptId: id, source: sourceKey, edition, chapter, topic, pages, inForceFrom, inForceTo },
    ...{ step: stepOf(sourceKey), score: Math.round(score * 100) / 100, chapterNumber, citedSections },
  };
}
