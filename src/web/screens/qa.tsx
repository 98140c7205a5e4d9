import "../shell/plain-pages.css";
import "../compare/compare.css";
import { Button } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { api, keys } from "../api.ts";
import type { ComparisonList, CountedShare } from "../api-types.ts";
import { CountedItems } from "../compare/counted-items.tsx";
import { FigureList } from "../compare/figure-list.tsx";
import { FIGURES, type FigureKey, percent, readFigure } from "../compare/figures.ts";
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
          <p>Add the letter that was issued to a case file, under Compare, to see how its drafts agree with it.</p>
          <Button component={Link} href="/" variant="default">
            Go to the case files
          </Button>
        </div>
      )}
      {list.data && list.data.total > 0 && <Compared list={list.data} />}
    </div>
  );
}

function Compared({ list }: { list: ComparisonList }) {
  const { figures, caseFiles, items, total } = list;
  const [search] = useSearchParams();
  const opened = readFigure(search);
  return (
    <>
      <section aria-label="Figures over all case files">
        <FigureList counts={figures} path="/qa" />
        <p className="meta">
          <Link href="/qa?figure=items" className="text-link">
            {count(figures.items, "item")}
          </Link>{" "}
          of {count(caseFiles.length, "case file")}
          {total > caseFiles.length && `, the newest of ${total}`}. In brackets the 95 % interval (Wilson; of κ at the
          bounds of the agreement): with few items it is wide.
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
              <CaseRow key={row.caseFileId} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

/** One case file; each of its numbers opens the items that it counts. */
function CaseRow({ row }: { row: ComparisonList["caseFiles"][number] }) {
  const path = `/case-files/${row.caseFileId}/compare`;
  const cell = (figure: FigureKey, text: string) => (
    <Link
      href={`${path}?figure=${figure}`}
      className="text-link"
      aria-label={`${text}: ${FIGURES[figure].name}, its items`}
    >
      {text}
    </Link>
  );
  const share = (figure: FigureKey, { count: n, of, low, high }: CountedShare, none: string) =>
    of === 0 ? (
      none
    ) : (
      <>
        {cell(figure, `${n} of ${of}`)}{" "}
        <span className="meta interval">
          [{percent(low)} to {percent(high)}]
        </span>
      </>
    );
  return (
    <tr>
      <th scope="row">
        <Link href={path} className="text-link">
          {row.title}
        </Link>
      </th>
      <td>{row.items === 0 ? "0" : cell("items", String(row.items))}</td>
      <td>{share("agreement", row.agreement, "none decided")}</td>
      <td>{share("upheld", row.alwaysUpheld, "none decided")}</td>
      <td>{share("overturned", row.overturnRecall, "none to find")}</td>
      <td>{share("pages", row.allPagesCited, "none cited")}</td>
      <td>{formatDay(row.recordedAt)}</td>
    </tr>
  );
}
