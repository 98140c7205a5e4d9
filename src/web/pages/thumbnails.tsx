import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { CaseDocument } from "../api-types.ts";
import { useWindow } from "../library/use-window.ts";
import { useListedKeys } from "../shortcuts.ts";
import { queueDrawing } from "./draw-queue.ts";
import type { PageSource } from "./page-source.ts";

const ROW_PX = 148;
const THUMB_WIDTH_PX = 88;
const THUMB_HEIGHT_PX = 114;

/** For the sheet that lists them; the thumbnails listen themselves. */
const THUMBNAIL_KEYS: [string[], string][] = [
  [["ArrowDown"], "Among the thumbnails: next page"],
  [["ArrowUp"], "Among the thumbnails: page before"],
];

interface Props {
  source: PageSource;
  document: CaseDocument;
  page: number;
  onTurn: (page: number) => void;
}

/** Small pictures of the pages in sight; of a long document only those exist. */
export function Thumbnails({ source, document, page, onTurn }: Props) {
  useListedKeys("Pages", THUMBNAIL_KEYS);
  const scroller = useRef<HTMLElement>(null);
  const heights = useMemo(() => new Array<number>(document.pageCount).fill(ROW_PX), [document.pageCount]);
  const shown = useWindow(scroller, heights, document.pageCount > 20);
  const unreadable = useMemo(() => new Set(document.unreadablePages), [document.unreadablePages]);
  const machineRead = useMemo(
    () => new Set(document.machineReadPages.map(({ number }) => number)),
    [document.machineReadPages],
  );
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const top = (page - 1) * ROW_PX;
    const out = top < element.scrollTop || top + ROW_PX > element.scrollTop + element.clientHeight;
    if (out) element.scrollTop = top - element.clientHeight / 2 + ROW_PX / 2;
  }, [page]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    onTurn(page + by);
  };
  const numbers = Array.from({ length: shown.last - shown.first }, (_, at) => shown.first + at + 1);
  return (
    // One stop of the Tab key: the arrows turn from page to page.
    <nav className="thumbnails" aria-label="Thumbnails" ref={scroller} onKeyDown={onKeyDown}>
      <div style={{ height: shown.above }} />
      {numbers.map((number) => (
        <button
          type="button"
          key={number}
          className="thumbnail"
          aria-current={number === page ? "page" : undefined}
          aria-label={`Page ${number}${unreadable.has(number) ? ", unreadable" : machineRead.has(number) ? ", machine-read" : ""}`}
          tabIndex={number === page ? 0 : -1}
          onClick={() => onTurn(number)}
        >
          <Thumbnail source={source} page={number} />
          <span className="thumbnail-number">
            {unreadable.has(number) && <span className="hatch-dot" aria-hidden />}
            {number}
            {machineRead.has(number) && " m"}
          </span>
        </button>
      ))}
      <div style={{ height: shown.below }} />
    </nav>
  );
}

function Thumbnail({ source, page }: { source: PageSource; page: number }) {
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    queueDrawing(stop.signal, async () => {
      const size = await source.size(page);
      const scale = Math.min(THUMB_WIDTH_PX / size.width, THUMB_HEIGHT_PX / size.height);
      const drawing = { scale, turns: 0, density: Math.min(2, window.devicePixelRatio || 1), signal: stop.signal };
      const canvas = await source.draw(page, drawing);
      canvas.style.width = `${size.width * scale}px`;
      canvas.style.height = `${size.height * scale}px`;
      frame.current?.replaceChildren(canvas);
    });
    return () => stop.abort();
  }, [source, page]);
  return <span className="thumbnail-frame" ref={frame} />;
}
