import { IconChevronRight } from "@tabler/icons-react";
import type { DraftCitation, SearchSequenceStep } from "../../vocabulary.ts";
import { usePlaces } from "../use-places.ts";
import { count, formatPages, SOURCE_WORDS } from "../words.ts";
import { EditionNote } from "./edition-note.tsx";
import { SearchSequence } from "./search-sequence.tsx";

/** What the rationale cites, each opening its excerpt, and the search that led there. */
export function CitationList({
  citations,
  searchSequence,
}: {
  citations: DraftCitation[];
  searchSequence: SearchSequenceStep[];
}) {
  const { openExcerpt } = usePlaces();
  return (
    <div className="citations">
      <h2 className="section-head">Citations</h2>
      {citations.length === 0 && (
        <p className="meta">No guideline in the library addresses this treatment; none is cited.</p>
      )}
      <ol className="citation-list">
        {citations.map((citation) => (
          <li key={citation.excerptId}>
            <button type="button" className="citation" onClick={() => openExcerpt(citation.excerptId)}>
              <span className="citation-source">{SOURCE_WORDS[citation.source]}</span>
              {citation.chapter && `, ${citation.chapter}`}, {citation.topic}
              {citation.pages.length > 0 && `, ${formatPages(citation.pages)}`}
            </button>
            <EditionNote {...(citation.inForce ? { inForce: citation.inForce } : {})} />
          </li>
        ))}
      </ol>
      {searchSequence.length > 0 && (
        <details className="absence">
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            search sequence, {count(searchSequence.length, "step")}
          </summary>
          <SearchSequence steps={searchSequence} onOpen={openExcerpt} />
        </details>
      )}
    </div>
  );
}
