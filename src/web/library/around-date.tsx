import { Link } from "wouter";
import type { LibrarySource } from "../api-types.ts";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { formatDay } from "../words.ts";
import { type LibraryChange, listChanges } from "./in-force.ts";
import type { LibraryAddress } from "./use-library-address.ts";

interface Props {
  sources: LibrarySource[];
  date: string;
  hrefOf: (change: Partial<LibraryAddress>) => string;
}

/** Changes named on each side of the date. */
const SHOWN = 3;

/** Stands where no excerpt is open: what changed before the date and what changes after it. */
export function AroundDate({ sources, date, hrefOf }: Props) {
  const changes = listChanges(sources);
  const before = changes
    .filter(({ day }) => day <= date)
    .slice(-SHOWN)
    .reverse();
  const after = changes.filter(({ day }) => day > date).slice(0, SHOWN);
  return (
    <ScrollRegion className="around" aria-label="Changes around the date">
      <p>Choose a topic to read its recommendation, conditions and pages.</p>
      {after.length > 0 && (
        <section>
          <h2 className="label">Changes after {formatDay(date)}</h2>
          <ChangeList changes={after} hrefOf={hrefOf} />
        </section>
      )}
      {before.length > 0 && (
        <section>
          <h2 className="label">Changes up to {formatDay(date)}</h2>
          <ChangeList changes={before} hrefOf={hrefOf} />
        </section>
      )}
    </ScrollRegion>
  );
}

function ChangeList({ changes, hrefOf }: { changes: LibraryChange[]; hrefOf: Props["hrefOf"] }) {
  return (
    <ul>
      {changes.map(({ day, began, renewed, ended }) => (
        <li key={day}>
          <Link className="text-link" href={hrefOf({ date: day })}>
            {formatDay(day)}
          </Link>
          {began.length > 0 && <div>In force from then: {began.join("; ")}</div>}
          {renewed.length > 0 && <div>New edition: {renewed.join("; ")}</div>}
          {ended.length > 0 && <div className="meta">No longer in force: {ended.join("; ")}</div>}
        </li>
      ))}
    </ul>
  );
}
