import type { D1Database } from "@cloudflare/workers-types";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { caseFiles, disputedItems, excerpts, guidelineEditions } from "../db/schema.ts";
import type { IsoDay } from "../vocabulary.ts";
import { groupBy } from "./arrange-library.ts";
import { findExcerpts } from "./find-excerpts.ts";
import { offeredExcerpts, ownEdition } from "./list-editions.ts";

/** `nothing`: no step found an excerpt. `edition-only`: the guideline that governs is known by its dates, not its conditions. */
export type CoverageGap = "nothing" | "edition-only";

export interface UncoveredTreatment {
  request: string;
  date: IsoDay;
  gap: CoverageGap;
  /** Names of the editions that are known by their dates only. */
  editions: string[];
  cases: { caseFileId: string; title: string }[];
  itemCount: number;
}

export interface CoverageReport {
  uncovered: UncoveredTreatment[];
  /** Distinct requests that were searched, of how many there are; items whose case has no date yet are not searched. */
  searched: number;
  distinct: number;
  undatedItems: number;
}

/** Newest items looked at, and searches at most in one report; what is left out is told. */
const MAX_ITEMS = 1000;
const MAX_SEARCHES = 80;
const CONCURRENT_SEARCHES = 6;
const MAX_CACHED = 2000;

type Gap = Pick<UncoveredTreatment, "gap" | "editions"> | null;

/** Per isolate: what a search found, keyed by what decides it, the library's size included. */
const known = new WeakMap<D1Database, Map<string, Gap>>();

/**
 * Treatments of the organisation's disputed items for which the library holds nothing that says under which conditions
 * they are necessary: candidates for an import. Call `ensureLibrary` before.
 */
export async function reportLibraryCoverage(ctx: Pick<Context, "db" | "search" | "person">): Promise<CoverageReport> {
  const items = await loadItems(ctx);
  const dated = items.flatMap((item) => (item.date ? [{ ...item, date: item.date }] : []));
  const groups = [...groupBy(dated, ({ request, bodyRegion, date }) => [fold(request), bodyRegion, date].join("|"))];
  const looked = groups.slice(0, MAX_SEARCHES);
  const search = await searcher(ctx);
  const gaps: Gap[] = [];
  for (let at = 0; at < looked.length; at += CONCURRENT_SEARCHES) {
    const slice = looked.slice(at, at + CONCURRENT_SEARCHES);
    gaps.push(...(await Promise.all(slice.map(([key, [first]]) => (first ? search(key, first) : null)))));
  }
  const uncovered = looked.flatMap(([, own], at) => {
    const [first] = own;
    const gap = gaps[at];
    if (!first || !gap) return [];
    const cases = new Map(own.map(({ caseFileId, title }) => [caseFileId, { caseFileId, title }]));
    return [{ request: first.request, date: first.date, ...gap, cases: [...cases.values()], itemCount: own.length }];
  });
  uncovered.sort((a, b) => b.itemCount - a.itemCount || a.request.localeCompare(b.request));
  return { uncovered, searched: looked.length, distinct: groups.length, undatedItems: items.length - dated.length };
}

function loadItems({ db, person }: Pick<Context, "db" | "person">) {
  return db
    .select({
      caseFileId: caseFiles.id,
      title: caseFiles.title,
      date: caseFiles.asOf,
      facts: caseFiles.facts,
      request: disputedItems.request,
      bodyRegion: disputedItems.bodyRegion,
    })
    .from(disputedItems)
    .innerJoin(caseFiles, eq(caseFiles.id, disputedItems.caseFileId))
    .where(and(eq(disputedItems.organisationId, person.organisationId), isNull(disputedItems.withdrawnAt)))
    .orderBy(desc(disputedItems.createdAt), disputedItems.position)
    .limit(MAX_ITEMS);
}

type Item = Awaited<ReturnType<typeof loadItems>>[number] & { date: IsoDay };

/** A search that remembers; the answer holds as long as the library offers the same excerpts. */
async function searcher(ctx: Pick<Context, "db" | "search" | "person">) {
  const [[size], bare] = await Promise.all([
    ctx.db
      .select({ n: sql<number>`count(*)`, last: sql<string>`max(${excerpts.id})` })
      .from(excerpts)
      .leftJoin(guidelineEditions, ownEdition)
      .where(offeredExcerpts(ctx)),
    ctx.db
      .select({ id: excerpts.id })
      .from(excerpts)
      .leftJoin(guidelineEditions, ownEdition)
      // JSON null and SQL null both mean that the entry sets no conditions; an imported one holds the guideline's own text.
      .where(
        and(
          offeredExcerpts(ctx),
          eq(excerpts.textKind, "summary"),
          sql`coalesce(${excerpts.criteria}, 'null') = 'null'`,
        ),
      ),
  ]);
  const withoutConditions = new Set(bare.map(({ id }) => id));
  const cache = known.get(ctx.search) ?? new Map<string, Gap>();
  known.set(ctx.search, cache);
  const library = `${ctx.person.organisationId}|${size?.n}|${size?.last}`;
  return async (key: string, item: Item): Promise<Gap> => {
    const cacheKey = `${library}|${key}`;
    const before = cache.get(cacheKey);
    if (before !== undefined) return before;
    const { facts, bodyRegion } = item;
    const { excerpts: ranked, searchSequence } = await findExcerpts(ctx, {
      request: item.request,
      date: item.date,
      ...(facts?.dateOfInjury ? { injuryDate: facts.dateOfInjury } : {}),
      diagnoses: facts?.diagnoses.map(({ value }) => value) ?? [],
      ...(bodyRegion ? { bodyRegion } : {}),
      organisationId: ctx.person.organisationId,
    });
    const found = searchSequence.flatMap((step) => step.found);
    // The first step that found something governs; what stands at a later one does not make up for its conditions.
    const governing = searchSequence.find((step) => step.found.length > 0)?.found ?? [];
    const bare = governing.every((id) => withoutConditions.has(id));
    const editions = ranked.filter(({ excerptId }) => governing.includes(excerptId)).map(nameEdition);
    const gap: Gap =
      found.length === 0
        ? { gap: "nothing", editions: [] }
        : bare
          ? { gap: "edition-only", editions: [...new Set(editions)].slice(0, 3) }
          : null;
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(cacheKey, gap);
    return gap;
  };
}

const nameEdition = ({ chapter, topic, edition }: { chapter: string | null; topic: string; edition: string }) =>
  `${chapter ?? topic} (${edition})`;

/** Case and white space aside, two requests for the same are one. */
const fold = (request: string) => request.toLowerCase().replace(/\s+/g, " ").trim();
