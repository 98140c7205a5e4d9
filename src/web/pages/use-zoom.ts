import { type RefObject, useEffect, useState } from "react";
import type { PageSize } from "./locate-span.ts";

/** Pixels of the screen a point at 100 %: an inch is 96 of the one and 72 of the other. */
const FULL_SCALE = 96 / 72;
const STEP = 1.25;
const LEAST = 0.25;
const MOST = 6;
/** What stands left and right of the page in its scroller. */
const MARGIN_PX = 24;
/** Pixels a point below which the print of a letter, ten points, is hard to read. */
const LEGIBLE_SCALE = 1;
const KEPT = "rationale.page-zoom";

/**
 * How large a page is shown: fitted to the width of its scroller until the reader zooms, which this browser remembers; where words
 * are to be read on it, never so small that they cannot be. `zoom` is null while fitted.
 */
export function useZoom(
  scroller: RefObject<HTMLElement | null>,
  size: PageSize | null,
  turns: number,
  { legible }: { legible: boolean },
) {
  const [zoom, setShownZoom] = useState<number | null>(readKept);
  const setZoom = (to: number | null) => {
    setShownZoom(to);
    keep(to);
  };
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const across = turns % 2 !== 0;
  const pageWidth = size ? (across ? size.height : size.width) : 0;
  const fitted = pageWidth > 0 && width > 0 ? Math.max(0.1, (width - MARGIN_PX) / pageWidth) : null;
  const least = legible ? LEGIBLE_SCALE : 0;
  const scale = zoom !== null ? zoom * FULL_SCALE : fitted === null ? null : Math.max(fitted, least);
  const change = (by: 1 | -1 | 0) => {
    if (by === 0 || scale === null) return setZoom(null);
    setZoom(Math.min(MOST, Math.max(LEAST, (scale / FULL_SCALE) * STEP ** by)));
  };
  return { zoom, scale, change };
}

function readKept(): number | null {
  try {
    const kept = Number(localStorage.getItem(KEPT));
    return kept >= LEAST && kept <= MOST ? kept : null;
  } catch {
    return null;
  }
}

function keep(zoom: number | null): void {
  try {
    if (zoom === null) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, String(zoom));
  } catch {
    // A forbidden store: the page is fitted anew next time.
  }
}
