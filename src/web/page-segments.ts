/** A run of page text under the same marks. Offsets are UTF-16 code units, end exclusive. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  focus: boolean;
  hit: boolean;
}

export interface Span {
  start: number;
  end: number;
}

/** Every place where the query stands, ignoring case; white space in the query matches any, a line break too. */
export function findMatches(text: string, query: string): Span[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  return Array.from(text.matchAll(new RegExp(pattern, "giu")), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Cuts a page's text at every mark's ends, so that the focused span is drawn exactly by its offsets. */
export function segmentPage(text: string, focus: Span | null, hits: Span[]): Segment[] {
  const spans = focus ? [focus, ...hits] : hits;
  const cuts = new Set([0, text.length]);
  for (const span of spans) {
    cuts.add(Math.min(span.start, text.length));
    cuts.add(Math.min(span.end, text.length));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const covers = (span: Span, at: number) => span.start <= at && at < span.end;
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length;
    return {
      start,
      end,
      text: text.slice(start, end),
      focus: focus !== null && covers(focus, start),
      hit: hits.some((hit) => covers(hit, start)),
    };
  });
}
