import { ActionIcon, TextInput } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { api, keys } from "../api.ts";
import type { CaseDocument } from "../api-types.ts";
import { findMatches } from "../page-segments.ts";
import { type Place, usePlaces } from "../use-places.ts";
import { KIND_WORDS } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";
import { PageText } from "./page-text.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

/** One page of a document as text, with the span in question marked, and a search through the document. */
export function PagePane({ document, place }: { document: CaseDocument; place: Place }) {
  const { open, close, goBack } = usePlaces();
  const pages = useQuery({
    queryKey: keys.pages(document.id),
    queryFn: () => api.pages(document.id),
    // Pages of a submitted document never change.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [query, setQuery] = useState("");
  const scroller = useRef<HTMLElement>(null);
  const all = pages.data?.pages ?? [];
  const page = all.find((one) => one.number === place.page);
  const hits = query.trim() ? all.map((one) => ({ page: one.number, n: findMatches(one.text, query).length })) : [];
  const total = hits.reduce((sum, hit) => sum + hit.n, 0);
  const turn = (to: number) => {
    if (to >= 1 && to <= document.pageCount) open({ documentId: document.id, page: to });
  };
  const hitAt = useRef(-1);
  /** On to the next place of the search, over the pages and around to the first again. */
  const nextHit = () => {
    const marks = scroller.current?.querySelectorAll(".mark-hit") ?? [];
    const withHits = hits.filter((hit) => hit.n > 0);
    const nextPage = withHits.find((hit) => hit.page > place.page) ?? withHits[0];
    hitAt.current += 1;
    if (hitAt.current >= marks.length && nextPage && nextPage.page !== place.page) return turn(nextPage.page);
    if (hitAt.current >= marks.length) hitAt.current = 0;
    marks[hitAt.current]?.scrollIntoView({ block: "center" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") goBack();
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === "ArrowRight") turn(place.page + 1);
    if (event.key === "ArrowLeft") turn(place.page - 1);
  };
  // A quote that was asked for takes the focus, so that Escape leads back to where the caret was.
  const target = `${place.documentId}/${place.page}/${place.start ?? ""}/${place.end ?? ""}`;
  useEffect(() => {
    if (!page || !target) return;
    const mark = scroller.current?.querySelector<HTMLElement>("[data-focus-mark]");
    if (mark) {
      mark.scrollIntoView({ block: "center", behavior: reducedMotion() ? "auto" : "smooth" });
      scroller.current?.focus({ preventScroll: true });
      return;
    }
    const hit = scroller.current?.querySelector(".mark-hit");
    hitAt.current = hit ? 0 : -1;
    if (hit) hit.scrollIntoView({ block: "center" });
    else scroller.current?.scrollTo({ top: 0 });
  }, [target, page]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and the arrows are shortcuts; each has a button too.
    <div className="page-pane" onKeyDown={onKeyDown}>
      <div className="page-bar">
        <span className="page-name" title={document.name}>
          <strong>{KIND_WORDS[document.kind]}</strong> {document.name}
        </span>
        <div className="row nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Previous page"
            disabled={place.page <= 1}
            onClick={() => turn(place.page - 1)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <span className="meta nowrap" aria-live="polite">
            Page {place.page} of {document.pageCount}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Next page"
            disabled={place.page >= document.pageCount}
            onClick={() => turn(place.page + 1)}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label="Close the page" onClick={close}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
        <TextInput
          className="page-search"
          size="xs"
          aria-label="Search in this document"
          placeholder="Search in this document"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={(event) => {
            hitAt.current = -1;
            setQuery(event.currentTarget.value);
          }}
          onKeyDown={(event) => event.key === "Enter" && nextHit()}
          rightSectionWidth={110}
          rightSection={
            total > 0 ? (
              <button type="button" className="page-link page-hits" onClick={nextHit}>
                {total} found, next
              </button>
            ) : query.trim() ? (
              <span className="meta">not found</span>
            ) : null
          }
        />
      </div>
      <ScrollRegion className="page-scroll" ref={scroller} aria-label={`Text of page ${place.page}`}>
        {pages.isError && <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />}
        {page && <PageText page={page} documentId={document.id} place={place} query={query} />}
        {pages.isSuccess && !page && <p className="meta pad">This document has no page {place.page}.</p>}
      </ScrollRegion>
    </div>
  );
}

function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
