import { useQuery } from "@tanstack/react-query";
import { api, keys } from "../api.ts";
import type { ExcerptTopic, QueueRow } from "../api-types.ts";

const CASES = 6;

/**
 * Case files and topics of today's library that hold the words. The words go in a body, never in an address; topics are looked
 * through here.
 */
export function usePaletteFinds(words: string): { cases: QueueRow[]; topics: ExcerptTopic[]; busy: boolean } {
  const filter = words ? { words } : {};
  const cases = useQuery({
    queryKey: [...keys.queue(filter, 0), CASES],
    queryFn: ({ signal }) => api.queue(filter, 0, CASES, signal),
  });
  const today = new Date().toISOString().slice(0, 10);
  const library = useQuery({
    queryKey: keys.libraryTopics(today, null),
    queryFn: () => api.libraryTopics(today, null),
    enabled: words.length > 1,
    staleTime: 300_000,
  });
  const sought = words.toLowerCase().split(/\s+/);
  const topics =
    words.length > 1
      ? (library.data?.topics ?? []).filter((topic) => {
          const text = `${topic.topic} ${topic.source} ${topic.chapter ?? ""}`.toLowerCase();
          return sought.every((word) => text.includes(word));
        })
      : [];
  return { cases: cases.data?.rows ?? [], topics, busy: cases.isFetching || library.isFetching };
}
