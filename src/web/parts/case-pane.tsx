import type { CaseFileView } from "../api-types.ts";
import { usePlaces } from "../use-places.ts";
import { DocumentList } from "./document-list.tsx";
import { PagePane } from "./page-pane.tsx";
import { ReadCard } from "./read-card.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

/** What was submitted: what was read from it, its documents, and the page that is open. */
export function CasePane({ view }: { view: CaseFileView }) {
  const { place, documents } = usePlaces();
  const document = place && documents.find((one) => one.id === place.documentId);
  return (
    <section aria-label="Case file" className="pane-body" data-page-pane>
      <ScrollRegion className={document ? "case-top case-top-small" : "case-top"} aria-label="Documents">
        {/* With a page open the card folds, so that page and documents have the room. */}
        <ReadCard key={document ? "folded" : "open"} view={view} folded={document !== null && document !== undefined} />
        <DocumentList
          caseFile={view.caseFile}
          documents={documents}
          openId={document?.id ?? null}
          openPage={document && place ? place.page : null}
        />
      </ScrollRegion>
      {place && document && <PagePane key={document.id} document={document} place={place} />}
      {place && !document && (
        <p className="meta pad" role="status">
          The document that this link names is not in the case file. Choose one above.
        </p>
      )}
    </section>
  );
}
