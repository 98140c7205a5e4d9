import { useSyncExternalStore } from "react";
import type { MachineReading } from "../../vocabulary.ts";
import { api } from "../api.ts";
import { holdSource } from "../pages/page-source.ts";
import { recognisePage, startRecogniser } from "./recognise-page.ts";

/** A page that is to be read; `turns` are quarter turns clockwise after which it stands upright. */
export interface PageToRead {
  documentId: string;
  document: string;
  mediaType: string;
  page: number;
  turns: number;
}

/** How reading pages stands. `done` counts pages, of which on `blank` nothing could be recognised. */
export interface ReadingRun {
  state: "loading" | "reading" | "done" | "stopped" | "failed";
  total: number;
  done: number;
  blank: number;
  current: PageToRead | null;
  /** How far the page at hand is, 0 to 1. */
  share: number;
  error: string | null;
}

/** Pages that are stored together: few, so that a closed window loses little. */
const PAGES_PER_REQUEST = 4;

let run: ReadingRun | null = null;
let stopping: AbortController | null = null;
const listeners = new Set<() => void>();

/** The run that is under way or has just ended; it goes on while the reviewer looks at something else. */
export function useReadingRun(): ReadingRun | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => run,
  );
}

export function isReading(): boolean {
  return run?.state === "loading" || run?.state === "reading";
}

/** Stops after what was recognised is stored. */
export function stopReading(): void {
  stopping?.abort();
}

export function forgetRun(): void {
  if (!isReading()) update(null);
}

/**
 * Recognises the text of pages one after the other in this browser and stores it as machine-read; `onStored` is told of each
 * document that has changed. Does nothing while another run is under way.
 */
export async function readPages(pages: readonly PageToRead[], onStored: (documentId: string) => void): Promise<void> {
  if (isReading() || pages.length === 0) return;
  const stop = new AbortController();
  stopping = stop;
  update({ state: "loading", total: pages.length, done: 0, blank: 0, current: null, share: 0, error: null });
  let recogniser: Awaited<ReturnType<typeof startRecogniser>> | null = null;
  try {
    recogniser = await startRecogniser((share) => change({ share }));
    for (const group of groupsOf(pages)) {
      if (stop.signal.aborted) break;
      await readGroup(recogniser, group, stop.signal, onStored);
    }
    change({ state: stop.signal.aborted ? "stopped" : "done", current: null });
  } catch (error) {
    // The engine throws words, not errors.
    const why = error instanceof Error ? error.message : "The text recognition broke off.";
    change({ state: stop.signal.aborted ? "stopped" : "failed", current: null, error: why });
  } finally {
    await recogniser?.terminate();
  }
}

async function readGroup(
  recogniser: Awaited<ReturnType<typeof startRecogniser>>,
  group: PageToRead[],
  signal: AbortSignal,
  onStored: (documentId: string) => void,
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { source, release } = holdSource(first.documentId, first.mediaType);
  const readings: MachineReading[] = [];
  try {
    const open = await source;
    for (const page of group) {
      if (signal.aborted) break;
      change({ state: "reading", current: page, share: 0 });
      const reading = await unlessStopped(recognisePage(recogniser, open, page.page, page.turns, signal), signal);
      if (reading) readings.push(reading);
    }
  } finally {
    release();
  }
  if (readings.length === 0) return;
  const { pages } = await api.storeMachineText(first.documentId, readings);
  const blank = pages.filter((page) => !page.readable).length;
  change({ done: (run?.done ?? 0) + pages.length, blank: (run?.blank ?? 0) + blank });
  onStored(first.documentId);
}

/** A page takes seconds; who stops does not wait for it. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const stopped = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));
  return Promise.race([work, stopped]);
}

function groupsOf(pages: readonly PageToRead[]): PageToRead[][] {
  const groups: PageToRead[][] = [];
  for (const page of pages) {
    const last = groups.at(-1);
    if (last && last.length < PAGES_PER_REQUEST && last[0]?.documentId === page.documentId) last.push(page);
    else groups.push([page]);
  }
  return groups;
}

function change(part: Partial<ReadingRun>): void {
  if (run) update({ ...run, ...part });
}

function update(next: ReadingRun | null): void {
  run = next;
  for (const listener of listeners) listener();
}
