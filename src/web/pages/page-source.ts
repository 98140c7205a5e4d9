import type { PageRuns, PageSize } from "./locate-span.ts";

/** How a page is drawn: pixels of the screen a point, quarter turns clockwise, and the pixels of the device a pixel. */
export interface Drawing {
  scale: number;
  turns: number;
  density: number;
  signal: AbortSignal;
}

/** An original whose pages can be drawn. Pages count from 1; sizes are points (1/72 inch) of the upright page. */
export interface PageSource {
  pageCount: number;
  size(page: number): Promise<PageSize>;
  /** Draws into a canvas of its own. Throws `AbortError` when it was called off. */
  draw(page: number, drawing: Drawing): Promise<HTMLCanvasElement>;
  /** Words that can be selected, laid over the drawn page; only of originals that have text. */
  layText?(page: number, container: HTMLElement, drawing: Pick<Drawing, "scale" | "turns">): Promise<void>;
  /** The runs from which the page's text was read; only of originals that have text. */
  runs?(page: number): Promise<PageRuns>;
  close(): void;
}

/** A canvas larger than this many pixels fails or takes a phone's memory. */
const MOST_PIXELS = 16_000_000;

/** A canvas for a page, with the density lowered where it would be too large. */
export function makeCanvas(size: PageSize, { scale, turns, density }: Omit<Drawing, "signal">) {
  const across = turns % 2 !== 0;
  const width = (across ? size.height : size.width) * scale;
  const height = (across ? size.width : size.height) * scale;
  const pixels = Math.min(density, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * pixels));
  canvas.height = Math.max(1, Math.round(height * pixels));
  return { canvas, pixels };
}

export function calledOff(): DOMException {
  return new DOMException("Drawing was called off.", "AbortError");
}

const PICTURES = ["image/jpeg", "image/png", "image/tiff"];

/** Whether a document's pages can be shown as they look; others are shown as laid-out text. */
export function hasPicture(mediaType: string): boolean {
  return mediaType === "application/pdf" || PICTURES.includes(mediaType);
}

type Held = { source: Promise<PageSource>; users: number };
const held = new Map<string, Held>();
/** Originals that are kept open although nobody shows them, so that going back is quick. */
const IDLE_SOURCES = 2;

/** Opens an original, or shares the one that is open. Call `release` once when it is no longer shown. */
export function holdSource(
  documentId: string,
  mediaType: string,
): { source: Promise<PageSource>; release: () => void } {
  const known = held.get(documentId);
  const entry: Held = known ?? { source: openSource(documentId, mediaType), users: 0 };
  entry.users += 1;
  // Last in the order of the map: used last.
  held.delete(documentId);
  held.set(documentId, entry);
  if (!known) entry.source.catch(() => held.get(documentId) === entry && held.delete(documentId));
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    entry.users -= 1;
    const idle = [...held].filter(([, { users }]) => users === 0);
    for (const [id, { source }] of idle.slice(0, Math.max(0, idle.length - IDLE_SOURCES))) {
      held.delete(id);
      void source.then((open) => open.close()).catch(() => undefined);
    }
  };
  return { source: entry.source, release };
}

async function openSource(documentId: string, mediaType: string): Promise<PageSource> {
  const url = `/api/documents/${encodeURIComponent(documentId)}/original`;
  // Both are large and only needed with the first page that is looked at.
  if (mediaType === "application/pdf") return (await import("./pdf-source.ts")).openPdfSource(url);
  return (await import("./picture-source.ts")).openPictureSource(url, mediaType);
}
