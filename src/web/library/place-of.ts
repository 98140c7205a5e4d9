import type { SourceKey } from "../../vocabulary.ts";
import type { LibraryEdition, LibraryLine, LibrarySource } from "../api-types.ts";
import { chapterWords } from "./topic-rows.ts";

/** What tells an excerpt's place: its id, for imported ones begin with their edition's, its source, edition and chapter. */
export interface Placed {
  id: string;
  sourceKey: SourceKey;
  edition: string;
  inForceFrom: string | null;
  inForceTo: string | null;
  chapter: string | null;
  chapterNumber: string | null;
  /** Name of the source, where it is known; it tells imported guidelines apart. */
  source?: string | undefined;
}

/** What ids of imported excerpts begin with. */
const IMPORTED = "ged_";

export const isImported = ({ id }: Pick<Placed, "id">) => id.startsWith(IMPORTED);

/** The source, line and edition of the time line that an excerpt belongs to; undefined where several might be meant. */
export function placeOf(
  sources: readonly LibrarySource[],
  excerpt: Placed,
): { source: LibrarySource; line: LibraryLine; edition: LibraryEdition } | undefined {
  const imported = isImported(excerpt);
  const own = sources.filter(
    (source) =>
      source.sourceKey === excerpt.sourceKey &&
      source.imported === imported &&
      (!imported || excerpt.source === undefined || source.name === excerpt.source),
  );
  const dated = own
    .flatMap((source) => source.lines.flatMap((line) => line.editions.map((edition) => ({ source, line, edition }))))
    .filter(
      ({ edition }) =>
        edition.edition === excerpt.edition &&
        edition.inForceFrom === excerpt.inForceFrom &&
        edition.inForceTo === excerpt.inForceTo,
    );
  const number = excerpt.chapterNumber;
  const chapter = chapterWords({ chapter: excerpt.chapter, chapterNumber: null })?.replace(/\s*\([^)]*\)/g, "");
  return (
    dated.find(({ line }) => (number ? line.key.endsWith(`.${number}`) : line.name === chapter)) ??
    (dated.length === 1 ? dated[0] : undefined)
  );
}
