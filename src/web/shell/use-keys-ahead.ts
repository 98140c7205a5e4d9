import { useEffect, useRef } from "react";

/** A palette that has not come by then does not come; its keys are the page's again. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Keeps what is typed between asking for the palette and its field being there, which the first time is loaded: those letters
 * were meant for it, and would be shortcuts otherwise. `expect` begins to keep, `take` gives what was kept and ends it.
 */
export function useKeysAhead(): { expect: () => void; take: () => string } {
  const kept = useRef<string | null>(null);
  const timer = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (kept.current === null || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      // Its field is there already.
      if (event.target instanceof Element && event.target.closest("[role=dialog]")) kept.current = null;
      else {
        kept.current += event.key;
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  const handle = useRef({
    expect: () => {
      kept.current = "";
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        kept.current = null;
      }, LONGEST_WAIT_MS);
    },
    take: () => {
      const words = kept.current ?? "";
      kept.current = null;
      return words;
    },
  });
  return handle.current;
}
