import { asc, count, gt, max } from "drizzle-orm";
import type { Databases } from "../../db/client.ts";
import { excerpts } from "../../db/schema.ts";
import type { Embedder } from "./embedder.ts";
import { quantise } from "./quantise.ts";

const ROWS_PER_READ = 200;
const TEXTS_PER_CALL = 96;
const MAX_CHARACTERS = 1_500;

type Described = Pick<typeof excerpts.$inferSelect, "id" | "chapter" | "topic" | "treatments" | "summary">;

/** What is embedded of an excerpt: what it is about first, then its text as far as it goes. */
const toText = ({ chapter, topic, treatments, summary }: Described) =>
  [topic, chapter, treatments.join(", "), summary].filter(Boolean).join("\n").slice(0, MAX_CHARACTERS);

/** The name under which the index's state table says which library the vectors of an embedder belong to. */
export const stateName = (embedder: Embedder["id"]) => `vectors:${embedder}`;

/**
 * Embeds excerpts that have no vector of this embedder, or one of an earlier text; at most `limit` texts a call, so that
 * a step or a request stays bounded. Costs two counts where nothing changed since the last complete call.
 * @returns how many excerpts still lack a vector
 */
export async function storeVectors(dbs: Databases, embedder: Embedder, limit: number): Promise<number> {
  const library = await describeLibrary(dbs);
  const state = await dbs.search
    .prepare("SELECT corpus_hash FROM index_state WHERE name = ?")
    .bind(stateName(embedder.id))
    .first<{ corpus_hash: string }>();
  if (state?.corpus_hash === library) return 0;

  const { missing, gone } = await compareVectors(dbs, embedder.id);
  const now = missing.slice(0, limit);
  for (let at = 0; at < now.length; at += TEXTS_PER_CALL) {
    const slice = now.slice(at, at + TEXTS_PER_CALL);
    const vectors = await embedder.embed(slice.map(({ text }) => text));
    const rows = slice.map(({ id, hash }, index) =>
      dbs.search
        .prepare("INSERT OR REPLACE INTO excerpt_vectors (embedder, excerpt_id, text_hash, vector) VALUES (?, ?, ?, ?)")
        .bind(embedder.id, id, hash, quantise(vectors[index] ?? []).buffer),
    );
    await dbs.search.batch(rows);
  }
  const left = missing.length - now.length;
  await dbs.search.batch([
    dbs.search
      .prepare("DELETE FROM excerpt_vectors WHERE embedder = ? AND excerpt_id IN (SELECT value FROM json_each(?))")
      .bind(embedder.id, JSON.stringify(gone)),
    // An isolate that holds the vectors in memory reads them again when this changes.
    dbs.search
      .prepare("INSERT OR REPLACE INTO index_state (name, corpus_hash) VALUES (?, ?)")
      .bind(stateName(embedder.id), left === 0 ? library : `incomplete ${crypto.randomUUID()}`),
  ]);
  return left;
}

/** Changes whenever an excerpt is added, removed or, in the bundled catalogue, rewritten; imported text never changes. */
async function describeLibrary({ db, search }: Databases): Promise<string> {
  const [counted] = await db.select({ n: count(), last: max(excerpts.id) }).from(excerpts);
  const bundled = await search
    .prepare("SELECT corpus_hash FROM index_state WHERE name = 'bundled'")
    .first<{ corpus_hash: string }>();
  return `${bundled?.corpus_hash ?? "none"} ${counted?.n} ${counted?.last}`;
}

async function compareVectors(dbs: Databases, embedder: string) {
  const stored = await dbs.search
    .prepare("SELECT excerpt_id AS id, text_hash AS hash FROM excerpt_vectors WHERE embedder = ?")
    .bind(embedder)
    .all<{ id: string; hash: string }>();
  const hashes = new Map(stored.results.map(({ id, hash }) => [id, hash]));
  const missing: { id: string; hash: string; text: string }[] = [];
  for await (const row of readExcerpts(dbs)) {
    const text = toText(row);
    const hash = hashText(text);
    if (hashes.get(row.id) !== hash) missing.push({ id: row.id, hash, text });
    hashes.delete(row.id);
  }
  const rewritten = new Set(missing.map(({ id }) => id));
  return { missing, gone: [...hashes.keys()].filter((id) => !rewritten.has(id)) };
}

/** All excerpts, a slice at a time: an imported library is larger than a Worker wants to hold. */
async function* readExcerpts({ db }: Databases): AsyncGenerator<Described> {
  const { id, chapter, topic, treatments, summary } = excerpts;
  for (let after = ""; ; ) {
    const rows = await db
      .select({ id, chapter, topic, treatments, summary })
      .from(excerpts)
      .where(gt(id, after))
      .orderBy(asc(id))
      .limit(ROWS_PER_READ);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_PER_READ) return;
    after = last.id;
  }
}

/** FNV-1a, 32 bits, with the length: tells two texts apart, guards nothing. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}
