import type { AbsenceSearch, StoredCriterion } from "../../vocabulary.ts";
import { useShownDraft } from "../draft/draft-context.ts";
import { nameDated } from "../name-document.ts";
import { usePlaces } from "../use-places.ts";
import { count } from "../words.ts";
import { NearMissRow } from "./near-miss-row.tsx";
import { QuoteButton } from "./quote-button.tsx";

interface Props {
  search: AbsenceSearch;
  /** The criterion whose absence it proves; without it the near-misses can be read and not dismissed. */
  criterion?: StoredCriterion;
}

/** What stands behind "not documented": the terms, the pages that were read and those that could not be, and what came close. */
export function AbsenceProof({ search, criterion }: Props) {
  const shown = useShownDraft();
  const mayDismiss = shown && criterion && criterion.role === "leaf" && !criterion.setAside;
  return (
    <div className="absence-body">
      {search.terms.length > 0 && (
        <p>
          <span className="label">Terms</span> {search.terms.join(", ")}
        </p>
      )}
      <Coverage search={search} />
      {search.nearMisses.length === 0 && <p className="meta">Nothing came close.</p>}
      {search.nearMisses.length > 0 && (
        <>
          <p className="label">Near-misses: read them before you rely on the absence</p>
          <ul className="quotes">
            {search.nearMisses.map((miss) => (
              <li key={`${miss.documentId}/${miss.page}/${miss.start}`}>
                {mayDismiss ? (
                  <NearMissRow shown={shown} criterion={criterion} miss={miss} />
                ) : (
                  <QuoteButton quote={miss} why={miss.why} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The pages behind the count; those that nobody could read are named, since an absence is not proven for them. */
function Coverage({ search }: { search: AbsenceSearch }) {
  const { documents, open } = usePlaces();
  const inUse = documents.filter((document) => document.withdrawnAt === null);
  const unreadable = inUse.flatMap(({ id, name, unreadablePages }) =>
    unreadablePages.map((page) => ({ id, name, page })),
  );
  const machineRead = inUse.reduce((sum, { machineReadPages }) => sum + machineReadPages.length, 0);
  return (
    <>
      <p>
        <span className="label">Pages</span> {count(search.pagesSearched, "page")} of the file searched
        {machineRead > 0 &&
          `; ${count(machineRead, "page")} in the file ${machineRead === 1 ? "was" : "were"} read by machine, which proves no absence`}
      </p>
      {search.pagesUnreadable > 0 && (
        <p className="state" data-state="unreadable">
          <span className="hatch-dot" aria-hidden /> {count(search.pagesUnreadable, "page")} could not be read; an
          absence is not proven for {search.pagesUnreadable === 1 ? "it" : "them"}:
          {unreadable.slice(0, 12).map(({ id, name, page }) => (
            <button
              type="button"
              key={`${id}/${page}`}
              className="page-link"
              title={name}
              onClick={() => open({ documentId: id, page })}
            >
              {nameDated(documents, id, page)} p. {page}
            </button>
          ))}
          {unreadable.length > 12 && ` and ${unreadable.length - 12} more`}
        </p>
      )}
    </>
  );
}
