import { createContext, use, useCallback, useMemo, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import type { CaseDocument } from "./api-types.ts";

/** A span of a page, or a whole page where no offsets are given. */
export interface Place {
  documentId: string;
  page: number;
  start?: number;
  end?: number;
}

export interface Places {
  place: Place | null;
  /** Shows a place in the page pane; Escape there goes back to where the caret was. */
  open: (place: Place) => void;
  /** Turns to another page of the open document; Back does not lead through every page that was leafed over. */
  turn: (page: number) => void;
  /** Counts what was opened, so that the page pane takes the focus when the reader asked for a place. */
  opened: number;
  close: () => void;
  goBack: () => void;
  openExcerpt: (excerptId: string) => void;
  documents: CaseDocument[];
}

export const PlacesContext = createContext<Places | null>(null);

/** Where the reader is in the case file. Throws outside the workspace. */
export function usePlaces(): Places {
  const places = use(PlacesContext);
  if (!places) throw new Error("usePlaces needs the workspace around it");
  return places;
}

/** Keeps the place in the address (`?doc=&page=&start=&end=`), so that a link leads to the very span. */
export function usePlaceInAddress(onOpen: () => void, onBack: () => void) {
  const [search, setSearch] = useSearchParams();
  const cameFrom = useRef<HTMLElement | null>(null);
  const [opened, setOpened] = useState(0);
  const open = useCallback(
    (place: Place) => {
      if (document.activeElement instanceof HTMLElement && !document.activeElement.closest("[data-page-pane]")) {
        cameFrom.current = document.activeElement;
      }
      setSearch((previous) => {
        const next = new URLSearchParams(previous);
        next.set("doc", place.documentId);
        next.set("page", String(place.page));
        for (const key of ["start", "end"] as const) {
          if (place[key] === undefined) next.delete(key);
          else next.set(key, String(place[key]));
        }
        return next;
      });
      setOpened((before) => before + 1);
      onOpen();
    },
    [setSearch, onOpen],
  );
  const turn = useCallback(
    (page: number) => {
      setSearch(
        (previous) => {
          const next = new URLSearchParams(previous);
          next.set("page", String(page));
          next.delete("start");
          next.delete("end");
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const close = useCallback(() => {
    setSearch((previous) => {
      const next = new URLSearchParams(previous);
      for (const key of ["doc", "page", "start", "end"]) next.delete(key);
      return next;
    });
  }, [setSearch]);
  const goBack = useCallback(() => {
    onBack();
    const target = cameFrom.current;
    // The pane it stands in may only now become visible again.
    requestAnimationFrame(() => target?.isConnected && target.focus({ preventScroll: false }));
  }, [onBack]);
  const asked = search.toString();
  // One object while nothing changes, so that the panes need not be drawn anew for a key in the chat.
  const place = useMemo(() => readPlace(new URLSearchParams(asked)), [asked]);
  return useMemo(() => ({ place, open, turn, opened, close, goBack }), [place, open, turn, opened, close, goBack]);
}

function readPlace(search: URLSearchParams): Place | null {
  const documentId = search.get("doc");
  if (!documentId) return null;
  const start = wholeNumber(search.get("start"));
  const end = wholeNumber(search.get("end"));
  return {
    documentId,
    page: Math.max(1, wholeNumber(search.get("page")) ?? 1),
    ...(start !== null && end !== null && end > start ? { start, end } : {}),
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
