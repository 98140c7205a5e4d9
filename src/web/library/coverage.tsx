import { Button, Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, keys } from "../api.ts";
import type { CoverageReport } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { useSession } from "../session.ts";
import { count, formatDay } from "../words.ts";
import type { LibraryAddress } from "./use-library-address.ts";

type Uncovered = CoverageReport["uncovered"][number];
type HrefOf = (change: Partial<LibraryAddress>) => string;

/** Treatments of the organisation's disputed items about which the library says nothing, or only that an edition exists. */
export default function Coverage({ hrefOf }: { hrefOf: HrefOf }) {
  const report = useQuery({ queryKey: keys.libraryCoverage, queryFn: api.libraryCoverage });
  if (report.isPending) {
    return (
      <Center mih="40dvh" role="status" aria-label="Searching the library for every request">
        <Loader size="sm" />
      </Center>
    );
  }
  if (report.isError) {
    return (
      <div className="page-narrow">
        <ErrorNote error={report.error} onRetry={() => void report.refetch()} />
      </div>
    );
  }
  const nothing = report.data.uncovered.filter(({ gap }) => gap === "nothing");
  const editions = groupByEdition(report.data.uncovered.filter(({ gap }) => gap === "edition-only"));
  return (
    <section className="library-page" aria-label="Coverage">
      <div className="page">
        <h2>What your cases asked for and the library does not answer</h2>
        <p className="meta">{basis(report.data)}</p>
        {nothing.length === 0 && editions.length === 0 && report.data.searched > 0 && (
          <p className="pad-block">Every request found a guideline with conditions that was in force on its date.</p>
        )}
        {report.data.distinct === 0 && (
          <div className="empty">
            <p>No disputed item has been searched yet. Add a case file, and this list shows what its items lack.</p>
            <Button component={Link} href="/" variant="default">
              Go to the case files
            </Button>
          </div>
        )}
        {nothing.length > 0 && (
          <>
            <h3 className="section-head">Nothing found at any step of the search sequence</h3>
            <UncoveredList rows={nothing} hrefOf={hrefOf} />
          </>
        )}
        {editions.map(([edition, rows]) => (
          <div key={edition}>
            <h3 className="section-head">
              Known by its dates only: {edition}{" "}
              <span className="meta">
                {count(
                  rows.reduce((sum, row) => sum + row.itemCount, 0),
                  "item",
                )}
              </span>
            </h3>
            <p className="meta">
              It governs these requests, and the catalogue holds none of its conditions. Import the licensed text to
              draft from it.
            </p>
            <UncoveredList rows={rows} hrefOf={hrefOf} />
          </div>
        ))}
        {report.data.uncovered.length > 0 && <ImportHint hrefOf={hrefOf} />}
      </div>
    </section>
  );
}

function basis({ searched, distinct, undatedItems }: CoverageReport): string {
  const parts = [
    searched < distinct
      ? `The newest ${searched} of ${distinct} distinct requests were searched`
      : `${count(searched, "distinct request")} searched`,
    "each with the editions in force on its case's date",
  ];
  if (undatedItems > 0) parts.push(`${count(undatedItems, "item")} left out because the case has no date`);
  return `${parts.join(", ")}.`;
}

/** The edition for which most requests wait comes first. */
function groupByEdition(rows: readonly Uncovered[]): [string, Uncovered[]][] {
  const groups = new Map<string, Uncovered[]>();
  for (const row of rows) {
    const edition = row.editions[0] ?? "An edition";
    groups.set(edition, [...(groups.get(edition) ?? []), row]);
  }
  const items = (own: readonly Uncovered[]) => own.reduce((sum, row) => sum + row.itemCount, 0);
  return [...groups].sort(([, a], [, b]) => items(b) - items(a));
}

function UncoveredList({ rows, hrefOf }: { rows: readonly Uncovered[]; hrefOf: HrefOf }) {
  return (
    <ul className="uncovered">
      {rows.map((row) => (
        <li key={`${row.request}/${row.date}`}>
          <div className="uncovered-request">
            <span>{row.request}</span>
            <span className="meta nowrap">
              {formatDay(row.date)} · {count(row.itemCount, "item")}
            </span>
          </div>
          <div className="row">
            {row.cases.slice(0, 5).map((one) => (
              <Link key={one.caseFileId} className="text-link" href={`/case-files/${one.caseFileId}`}>
                {one.title}
              </Link>
            ))}
            {row.cases.length > 5 && <span className="meta">and {row.cases.length - 5} more</span>}
            <Link
              className="text-link"
              href={hrefOf({ view: "browse", q: row.request.slice(0, 400), date: row.date, of: null })}
            >
              Show the search
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

function ImportHint({ hrefOf }: { hrefOf: HrefOf }) {
  const { person } = useSession();
  return (
    <p className="pad-block">
      {person.role === "librarian" ? (
        <Button component={Link} href={hrefOf({ view: "imports", editionId: "new" })} variant="default">
          Import a guideline
        </Button>
      ) : (
        <span className="meta">
          A librarian of your organisation can import a licensed guideline that answers them.
        </span>
      )}
    </p>
  );
}
