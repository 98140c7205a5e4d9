import type { D1Database } from "@cloudflare/workers-types";
import { openDatabase } from "../../src/db/client.ts";
import { excerpts as table } from "../../src/db/schema.ts";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import type { Excerpt } from "../../src/vocabulary.ts";
import { type Engine, type LabelledQuery, makeEngines } from "./engines.ts";
import { makeFiller } from "./filler.ts";

const ROWS_PER_BATCH = 40;

let engine: Engine | undefined;
let library: Excerpt[] = [];

/** Measured from outside, request by request: inside a Worker the clock stands still while code runs. */
export default {
  async fetch(request: Request, env: { DB: D1Database; SEARCH: D1Database }): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname === "/nothing") return Response.json([]);
    if (url.pathname === "/load") {
      const { excerpts: bundled } = await loadBundledExcerpts();
      const size = Number(url.searchParams.get("size"));
      library = [...bundled, ...makeFiller(bundled, Math.max(0, size - bundled.length))];
      if (url.searchParams.get("engine") === "rationale") await store(env.DB, library);
      return Response.json({ size: library.length });
    }
    if (url.pathname === "/build") {
      engine = makeEngines(env.DB, env.SEARCH)[url.searchParams.get("engine") ?? ""]?.();
      await engine?.build(library);
      return Response.json({ built: engine !== undefined });
    }
    const query = (await request.json()) as LabelledQuery;
    return Response.json((await engine?.search(query)) ?? []);
  },
};

async function store(d1: D1Database, excerpts: Excerpt[]): Promise<void> {
  const db = openDatabase(d1);
  for (let at = 0; at < excerpts.length; at += ROWS_PER_BATCH) {
    const [first, ...rest] = excerpts
      .slice(at, at + ROWS_PER_BATCH)
      .map((excerpt) => db.insert(table).values({ ...excerpt, organisationId: null, corpusHash: "bench" }));
    if (first) await db.batch([first, ...rest]);
  }
}
