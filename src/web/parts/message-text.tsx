import { Fragment, type ReactNode } from "react";
import { type Citations, sourcesOf, splitMarked } from "../chat/cite-sources.ts";
import { useShowSource } from "./cited-list.tsx";
import { SourceChip } from "./source-chip.tsx";

const NONE: Citations = { sources: [], marked: [], of: [], wanted: [] };

/** The chips of a piece of text, or null where it is words. */
type Chips = (piece: string) => ReactNode[] | null;

/** An answer's text: paragraphs, lists, bold, and references as numbered chips. Never HTML: it comes from a model. */
export function MessageText({ text, citations = NONE }: { text: string; citations?: Citations }) {
  const show = useShowSource();
  const chips: Chips = (piece) =>
    sourcesOf(piece, citations)?.map((source) => (
      <SourceChip key={source.key} source={source} onShow={show(source)} />
    )) ?? null;
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim())
    .map((block, index) => {
      const runs: { kind: "list" | "ordered" | "text"; lines: string[] }[] = [];
      for (const line of block.split("\n")) {
        const kind = /^\s*[-*•]\s+/.test(line) ? "list" : /^\s*\d+[.)]\s+/.test(line) ? "ordered" : "text";
        const last = runs.at(-1);
        if (last?.kind === kind) last.lines.push(line);
        else runs.push({ kind, lines: [line] });
      }
      // Blocks of a text that only grows keep their places, so that the index is a stable key.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above.
      return <Fragment key={index}>{runs.map((run, at) => renderRun(run, `${index}-${at}`, chips))}</Fragment>;
    });
}

function renderRun(run: { kind: "list" | "ordered" | "text"; lines: string[] }, key: string, chips: Chips): ReactNode {
  if (run.kind === "text") {
    const text = run.lines.map((line) => line.replace(/^#{1,4}\s+(.*)$/, "**$1**")).join("\n");
    return <p key={key}>{inline(text, chips)}</p>;
  }
  const List = run.kind === "list" ? "ul" : "ol";
  const items = run.lines.map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ""));
  return (
    <List key={key} {...(run.kind === "ordered" ? { start: Number.parseInt(run.lines[0] ?? "1", 10) } : {})}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that only grows keep their places.
        <li key={at}>{inline(item, chips)}</li>
      ))}
    </List>
  );
}

/** Pieces of a text that only grows keep their places, so that their numbers are stable keys. */
function inline(text: string, chips: Chips): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*)/).flatMap((piece, at): ReactNode[] => {
    const bold = `${at}`;
    if (piece.startsWith("**") && piece.endsWith("**") && piece.length > 4) {
      return [<strong key={bold}>{inline(piece.slice(2, -2), chips)}</strong>];
    }
    return withChips(splitMarked(piece), chips, bold);
  });
}

/** Words and chips in turn. A chip never begins a line, and the point after it neither: both stay with the word before. */
function withChips(pieces: string[], chips: Chips, key: string): ReactNode[] {
  const nodes: ReactNode[] = [];
  let words = pieces[0] ?? "";
  // Every other piece is a mark.
  for (let at = 1; at < pieces.length; at += 2) {
    const run = chips(pieces[at] ?? "");
    const after = pieces[at + 1] ?? "";
    if (!run) {
      words += (pieces[at] ?? "") + after;
      continue;
    }
    const before = words.trimEnd();
    const last = /\S{1,24}$/.exec(before)?.[0] ?? "";
    const point = /^[.,;:!?)\]”"]+/.exec(after)?.[0] ?? "";
    nodes.push(
      before.slice(0, before.length - last.length),
      <Fragment key={`${key}-${at}`}>
        <span className="nowrap-chip">
          {last}
          {run[0]}
          {run.length === 1 && point}
        </span>
        {run.slice(1, -1)}
        {run.length > 1 && (
          <span className="nowrap-chip">
            {run.at(-1)}
            {point}
          </span>
        )}
      </Fragment>,
    );
    words = after.slice(point.length);
  }
  return [...nodes, words];
}
