import { useEffect, useRef } from "react";

/** Long enough for a screen to load; a reader who has gone on by then is not called back. */
const WAIT_MS = 5_000;

/**
 * After going to another screen, the focus stands on its heading, so that a screen reader says where one is and Tab goes on from
 * there. A screen that has put the focus somewhere itself keeps it.
 */
export function useHeadingFocus(screen: string): void {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the screen is what this answers to.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const main = document.getElementById("main");
    if (!main) return;
    const started = document.activeElement;
    const attempt = () => {
      const { activeElement } = document;
      // The old screen is gone with all that was in it: what has the focus in there has been given it.
      if (activeElement !== main && main.contains(activeElement)) return true;
      if (activeElement !== started && activeElement !== document.body) return true;
      const heading = main.querySelector<HTMLElement>("h1");
      if (!heading) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (attempt()) return;
    const observer = new MutationObserver(() => attempt() && observer.disconnect());
    observer.observe(main, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), WAIT_MS);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [screen]);
}
