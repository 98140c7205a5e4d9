import type { ReactNode } from "react";
import { nameDocument } from "../name-document.ts";
import { usePlaces } from "../use-places.ts";
import { formatDay } from "../words.ts";

/** A sentence of a check or an inconsistency, with every page that it names ("pr2.txt, page 1", "[pr2.txt p. 1]") as a button that bears the document's own name. */
export function PageReferences({ text }: { text: string }) {
  const { documents, open } = usePlaces();
  if (documents.length === 0) return text;
  // The longest name first: one name may begin another.
  const names = documents.map((one) => one.name).sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`\\[?(${escaped.join("|")}),? (?:p\\.|page) ?(\\d+)\\]?`, "g");
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const document = documents.find((one) => one.name === match[1]);
    if (!document) continue;
    const page = Number(match[2]);
    pieces.push(
      spellDays(text.slice(at, match.index)),
      <button
        type="button"
        key={match.index}
        className="page-link"
        title={document.name}
        onClick={() => open({ documentId: document.id, page })}
      >
        {nameDocument(documents, document.id, page)} p. {page}
      </button>,
    );
    at = match.index + match[0].length;
  }
  return [...pieces, spellDays(text.slice(at))];
}

/** Days as the reviewers write them: what was found in the file names them as 2014-12-18. */
function spellDays(words: string): string {
  return words.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (day) => formatDay(day));
}
