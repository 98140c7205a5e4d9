import type { IsoDay, SourceKey } from "../../vocabulary.ts";
import { EDITION_HISTORY, findEditions } from "./read-history.ts";

/** An edition as coverage sees it; an imported one names its line by source and chapter or by its own name. */
export interface GivenEdition {
  sourceKey: SourceKey;
  name: string;
  chapter?: string | null;
  inForceFrom: IsoDay | null;
  inForceTo: IsoDay | null;
}

interface Span {
  line: string;
  name: string;
  from: IsoDay | null;
  to: IsoDay | null;
}

/** Days, both ends included, on which a line has no edition in force. */
export interface CoverageGap {
  line: string;
  from: IsoDay;
  to: IsoDay;
  after: string;
  before: string;
}

/** Days, both ends included, on which two editions of a line are in force; `to` is null where neither ends. */
export interface CoverageOverlap {
  line: string;
  from: IsoDay | null;
  to: IsoDay | null;
  editions: [string, string];
}

/**
 * Gaps and overlaps in the lines of editions that the library holds: the bundled ones and those given (imported ones). An
 * imported text of a bundled edition, with the same days, is that edition in another form and no overlap; ODG and a matter that
 * stands in several guidelines at once (stress, then post-traumatic stress, depression, anxiety) are no overlap either.
 */
export function reportEditionCoverage(given: readonly GivenEdition[] = []): {
  gaps: CoverageGap[];
  overlaps: CoverageOverlap[];
} {
  const lines = new Map<string, Span[]>();
  const add = (span: Span) => {
    const own = lines.get(span.line) ?? [];
    if (!own.some(({ from, to }) => from === span.from && to === span.to)) lines.set(span.line, [...own, span]);
  };
  for (const record of EDITION_HISTORY) {
    if (record.continuous) continue;
    const line = record.subject && record.subject !== "opioids" ? `${record.line}: ${record.subject}` : record.line;
    add({ line, name: record.name, from: record.from, to: record.to });
  }
  for (const edition of given) {
    add({ line: lineOf(edition), name: edition.name, from: edition.inForceFrom, to: edition.inForceTo });
  }
  const gaps: CoverageGap[] = [];
  const overlaps: CoverageOverlap[] = [];
  for (const [line, spans] of lines) {
    const sorted = spans.sort((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
    for (const [at, span] of sorted.entries()) {
      const later = sorted.slice(at + 1);
      for (const next of later) {
        if (span.to !== null && (next.from === null || next.from > span.to)) continue;
        overlaps.push({ line, from: next.from, to: earlier(span.to, next.to), editions: [span.name, next.name] });
      }
      const covered = sorted.slice(0, at + 1).reduce((latest, one) => laterEnd(latest, one.to), "" as IsoDay | null);
      const [next] = later;
      if (covered === null || !next?.from || next.from <= addDay(covered)) continue;
      gaps.push({ line, from: addDay(covered), to: addDay(next.from, -1), after: span.name, before: next.name });
    }
  }
  return { gaps, overlaps };
}

/** An imported MTUS chapter joins its line by its chapter; what belongs to no known line is one by its own name. */
function lineOf({ sourceKey, chapter, name }: GivenEdition): string {
  const own = name
    .toLowerCase()
    .replace(/\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)? ed(?:ition|\.)?\b|[^a-z0-9 ]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (sourceKey === "odg" || sourceKey === "other") return `${sourceKey}: ${own}`;
  const known = new Set(findEditions({ sourceKey, chapter: chapter ?? null }).map(({ line }) => line));
  const [line] = known;
  return known.size === 1 && line ? line : `${sourceKey}: ${own}`;
}

const earlier = (a: IsoDay | null, b: IsoDay | null) => (a === null ? b : b === null ? a : a < b ? a : b);
const laterEnd = (a: IsoDay | null, b: IsoDay | null) => (a === null || b === null ? null : a > b ? a : b);

function addDay(day: IsoDay, days = 1): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
