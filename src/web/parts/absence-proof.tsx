import type { AbsenceSearch } from "../../vocabulary.ts";
import { QuoteButton } from "./criteria-list.tsx";

/** What stands behind "not documented": the terms, the pages, and what came close. */
export function AbsenceProof({ search }: { search: AbsenceSearch }) {
  return (
    <div className="absence-body">
      {search.terms.length > 0 && (
        <p>
          <span className="label">Terms</span> {search.terms.join(", ")}
        </p>
      )}
      {search.pagesUnreadable > 0 && (
        <p className="state" data-state="unreadable">
          <span className="hatch-dot" aria-hidden /> {search.pagesUnreadable} of the pages could not be read; an absence
          is not proven for them.
        </p>
      )}
      {search.nearMisses.length > 0 ? (
        <>
          <p className="label">Near-misses: read them before you rely on the absence</p>
          <ul className="quotes">
            {search.nearMisses.map((miss) => (
              <li key={`${miss.documentId}/${miss.page}/${miss.start}`}>
                <QuoteButton quote={miss} why={miss.why} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="meta">Nothing came close.</p>
      )}
    </div>
  );
}
