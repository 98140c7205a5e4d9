/** The search engines that are compared, behind one interface. All get the same entries, fields, weights and queries. */
import type { D1Database } from "@cloudflare/workers-types";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { Document } from "flexsearch";
import MiniSearch from "minisearch";
import { openDatabase } from "../../src/db/client.ts";
import { isInForce } from "../../src/guidelines/edition-in-force.ts";
import { findExcerpts } from "../../src/guidelines/find-excerpts.ts";
import { rebuildIndex } from "../../src/guidelines/load-corpus.ts";
import type { Excerpt } from "../../src/vocabulary.ts";

export interface LabelledQuery {
  id: string;
  query: string;
  date: string;
  diagnoses?: string[];
  injury?: string;
}
export interface Engine {
  build(excerpts: readonly Excerpt[]): Promise<void>;
  /** Ids of the excerpts in force on the query's date, best first, at most ten. */
  search(query: LabelledQuery): Promise<string[]>;
}

/** To which the filler is imported. */
export const ORGANISATION = "org_bench";

const LIMIT = 10;
/** Enough that ten of them are in force, whatever the date. */
const BEFORE_DATE_FILTER = 400;
const FIELDS = ["topic", "treatments", "bodyRegions", "chapter", "recommendation", "summary"] as const;
const WEIGHTS = { topic: 6, treatments: 5, bodyRegions: 2, chapter: 2, recommendation: 1, summary: 1 };

type Entry = Record<(typeof FIELDS)[number] | "id", string>;
const toEntry = (excerpt: Excerpt): Entry => ({
  id: excerpt.id,
  topic: excerpt.topic,
  treatments: excerpt.treatments.join(" "),
  bodyRegions: excerpt.bodyRegions.join(" "),
  chapter: excerpt.chapter ?? "",
  recommendation: excerpt.recommendation,
  summary: excerpt.summary,
});
/** What a plain engine is asked: the request with the diagnoses, as it stands on the form. */
const toText = ({ query, diagnoses = [] }: LabelledQuery) => [query, ...diagnoses].join(" ");

/** Keeps what is in force, which the plain engines do not know. */
class InForce {
  #excerpts = new Map<string, Pick<Excerpt, "inForceFrom" | "inForceTo">>();
  learn(excerpts: readonly Excerpt[]) {
    this.#excerpts = new Map(excerpts.map(({ id, inForceFrom, inForceTo }) => [id, { inForceFrom, inForceTo }]));
  }
  first(ids: Iterable<string>, date: string): string[] {
    const kept: string[] = [];
    for (const id of ids) {
      const excerpt = this.#excerpts.get(id);
      if (excerpt && isInForce(excerpt, date)) kept.push(id);
      if (kept.length === LIMIT) break;
    }
    return kept;
  }
}

/** The product's own retrieval, on the library that its D1 holds. */
function ours(db: D1Database, search: D1Database): Engine {
  const dbs = { db: openDatabase(db), search };
  return {
    build: () => rebuildIndex(dbs, "bench"),
    async search({ query, date, diagnoses, injury }) {
      const found = await findExcerpts(dbs, {
        ...{ request: query, date, diagnoses, injuryDate: injury, limit: LIMIT, organisationId: ORGANISATION },
      });
      return found.excerpts.map(({ excerptId }) => excerptId);
    },
  };
}

/** FTS5 with BM25 and the same field weights, nothing else. */
function plainFts5(search: D1Database): Engine {
  return {
    async build(excerpts) {
      await search.batch([
        search.prepare("DROP TABLE IF EXISTS plain"),
        search.prepare(
          `CREATE VIRTUAL TABLE plain USING fts5(id UNINDEXED, in_force_from UNINDEXED, in_force_to UNINDEXED,
            ${FIELDS.join(", ")}, tokenize = 'porter unicode61')`,
        ),
      ]);
      for (let at = 0; at < excerpts.length; at += 50) {
        const rows = excerpts.slice(at, at + 50).map((excerpt) => {
          const entry = toEntry(excerpt);
          return search
            .prepare("INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(excerpt.id, excerpt.inForceFrom, excerpt.inForceTo, ...FIELDS.map((field) => entry[field]));
        });
        await search.batch(rows);
      }
    },
    async search(query) {
      const words = toText(query).match(/[a-z0-9]+/gi) ?? [];
      const match = [...new Set(words)].map((word) => `"${word}"`).join(" OR ");
      const { results } = await search
        .prepare(
          `SELECT id FROM plain WHERE plain MATCH ?1 AND (in_force_from IS NULL OR in_force_from <= ?2)
            AND (in_force_to IS NULL OR in_force_to >= ?2)
            ORDER BY bm25(plain, 0, 0, 0, ${FIELDS.map((field) => WEIGHTS[field]).join(", ")}) LIMIT ${LIMIT}`,
        )
        .bind(match, query.date)
        .all<{ id: string }>();
      return results.map(({ id }) => id);
    },
  };
}

function miniSearch(): Engine {
  const inForce = new InForce();
  let index: MiniSearch<Entry>;
  return {
    async build(excerpts) {
      inForce.learn(excerpts);
      index = new MiniSearch<Entry>({
        fields: [...FIELDS],
        searchOptions: { boost: WEIGHTS, fuzzy: 0.2, prefix: true },
      });
      index.addAll(excerpts.map(toEntry));
    },
    async search(query) {
      return inForce.first(
        index.search(toText(query)).map(({ id }) => id as string),
        query.date,
      );
    },
  };
}

function orama(): Engine {
  const inForce = new InForce();
  const open = () =>
    create({ schema: Object.fromEntries(FIELDS.map((field) => [field, "string"])) as Record<string, "string"> });
  let index: ReturnType<typeof open>;
  return {
    async build(excerpts) {
      inForce.learn(excerpts);
      index = open();
      await insertMultiple(index, excerpts.map(toEntry), 1_000);
    },
    async search(query) {
      const term = toText(query);
      const { hits } = await searchOrama(index, { term, boost: WEIGHTS, tolerance: 1, limit: BEFORE_DATE_FILTER });
      return inForce.first(
        hits.map(({ id }) => id),
        query.date,
      );
    },
  };
}

function flexSearch(): Engine {
  const inForce = new InForce();
  let index: Document;
  return {
    async build(excerpts) {
      inForce.learn(excerpts);
      index = new Document({
        document: { id: "id", index: FIELDS.map((field) => ({ field, tokenize: "forward" as const, resolution: 9 })) },
      });
      for (const excerpt of excerpts) index.add(toEntry(excerpt));
    },
    async search(query) {
      const perField = index.search(toText(query), { limit: BEFORE_DATE_FILTER, suggest: true });
      // It ranks within a field only: the ranks are fused by the fields' weights.
      const scores = new Map<string, number>();
      for (const { field, result } of perField) {
        const weight = WEIGHTS[field as keyof typeof WEIGHTS] ?? 1;
        for (const [rank, id] of result.entries())
          scores.set(String(id), (scores.get(String(id)) ?? 0) + weight / (10 + rank));
      }
      const ranked = [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
      return inForce.first(ranked, query.date);
    },
  };
}

/** Engines by name; each is built before it is searched. */
export function makeEngines(db: D1Database, search: D1Database): Record<string, () => Engine> {
  return {
    rationale: () => ours(db, search),
    "plain FTS5 BM25": () => plainFts5(search),
    MiniSearch: miniSearch,
    Orama: orama,
    FlexSearch: flexSearch,
  };
}
