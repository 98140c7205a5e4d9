import { nameDocument, splitReferences } from "../name-document.ts";
import { usePlaces } from "../use-places.ts";
import { spellDays } from "../words.ts";

/** A sentence of a check or an inconsistency, with every page that it names ("pr2.txt, page 1", "[pr2.txt p. 1]") as a button that bears the document's own name. */
export function PageReferences({ text }: { text: string }) {
  const { documents, open } = usePlaces();
  return splitReferences(text, documents).map((piece) =>
    typeof piece === "string" ? (
      spellDays(piece)
    ) : (
      <button
        type="button"
        key={piece.at}
        className="page-link"
        title={piece.file}
        onClick={() => open({ documentId: piece.documentId, page: piece.page })}
      >
        {nameDocument(documents, piece.documentId, piece.page)} p. {piece.page}
      </button>
    ),
  );
}
