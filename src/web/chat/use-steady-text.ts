import { useEffect, useRef, useState } from "react";

/** What has arrived is shown within about this time, so that text which comes in gulps still flows. */
const CATCH_UP_MS = 400;
const MIN_CHARACTERS_PER_SECOND = 60;

/**
 * A growing text, shown at a steady pace: a model sends words in bursts, and an answer followed after a reload comes twice a
 * second. The whole text at once when it has ended, in a hidden tab, and for readers who prefer no motion.
 */
export function useSteadyText(text: string, growing: boolean): string {
  // What is there when the reader comes is there at once.
  const [length, setLength] = useState(text.length);
  const target = useRef(text.length);
  target.current = text.length;
  const steady = growing && !document.hidden && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  useEffect(() => {
    if (!steady) return;
    let before = performance.now();
    let shown = target.current;
    let frame = 0;
    setLength((now) => {
      shown = Math.min(now, target.current);
      return shown;
    });
    const step = (now: number) => {
      const behind = target.current - shown;
      if (behind > 0) {
        const pace = Math.max(MIN_CHARACTERS_PER_SECOND, (behind / CATCH_UP_MS) * 1000);
        shown = Math.min(target.current, shown + (pace * (now - before)) / 1000);
        setLength(Math.floor(shown));
      }
      before = now;
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [steady]);
  return steady ? text.slice(0, length) : text;
}
