import { useDebouncedValue } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { api, keys } from "../api.ts";
import type { CaseDocument, PageText } from "../api-types.ts";
import { findMatches, type Span } from "../page-segments.ts";

/** A place where the search words stand, with what stands around it. */
export interface SearchHit {
  documentId: string;
  document: string;
  page: number;
  start: number;
  end: number;
  before: string;
  match: string;
  after: string;
  machineRead: boolean;
}

export interface CaseSearch {
  /** The words that the hits are of: what was typed, a moment later. */
  query: string;
  hits: SearchHit[];
  /** All places, of which `hits` are the first. */
  total: number;
  /** Pages that could not be searched. */
  unreadable: number;
  state: "idle" | "searching" | "done" | "failed";
}

type Found = Pick<CaseSearch, "query" | "hits" | "total"> & { failed: boolean };

const MOST_HITS = 1_000;
const AROUND_CHARACTERS = 40;
const TYPING_PAUSE_MS = 180;
/** The search lets go after this long, so that typing and scrolling are not held up. */
const SLICE_MS = 10;

/** Searches every page of the documents in use, in their order; the texts are loaded with the first search. */
export function useCaseSearch(documents: CaseDocument[], typed: string): CaseSearch {
  const [query] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const inUse = useMemo(
    () => documents.filter((one) => one.withdrawnAt === null && one.status === "ready"),
    [documents],
  );
  const client = useQueryClient();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (query === "") return setFound(null);
    let gone = false;
    const search = async () => {
      const hits: SearchHit[] = [];
      let total = 0;
      let since = performance.now();
      for (const document of inUse) {
        // Not by a hook: comparing the texts of thousands of pages at every key would hold up typing.
        const { pages } = await client.fetchQuery({
          queryKey: keys.allPages(document.id),
          queryFn: () => api.pages(document.id),
          staleTime: Number.POSITIVE_INFINITY,
        });
        for (const page of pages) {
          if (performance.now() - since > SLICE_MS) {
            await new Promise((resolve) => setTimeout(resolve, 0));
            since = performance.now();
          }
          if (gone) return;
          const places = findMatches(page.text, query);
          total += places.length;
          for (const place of places.slice(0, MOST_HITS - hits.length)) hits.push(describeHit(document, page, place));
        }
      }
      if (!gone) setFound({ query, hits, total, failed: false });
    };
    search().catch(() => !gone && setFound({ query, hits: [], total: 0, failed: true }));
    return () => {
      gone = true;
    };
  }, [client, inUse, query]);
  const unreadable = useMemo(() => inUse.reduce((sum, one) => sum + one.unreadablePages.length, 0), [inUse]);
  const own = found?.query === query ? found : null;
  const state = query === "" ? "idle" : own?.failed ? "failed" : own ? "done" : "searching";
  return { query, hits: own?.hits ?? [], total: own?.total ?? 0, unreadable, state };
}

function describeHit(document: CaseDocument, page: PageText, { start, end }: Span): SearchHit {
  return {
    documentId: document.id,
    document: document.name,
    page: page.number,
    start,
    end,
    before: page.text.slice(Math.max(0, start - AROUND_CHARACTERS), start),
    match: page.text.slice(start, end),
    after: page.text.slice(end, end + AROUND_CHARACTERS),
    machineRead: page.origin === "ocr",
  };
}
