import { IconChevronRight } from "@tabler/icons-react";
import type { CheckFinding, DraftCitation, SearchSequenceStep } from "../../vocabulary.ts";
import { targetOf } from "../draft/unresolved.ts";
import { usePlaces } from "../use-places.ts";
import { count, formatPages, SOURCE_WORDS } from "../words.ts";
import { EditionNote } from "./edition-note.tsx";
import { SearchSequence } from "./search-sequence.tsx";
import { type SourceState, SourceStateMark } from "./source-chip.tsx";

interface Props {
  citations: DraftCitation[];
  searchSequence: SearchSequenceStep[];
  checks: CheckFinding[];
}

/** What the rationale cites, each with its standing and opening its excerpt, and the search that led there. */
export function CitationList({ citations, searchSequence, checks }: Props) {
  const { openExcerpt } = usePlaces();
  return (
    <div className="citations">
      <h2 className="section-head">Citations</h2>
      {citations.length === 0 && (
        <p className="meta">No guideline in the library addresses this treatment; none is cited.</p>
      )}
      <ol className="citation-list">
        {citations.map((citation) => (
          <li key={citation.excerptId} data-target={targetOf.citation(citation.excerptId)} tabIndex={-1}>
            <button type="button" className="citation" onClick={() => openExcerpt(citation.excerptId)}>
              <span className="citation-source">{SOURCE_WORDS[citation.source]}</span>
              {citation.chapter && `, ${citation.chapter}`}, {citation.topic}
              {citation.pages.length > 0 && `, ${formatPages(citation.pages)}`}
            </button>{" "}
            <SourceStateMark state={standingOf(citation, checks)} />
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

/** Broken where a check refuses it, not verified where one doubts it or its day is not known. */
function standingOf({ excerptId, inForce, topic }: DraftCitation, checks: CheckFinding[]): SourceState {
  const own = checks.filter(
    ({ place, code, message }) =>
      (place && "citation" in place && place.citation === excerptId) ||
      // Findings on an edition that left the library name it by its topic.
      (code === "C04" && message.includes(`"${topic}"`)),
  );
  if (own.some(({ severity }) => severity === "block")) return "broken";
  return own.some(({ severity }) => severity === "warn") || !inForce || inForce.basis === "assumed"
    ? "unverified"
    : "verified";
}
