import { and, eq, isNull, or } from "drizzle-orm";
import { citedFor, readCitedGuidelines } from "../../case-files/read-cited-guidelines.ts";
import { excerpts } from "../../db/schema.ts";
import { findEditions } from "../../guidelines/edition-history/read-history.ts";
import { isInForce } from "../../guidelines/edition-in-force.ts";
import { Excerpt, type GuidelineParty, type LetterCitation, type Quote } from "../../vocabulary.ts";
import type { CaseState, DisputedItem } from "../case-state.ts";
import { expandPages } from "../checks/cited-pages.ts";
import { contentStems, shareOf } from "../checks/sentences.ts";

/**
 * The guidelines that utilization review and the treating physician cite for an item, each with what the library holds on that
 * page and whether the edition was in force on the case's day.
 */
export async function readParties(state: CaseState, item: DisputedItem): Promise<GuidelineParty[]> {
  const review = item.urGuidelines.map((citation) => ({ by: "utilization-review" as const, citation, quote: null }));
  const treating = citedFor(item.request, readCitedGuidelines(state.pages, state.asOf), state.items.length === 1).map(
    ({ citation, quote }) => ({ by: "treating-physician" as const, citation, quote }),
  );
  const library = new Map<string, Excerpt[]>();
  const parties: GuidelineParty[] = [];
  for (const { by, citation, quote } of [...review, ...treating]) {
    const known = library.get(citation.source) ?? (await loadSource(state, citation.source));
    library.set(citation.source, known);
    parties.push(toParty(by, citation, quote, resolve(citation, known, item.request), state.asOf));
  }
  return parties;
}

async function loadSource(state: CaseState, sourceKey: string): Promise<Excerpt[]> {
  const { ctx } = state;
  const rows = await ctx.db
    .select()
    .from(excerpts)
    .where(
      and(
        eq(excerpts.sourceKey, sourceKey),
        or(isNull(excerpts.organisationId), eq(excerpts.organisationId, ctx.person.organisationId)),
      ),
    );
  return rows.map((row) => Excerpt.parse({ ...row, criteria: row.criteria ?? null }));
}

/** The library's page that a citation means: of its chapter, sharing pages first, then words of its topic and of the request. */
function resolve(citation: LetterCitation, library: readonly Excerpt[], request: string): Excerpt | null {
  const { chapter } = citation;
  const chapters = library.filter((excerpt) => isOfChapter(excerpt, chapter));
  const wanted = expandPages(citation.pages);
  const topic = contentStems([citation.topic, ...(citation.sections ?? [])].filter(Boolean).join(" "));
  const asked = contentStems(request);
  const scored = chapters
    .map((excerpt) => {
      const pages = expandPages([excerpt.pages ?? ""]);
      const shared = [...wanted].filter((page) => pages.has(page)).length / Math.max(1, wanted.size);
      const own = contentStems(`${excerpt.topic} ${excerpt.treatments.join(" ")}`);
      return { excerpt, shared, score: 2 * shared + shareOf(topic, own) + shareOf(asked, own) };
    })
    .filter(({ shared, score }) => (wanted.size > 0 ? shared > 0 : score >= 0.5))
    .sort((a, b) => b.score - a.score);
  return scored[0]?.excerpt ?? null;
}

function isOfChapter(excerpt: Excerpt, chapter: string | null): boolean {
  if (!chapter) return true;
  const wanted = chapter.toLowerCase();
  return excerpt.chapterNumber === chapter || (excerpt.chapter ?? "").toLowerCase().includes(wanted);
}

function toParty(
  by: GuidelineParty["by"],
  citation: LetterCitation,
  quote: Quote | null,
  excerpt: Excerpt | null,
  day: string,
): GuidelineParty {
  const { source, chapter, pages } = citation;
  const records = findEditions({ sourceKey: source, chapter });
  const dated = excerpt
    ? isInForce(excerpt, day)
    : records.length > 0
      ? records.some(({ from, to }) => isInForce({ inForceFrom: from, inForceTo: to }, day))
      : null;
  return {
    ...{ by, source, chapter, pages, quote },
    edition: excerpt?.edition ?? (records.length === 1 ? (records[0]?.edition ?? null) : null),
    topic: citation.topic ?? excerpt?.topic ?? null,
    says: excerpt?.recommendation ?? null,
    inForce: source === "other" ? null : dated,
    excerptId: excerpt?.id ?? null,
  };
}
