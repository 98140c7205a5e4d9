import type { LibraryEdition, LibraryLine, LibrarySource } from "../api-types.ts";
import { formatDay, SOURCE_WORDS } from "../words.ts";

type Dated = { inForceFrom: string | null; inForceTo: string | null };

/** Both ends belong to the period; null is open. ISO days compare as text. */
export function isInForce({ inForceFrom, inForceTo }: Dated, day: string): boolean {
  return (inForceFrom === null || inForceFrom <= day) && (inForceTo === null || day <= inForceTo);
}

/** "07/18/2009 to 07/27/2016"; open ends in words. */
export function periodWords({ inForceFrom, inForceTo }: Dated): string {
  if (inForceFrom === null && inForceTo === null) return "no dates: updated continuously";
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

/** Every day on which something in the library came into force or went out of it, oldest first. */
export function changeDays(sources: readonly LibrarySource[]): string[] {
  const days = sources.flatMap((source) =>
    source.lines.flatMap((line) =>
      line.editions.flatMap(({ inForceFrom, inForceTo }) => [
        ...(inForceFrom ? [inForceFrom] : []),
        ...(inForceTo ? [dayAfter(inForceTo)] : []),
      ]),
    ),
  );
  return [...new Set(days)].sort();
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
