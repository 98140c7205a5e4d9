import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { QueueSort } from "../../vocabulary.ts";
import { SORT_WORDS } from "./queue-words.ts";

/**
 * What of the queue stands in the address: the view, the order and the page. The words of a search do not, since they may name
 * a patient; they stay in this tab.
 */
export function useQueueAddress() {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => {
    const sort = search.get("sort") ?? "";
    return {
      view: search.get("view") ?? "all",
      // A key of the words is one of the sorts.
      sort: Object.hasOwn(SORT_WORDS, sort) ? (sort as QueueSort) : undefined,
      descending: search.get("order") === "desc",
      page: Math.max(1, Number.parseInt(search.get("page") ?? "1", 10) || 1),
    };
  }, [search]);
  const go = useCallback(
    (change: Record<string, string | null>) =>
      setSearch((previous) => {
        const next = new URLSearchParams(previous);
        if (!("page" in change)) next.delete("page");
        for (const [key, value] of Object.entries(change)) {
          if (value === null) next.delete(key);
          else next.set(key, value);
        }
        return next;
      }),
    [setSearch],
  );
  return { address, go };
}
