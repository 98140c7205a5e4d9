import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { excerpts, guidelineEditions } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { type IsoDay, SourceKey } from "../vocabulary.ts";
import type { LibraryEdition, LibraryLine, LibrarySource } from "./arrange-library.ts";
import { isInForce } from "./edition-in-force.ts";
import { datedColumns, listEditions, offeredExcerpts, ownEdition } from "./list-editions.ts";

/** One line of the list of topics. */
export interface ExcerptTopic {
  id: string;
  line: string;
  sourceKey: SourceKey;
  source: string;
  edition: string;
  chapter: string | null;
  chapterNumber: string | null;
  topic: string;
  pages: string | null;
  inForceFrom: IsoDay | null;
  inForceTo: IsoDay | null;
}

/** Beyond this the list is cut and says so; nobody reads so far. */
const MAX_TOPICS = 6000;

/**
 * Topics of what was in force on a day: of the whole library, or of one source or line of the time line (`of`). A line
 * without an edition on that day gives the topics of the nearest edition, with `inForce` false, so that what an older
 * letter cites can still be read. Call `ensureLibrary` before.
 * @throws AppError not-found for a line that the library does not hold
 */
export async function listExcerpts(
  ctx: Pick<Context, "db" | "person">,
  { date, of }: { date: IsoDay; of?: string | undefined },
): Promise<{ inForce: boolean; topics: ExcerptTopic[]; total: number }> {
  const { sources, lineOf } = await listEditions(ctx);
  const lines = of === undefined ? sources.flatMap((source) => source.lines) : findLines(sources, of);
  const current = lines.flatMap((line) =>
    line.editions.filter((edition) => isInForce(edition, date)).map((edition) => editionKey(line.key, edition)),
  );
  const inForce = current.length > 0;
  const wanted = new Set(inForce || of === undefined ? current : lines.flatMap((line) => nearestEdition(line, date)));
  const rows = await selectTopics(ctx, of === undefined ? undefined : findSource(sources, of)?.sourceKey);
  const topics = rows
    .map((row) => ({ ...row, line: lineOf(row) }))
    .filter((row) => wanted.has(editionKey(row.line, row)))
    .map(({ imported: _, ...row }) => row);
  const order = new Map(sources.flatMap((source, at) => source.lines.map((line) => [line.key, at] as const)));
  const rank = (topic: ExcerptTopic) => order.get(topic.line) ?? sources.length;
  topics.sort((a, b) => rank(a) - rank(b) || compareTopics(a, b));
  return { inForce, topics: topics.slice(0, MAX_TOPICS), total: topics.length };
}

const editionKey = (line: string, dated: Pick<LibraryEdition, "edition" | "inForceFrom" | "inForceTo">) =>
  [line, dated.edition, dated.inForceFrom, dated.inForceTo].join("|");

const findSource = (sources: readonly LibrarySource[], of: string) =>
  sources.find((source) => source.key === of || source.lines.some((line) => line.key === of));

function findLines(sources: readonly LibrarySource[], of: string): LibraryLine[] {
  const source = findSource(sources, of);
  if (source) return source.key === of ? source.lines : source.lines.filter((line) => line.key === of);
  throw new AppError("not-found", "The library holds no such source. Choose one from the time line.");
}

/** The last edition that had ended before the day, or else the first that was still to come. */
function nearestEdition(line: LibraryLine, date: IsoDay): string[] {
  const ended = line.editions.filter(({ inForceTo }) => inForceTo !== null && inForceTo < date).at(-1);
  const nearest = ended ?? line.editions[0];
  return nearest ? [editionKey(line.key, nearest)] : [];
}

async function selectTopics(ctx: Pick<Context, "db" | "person">, only: SourceKey | undefined) {
  const { id, chapter, chapterNumber, topic, pages } = excerpts;
  const rows = await ctx.db
    .select({
      ...{ ...datedColumns, id, chapter, chapterNumber, topic, pages },
      imported: sql<number>`${guidelineEditions.id} IS NOT NULL`,
    })
    .from(excerpts)
    .leftJoin(guidelineEditions, ownEdition)
    .where(and(offeredExcerpts(ctx), only === undefined ? undefined : eq(datedColumns.sourceKey, only)));
  return rows.map((row) => ({ ...row, sourceKey: SourceKey.parse(row.sourceKey), imported: row.imported === 1 }));
}

/** As in the book: by chapter, then by page, then by name. */
function compareTopics(a: ExcerptTopic, b: ExcerptTopic): number {
  const numeric = (x: string | null, y: string | null) =>
    (x ?? "").localeCompare(y ?? "", "en", { numeric: true, sensitivity: "base" });
  return (
    numeric(a.chapterNumber, b.chapterNumber) ||
    numeric(a.chapter, b.chapter) ||
    (firstPage(a) ?? Number.MAX_SAFE_INTEGER) - (firstPage(b) ?? Number.MAX_SAFE_INTEGER) ||
    numeric(a.topic, b.topic)
  );
}

function firstPage({ pages }: ExcerptTopic): number | null {
  const match = /\d+/.exec(pages ?? "");
  return match ? Number(match[0]) : null;
}
