import type { D1Database } from "@cloudflare/workers-types";
import type { Databases } from "../db/client.ts";
import type { IsoDay, RankedExcerpt, SearchSequenceStep, SearchStep } from "../vocabulary.ts";
import { type Card, toToken } from "./describe-excerpt.ts";
import { isInForce } from "./edition-in-force.ts";
import { listOfferedEditions, type OfferedEdition } from "./editions/offered-editions.ts";
import { type Query, readQuery } from "./query.ts";
import { APPLICABLE_SCORE, scoreCard } from "./rank-excerpts.ts";
import { recordSearchSequence, stepOf } from "./search-sequence.ts";
import { NEIGHBOURS } from "./suit-region.ts";
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
}

export interface FoundExcerpt extends RankedExcerpt {
  chapterNumber: string | null;
  citedSections: string[];
}

// Enough that every excerpt on a common region or class still stands among the candidates.
const CANDIDATES = 120;
const DEFAULT_LIMIT = 10;
const MAX_TERMS = 60;

/** An FTS5 expression of quoted terms; nothing a request holds can be read as its syntax. */
function toMatch(query: Query): string {
  const terms = new Set<string>();
  for (const concept of query.concepts.keys()) terms.add(toToken(concept));
  const regions = [...query.regions, ...query.likelyRegions];
  const nearby = regions.flatMap((region) => NEIGHBOURS[region] ?? []);
  // Without a region the low back, the commonest, is looked at.
  for (const region of [...regions, ...nearby, "any", ...(regions.length === 0 ? ["low back"] : [])])
    terms.add(toToken(`region ${region}`));
  for (const region of regions) for (const word of region.split(" ")) terms.add(word);
  for (const word of query.understood.normalized.split(" ")) if (/^[a-z]{3,}$/.test(word)) terms.add(word);
  for (const name of query.understood.treatments) if (/^[a-z]{4,}$/.test(name)) terms.add(name);
  return [...terms]
    .slice(0, MAX_TERMS)
    .map((term) => `"${term.replace(/"/g, "")}"`)
    .join(" OR ");
}

interface Candidate {
  card: Card;
  /** bm25 as FTS5 gives it: the lower the better. */
  rank: number;
}

// Weights of the columns: topic, treatments, concepts, body regions, chapter, summary.
const RANK = "bm25(excerpt_index, 6, 5, 10, 2, 2, 1)";

async function findCandidates(
  search: D1Database,
  query: Query,
  offered: ReadonlyMap<string, OfferedEdition>,
): Promise<Candidate[]> {
  const { results } = await search
    .prepare(
      `SELECT card, guideline_edition_id AS editionId, ${RANK} AS rank
       FROM excerpt_index JOIN excerpt_cards ON excerpt_cards.row = excerpt_index.rowid
       WHERE excerpt_index MATCH ?1 AND CASE WHEN guideline_edition_id IS NULL
         THEN (in_force_from IS NULL OR in_force_from <= ?2) AND (in_force_to IS NULL OR in_force_to >= ?2)
         ELSE guideline_edition_id IN (SELECT value FROM json_each(?3)) END
       ORDER BY ${RANK} LIMIT ${CANDIDATES}`,
    )
    .bind(toMatch(query), query.date, JSON.stringify([...offered.keys()]))
    .all<{ card: string; editionId: string | null; rank: number }>();
  // The column is written by describeExcerpt alone. The date is asked again: an edition out of force never passes.
  return results
    .map(({ card, editionId, rank }) => {
      const { id: _, ...now } = (editionId ? offered.get(editionId) : undefined) ?? { id: null };
      return { card: { ...(JSON.parse(card) as Card), ...now }, rank };
    })
    .filter(({ card }) => isInForce(card, query.date));
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

/**
 * Excerpts of the editions in force on a day that bear on a request, best first, and the search sequence of
 * 8 CCR 9792.21.1. Call `ensureLibrary` before. A request that nothing bears on yields no excerpts; that is an answer.
 */
export async function findExcerpts(
  dbs: Databases,
  { request, date, limit = DEFAULT_LIMIT, organisationId, ...about }: ExcerptSearch,
): Promise<{ excerpts: FoundExcerpt[]; searchSequence: SearchSequenceStep[] }> {
  const { parts, bodyRegions } = understandRequest(request);
  const editions = await listOfferedEditions(dbs.db, organisationId, date);
  const offered = new Map(editions.map((edition) => [edition.id, edition]));
  const lists = await Promise.all(
    parts.map(async (part) => {
      const query = readQuery(part, { ...about, date, bodyRegion: about.bodyRegion ?? bodyRegions[0] });
      return rankCandidates(await findCandidates(dbs.search, query, offered), query);
    }),
  );
  const ranked = interleave(lists);
  const applicable = ranked.filter(({ score }) => score >= APPLICABLE_SCORE).map(({ card }) => card);
  const sources: Partial<Record<SearchStep, string>> = {};
  for (const { card } of ranked) {
    const step = stepOf(card.sourceKey);
    const names = new Set(sources[step]?.split(", ") ?? []).add(card.sourceKey);
    sources[step] = [...names].join(", ");
  }
  return {
    excerpts: ranked.slice(0, limit).map(({ card, score }) => toFound(card, score)),
    searchSequence: recordSearchSequence(request, date, applicable.slice(0, limit), sources),
  };
}

function toFound(card: Card, score: number): FoundExcerpt {
  const { id, sourceKey, edition, chapter, chapterNumber, topic, pages, inForceFrom, inForceTo, citedSections } = card;
  return {
    ...{ excerptId: id, source: sourceKey, edition, chapter, topic, pages, inForceFrom, inForceTo },
    ...{ step: stepOf(sourceKey), score: Math.round(score * 100) / 100, chapterNumber, citedSections },
  };
}
