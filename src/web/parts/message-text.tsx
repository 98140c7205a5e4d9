import { Fragment, type ReactNode } from "react";
import type { CaseDocument } from "../api-types.ts";
import { type Places, usePlaces } from "../use-places.ts";

/** An answer's text: paragraphs, lists, bold, and page references as buttons. Never HTML: it comes from a model. */
export function MessageText({ text }: { text: string }) {
  const places = usePlaces();
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
      return <Fragment key={index}>{runs.map((run, at) => renderRun(run, `${index}-${at}`, places))}</Fragment>;
    });
}

function renderRun(
  run: { kind: "list" | "ordered" | "text"; lines: string[] },
  key: string,
  places: Places,
): ReactNode {
  if (run.kind === "text") {
    const text = run.lines.map((line) => line.replace(/^#{1,4}\s+(.*)$/, "**$1**")).join("\n");
    return <p key={key}>{inline(text, places)}</p>;
  }
  const List = run.kind === "list" ? "ul" : "ol";
  const items = run.lines.map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ""));
  return (
    <List key={key} {...(run.kind === "ordered" ? { start: Number.parseInt(run.lines[0] ?? "1", 10) } : {})}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that only grows keep their places.
        <li key={at}>{inline(item, places)}</li>
      ))}
    </List>
  );
}

function inline(text: string, places: Places): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\[[^[\]\n]+\])/).map((piece, at) => {
    const key = `${at}`;
    if (piece.startsWith("**") && piece.endsWith("**") && piece.length > 4) {
      return <strong key={key}>{inline(piece.slice(2, -2), places)}</strong>;
    }
    if (piece.startsWith("[")) return <Fragment key={key}>{references(piece, places)}</Fragment>;
    return piece;
  });
}

/** `[pr2.txt p. 2; mri.pdf p. 1]` as buttons; a name that is no document of the case file stays text. */
function references(piece: string, places: Places): ReactNode {
  const found = piece
    .slice(1, -1)
    .split(/;\s*/)
    .map((one) => readReference(one, places.documents));
  if (found.some((one) => one === null)) return piece;
  return found.map(
    (one) =>
      one && (
        <button
          type="button"
          key={`${one.document.id}/${one.page}`}
          className="page-link"
          title={one.document.name}
          onClick={() => places.open({ documentId: one.document.id, page: one.page })}
        >
          {one.document.name} p. {one.page}
        </button>
      ),
  );
}

function readReference(text: string, documents: CaseDocument[]) {
  const match = /^(.+?),?\s+(?:p\.?|pp\.|page)\s*(\d+)$/i.exec(text.trim());
  const document = documents.find((one) => one.name.toLowerCase() === match?.[1]?.toLowerCase());
  return match && document ? { document, page: Number(match[2]) } : null;
}
