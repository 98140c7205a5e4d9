import { useEffect, useRef, useState } from "react";
import { nameDated } from "../name-document.ts";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { usePlaces } from "../use-places.ts";
import { count } from "../words.ts";
import type { CaseSearch, SearchHit } from "./use-case-search.ts";

/** Hits that are drawn at once; more on request. */
const SHOWN = 100;

interface Props {
  search: CaseSearch;
  current: number;
  onOpen: (hit: SearchHit) => void;
}

/** The places of a search over the case file, each with the words around it; pages that could not be searched are named. */
export function SearchHits({ search, current, onOpen }: Props) {
  const [most, setMost] = useState(SHOWN);
  const list = useRef<HTMLElement>(null);
  const { documents } = usePlaces();
  useEffect(() => {
    if (current >= 0) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  if (search.state === "idle") return null;
  const words = {
    searching: "Searching …",
    failed: "The texts could not be loaded. Check the connection and search again.",
    done: `${count(search.total, "place")}${search.total > search.hits.length ? `, the first ${search.hits.length} listed` : ""}`,
  }[search.state];
  const shown = search.hits.slice(0, Math.max(most, current + 1));
  return (
    <ScrollRegion className="search-hits" aria-label="Places found" ref={list}>
      <p className="meta" role="status">
        {words}
        {search.unreadable > 0 && search.state === "done" && (
          <span className="state" data-state="unreadable">
            <span className="hatch-dot" aria-hidden />
            {count(search.unreadable, "unreadable page")} not searched
          </span>
        )}
      </p>
      <ol>
        {shown.map((hit, at) => (
          <li key={`${hit.documentId}/${hit.page}/${hit.start}`}>
            <button
              type="button"
              className="search-hit"
              title={hit.document}
              aria-current={at === current ? "true" : undefined}
              onClick={() => onOpen(hit)}
            >
              <span className="search-snippet">
                {hit.before}
                <strong>{hit.match}</strong>
                {hit.after}
              </span>
              <span className="meta">
                {nameDated(documents, hit.documentId, hit.page)}, p. {hit.page}
                {hit.machineRead && " · machine-read"}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {search.hits.length > shown.length && (
        <button type="button" className="page-link" onClick={() => setMost(most + SHOWN)}>
          Show more
        </button>
      )}
    </ScrollRegion>
  );
}
