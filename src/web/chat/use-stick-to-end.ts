import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** So near to the end counts as at the end, in pixels. */
const NEAR_PX = 48;

/**
 * Keeps a scrolling box at its end while its content grows, until the reader scrolls up. `below` tells that something was
 * added below since then.
 */
export function useStickToEnd(scroller: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>) {
  const stuck = useRef(true);
  const height = useRef(0);
  const top = useRef(0);
  const [atEnd, setAtEnd] = useState(true);
  const [below, setBelow] = useState(false);
  const toEnd = useCallback(() => {
    stuck.current = true;
    setAtEnd(true);
    setBelow(false);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [scroller]);
  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    // Text that grew before this event came is no scrolling up.
    const up = box.scrollTop < top.current;
    top.current = box.scrollTop;
    stuck.current = near || (stuck.current && !up);
    setAtEnd(stuck.current);
    if (stuck.current) setBelow(false);
  }, [scroller]);
  useEffect(() => {
    const [box, inner] = [scroller.current, content.current];
    if (!box || !inner) return;
    const observer = new ResizeObserver(() => {
      const grew = inner.offsetHeight > height.current;
      height.current = inner.offsetHeight;
      if (stuck.current) box.scrollTo({ top: box.scrollHeight });
      else if (grew) setBelow(true);
    });
    observer.observe(inner);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller, content]);
  return { atEnd, below, onScroll, toEnd };
}
