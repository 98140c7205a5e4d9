import type { LibraryEdition, LibraryLine, LibrarySource } from "../api-types.ts";
import { formatDay, SOURCE_WORDS } from "../words.ts";

type Dated = { inForceFrom: string | null; inForceTo: string | null };

/** Both ends belong to the period; null is open. ISO days compare as text. */
export function isInForce({ inForceFrom, inForceTo }: Dated, day: string): boolean {
  return (inForceFrom === null || inForceFrom <= day) && (inForceTo === null || day <= inForceTo);
}

/** "07/18/2009 to 07/27/2016"; open ends in words. */
export function periodWords({ inForceFrom, inForceTo }: Dated): string {
  if (inForceFrom === null && inForceTo === null) return "updated continuously";
  if (inForceFrom === null) return `until ${formatDay(inForceTo)}`;
  return inForceTo === null
    ? `since ${formatDay(inForceFrom)}`
    : `${formatDay(inForceFrom)} to ${formatDay(inForceTo)}`;
}

/** A source's name as people here say it; the catalogue's own are shorter than the titles. */
export function nameSource(source: Pick<LibrarySource, "sourceKey" | "name" | "imported">): string {
  return source.imported ? source.name : SOURCE_WORDS[source.sourceKey];
}

export function currentEdition(line: LibraryLine, day: string): LibraryEdition | undefined {
  return line.editions.find((edition) => isInForce(edition, day));
}

export interface FoundLine {
  source: LibrarySource;
  /** Null where the whole source is meant. */
  line: LibraryLine | null;
  name: string;
}

/** The source or line that a key names; undefined for one that the library does not hold. */
export function findLine(sources: readonly LibrarySource[], key: string | null): FoundLine | undefined {
  for (const source of sources) {
    const name = nameSource(source);
    if (source.key === key) return { source, line: null, name };
    const line = source.lines.find((one) => one.key === key);
    if (line) return { source, line, name: `${name}, ${line.name}` };
  }
  return undefined;
}

/** What ended or began in place of the editions of one line. */
export interface Neighbour {
  key: string;
  name: string;
  /** First day of the later of the two. */
  on: string;
}

/** What took the place of an edition, and what it took the place of. */
export function neighboursOf(sources: readonly LibrarySource[], edition: LibraryEdition, line: LibraryLine) {
  const named = (key: string, on: string): Neighbour[] => {
    const found = findLine(sources, key);
    return found ? [{ key, name: found.name, on }] : [];
  };
  const after = edition.replacedBy.flatMap((next) => named(next.line, next.from));
  const before = sources.flatMap((source) =>
    source.lines.flatMap((other) =>
      other.editions.flatMap(({ replacedBy }) =>
        replacedBy.some((next) => next.line === line.key && next.from === edition.inForceFrom)
          ? named(other.key, edition.inForceFrom ?? "")
          : [],
      ),
    ),
  );
  return { after, before };
}

/** What stands in an edition's place on a later day: its successors, and theirs, until one that is in force then. */
export function standInsFor(
  sources: readonly LibrarySource[],
  edition: LibraryEdition,
  line: LibraryLine,
  day: string,
): Neighbour[] {
  const found = neighboursOf(sources, edition, line).after.flatMap((next) => {
    if (next.on > day) return [];
    const place = findLine(sources, next.key);
    if (!place?.line) return [next];
    const own = place.line.editions.find(({ inForceFrom }) => inForceFrom === next.on);
    if (!own || isInForce(own, day)) return [next];
    return standInsFor(sources, own, place.line, day);
  });
  return found.filter((one, at) => found.findIndex(({ key }) => key === one.key) === at);
}

export interface LibraryChange {
  day: string;
  /** In force from this day on for the first time, renewed, or no longer; sources with the lines concerned. */
  began: string[];
  renewed: string[];
  ended: string[];
}

/** What changed in the library, day by day, oldest first. */
export function listChanges(sources: readonly LibrarySource[]): LibraryChange[] {
  const days = new Map<string, { began: FoundLine[]; ended: FoundLine[] }>();
  const on = (day: string) => {
    const change = days.get(day) ?? { began: [], ended: [] };
    days.set(day, change);
    return change;
  };
  for (const source of sources) {
    for (const line of source.lines) {
      const place = { source, line: line.key === source.key ? null : line, name: nameSource(source) };
      for (const { inForceFrom, inForceTo } of line.editions) {
        if (inForceFrom) on(inForceFrom).began.push(place);
        if (inForceTo) on(dayAfter(inForceTo)).ended.push(place);
      }
    }
  }
  const same = (a: FoundLine) => (b: FoundLine) => a.source === b.source && a.line === b.line;
  return [...days]
    .map(([day, { began, ended }]) => ({
      day,
      began: nameBySource(began.filter((one) => !ended.some(same(one)))),
      renewed: nameBySource(began.filter((one) => ended.some(same(one)))),
      ended: nameBySource(ended.filter((one) => !began.some(same(one)))),
    }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** "MTUS, adopted ACOEM: Elbow Disorders, Eye Disorders": each source once. */
function nameBySource(places: readonly FoundLine[]): string[] {
  const bySource = new Map<string, string[]>();
  for (const { name, line } of places)
    bySource.set(name, [...(bySource.get(name) ?? []), ...(line ? [line.name] : [])]);
  return [...bySource].map(([source, lines]) => {
    if (lines.length === 0) return source;
    return lines.length > MANY_LINES ? `${source}, ${lines.length} chapters` : `${source}: ${lines.join(", ")}`;
  });
}

/** More chapters than this are counted, not named. */
const MANY_LINES = 5;

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
