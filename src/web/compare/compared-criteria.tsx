import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "wouter";
import type { CaseFileView, ComparedText } from "../api-types.ts";
import { orderCriteria } from "../draft/order-criteria.ts";
import { nameDated } from "../name-document.ts";
import { EvidenceStateMark, EvidenceTally } from "../parts/evidence-state.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { count } from "../words.ts";

type Row = ComparedText["criteria"][number];

interface Props {
  text: ComparedText;
  caseFile: CaseFileView | undefined;
}

/** The draft's criteria beside the letter's sentences that speak of them, what decides first; then each side's remainder. */
export function ComparedCriteria({ text: { criteria, besides, request }, caseFile }: Props) {
  if (criteria.length === 0 && besides.length === 0) return null;
  const { deciding, others } = orderCriteria(criteria);
  const counted = [...deciding, ...others] as Row[];
  const spoken = counted.filter(({ reasons }) => reasons.length > 0);
  const silent = counted.filter(({ reasons }) => reasons.length === 0);
  return (
    <section aria-label={`Criteria and reasons, ${request}`} className="compared-criteria">
      <h3 className="label">Criteria of the draft, reasons of the letter</h3>
      {counted.length > 0 && (
        <p className="row">
          <EvidenceTally criteria={counted} />
          <span className="meta">
            {spoken.length} of {counted.length} found in the letter by their words
          </span>
        </p>
      )}
      {spoken.length > 0 && (
        <Rows rows={spoken} caseFile={caseFile} label={`Criteria that both speak of, ${request}`} />
      )}
      {silent.length > 0 && (
        <details className="absence">
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            {count(silent.length, "criterion", "criteria")} not found in the letter by their words
          </summary>
          <Rows rows={silent} caseFile={caseFile} label={`Criteria of the draft alone, ${request}`} />
        </details>
      )}
      {besides.length > 0 && (
        <div className="besides">
          <p className="label">Reasons of the letter beside these criteria</p>
          <ul>
            {besides.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Rows({ rows, caseFile, label }: { rows: Row[]; caseFile: CaseFileView | undefined; label: string }) {
  return (
    <ScrollRegion className="table-scroll" aria-label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Draft</th>
            <th scope="col">Letter</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.excerptId}/${row.criterionId}`}>
              <th scope="row">
                {row.text}
                {row.role !== "leaf" && <span className="meta"> ({row.role})</span>}
              </th>
              <td>
                <EvidenceStateMark state={row.state} unreadable={row.search?.pagesUnreadable} />
                <Proof row={row} caseFile={caseFile} />
              </td>
              <td>
                {row.reasons.length === 0 ? (
                  <span className="meta">not found by its words</span>
                ) : (
                  row.reasons.join(" ")
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The quote that a criterion rests on, as the way to its page. */
function Proof({ row: { evidence, search, state }, caseFile }: { row: Row; caseFile: CaseFileView | undefined }) {
  const [quote] = evidence;
  if (!quote) {
    if (state !== "not-documented" || !search) return null;
    return (
      <div className="meta">
        searched {count(search.terms.length, "term")} on {count(search.pagesSearched, "page")}
      </div>
    );
  }
  if (!caseFile) return <div className="meta">“{quote.quote}”</div>;
  const place = new URLSearchParams({
    ...{ doc: quote.documentId, page: String(quote.page) },
    ...{ start: String(quote.start), end: String(quote.end) },
  });
  return (
    <div className="meta">
      “{quote.quote}”{" "}
      <Link href={`/case-files/${caseFile.caseFile.id}?${place}`} className="text-link" title={quote.document}>
        {nameDated(caseFile.documents, quote.documentId, quote.page)}, p. {quote.page}
      </Link>
    </div>
  );
}
