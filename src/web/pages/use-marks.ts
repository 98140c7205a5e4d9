import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { WordBox } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { PageText } from "../api-types.ts";
import { findMatches, type Span } from "../page-segments.ts";
import { type Box, makeLocator, type PageRuns } from "./locate-span.ts";
import type { PageSource } from "./page-source.ts";

export interface Marks {
  /** Null where the span could not be found on the picture; empty where there is none to find. */
  focus: Box[] | null;
  hits: Box[];
}

const NOTHING: Marks = { focus: [], hits: [] };
/** More marks than this on one page help nobody and slow it down. */
const MOST_HITS = 60;

/** Where the span in question and the places of a search stand on the picture of a page; null while that is being found out. */
export function useMarks(
  source: PageSource | null,
  documentId: string,
  page: PageText | undefined,
  focus: Span | null,
  query: string,
): Marks | null {
  const number = page?.number ?? 0;
  const machineRead = page?.origin === "ocr";
  const words = useQuery({
    queryKey: keys.pageWords(documentId, number),
    queryFn: () => api.pageWords(documentId, number),
    enabled: machineRead,
  });
  const [read, setRead] = useState<{ source: PageSource; number: number; runs: PageRuns | null } | null>(null);
  const wanted = focus !== null || query.trim() !== "";
  useEffect(() => {
    if (!source || !wanted || machineRead || number === 0) return;
    let gone = false;
    const settle = (runs: PageRuns | null) => !gone && setRead({ source, number, runs });
    if (source.runs) source.runs(number).then(settle, () => settle(null));
    else settle(null);
    return () => {
      gone = true;
    };
  }, [source, number, wanted, machineRead]);
  const runs = read?.source === source && read?.number === number ? read.runs : undefined;
  const boxes = words.isError ? [] : words.data?.words;
  const locate = useMemo(() => {
    if (!page || !wanted || (machineRead ? boxes === undefined : runs === undefined)) return null;
    if (boxes && machineRead) return (span: Span) => locateWords(boxes, span);
    return runs ? makeLocator(page.text, runs) : () => null;
  }, [page, wanted, machineRead, boxes, runs]);
  return useMemo(() => {
    if (!page || !wanted) return NOTHING;
    if (!locate) return null;
    const hits = findMatches(page.text, query).slice(0, MOST_HITS);
    return { focus: focus ? locate(focus) : [], hits: hits.flatMap((span) => locate(span) ?? []) };
  }, [page, wanted, locate, focus, query]);
}

function locateWords(words: readonly WordBox[], span: Span): Box[] | null {
  const within = words.filter(([start, end]) => start < span.end && end > span.start);
  return within.length > 0 ? joinWords(within.map(([, , ...box]) => box)) : null;
}

/** Recognised words that follow one another on a line, as one stroke. */
function joinWords(words: Box[]): Box[] {
  const strokes: Box[] = [];
  for (const [left, top, right, bottom] of words) {
    const last = strokes.at(-1);
    const height = bottom - top;
    const beside = last !== undefined && Math.min(last[3], bottom) - Math.max(last[1], top) > height / 2;
    if (last && beside && left >= last[0] && left - last[2] < 1.5 * height) {
      strokes[strokes.length - 1] = [last[0], Math.min(last[1], top), right, Math.max(last[3], bottom)];
    } else strokes.push([left, top, right, bottom]);
  }
  return strokes;
}
