import type { Quote } from "../../vocabulary.ts";
import { nameDated } from "../name-document.ts";
import { usePlaces } from "../use-places.ts";

/** A quote that opens on its page, with the span marked. */
export function QuoteButton({ quote, why }: { quote: Quote; why?: string }) {
  const { open, documents } = usePlaces();
  const document = documents.find((one) => one.id === quote.documentId);
  const withdrawn = document !== undefined && document.withdrawnAt !== null;
  const machineRead = document?.machineReadPages.find((page) => page.number === quote.page);
  return (
    <button type="button" className="quote" title={document?.name ?? quote.document} onClick={() => open(quote)}>
      <span className="quote-text">“{quote.quote}”</span>
      <span className="quote-foot">
        <span className="quote-place">
          {nameDated(documents, quote.documentId, quote.page)}, p. {quote.page}
        </span>
        {why && ` · ${why}`}
        {machineRead && ` · machine-read, ${machineRead.confidence} %`}
        {withdrawn && " · withdrawn from the case file"}
      </span>
    </button>
  );
}
