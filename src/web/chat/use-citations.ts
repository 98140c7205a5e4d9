import { useQueries } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { api } from "../api.ts";
import type { ChatMessage } from "../api-types.ts";
import { usePlaces } from "../use-places.ts";
import { type Citations, citeSources } from "./cite-sources.ts";
import { collectKnown, pageKey } from "./known-sources.ts";

/**
 * The citations of an answer, `marked` along its parts; once it has ended, quotations are compared with pages that were not
 * read for it.
 */
export function useCitations(message: ChatMessage, working: boolean): Citations {
  const { documents } = usePlaces();
  const known = useMemo(() => collectKnown(message), [message]);
  const first = useMemo(() => citeSources(textsOf(message), documents, known), [message, documents, known]);
  const wanted = working ? [] : first.wanted;
  const fetched = useQueries({
    queries: wanted.map(({ documentId, page }) => ({
      queryKey: ["page-text", documentId, page],
      queryFn: () => api.page(documentId, page),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const texts = new Map<string, string>();
  wanted.forEach(({ documentId, page }, at) => {
    const found = fetched[at]?.data?.pages.find(({ number }) => number === page);
    if (found) texts.set(pageKey(documentId, page), found.text);
  });
  // The map is new at each rendering; its pages are what counts.
  const stamp = [...texts.keys()].join(" ");
  const before = useRef<{ stamp: string; first: Citations; settled: Citations } | null>(null);
  if (stamp === "") return first;
  if (before.current?.stamp !== stamp || before.current.first !== first) {
    before.current = { stamp, first, settled: citeSources(textsOf(message), documents, known, texts) };
  }
  return before.current.settled;
}

const textsOf = (message: ChatMessage) => message.parts.map((part) => (part.type === "text" ? part.text : ""));
