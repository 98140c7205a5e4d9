import { IconChevronRight } from "@tabler/icons-react";
import type { DraftCitation, Quote, StoredCriterion } from "../../vocabulary.ts";
import { usePlaces } from "../use-places.ts";
import { count, SOURCE_WORDS } from "../words.ts";
import { AbsenceProof } from "./absence-proof.tsx";
import { EvidenceStateMark } from "./evidence-state.tsx";

const ROLE_NOTES = { leaf: null, exclusion: "speaks against the treatment", limit: "limit" } as const;

/** Every criterion with its state and its proof: the quote, or what was searched in vain. */
export function CriteriaList({ criteria, citations }: { criteria: StoredCriterion[]; citations: DraftCitation[] }) {
  const excerptIds = [...new Set(criteria.map((criterion) => criterion.excerptId))];
  if (criteria.length === 0) {
    return (
      <p className="meta">
        No guideline in force sets criteria for this request; the search sequence below shows what was tried.
      </p>
    );
  }
  return (
    <div className="criteria">
      <h2 className="section-head">Criteria</h2>
      {excerptIds.map((excerptId) => {
        const citation = citations.find((one) => one.excerptId === excerptId);
        return (
          <div key={excerptId}>
            {excerptIds.length > 1 && (
              <h3 className="label">
                {citation ? `${SOURCE_WORDS[citation.source]}, ${citation.topic}` : "Another excerpt"}
              </h3>
            )}
            <ul className="criterion-list">
              {criteria
                .filter((criterion) => criterion.excerptId === excerptId)
                .map((criterion) => (
                  <CriterionRow key={`${excerptId}/${criterion.criterionId}`} criterion={criterion} />
                ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function CriterionRow({ criterion }: { criterion: StoredCriterion }) {
  const { state, search, evidence, setAside } = criterion;
  const nearMisses = search?.nearMisses.length ?? 0;
  const unresolved = !setAside && (state === "conflicting" || (state === "not-documented" && nearMisses > 0));
  const note = ROLE_NOTES[criterion.role];
  return (
    <li className="criterion" data-unresolved={unresolved || undefined} tabIndex={unresolved ? -1 : undefined}>
      <div className="criterion-head">
        <span className="criterion-text">
          {criterion.text}
          {note && <span className="meta"> ({note})</span>}
        </span>
        {!setAside && <EvidenceStateMark state={state} />}
      </div>
      {setAside && <p className="meta">{setAside}</p>}
      {evidence.length > 0 && (
        <ul className="quotes">
          {evidence.map((quote) => (
            <li key={`${quote.documentId}/${quote.page}/${quote.start}`}>
              <QuoteButton quote={quote} />
            </li>
          ))}
        </ul>
      )}
      {state === "not-documented" && search && (
        <details className="absence" open={nearMisses > 0 && nearMisses < 3}>
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            searched {count(search.terms.length, "term")} on {count(search.pagesSearched, "page")}
            {search.pagesUnreadable > 0 && `, ${search.pagesUnreadable} unreadable`} ·{" "}
            {count(nearMisses, "near-miss", "near-misses")}
          </summary>
          <AbsenceProof search={search} />
        </details>
      )}
    </li>
  );
}

/** A quote that opens on its page, with the span marked. */
export function QuoteButton({ quote, why }: { quote: Quote; why?: string }) {
  const { open, documents } = usePlaces();
  const document = documents.find((one) => one.id === quote.documentId);
  const withdrawn = document !== undefined && document.withdrawnAt !== null;
  const machineRead = document?.machineReadPages.find((page) => page.number === quote.page);
  return (
    <button type="button" className="quote" title={quote.document} onClick={() => open(quote)}>
      <span className="quote-text">“{quote.quote}”</span>
      <span className="quote-place">
        {quote.document}, p. {quote.page}
        {why && ` · ${why}`}
        {machineRead && ` · machine-read, ${machineRead.confidence} %`}
        {withdrawn && " · withdrawn from the case file"}
      </span>
    </button>
  );
}
