import { useEffect, useRef, useState } from "react";
import type { Box, PageSize } from "./locate-span.ts";
import { turnBox } from "./locate-span.ts";
import type { PageSource } from "./page-source.ts";
import type { Marks } from "./use-marks.ts";

interface Props {
  source: PageSource;
  page: number;
  turns: number;
  /** Pixels a point. */
  scale: number;
  size: PageSize;
  marks: Marks | null;
  onFailed: () => void;
}

/** The page as it looks, with the marked words over it and text that can be selected. */
export function PagePicture({ source, page, turns, scale, size, marks, onFailed }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState("");
  const wanted = `${page}/${turns}/${scale.toFixed(4)}`;
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const draw = async () => {
      try {
        const density = window.devicePixelRatio || 1;
        const canvas = await source.draw(page, { scale, turns, density, signal });
        canvas.className = "page-canvas";
        const text = document.createElement("div");
        text.className = "textLayer";
        await source.layText?.(page, text, { scale, turns });
        // Swapped when it is ready, so that nothing flickers while the page is zoomed.
        if (signal.aborted) return;
        sheet.current?.replaceChildren(canvas, text);
        setDrawn(wanted);
      } catch {
        if (!signal.aborted) failed.current();
      }
    };
    void draw();
    return () => stop.abort();
  }, [source, page, turns, scale, wanted]);
  const across = turns % 2 !== 0;
  const width = (across ? size.height : size.width) * scale;
  const height = (across ? size.width : size.height) * scale;
  return (
    <div
      className="page-sheet"
      aria-busy={drawn !== wanted}
      style={{ width, height, "--total-scale-factor": scale } as React.CSSProperties}
    >
      <div ref={sheet} className="page-drawn" />
      <div className="page-marks" aria-hidden>
        {marks?.hits.map((box) => (
          <Mark key={`hit/${box.join()}`} box={box} turns={turns} />
        ))}
        {marks?.focus?.map((box, at) => (
          <Mark key={`focus/${box.join()}`} box={box} turns={turns} focus first={at === 0} />
        ))}
      </div>
    </div>
  );
}

function Mark({ box, turns, focus, first }: { box: Box; turns: number; focus?: boolean; first?: boolean }) {
  const [left, top, right, bottom] = turnBox(box, turns).map((share) => share * 100) as Box;
  return (
    <div
      className={focus ? "box-mark box-focus" : "box-mark"}
      data-focus-mark={first || undefined}
      style={{ left: `${left}%`, top: `${top}%`, width: `${right - left}%`, height: `${bottom - top}%` }}
    />
  );
}
