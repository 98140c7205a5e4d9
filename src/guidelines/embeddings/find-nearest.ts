import type { D1Database } from "@cloudflare/workers-types";
import type { Embedder } from "./embedder.ts";
import { cosine, quantise } from "./quantise.ts";
import { stateName } from "./store-vectors.ts";

const VECTORS_PER_READ = 2_000;

/** To what an excerpt belongs: an imported edition, or the bundled catalogue (null) with its days in force. */
export interface Shelf {
  editionId: string | null;
  inForceFrom: string | null;
  inForceTo: string | null;
}

interface Stored {
  version: string;
  entries: (Shelf & { id: string; vector: Int8Array })[];
}

/** Per isolate: a library of 20,000 excerpts is 5 MB of vectors. */
const loaded = new WeakMap<D1Database, Map<string, Promise<Stored>>>();

/**
 * Ids of the excerpts nearest in meaning to a text, best first, among those that `mayOffer` lets pass: what another
 * organisation imported must not crowd out what this one may be shown.
 */
export async function findNearest(
  search: D1Database,
  embedder: Embedder,
  text: string,
  limit: number,
  mayOffer: (shelf: Shelf) => boolean,
): Promise<string[]> {
  const [[vector], stored] = await Promise.all([embedder.embed([text]), loadVectors(search, embedder.id)]);
  if (!vector) return [];
  const asked = quantise(vector);
  return stored.entries
    .filter(mayOffer)
    .map(({ id, vector: own }) => ({ id, similarity: cosine(asked, own) }))
    .sort((a, b) => b.similarity - a.similarity || a.id.localeCompare(b.id))
    .slice(0, limit)
    .map(({ id }) => id);
}

async function loadVectors(search: D1Database, embedder: string): Promise<Stored> {
  const state = await search
    .prepare("SELECT corpus_hash AS version FROM index_state WHERE name = ?")
    .bind(stateName(embedder))
    .first<{ version: string }>();
  const version = state?.version ?? "none";
  const known = loaded.get(search) ?? new Map<string, Promise<Stored>>();
  loaded.set(search, known);
  const cached = await known.get(embedder);
  if (cached?.version === version) return cached;
  const reading = readVectors(search, embedder, version);
  known.set(embedder, reading);
  reading.catch(() => known.delete(embedder));
  return reading;
}

async function readVectors(search: D1Database, embedder: string, version: string): Promise<Stored> {
  const stored: Stored = { version, entries: [] };
  for (let after = ""; ; ) {
    const { results } = await search
      .prepare(
        `SELECT excerpt_vectors.excerpt_id AS id, vector, guideline_edition_id AS editionId,
           in_force_from AS inForceFrom, in_force_to AS inForceTo
         FROM excerpt_vectors JOIN excerpt_cards USING (excerpt_id)
         WHERE embedder = ? AND excerpt_id > ? ORDER BY excerpt_id LIMIT ${VECTORS_PER_READ}`,
      )
      .bind(embedder, after)
      // D1 gives a BLOB as an array of byte values.
      .all<Shelf & { id: string; vector: number[] }>();
    for (const row of results)
      stored.entries.push({ ...row, vector: new Int8Array(Uint8Array.from(row.vector).buffer) });
    const last = results.at(-1);
    if (!last || results.length < VECTORS_PER_READ) return stored;
    after = last.id;
  }
}
