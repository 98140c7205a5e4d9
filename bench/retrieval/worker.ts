import type { D1Database } from "@cloudflare/workers-types";
import { openDatabase } from "../../src/db/client.ts";
import { guidelineEditions, organisations, people, excerpts as table } from "../../src/db/schema.ts";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import type { Excerpt } from "../../src/vocabulary.ts";
import { type Engine, type LabelledQuery, makeEngines, ORGANISATION } from "./engines.ts";
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

/** The catalogue as it is bundled, the filler as editions that an organisation imported and published. */
async function store(d1: D1Database, excerpts: Excerpt[]): Promise<void> {
  const db = openDatabase(d1);
  const author = { organisationId: ORGANISATION, createdBy: "librarian" };
  await db.insert(organisations).values({ id: ORGANISATION, name: "Bench" });
  await db.insert(people).values({
    id: "librarian",
    organisationId: ORGANISATION,
    name: "Bench",
    email: "b@bench.invalid",
    role: "librarian",
  });
  const imported = [...new Set(excerpts.filter(isFiller).map(editionOf))];
  for (const id of imported)
    await db.insert(guidelineEditions).values({
      ...{ id, ...author, name: id, sourceKey: "other", source: id, edition: id, licenceNote: "none" },
      ...{
        fileName: id,
        byteLength: 1,
        sha256: id,
        status: "published",
        updatedAt: "2026-01-01",
        publishedBy: "librarian",
      },
      ...(id.endsWith("first")
        ? { inForceFrom: "2000-01-01", inForceTo: "2008-12-31" }
        : { inForceFrom: "2009-01-01", inForceTo: null }),
    });
  for (let at = 0; at < excerpts.length; at += ROWS_PER_BATCH) {
    const [first, ...rest] = excerpts.slice(at, at + ROWS_PER_BATCH).map((excerpt) =>
      db.insert(table).values({
        ...{ ...excerpt, corpusHash: "bench" },
        ...(isFiller(excerpt)
          ? { organisationId: ORGANISATION, guidelineEditionId: editionOf(excerpt) }
          : { organisationId: null }),
      }),
    );
    if (first) await db.batch([first, ...rest]);
  }
}

const isFiller = (excerpt: Excerpt) => excerpt.sourceKey === "other";
const editionOf = (excerpt: Excerpt) => `${excerpt.source} ${excerpt.edition}`;
