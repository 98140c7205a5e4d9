import type { IsoDay, SearchStep, SourceKey } from "../vocabulary.ts";
import { findEditions, getEdition } from "./edition-history/read-history.ts";
import { stepOf } from "./search-sequence.ts";

/** Excerpts of one chapter of one dated edition, counted. */
export interface EditionGroup {
  sourceKey: SourceKey;
  source: string;
  edition: string;
  authority: string | null;
  inForceFrom: IsoDay | null;
  inForceTo: IsoDay | null;
  chapter: string | null;
  chapterNumber: string | null;
  imported: boolean;
  excerptCount: number;
}

/** What took an edition's place: another line of the time line, and from which day. */
export interface Successor {
  line: string;
  from: IsoDay;
}

export interface LibraryEdition {
  edition: string;
  authority: string | null;
  inForceFrom: IsoDay | null;
  inForceTo: IsoDay | null;
  excerptCount: number;
  /** How it came into force, where the history of editions knows. */
  why: string | null;
  replacedBy: Successor[];
}

/** One strand of the time line: a source, or a chapter of a source whose chapters changed at different times. */
export interface LibraryLine {
  key: string;
  name: string;
  editions: LibraryEdition[];
}

export interface LibrarySource {
  key: string;
  sourceKey: SourceKey;
  name: string;
  step: SearchStep;
  imported: boolean;
  lines: LibraryLine[];
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** An imported guideline keeps its own strand, whatever source it stands for: two licensed texts are never one. */
export function sourceKeyOf(group: Pick<EditionGroup, "sourceKey" | "source" | "imported">): string {
  return group.imported ? `imported.${slug(group.source)}` : group.sourceKey;
}

/** "12 Low Back Complaints" and "Shoulder Disorders (later edition)" without number and remark. */
const nameOfChapter = (chapter: string) =>
  chapter
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/^\d+\s+/, "")
    .trim();

/** A chapter's name without what changes from edition to edition. */
const plainChapter = (chapter: string) => nameOfChapter(chapter).replace(/\s+disorders$/i, "");

/** Entries by what `keyOf` says of them, in order of first appearance. */
export function groupBy<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

const byFrom = (a: { inForceFrom: IsoDay | null }, b: { inForceFrom: IsoDay | null }) =>
  (a.inForceFrom ?? "").localeCompare(b.inForceFrom ?? "");

type LineOf = (group: Pick<EditionGroup, "sourceKey" | "source" | "imported" | "chapter" | "chapterNumber">) => string;

/**
 * Arranges the library as a time line. Chapters of a source become lines of their own where they were not all in force
 * over the same days; `lineOf` tells the line of an excerpt by its source, chapter and dates.
 */
export function arrangeLibrary(groups: readonly EditionGroup[]) {
  const bySource = groupBy(groups, sourceKeyOf);
  const chaptered = new Set<string>();
  for (const [key, own] of bySource) {
    const periods = new Set(own.map((group) => `${group.inForceFrom}/${group.inForceTo}`));
    // The editions of an imported guideline follow one another whole.
    if (periods.size > 1 && own.every((group) => group.chapter !== null && !group.imported)) chaptered.add(key);
  }
  const lineOf: LineOf = (group) => {
    const key = sourceKeyOf(group);
    if (!chaptered.has(key) || group.chapter === null) return key;
    return `${key}.${group.chapterNumber ?? slug(plainChapter(group.chapter))}`;
  };
  const sources = [...bySource.entries()].flatMap(([key, own]): LibrarySource[] => {
    const [first] = own;
    if (!first) return [];
    const lines = [...groupBy(own, lineOf).entries()].map(([line, parts]) => ({
      key: line,
      name: nameLine(parts, line !== key),
      editions: mergeEditions(parts),
    }));
    lines.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
    const { sourceKey, imported } = first;
    return [{ key, sourceKey, name: shortestSource(own), step: stepOf(sourceKey), imported, lines }];
  });
  for (const source of sources) {
    for (const line of source.lines) {
      if (source.imported) followInLine(line);
      else followHistory(line, bySource.get(source.key) ?? [], lineOf);
    }
  }
  sources.sort(bySequence);
  return { sources, lineOf };
}

const shortestSource = (own: readonly EditionGroup[]) =>
  own.map(({ source }) => source).reduce((best, name) => (name.length < best.length ? name : best));

function nameLine(parts: readonly EditionGroup[], isChapter: boolean): string {
  const latest = [...parts].sort(byFrom).at(-1);
  if (!latest?.chapter || !isChapter) return shortestSource(parts);
  const chapter = nameOfChapter(latest.chapter);
  return latest.chapterNumber ? `${latest.chapterNumber}. ${chapter}` : chapter;
}

function mergeEditions(parts: readonly EditionGroup[]): LibraryEdition[] {
  const merged = groupBy(parts, (part) => [part.edition, part.inForceFrom, part.inForceTo].join("/"));
  return [...merged.values()]
    .flatMap(([first, ...rest]): LibraryEdition[] =>
      first
        ? [
            {
              edition: first.edition,
              authority: first.authority,
              inForceFrom: first.inForceFrom,
              inForceTo: first.inForceTo,
              excerptCount: rest.reduce((sum, part) => sum + part.excerptCount, first.excerptCount),
              why: null,
              replacedBy: [],
            },
          ]
        : [],
    )
    .sort(byFrom);
}

const STEP_ORDER: SearchStep[] = ["mtus", "acoem-or-odg", "national-guidelines", "studies"];

/** In the order of the search sequence, older sources first. */
function bySequence(a: LibrarySource, b: LibrarySource): number {
  const start = (source: LibrarySource) =>
    source.lines.flatMap((line) => line.editions.map((edition) => edition.inForceFrom ?? "")).sort()[0] ?? "";
  return (
    STEP_ORDER.indexOf(a.step) - STEP_ORDER.indexOf(b.step) ||
    start(a).localeCompare(start(b)) ||
    a.name.localeCompare(b.name)
  );
}

/** Editions of an imported guideline follow one another in their own line alone. */
function followInLine({ key, editions }: LibraryLine): void {
  for (const edition of editions) {
    const next = edition.inForceTo === null ? null : dayAfter(edition.inForceTo);
    if (editions.some(({ inForceFrom }) => next !== null && inForceFrom === next)) {
      edition.replacedBy = [{ line: key, from: next ?? "" }];
    }
  }
}

/** What took an edition's place, and how it came into force, as the history of editions tells it. */
function followHistory(line: LibraryLine, groups: readonly EditionGroup[], lineOf: LineOf): void {
  for (const edition of line.editions) {
    const group = groups.find((one) => lineOf(one) === line.key && one.inForceFrom === edition.inForceFrom);
    if (!group) continue;
    const { sourceKey, chapter, chapterNumber, inForceFrom } = group;
    const [record] = findEditions({ sourceKey, chapter, chapterNumber, inForceFrom });
    if (!record || record.from !== inForceFrom) continue;
    edition.why = record.why;
    edition.replacedBy = record.replacedBy.map(getEdition).map((next) => ({
      line: lineOf({ ...next, source: "", imported: false }),
      from: next.from ?? "",
    }));
  }
}

export function dayAfter(day: IsoDay): IsoDay {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
