import { cleanText } from "../../documents/clean-text.ts";
import { layOutLines, type PlacedText } from "../../documents/lay-out-text.ts";

/** Left, top, right and bottom as shares (0 to 1) of the upright page's width and height. */
export type Box = [left: number, top: number, right: number, bottom: number];

export interface PageSize {
  width: number;
  height: number;
}

/** A page's runs with the size of the page, and the width of a text in the font of a run, in any unit. */
export interface PageRuns {
  runs: readonly PlacedText[];
  size: PageSize;
  measure: (run: PlacedText, text: string) => number;
}

/** How much of a run's size stands above and below its baseline. */
const ASCENT = 0.82;
const DESCENT = 0.24;
/** Characters on either side that tell one place of a repeated phrase from another. */
const CONTEXT = 40;

/** A character of a run; `reach` ends behind the hyphen that may follow it. */
type Spot = { run: PlacedText; at: number; end: number; reach: number };
type Compact = { text: string; spots: Spot[] };

export type Locate = (span: { start: number; end: number }) => Box[] | null;

/**
 * Makes a function that tells where a span of a page's stored text stands on the page. The runs are put in order exactly as they
 * were when the text was stored; white space and hyphens, which reading may change, are left out of the comparison. It answers
 * null where the span cannot be found for certain: a mark on wrong words is worse than none.
 */
export function makeLocator(stored: string, page: PageRuns): Locate {
  const onPage = compactRuns(page.runs);
  const { text, counts } = compactText(stored);
  // The usual case: both sides read the page alike.
  const alike = text === onPage.text;
  return (span) => {
    const [from = 0, to = 0] = [counts[span.start], counts[Math.min(span.end, stored.length)]];
    if (to <= from) return null;
    const at = alike ? from : findFrom(onPage.text, text, from, to);
    return at === null ? null : drawBoxes(onPage.spots.slice(at, at + to - from), page);
  };
}

function findFrom(onPage: string, text: string, from: number, to: number): number | null {
  const only = findOnly(onPage, text.slice(from, to));
  if (only !== null) return only;
  const lead = Math.min(CONTEXT, from);
  const found = findOnly(onPage, text.slice(from - lead, to + CONTEXT));
  return found === null ? null : found + lead;
}

function findOnly(text: string, wanted: string): number | null {
  const at = text.indexOf(wanted);
  return at >= 0 && text.indexOf(wanted, at + 1) < 0 ? at : null;
}

/** A text without what is left out, and for every offset in it how much of the compact text stands before. */
function compactText(stored: string): { text: string; counts: Uint32Array } {
  const counts = new Uint32Array(stored.length + 1);
  let text = "";
  let at = 0;
  for (const character of stored) {
    counts.fill(text.length, at, at + character.length);
    text += compact(character);
    at += character.length;
  }
  counts[stored.length] = text.length;
  return { text, counts };
}

function compactRuns(runs: readonly PlacedText[]): Compact {
  const spots: Spot[] = [];
  let text = "";
  for (const run of layOutLines([...runs]).flatMap((line) => line.runs ?? [])) {
    let at = 0;
    for (const character of run.text) {
      const kept = compact(character);
      // A ligature stands for several letters, each at its place.
      const end = at + character.length;
      for (let index = 0; index < kept.length; index += 1) spots.push({ run, at, end, reach: end });
      const last = spots.at(-1);
      if (kept === "" && character.trim() !== "" && last?.run === run) last.reach = end;
      text += kept;
      at = end;
    }
  }
  return { text, spots };
}

const LEFT_OUT = /[\s\u2010\u2011\u00ad-]/g;

function compact(text: string): string {
  return cleanText(text).replace(LEFT_OUT, "");
}

function drawBoxes(spots: Spot[], page: PageRuns): Box[] {
  const parts: { run: PlacedText; from: number; to: number }[] = [];
  for (const [index, { run, at, end, reach }] of spots.entries()) {
    // A hyphen within the span is marked along, one behind it is not.
    const to = index < spots.length - 1 ? reach : end;
    const last = parts.at(-1);
    if (last?.run === run && at >= last.from) last.to = Math.max(last.to, to);
    else parts.push({ run, from: at, to });
  }
  const boxes: Box[] = [];
  let previous: PlacedText | null = null;
  for (const part of parts) {
    const box = boxOf(part, page);
    const last = boxes.at(-1);
    if (last && previous && continues(previous, part.run)) {
      last[0] = Math.min(last[0], box[0]);
      last[1] = Math.min(last[1], box[1]);
      last[2] = Math.max(last[2], box[2]);
      last[3] = Math.max(last[3], box[3]);
    } else boxes.push(box);
    previous = part.run;
  }
  return boxes;
}

/** Words that follow one another on a line are marked as one stroke; a gap as between columns is left open. */
function continues(before: PlacedText, run: PlacedText): boolean {
  const gap = run.x - (before.x + before.width);
  return (
    before.turn === run.turn && Math.abs(before.y - run.y) < 0.45 * run.size && gap > -run.size && gap < 1.2 * run.size
  );
}

function boxOf({ run, from, to }: { run: PlacedText; from: number; to: number }, { size, measure }: PageRuns): Box {
  const whole = measure(run, run.text) || 1;
  const left = run.x + (run.width * measure(run, run.text.slice(0, from))) / whole;
  const right = run.x + (run.width * measure(run, run.text.slice(0, to))) / whole;
  const corners = [
    unturn(run.turn, left, run.y - ASCENT * run.size),
    unturn(run.turn, right, run.y + DESCENT * run.size),
  ];
  const xs = corners.map(([x]) => x / size.width);
  const ys = corners.map(([, y]) => y / size.height);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Back from the coordinates of a run's own direction to those of the page. */
function unturn(turn: PlacedText["turn"], x: number, y: number): [number, number] {
  const cos = [1, 0, -1, 0][turn] ?? 1;
  const sin = [0, 1, 0, -1][turn] ?? 0;
  return [x * cos - y * sin, x * sin + y * cos];
}

/** The box on a page that is shown turned by quarter turns clockwise. */
export function turnBox([left, top, right, bottom]: Box, turns: number): Box {
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return [1 - bottom, left, 1 - top, right];
    case 2:
      return [1 - right, 1 - bottom, 1 - left, 1 - top];
    case 3:
      return [top, 1 - right, bottom, 1 - left];
    default:
      return [left, top, right, bottom];
  }
}
