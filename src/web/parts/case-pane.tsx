import { useState } from "react";
import type { CaseFileView } from "../api-types.ts";
import { ReadingStrip } from "../ocr/reading-strip.tsx";
import { usePlaces } from "../use-places.ts";
import { DocumentList } from "./document-list.tsx";
import { late } from "./late.tsx";
import { ReadCard } from "./read-card.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

const PagePane = late(
  () => import("../pages/page-pane.tsx"),
  () => <p className="meta pad">Opening the page …</p>,
);

/** What was submitted: what was read from it, its documents, and the page that is open. */
export function CasePane({ view }: { view: CaseFileView }) {
  const { place, documents } = usePlaces();
  const document = place && documents.find((one) => one.id === place.documentId);
  const [alone, setAlone] = useState(false);
  return (
    <section aria-label="Case file" className="pane-body">
      <ScrollRegion
        className={document ? "case-top case-top-small" : "case-top"}
        aria-label="Documents"
        hidden={alone && Boolean(document)}
      >
        {/* With a page open the card folds, so that page and documents have the room. */}
        <ReadCard key={document ? "folded" : "open"} view={view} folded={document !== null && document !== undefined} />
        <DocumentList
          caseFile={view.caseFile}
          documents={documents}
          openId={document?.id ?? null}
          openPage={document && place ? place.page : null}
        />
      </ScrollRegion>
      <ReadingStrip caseFileId={view.caseFile.id} documents={documents} />
      {place && document && (
        <PagePane view={view} document={document} place={place} alone={alone} onAlone={() => setAlone(!alone)} />
      )}
      {place && !document && (
        <p className="meta pad" role="status">
          The document that this link names is not in the case file. Choose one above.
        </p>
      )}
    </section>
  );
}
