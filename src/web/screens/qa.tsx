import "../shell/plain-pages.css";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { api, keys } from "../api.ts";
import type { ComparisonList, CountedShare } from "../api-types.ts";
import { CountedItems, FIGURES, type FigureKey } from "../parts/counted-items.tsx";
import { ErrorNote } from "../parts/error-note.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { count, formatDay } from "../words.ts";

/** How the drafts agree with the determinations that were issued, over all case files and for each. */
export default function Qa() {
  const list = useQuery({ queryKey: keys.comparisons, queryFn: api.comparisons });
  useDocumentTitle("QA · Rationale");
  return (
    <div className="page page-wide">
      <div className="page-head">
        <h1 className="screen-title">QA</h1>
      </div>
      {list.isPending && (
        <p className="meta" role="status">
          Comparing …
        </p>
      )}
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && list.data.total === 0 && (
        <div className="empty">
          <p>
            No final determination is recorded yet. Open a case file, choose Compare, and add the letter that was
            issued.
          </p>
          <Link href="/" className="text-link">
            Go to the queue
          </Link>
        </div>
      )}
      {list.data && list.data.total > 0 && <Compared list={list.data} />}
    </div>
  );
}

function Compared({ list }: { list: ComparisonList }) {
  const { figures, caseFiles, items, total } = list;
  const [search] = useSearchParams();
  const asked = search.get("figure");
  const opened = (Object.keys(FIGURES) as FigureKey[]).find((key) => key === asked);
  return (
    <>
      <section aria-label="Figures over all case files">
        <dl className="figures">
          <Figure
            opens="agreement"
            value={figures.agreement}
            baseline={`always upheld: ${inWords(figures.alwaysUpheld)}`}
          />
          <div>
            <dt>Cohen’s κ</dt>
            <dd>
              <strong>
                {figures.kappa === null ? (
                  "not defined"
                ) : (
                  <Opener opens="agreement" of="Cohen’s κ" number={figures.kappa.toFixed(2)} />
                )}
              </strong>
              <span className="meta">agreement beyond chance; always upheld: 0.00</span>
            </dd>
          </div>
          <Figure opens="overturned" value={figures.overturnRecall} baseline="always upheld: 0 %" />
          <Figure opens="pages" value={figures.allPagesCited} baseline="of items for which the letter cites pages" />
        </dl>
        <p className="meta">
          {count(figures.items, "item")} of {count(caseFiles.length, "case file")}
          {total > caseFiles.length && `, the newest of ${total}`}. In brackets the 95 % interval (Wilson): with few
          items it is wide.
        </p>
      </section>
      {opened && <CountedItems figure={opened} items={items} />}
      <ScrollRegion className="table-scroll" aria-label="Case files with a final determination">
        <table className="plain-table">
          <caption className="section-head">Case files with a final determination</caption>
          <thead>
            <tr>
              <th scope="col">Case file</th>
              <th scope="col">Items</th>
              <th scope="col">Agreement</th>
              <th scope="col">Always upheld</th>
              <th scope="col">Overturns found</th>
              <th scope="col">Pages cited</th>
              <th scope="col">Recorded</th>
            </tr>
          </thead>
          <tbody>
            {caseFiles.map((row) => (
              <tr key={row.caseFileId}>
                <th scope="row">
                  <Link href={`/case-files/${row.caseFileId}/compare`} className="text-link">
                    {row.title}
                  </Link>
                </th>
                <td>{row.items}</td>
                <td>{ofWords(row.agreement)}</td>
                <td>{ofWords(row.alwaysUpheld)}</td>
                <td>{row.overturnRecall.of === 0 ? "none to find" : ofWords(row.overturnRecall)}</td>
                <td>{row.allPagesCited.of === 0 ? "none cited" : ofWords(row.allPagesCited)}</td>
                <td>{formatDay(row.recordedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

/** A number with its interval and its baseline; it opens the items that it counts. */
function Figure({ opens, value, baseline }: { opens: FigureKey; value: CountedShare; baseline: string }) {
  const { name } = FIGURES[opens];
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>
          {value.of === 0 ? percent(value.share) : <Opener opens={opens} of={name} number={percent(value.share)} />}
        </strong>
        <span className="meta">
          {value.of > 0 && `${ofWords(value)} [${percent(value.low)} to ${percent(value.high)}]; `}
          {baseline}
        </span>
      </dd>
    </div>
  );
}

function Opener({ opens, of, number }: { opens: FigureKey; of: string; number: string }) {
  return (
    <Link href={`/qa?figure=${opens}`} className="text-link" aria-label={`${number}: ${of}, its items`}>
      {number}
    </Link>
  );
}

const ofWords = ({ count: n, of }: CountedShare) => `${n} of ${of}`;
const inWords = (value: CountedShare) =>
  value.of === 0
    ? "no items"
    : `${percent(value.share)}, ${ofWords(value)} [${percent(value.low)} to ${percent(value.high)}]`;

function percent(share: number | null): string {
  return share === null ? "not defined" : `${Math.round(share * 100)} %`;
}
