import type { Databases } from "../../db/client.ts";
import type { Embedder } from "./embedder.ts";
import { findNearest, type Shelf } from "./find-nearest.ts";
import { storeVectors } from "./store-vectors.ts";

/** Texts embedded within one search at most: the bundled library in one go, a large import over a few searches. */
const TEXTS_PER_SEARCH = 384;
const NEAREST = 60;

/**
 * Ids of excerpts near in meaning to a request that may be offered, best first; none when the embedding server does not answer, because
 * the search stands on its own. The text must hold no identifiers.
 */
export async function nearestOrNone(
  dbs: Databases,
  embedder: Embedder,
  text: string,
  mayOffer: (shelf: Shelf) => boolean,
): Promise<string[]> {
  try {
    await storeVectors(dbs, embedder, TEXTS_PER_SEARCH);
    return await findNearest(dbs.search, embedder, text, NEAREST, mayOffer);
  } catch (error) {
    console.warn(`embeddings not used: ${error instanceof Error ? error.name : "error"}`);
    return [];
  }
}
