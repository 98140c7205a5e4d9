import type { D1Database } from "@cloudflare/workers-types";
import { and, asc, eq, gt, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Databases } from "../db/client.ts";
import { excerpts } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import type { Excerpt } from "../vocabulary.ts";
import { loadBundledExcerpts } from "./corpus/index.ts";
import { describeExcerpt, toToken } from "./describe-excerpt.ts";
import { FIRST_IMPORTED_ROW } from "./find-candidates.ts";

// D1 binds at most 100 parameters a statement and takes a bounded batch.
const STATEMENTS_PER_BATCH = 40;
const ROWS_PER_READ = 200;
const BUNDLED = "bundled";

/** Per isolate: the libraries already seen in order. Keyed by the index database, of which an isolate has one. */
const ready = new WeakMap<D1Database, Promise<void>>();

/**
 * Makes the stored library the bundled one: loads the excerpts and rebuilds the index where either is another version.
 * Costs nothing after its first success in an isolate; two requests that race write the same rows.
 * @throws AppError library-not-ready when a database refuses
 */
export function ensureLibrary(dbs: Databases): Promise<void> {
  const known = ready.get(dbs.search);
  if (known) return known;
  const load = loadWhereStale(dbs).catch((cause: unknown) => {
    ready.delete(dbs.search);
    throw new AppError("library-not-ready", "The guideline library could not be loaded. Try again in a minute.", {
      cause,
    });
  });
  ready.set(dbs.search, load);
  return load;
}

async function loadWhereStale({ db, search }: Databases): Promise<void> {
  const { hash, excerpts: bundled } = await loadBundledExcerpts();
  const [stored] = await db
    .select({ count: sql<number>`count(*)` })
    .from(excerpts)
    .where(and(isNull(excerpts.organisationId), eq(excerpts.corpusHash, hash)));
  if (stored?.count !== bundled.length) await storeExcerpts({ db, search }, bundled, hash);
  const state = await search
    .prepare("SELECT corpus_hash FROM index_state WHERE name = ?")
    .bind(BUNDLED)
    .first<{ corpus_hash: string }>();
  if (state?.corpus_hash !== hash) await rebuildIndex({ db, search }, hash);
}

async function storeExcerpts({ db }: Databases, bundled: readonly Excerpt[], corpusHash: string): Promise<void> {
  const statements = bundled.map((excerpt) => {
    const row = { ...excerpt, organisationId: null, corpusHash };
    return db.insert(excerpts).values(row).onConflictDoUpdate({ target: excerpts.id, set: row });
  });
  for (let at = 0; at < statements.length; at += STATEMENTS_PER_BATCH) {
    const [first, ...rest] = statements.slice(at, at + STATEMENTS_PER_BATCH);
    if (first) await db.batch([first, ...rest]);
  }
  await db.delete(excerpts).where(and(isNull(excerpts.organisationId), ne(excerpts.corpusHash, corpusHash)));
}

/**
 * Rebuilds the full-text index from the library in the main database, imported guidelines included. Each excerpt is
 * replaced in one transaction, so that a search meanwhile, or a second rebuild, never meets an empty index. The state
 * row is written last: a rebuild that breaks off is repeated.
 */
export async function rebuildIndex({ db, search }: Databases, corpusHash: string): Promise<void> {
  await search.prepare("DELETE FROM index_state WHERE name = ?").bind(BUNDLED).run();
  const kept = new Set<string>();
  // A slice at a time: an imported library is larger than a Worker wants to hold.
  for (let after = ""; ; ) {
    const rows = await db
      .select()
      .from(excerpts)
      .where(and(gt(excerpts.id, after), or(isNull(excerpts.organisationId), isNotNull(excerpts.guidelineEditionId))))
      .orderBy(asc(excerpts.id))
      .limit(ROWS_PER_READ);
    await indexExcerpts({ search }, rows);
    for (const { id } of rows) kept.add(id);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_PER_READ) break;
    after = last.id;
  }
  const indexed = await search.prepare("SELECT excerpt_id AS id FROM excerpt_cards").all<{ id: string }>();
  const gone = indexed.results.map(({ id }) => id).filter((id) => !kept.has(id));
  // An import may have added excerpts meanwhile: only what the library still does not hold is taken out.
  const added = await db.all<{ id: string }>(
    sql`select id from excerpts where id in (select value from json_each(${JSON.stringify(gone)}))`,
  );
  const stays = new Set(added.map(({ id }) => id));
  const written = search
    .prepare("INSERT OR REPLACE INTO index_state (name, corpus_hash) VALUES (?, ?)")
    .bind(BUNDLED, corpusHash);
  await unindexExcerpts(
    { search },
    gone.filter((id) => !stays.has(id)),
  );
  await written.run();
}

type StoredExcerpt = typeof excerpts.$inferSelect;

/** Replaces one excerpt in the index: its shelf-mark keeps its row, and the words go under that row. */
function indexStatements(search: D1Database, row: StoredExcerpt) {
  const { organisationId: _, corpusHash: __, criteria, ...rest } = row;
  // The column is JSON written from the same schema; source keys are checked on import.
  const card = describeExcerpt({ ...rest, criteria: criteria ?? null } as Excerpt);
  const [first, last] = row.guidelineEditionId
    ? [FIRST_IMPORTED_ROW, Number.MAX_SAFE_INTEGER]
    : [0, FIRST_IMPORTED_ROW - 1];
  return [
    search
      .prepare(
        `INSERT INTO excerpt_cards (row, excerpt_id, guideline_edition_id, in_force_from, in_force_to, card)
         VALUES ((SELECT coalesce(max(row), ?6) + 1 FROM excerpt_cards WHERE row BETWEEN ?6 AND ?7), ?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (excerpt_id) DO UPDATE SET
         guideline_edition_id = ?2, in_force_from = ?3, in_force_to = ?4, card = ?5`,
      )
      .bind(row.id, row.guidelineEditionId, row.inForceFrom, row.inForceTo, JSON.stringify(card), first, last),
    search
      .prepare(
        `INSERT OR REPLACE INTO excerpt_index (rowid, topic, treatments, concepts, body_regions, chapter, summary)
         SELECT row, ?2, ?3, ?4, ?5, ?6, ?7 FROM excerpt_cards WHERE excerpt_id = ?1`,
      )
      .bind(
        row.id,
        row.topic,
        row.treatments.join("; "),
        [...card.inTopic, ...card.inTreatments, ...card.siblings].map(toToken).join(" "),
        [...card.bodyRegions, ...card.bodyRegions.map((region) => toToken(`region ${region}`))].join(" "),
        row.chapter ?? "",
        row.summary,
      ),
  ];
}

/** Puts excerpts, say those of an imported edition, into the index without rebuilding it. Repeating it changes nothing. */
export async function indexExcerpts(
  { search }: Pick<Databases, "search">,
  rows: readonly StoredExcerpt[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += STATEMENTS_PER_BATCH) {
    await search.batch(rows.slice(at, at + STATEMENTS_PER_BATCH).flatMap((row) => indexStatements(search, row)));
  }
}

/** Takes excerpts out of the index. */
export async function unindexExcerpts({ search }: Pick<Databases, "search">, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = JSON.stringify(ids);
  await search.batch([
    search
      .prepare(
        `DELETE FROM excerpt_index WHERE rowid IN
         (SELECT row FROM excerpt_cards WHERE excerpt_id IN (SELECT value FROM json_each(?)))`,
      )
      .bind(list),
    search.prepare("DELETE FROM excerpt_cards WHERE excerpt_id IN (SELECT value FROM json_each(?))").bind(list),
  ]);
}
