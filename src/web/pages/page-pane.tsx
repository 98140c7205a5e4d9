import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { api, keys } from "../api.ts";
import type { CaseDocument, CaseFileView } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { useListedKeys } from "../shortcuts.ts";
import { type Place, usePlaces } from "../use-places.ts";
import { findTrail } from "./evidence-trail.ts";
import type { PageSize } from "./locate-span.ts";
import { PageBar } from "./page-bar.tsx";
import { PageNotes, TrailBar } from "./page-notes.tsx";
import { PagePicture } from "./page-picture.tsx";
import { hasPicture } from "./page-source.ts";
import { PageText } from "./page-text.tsx";
import { SearchHits } from "./search-hits.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import { useCaseSearch } from "./use-case-search.ts";
import { useMarks } from "./use-marks.ts";
import { makePageKeys, PAGE_KEYS } from "./use-page-keys.ts";
import { usePageSource } from "./use-page-source.ts";
import { useZoom } from "./use-zoom.ts";
import "./pages.css";

interface Props {
  view: CaseFileView;
  document: CaseDocument;
  place: Place;
  /** Whether the page has the whole pane, without the documents above it. */
  alone: boolean;
  onAlone: () => void;
}

const TEXT_STEP = 1.15;

/** A page of the case file as it looks or as its text, with the span in question marked, and a search through all pages. */
export default function PagePane({ view, document, place, alone, onAlone }: Props) {
  const { open, turn, opened, close, goBack } = usePlaces();
  const client = useQueryClient();
  const scroller = useRef<HTMLElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const text = useQuery({
    queryKey: keys.page(document.id, place.page),
    queryFn: () => api.page(document.id, place.page),
    // A page changes only when a machine reads it, and then this is asked for anew.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const page = text.data?.pages[0];
  const focus = useMemo(
    () => (place.start !== undefined && place.end !== undefined ? { start: place.start, end: place.end } : null),
    [place.start, place.end],
  );
  const [typed, setTyped] = useState("");
  const search = useCaseSearch(view.documents, typed);
  const { source, failed } = usePageSource(document);
  const size = usePageSize(source, place.page);
  const [turned, setTurned] = useState<Record<string, number>>({});
  const turns = turned[document.id] ?? 0;
  const { zoom, scale, change } = useZoom(scroller, size, turns, { legible: focus !== null });
  const [textZoom, setTextZoom] = useState(1);
  const [thumbnails, setThumbnails] = useState(false);
  const [wanted, setWanted] = useState<"page" | "text">("page");
  const [unplaceable, setUnplaceable] = useState<string | null>(null);
  const [broken, setBroken] = useState<string | null>(null);

  const pictured = hasPicture(document.mediaType);
  const marks = useMarks(source, document.id, page, focus, search.query);
  const target = `${place.documentId}/${place.page}/${place.start ?? ""}/${place.end ?? ""}`;
  const misplaced = pictured && marks?.focus === null && page?.readable === true;
  const noPicture = failed || broken === document.id;
  // Who asks for the picture all the same gets it, without the mark.
  const shown = !pictured || noPicture || (misplaced && unplaceable !== target) ? "text" : wanted;

  const zoomBy = (by: 1 | -1 | 0) => {
    if (shown === "page") change(by);
    else setTextZoom(by === 0 ? 1 : Math.min(2.5, Math.max(0.6, textZoom * TEXT_STEP ** by)));
  };
  const turnTo = (to: number) => {
    if (to >= 1 && to <= document.pageCount && to !== place.page) turn(to);
  };
  const trail = findTrail(view, place, sessionStorage.getItem(`rationale.item.${view.caseFile.id}`));
  const step = (by: 1 | -1) => {
    const stop = trail?.stops[trail.at + by];
    if (stop) open(stop);
  };
  const { hits } = search;
  const at = hits.findIndex(
    (hit) => hit.documentId === place.documentId && hit.page === place.page && hit.start === place.start,
  );
  const nextHit = (by: 1 | -1) => {
    if (hits.length === 0) return;
    const order = view.documents.map((one) => one.id);
    const rank = (one: { documentId: string; page: number }) => order.indexOf(one.documentId) * 1e6 + one.page;
    // From a page without a current hit, on to the first behind it.
    const from = at >= 0 ? at : by > 0 ? hits.findIndex((hit) => rank(hit) >= rank(place)) - 1 : 0;
    const next = hits[(from + by + hits.length) % hits.length];
    if (next) open(next);
  };
  useListedKeys("Pages", PAGE_KEYS);
  const onKeyDown = makePageKeys(scroller, {
    turn: (by) => turnTo(place.page + by),
    zoom: zoomBy,
    rotate: () => setTurned({ ...turned, [document.id]: (turns + 1) % 4 }),
    search: () => searchBox.current?.focus(),
    nextHit,
    nextEvidence: step,
    goBack,
  });

  // A place that was asked for takes the focus, so that its keys work and Escape leads back to where the caret was.
  const typing = useRef(false);
  useEffect(() => {
    if (opened > 0 && !typing.current) scroller.current?.focus({ preventScroll: true });
  }, [opened]);
  const settled = page !== undefined && (shown === "text" || (scale !== null && marks !== null));
  useEffect(() => {
    if (!settled || !target) return;
    const element = scroller.current;
    const mark = element?.querySelector<HTMLElement>("[data-focus-mark]");
    if (mark) mark.scrollIntoView({ block: "center", behavior: reducedMotion() ? "auto" : "smooth" });
    else if (shown === "text") (element?.querySelector(".mark-hit") ?? element)?.scrollTo?.({ top: 0 });
    else element?.scrollTo({ top: 0 });
  }, [settled, target, shown]);
  useEffect(() => {
    const next = place.page + 1;
    if (!settled || next > document.pageCount) return;
    void client.prefetchQuery({
      queryKey: keys.page(document.id, next),
      queryFn: () => api.page(document.id, next),
      staleTime: Number.POSITIVE_INFINITY,
    });
  }, [client, settled, document.id, document.pageCount, place.page]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts; each has a button too.
    <div
      className="page-pane"
      data-page-pane
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        typing.current = event.target === searchBox.current;
      }}
      onBlur={() => {
        typing.current = false;
      }}
    >
      <PageBar
        document={document}
        page={place.page}
        onTurn={turnTo}
        onClose={close}
        alone={alone}
        onAlone={onAlone}
        pictured={pictured}
        view={shown}
        onView={(view) => {
          setWanted(view);
          setBroken(null);
          setUnplaceable(view === "page" ? target : null);
        }}
        zoom={zoom}
        onZoom={zoomBy}
        onRotate={() => setTurned({ ...turned, [document.id]: (turns + 1) % 4 })}
        thumbnails={thumbnails}
        onThumbnails={() => setThumbnails(!thumbnails)}
        query={typed}
        onQuery={setTyped}
        onNextHit={nextHit}
        found={search.state === "done" ? search.total : null}
        searchBox={searchBox}
        onLeaveSearch={() => scroller.current?.focus()}
      />
      <SearchHits key={search.query} search={search} current={at} onOpen={open} />
      {trail && trail.stops.length > 1 && <TrailBar trail={trail} onStep={step} />}
      {page && <PageNotes caseFileId={view.caseFile.id} document={document} page={page} turns={turns} />}
      {misplaced && shown === "text" && (
        <p className="page-note" role="status">
          The place of these words on the page's picture is not certain, so they are marked in its text.
        </p>
      )}
      {pictured && noPicture && (
        <p className="page-note" role="status">
          The picture of this page cannot be shown here; this is the text that was read from it.
        </p>
      )}
      <div className="page-body">
        {thumbnails && pictured && source && (
          <Thumbnails source={source} document={document} page={place.page} onTurn={turnTo} />
        )}
        <ScrollRegion
          className="page-scroll"
          data-view={shown}
          ref={scroller}
          aria-label={`${shown === "text" ? "Text of page" : "Page"} ${place.page} of ${document.name}`}
        >
          {text.isError && <ErrorNote error={text.error} onRetry={() => void text.refetch()} />}
          {shown === "page" && source && size && scale !== null && (
            <PagePicture
              source={source}
              page={place.page}
              turns={turns}
              scale={scale}
              size={size}
              marks={marks}
              onFailed={() => setBroken(document.id)}
            />
          )}
          {shown === "text" && page?.readable && (
            <PageText page={page} focus={focus} query={search.query} zoom={textZoom} />
          )}
          {text.isSuccess && !page && <p className="meta pad">This document has no page {place.page}.</p>}
          {page && (
            <p className="page-foot">
              <a
                className="text-link"
                href={`/api/documents/${encodeURIComponent(document.id)}/original`}
                target="_blank"
                rel="noreferrer"
              >
                Open the original
              </a>
            </p>
          )}
        </ScrollRegion>
      </div>
    </div>
  );
}

function usePageSize(source: ReturnType<typeof usePageSource>["source"], page: number): PageSize | null {
  const [size, setSize] = useState<{ source: object; page: number; size: PageSize } | null>(null);
  useEffect(() => {
    if (!source) return;
    let gone = false;
    source.size(page).then(
      (size) => !gone && setSize({ source, page, size }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [source, page]);
  return size?.source === source && size?.page === page ? size.size : null;
}

function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
