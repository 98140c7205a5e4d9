import type { D1Database } from "@cloudflare/workers-types";
import { type Card, toToken } from "./describe-excerpt.ts";
import { isInForce } from "./edition-in-force.ts";
import type { OfferedEdition } from "./editions/offered-editions.ts";
import type { Query } from "./query.ts";
import { NEIGHBOURS } from "./suit-region.ts";

export interface Candidate {
  card: Card;
  /** bm25 as FTS5 gives it: the lower the better. */
  rank: number;
}

/** Rows of the index from here on hold imported excerpts; the bundled catalogue stands before. */
export const FIRST_IMPORTED_ROW = 1_000_000;

// Enough that every excerpt on a common region or class still stands among the candidates.
const CANDIDATES = 120;
const MAX_TERMS = 60;

// Weights of the columns: topic, treatments, concepts, body regions, chapter, summary.
const RANK = "bm25(excerpt_index, 6, 5, 10, 2, 2, 1)";

/** Terms of the request itself: its concepts, names and words. */
function requestTerms(query: Query): Set<string> {
  const terms = new Set<string>();
  for (const concept of query.concepts.keys()) terms.add(toToken(concept));
  for (const word of query.understood.normalized.split(" ")) if (/^[a-z]{3,}$/.test(word)) terms.add(word);
  for (const name of query.understood.treatments) if (/^[a-z]{4,}$/.test(name)) terms.add(name);
  return terms;
}

/** Terms of the regions that the request and the diagnoses name, and of those beside them. */
function regionTerms(query: Query): Set<string> {
  const terms = new Set<string>();
  const regions = [...query.regions, ...query.likelyRegions];
  const nearby = regions.flatMap((region) => NEIGHBOURS[region] ?? []);
  // Without a region the low back, the commonest, is looked at.
  for (const region of [...regions, ...nearby, "any", ...(regions.length === 0 ? ["low back"] : [])])
    terms.add(toToken(`region ${region}`));
  for (const region of regions) for (const word of region.split(" ")) terms.add(word);
  return terms;
}

/** An FTS5 expression of quoted terms; nothing a request holds can be read as its syntax. */
const toMatch = (terms: Iterable<string>) =>
  [...terms]
    .slice(0, MAX_TERMS)
    .map((term) => `"${term.replace(/"/g, "")}"`)
    .join(" OR ");

/**
 * Excerpts that may be offered on the query's date and share terms with it, best by bm25 first. The catalogue is asked by
 * region too, because an operation that no excerpt names is decided by its body part's chapter; an imported library, many
 * times as large, only by the request's own terms.
 */
export async function findCandidates(
  search: D1Database,
  query: Query,
  offered: ReadonlyMap<string, OfferedEdition>,
): Promise<Candidate[]> {
  const own = requestTerms(query);
  const regions = regionTerms(query);
  const statements = [
    search
      .prepare(
        `SELECT card, guideline_edition_id AS editionId, ${RANK} AS rank
         FROM excerpt_index JOIN excerpt_cards ON excerpt_cards.row = excerpt_index.rowid
         WHERE excerpt_index MATCH ?1 AND excerpt_index.rowid < ${FIRST_IMPORTED_ROW}
           AND (in_force_from IS NULL OR in_force_from <= ?2) AND (in_force_to IS NULL OR in_force_to >= ?2)
         ORDER BY rank LIMIT ${CANDIDATES}`,
      )
      .bind(toMatch([...own, ...regions]), query.date),
  ];
  if (offered.size > 0)
    statements.push(
      search
        .prepare(
          `SELECT card, guideline_edition_id AS editionId, ${RANK} AS rank
           FROM excerpt_index JOIN excerpt_cards ON excerpt_cards.row = excerpt_index.rowid
           WHERE excerpt_index MATCH ?1 AND excerpt_index.rowid >= ${FIRST_IMPORTED_ROW}
             AND guideline_edition_id IN (SELECT value FROM json_each(?2))
           ORDER BY rank LIMIT ${CANDIDATES}`,
        )
        .bind(toMatch(own.size > 0 ? own : regions), JSON.stringify([...offered.keys()])),
    );
  const answers = await search.batch<CardRow & { rank: number }>(statements);
  return answers
    .flatMap(({ results }) => results)
    .map((row) => ({ card: readCard(row, offered), rank: row.rank }))
    .filter(({ card }) => isInForce(card, query.date));
}

interface CardRow {
  card: string;
  editionId: string | null;
}

/** The column is written by describeExcerpt alone. What the main database says of an imported edition goes before it. */
function readCard({ card, editionId }: CardRow, offered: ReadonlyMap<string, OfferedEdition>): Card {
  const { id: _, ...now } = (editionId ? offered.get(editionId) : undefined) ?? { id: null };
  return { ...(JSON.parse(card) as Card), ...now };
}

/** Those of some excerpts that may be offered on a day, whatever order they are asked for in. */
export async function readCards(
  search: D1Database,
  ids: readonly string[],
  date: string,
  offered: ReadonlyMap<string, OfferedEdition>,
): Promise<Card[]> {
  const { results } = await search
    .prepare(
      `SELECT card, guideline_edition_id AS editionId FROM excerpt_cards
       WHERE excerpt_id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(ids))
    .all<CardRow>();
  return results
    .filter(({ editionId }) => editionId === null || offered.has(editionId))
    .map((row) => readCard(row, offered))
    .filter((card) => isInForce(card, date));
}
