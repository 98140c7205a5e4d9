import type { Worker } from "tesseract.js";
import type { MachineReading } from "../../vocabulary.ts";
import { type Box, turnBox } from "../pages/locate-span.ts";
import type { PageSource } from "../pages/page-source.ts";

/** Engine and language data, copied beside the client at build: nothing is fetched from elsewhere. */
const VENDOR = "/vendor/tesseract";
/** Tesseract reads best at 300 dots an inch. */
const DOTS_PER_POINT = 300 / 72;

/** Starts the recogniser in a worker of its own; `onShare` is told how far the page at hand is, 0 to 1. */
export async function startRecogniser(onShare: (share: number) => void): Promise<Worker> {
  const { createWorker, OEM } = await import("tesseract.js");
  return createWorker("eng", OEM.LSTM_ONLY, {
    workerPath: `${VENDOR}/worker.min.js`,
    corePath: VENDOR,
    langPath: VENDOR,
    // A worker from a blob would stand outside of what our own address allows.
    workerBlobURL: false,
    // The browser's own cache keeps the data; nothing else is stored on this machine.
    cacheMethod: "none",
    logger: ({ status, progress }) => status === "recognizing text" && onShare(progress),
  });
}

/**
 * Reads the picture of a page: its words with their places on the upright page, and how sure the recognition is (0 to 100, words
 * weighted by their length). `turns` are the quarter turns clockwise after which the page stands upright for a reader.
 */
export async function recognisePage(
  recogniser: Worker,
  source: PageSource,
  page: number,
  turns: number,
  signal: AbortSignal,
): Promise<MachineReading> {
  const canvas = await source.draw(page, { scale: DOTS_PER_POINT, turns, density: 1, signal });
  const { data } = await recogniser.recognize(canvas, {}, { text: false, blocks: true });
  const place = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box =>
    turnBox([x0 / canvas.width, y0 / canvas.height, x1 / canvas.width, y1 / canvas.height], -turns);
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const sure = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0);
  return {
    page,
    confidence: letters > 0 ? Math.min(100, Math.max(0, sure / letters)) : 0,
    lines: lines
      .map((line) =>
        line.words.map(({ text, bbox }) => ({ text: text.slice(0, 200), box: place(bbox).map(clamp) as Box })),
      )
      .filter((line) => line.length > 0),
  };
}

/** The recogniser may place a word a hair beyond the edge. */
function clamp(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 10_000) / 10_000));
}
