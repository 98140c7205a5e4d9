import { type RefObject, useEffect, useMemo, useState } from "react";

/** Rows drawn beyond both edges, so that scrolling and Tab meet no blank. */
const OVERSCAN_PX = 600;

export interface Windowed {
  first: number;
  /** Exclusive. */
  last: number;
  /** Height of what is left out above and below, in pixels. */
  above: number;
  below: number;
  topOf: (row: number) => number;
}

/**
 * Which rows of a long list lie in sight of its scroller, from heights that are known beforehand (pixels). Lists that
 * are not long are drawn whole: pass `enabled` false.
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, heights: readonly number[], enabled: boolean) {
  const tops = useMemo(() => {
    const sums = [0];
    for (const height of heights) sums.push((sums.at(-1) ?? 0) + height);
    return sums;
  }, [heights]);
  const [view, setView] = useState({ top: 0, height: 900 });
  useEffect(() => {
    const element = scroller.current;
    if (!enabled || !element) return;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setView({ top: element.scrollTop, height: element.clientHeight }));
    };
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", measure);
      observer.disconnect();
    };
  }, [scroller, enabled]);
  return useMemo((): Windowed => {
    const topOf = (row: number) => tops[row] ?? 0;
    const total = tops.at(-1) ?? 0;
    if (!enabled) return { first: 0, last: heights.length, above: 0, below: 0, topOf };
    const first = Math.max(0, findRow(tops, view.top - OVERSCAN_PX));
    const last = Math.min(heights.length, findRow(tops, view.top + view.height + OVERSCAN_PX) + 1);
    return { first, last, above: topOf(first), below: total - topOf(last), topOf };
  }, [tops, heights.length, enabled, view]);
}

/** The row that lies at a height: binary search over the running sums. */
function findRow(tops: readonly number[], at: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
