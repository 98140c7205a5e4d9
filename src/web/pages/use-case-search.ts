import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { api, keys } from "../api.ts";
import type { CaseDocument } from "../api-types.ts";
import { findMatches } from "../page-segments.ts";

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
  const texts = useQueries({
    queries: inUse.map((one) => ({
      queryKey: keys.allPages(one.id),
      queryFn: () => api.pages(one.id),
      enabled: query !== "",
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (all) => ({
      ready: all.every((one) => one.isSuccess),
      failed: all.some((one) => one.isError),
      pages: all.map((one) => one.data?.pages ?? []),
    }),
  });
  const [found, setFound] = useState<{ query: string; hits: SearchHit[]; total: number } | null>(null);
  const { ready, pages } = texts;
  useEffect(() => {
    if (!ready || query === "") return setFound(null);
    let gone = false;
    const search = async () => {
      const hits: SearchHit[] = [];
      let total = 0;
      let since = performance.now();
      for (const [at, document] of inUse.entries()) {
        for (const page of pages[at] ?? []) {
          if (performance.now() - since > SLICE_MS) {
            await new Promise((resolve) => setTimeout(resolve, 0));
            if (gone) return;
            since = performance.now();
          }
          for (const { start, end } of findMatches(page.text, query)) {
            total += 1;
            if (hits.length >= MOST_HITS) continue;
            hits.push({
              documentId: document.id,
              document: document.name,
              page: page.number,
              start,
              end,
              before: page.text.slice(Math.max(0, start - AROUND_CHARACTERS), start),
              match: page.text.slice(start, end),
              after: page.text.slice(end, end + AROUND_CHARACTERS),
              machineRead: page.origin === "ocr",
            });
          }
        }
      }
      if (!gone) setFound({ query, hits, total });
    };
    void search();
    return () => {
      gone = true;
    };
  }, [ready, pages, inUse, query]);
  const unreadable = useMemo(() => inUse.reduce((sum, one) => sum + one.unreadablePages.length, 0), [inUse]);
  const own = found?.query === query ? found : null;
  const state = query === "" ? "idle" : texts.failed ? "failed" : own ? "done" : "searching";
  return { query, hits: own?.hits ?? [], total: own?.total ?? 0, unreadable, state };
}
