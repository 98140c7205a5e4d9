import { IconChevronRight } from "@tabler/icons-react";
import { use, useRef } from "react";
import type { DraftCitation, Quote, StoredCriterion } from "../../vocabulary.ts";
import { useShownDraft } from "../draft/draft-context.ts";
import { findDismissal, openNearMisses } from "../draft/near-misses.ts";
import { orderCriteria } from "../draft/order-criteria.ts";
import { targetOf } from "../draft/unresolved.ts";
import { PlacesContext } from "../use-places.ts";
import { count, SOURCE_WORDS } from "../words.ts";
import { AbsenceProof } from "./absence-proof.tsx";
import { EvidenceStateMark, EvidenceTally } from "./evidence-state.tsx";
import { QuoteButton } from "./quote-button.tsx";

/** The quotes that stand open; the others are a press away, so that the rationale stays near. */
const QUOTES_SHOWN = 2;

const ROLE_NOTES = { leaf: null, exclusion: "an exclusion: speaks against the treatment" } as const;
const LIMIT_NOTES = {
  met: "limit, kept",
  "not-met": "limit, exceeded",
  undetermined: "limit, not compared with the request",
} as const;

interface Props {
  criteria: StoredCriterion[];
  alsoAsked: StoredCriterion[];
  citations: DraftCitation[];
}

/** Every criterion with its state and its proof, what decides first: the quotes, or what was searched in vain. */
export function CriteriaList({ criteria, alsoAsked, citations }: Props) {
  const excerptIds = [...new Set(criteria.map((criterion) => criterion.excerptId))];
  if (criteria.length === 0) {
    return (
      <>
        <p className="meta">
          No guideline in force sets criteria for this request; the search sequence below shows what was tried.
        </p>
        <AlsoAsked criteria={alsoAsked} />
      </>
    );
  }
  return (
    <div className="criteria">
      <div className="row section-head">
        <h2>Criteria</h2>
        <EvidenceTally criteria={criteria} />
      </div>
      {excerptIds.map((excerptId) => {
        const citation = citations.find((one) => one.excerptId === excerptId);
        const own = criteria.filter((criterion) => criterion.excerptId === excerptId);
        return (
          <div key={excerptId}>
            {excerptIds.length > 1 && (
              <h3 className="criteria-of">
                {citation ? `${SOURCE_WORDS[citation.source]}, ${citation.topic}` : "Conditions of no cited guideline"}
              </h3>
            )}
            <OfExcerpt criteria={own} />
          </div>
        );
      })}
      <AlsoAsked criteria={alsoAsked} />
    </div>
  );
}

/** What reviewers ask of such requests whatever the page says: folded, since nothing hangs on it. */
function AlsoAsked({ criteria }: { criteria: StoredCriterion[] }) {
  if (criteria.length === 0) return null;
  return (
    <details className="absence criteria-fold">
      <summary>
        <IconChevronRight size={14} aria-hidden className="chevron" />
        <span className="row">
          Also asked of such requests, deciding nothing <EvidenceTally criteria={criteria} />
        </span>
      </summary>
      <Rows criteria={criteria} beside />
    </details>
  );
}

function OfExcerpt({ criteria }: { criteria: StoredCriterion[] }) {
  const { deciding, others, notCounted } = orderCriteria(criteria);
  return (
    <>
      {deciding.length > 0 && (
        <>
          <p className="label criteria-part">{others.length > 0 ? "What decides" : "All of them decide"}</p>
          <Rows criteria={deciding} />
        </>
      )}
      {others.length > 0 && (
        <details className="absence criteria-fold">
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            <span className="row">
              Also judged <EvidenceTally criteria={others} />
            </span>
          </summary>
          <Rows criteria={others} />
        </details>
      )}
      {notCounted.length > 0 && (
        <details className="absence criteria-fold not-counted">
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            {notCounted.length} not counted: an alternative is documented, or the condition does not apply
          </summary>
          <Rows criteria={notCounted} />
        </details>
      )}
    </>
  );
}

/** `beside`: nothing rests on them, so that no near-miss needs to be set aside. */
function Rows({ criteria, beside = false }: { criteria: StoredCriterion[]; beside?: boolean }) {
  return (
    <ul className="criterion-list">
      {criteria.map((criterion) => (
        <CriterionRow key={`${criterion.excerptId}/${criterion.criterionId}`} criterion={criterion} beside={beside} />
      ))}
    </ul>
  );
}

function CriterionRow({ criterion, beside }: { criterion: StoredCriterion; beside: boolean }) {
  const { state, search, evidence, setAside, group } = criterion;
  const dismissals = useShownDraft()?.draft.dismissals ?? [];
  const open = openNearMisses(criterion, dismissals).length;
  const dismissed = search?.nearMisses.filter((miss) => findDismissal(dismissals, criterion, miss)).length ?? 0;
  const note = criterion.role === "limit" ? LIMIT_NOTES[criterion.outcome] : ROLE_NOTES[criterion.role];
  const places = use(PlacesContext);
  const row = useRef<HTMLLIElement>(null);
  const [quote] = evidence;
  // The span on its page where there is one; of an absence, what was searched.
  const show = () => {
    if (quote) return places?.open(quote);
    const proof = row.current?.querySelector<HTMLDetailsElement>(":scope > details");
    if (!proof) return;
    proof.open = !proof.open;
  };
  const shows = (quote && places) || (state === "not-documented" && search);
  return (
    <li className="criterion" data-target={targetOf.criterion(criterion)} tabIndex={-1} ref={row}>
      <div className="criterion-head">
        <span className="criterion-text">
          {criterion.text}
          {note && <span className="meta"> ({note})</span>}
          {group && !group.met && <span className="meta"> (one of several; any of them is enough)</span>}
        </span>
        {!setAside && (
          <EvidenceStateMark state={state} unreadable={search?.pagesUnreadable} onShow={shows ? show : undefined} />
        )}
      </div>
      {setAside && <p className="meta">{setAside}</p>}
      <Quotes quotes={evidence.slice(0, QUOTES_SHOWN)} />
      {evidence.length > QUOTES_SHOWN && (
        <details className="absence">
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            {count(evidence.length - QUOTES_SHOWN, "more quote")}
          </summary>
          <Quotes quotes={evidence.slice(QUOTES_SHOWN)} />
        </details>
      )}
      {state === "not-documented" && search && (
        <details className="absence">
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            searched {count(search.terms.length, "term")} on {count(search.pagesSearched, "page")}
            {search.pagesUnreadable > 0 && `, ${search.pagesUnreadable} unreadable`}
            {open > 0 && ` · ${count(open, "near-miss", "near-misses")}`}
            {!setAside && dismissed > 0 && ` · ${dismissed} dismissed`}
          </summary>
          <AbsenceProof search={search} {...(beside ? {} : { criterion })} />
        </details>
      )}
    </li>
  );
}

function Quotes({ quotes }: { quotes: Quote[] }) {
  if (quotes.length === 0) return null;
  return (
    <ul className="quotes">
      {quotes.map((quote) => (
        <li key={`${quote.documentId}/${quote.page}/${quote.start}`}>
          <QuoteButton quote={quote} />
        </li>
      ))}
    </ul>
  );
}
