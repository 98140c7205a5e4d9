/**
 * A run of text on a page, in points: `x`, `y` of its baseline's start with y growing downwards, in coordinates turned so that
 * the run reads from left to right; `turn` counts the quarter turns clockwise that this took.
 */
export type PlacedText = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  turn: 0 | 1 | 2 | 3;
  bold?: boolean;
};

/**
 * A line as it is read, with its place in points; `column` is 0 for the full width, 1 and 2 for the columns of prose;
 * bold when all its words are.
 */
export type TextLine = {
  text: string;
  y: number;
  left: number;
  right: number;
  size: number;
  bold: boolean;
  turn: PlacedText["turn"];
  column: 0 | 1 | 2;
  /** What the line was put together from, in reading order, so that a place in the text leads back to the page. */
  runs?: PlacedText[];
};

type Segment = { text: string; left: number; right: number; bold: boolean; runs: PlacedText[] };
type Line = { y: number; size: number; segments: Segment[] };

/** Gaps in font sizes: a word space is about 0.25, so less than this is kerning and more than a space is a column. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 1.2;
/** Distance of baselines in font sizes from which an empty line is written, so that paragraphs of double-spaced text show. */
const EMPTY_LINE = 1.7;
/** Width of a gutter between columns of prose, in points. */
const MIN_GUTTER_POINTS = 10;
const MIN_COLUMN_LINES = 4;
const GUTTER_LOOKAHEAD_LINES = 6;
/** Columns of a table hold words, columns of prose hold lines: mean characters that make it prose. */
const MIN_PROSE_CHARACTERS = 25;

/**
 * Rebuilds a page's lines from its runs: top to bottom, left to right, one space between words, two or more between
 * columns of a table; columns of prose follow one another. Hyphens at line ends stay as printed; an empty line stands
 * where the page leaves a gap.
 */
export function layOutText(runs: PlacedText[]): string {
  return layOutPage(runs)
    .map((line) => line?.text ?? "")
    .join("\n");
}

/** The same lines with their places, for readers that tell headings from text; no empty lines. */
export function layOutLines(runs: PlacedText[]): TextLine[] {
  return layOutPage(runs).filter((line) => line !== null);
}

/** The lines in reading order; null is an empty line. */
function layOutPage(runs: PlacedText[]): (TextLine | null)[] {
  const turns = ([0, 1, 2, 3] as const)
    .map((turn) => runs.filter((run) => run.turn === turn && run.text.trim() !== ""))
    .filter((group) => group.length > 0)
    .sort((a, b) => countCharacters(b) - countCharacters(a));
  // Notes in the margin follow the text that they stand beside.
  return turns.flatMap((group) => {
    const turn = group[0]?.turn ?? 0;
    return layOutDirection(
      runs.filter((run) => run.turn === turn),
      turn,
    );
  });
}

function countCharacters(runs: PlacedText[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

function layOutDirection(runs: PlacedText[], turn: PlacedText["turn"]): (TextLine | null)[] {
  const out: (TextLine | null)[] = [];
  let previous: Line | undefined;
  for (const block of toBlocks(toLines(runs))) {
    const first = block.lines[0];
    if (previous && first) {
      const gap = (first.y - previous.y) / Math.max(first.size, previous.size);
      if (gap > EMPTY_LINE) out.push(null);
      if (gap > 2 * EMPTY_LINE) out.push(null);
    }
    const written = block.gutter === null ? writeRows(block.lines) : writeColumns(block.lines, block.gutter);
    out.push(...written.map((line) => line && { ...line, turn }));
    previous = block.lines.at(-1);
  }
  return out;
}

function toLines(runs: PlacedText[]): Line[] {
  const groups: PlacedText[][] = [];
  for (const run of dropDoubles([...runs].sort((a, b) => a.y - b.y))) {
    const group = groups.findLast((candidate) => sharesLine(candidate, run));
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups
    .map((group) => toLine(group))
    .filter((line) => line.segments.length > 0)
    .sort((a, b) => a.y - b.y);
}

/** Superscripts sit a little off the baseline; the next line is at least most of a font size away. */
function sharesLine(group: PlacedText[], run: PlacedText): boolean {
  const largest = group.reduce((best, other) => (other.size > best.size ? other : best));
  return Math.abs(largest.y - run.y) < 0.45 * Math.max(largest.size, run.size);
}

/** Bold is sometimes printed by drawing the same text twice, a hair apart. */
function dropDoubles(runs: PlacedText[]): PlacedText[] {
  const seen = new Map<string, PlacedText[]>();
  return runs.filter((run) => {
    if (run.text.trim() === "") return true;
    const twins = seen.get(run.text) ?? [];
    if (twins.some((twin) => Math.abs(twin.x - run.x) < 1 && Math.abs(twin.y - run.y) < 1)) return false;
    seen.set(run.text, [...twins, run]);
    return true;
  });
}

function toLine(group: PlacedText[]): Line {
  const runs = group.sort((a, b) => a.x - b.x);
  const words = runs.filter((run) => run.text.trim() !== "");
  const size = Math.max(0, ...words.map((run) => run.size));
  const segments: Segment[] = [];
  let spaceBetween = false;
  for (const run of runs) {
    const segment = segments.at(-1);
    if (run.text.trim() === "") {
      spaceBetween = true;
      continue;
    }
    const gap = segment ? run.x - segment.right : 0;
    const text = run.text.replace(/\s+/g, " ");
    if (!segment || gap > COLUMN_GAP * run.size) {
      segments.push({ text: text.trim(), left: run.x, right: run.x + run.width, bold: run.bold === true, runs: [run] });
    } else {
      const apart = spaceBetween || gap > WORD_GAP * run.size;
      segment.text += apart && !segment.text.endsWith(" ") && !text.startsWith(" ") ? ` ${text}` : text;
      segment.right = Math.max(segment.right, run.x + run.width);
      segment.bold &&= run.bold === true;
      segment.runs.push(run);
    }
    spaceBetween = false;
  }
  const largest = words.find((run) => run.size === size);
  return { y: largest?.y ?? 0, size, segments };
}

/** Parts the page into runs of lines that share a gutter between prose columns (`gutter` = its x) and the rest. */
function toBlocks(lines: Line[]): { lines: Line[]; gutter: number | null }[] {
  const blocks: { lines: Line[]; gutter: number | null }[] = [];
  let at = 0;
  while (at < lines.length) {
    const columns = findColumns(lines, at);
    if (columns) {
      blocks.push({ lines: lines.slice(at, columns.end), gutter: columns.gutter });
      at = columns.end;
    } else {
      // biome-ignore lint/style/noNonNullAssertion: `at` is below the length.
      blocks.push({ lines: [lines[at]!], gutter: null });
      at += 1;
    }
  }
  return blocks;
}

type Columns = { end: number; gutter: number };

/**
 * Columns of prose that begin at a line. Their baselines need not agree, so that the gutter is looked for between any two
 * pieces of the next lines; of several, the one that reaches furthest down.
 */
function findColumns(lines: Line[], start: number): Columns | null {
  const tried = new Set<number>();
  let best: Columns | null = null;
  const ahead = lines.slice(start, start + GUTTER_LOOKAHEAD_LINES).flatMap((line) => line.segments);
  for (const left of ahead) {
    for (const right of ahead) {
      const middle = Math.round((left.right + right.left) / 2);
      if (right.left - left.right < MIN_GUTTER_POINTS || tried.has(middle)) continue;
      tried.add(middle);
      const columns = followGutter(lines, start, left.right, right.left);
      if (columns && columns.end > (best?.end ?? 0)) best = columns;
    }
  }
  return best;
}

/** How far down a gutter parts the lines, or null where what it parts is no prose in two columns. */
function followGutter(lines: Line[], start: number, left: number, right: number): Columns | null {
  let [gutterLeft, gutterRight] = [left, right];
  let end = start;
  const sides: [Placed[], Placed[]] = [[], []];
  for (; end < lines.length; end += 1) {
    const { segments = [], y = 0 } = lines[end] ?? {};
    if (segments.length > 2) break;
    const middle = (gutterLeft + gutterRight) / 2;
    if (segments.some((segment) => segment.left < middle && segment.right > middle)) break;
    const before = segments.filter((segment) => segment.right <= middle);
    const after = segments.filter((segment) => segment.left >= middle);
    if (before.length > 1 || after.length > 1) break;
    const nextLeft = Math.max(gutterLeft, ...before.map((segment) => segment.right));
    const nextRight = Math.min(gutterRight, ...after.map((segment) => segment.left));
    if (nextRight - nextLeft < MIN_GUTTER_POINTS) break;
    gutterLeft = nextLeft;
    gutterRight = nextRight;
    sides[0].push(...before.map((segment) => ({ segment, y })));
    sides[1].push(...after.map((segment) => ({ segment, y })));
  }
  const prose = sides.every((side) => meanLength(side.map(({ segment }) => segment)) >= MIN_PROSE_CHARACTERS);
  return prose && standBeside(...sides) ? { end, gutter: (gutterLeft + gutterRight) / 2 } : null;
}

type Placed = { segment: Segment; y: number };

/** Whether enough lines of each column stand at the height of the other. */
function standBeside(left: Placed[], right: Placed[]): boolean {
  const top = Math.max(Math.min(...left.map(({ y }) => y)), Math.min(...right.map(({ y }) => y)));
  const foot = Math.min(Math.max(...left.map(({ y }) => y)), Math.max(...right.map(({ y }) => y)));
  // Half a line of play: the columns' baselines may be shifted against one another.
  const beside = (side: Placed[]) => side.filter(({ y }) => y >= top - 6 && y <= foot + 6).length;
  return beside(left) >= MIN_COLUMN_LINES && beside(right) >= MIN_COLUMN_LINES;
}

function meanLength(segments: Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.text.length, 0) / Math.max(1, segments.length);
}

type PlacedLine = Omit<TextLine, "turn">;

function writeColumns(lines: Line[], gutter: number): (PlacedLine | null)[] {
  const placed = lines.flatMap((line) => line.segments.map((segment) => ({ line, segment })));
  const write = (column: 1 | 2, inColumn: (segment: Segment) => boolean) =>
    placed
      .filter(({ segment }) => inColumn(segment))
      .map(({ line, segment }) => ({ ...segment, text: segment.text.trimEnd(), y: line.y, size: line.size, column }));
  return [...write(1, (segment) => segment.right <= gutter), null, ...write(2, (segment) => segment.left >= gutter)];
}

function writeRows(lines: Line[]): PlacedLine[] {
  return lines.map((line) => ({
    text: writeRow(line),
    y: line.y,
    left: line.segments[0]?.left ?? 0,
    right: line.segments.at(-1)?.right ?? 0,
    size: line.size,
    bold: line.segments.every((segment) => segment.bold),
    column: 0,
    runs: line.segments.flatMap((segment) => segment.runs),
  }));
}

function writeRow(line: Line): string {
  return line.segments.reduce((row, segment, index) => {
    const before = line.segments[index - 1];
    if (!before) return segment.text.trimEnd();
    const spaces = Math.round((segment.left - before.right) / Math.max(1, line.size * 0.5));
    return row.trimEnd() + " ".repeat(Math.min(12, Math.max(2, spaces))) + segment.text.trimEnd();
  }, "");
}
