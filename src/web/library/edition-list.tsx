import { Link } from "wouter";
import type { LibraryLine, LibrarySource } from "../api-types.ts";
import { count, formatDay } from "../words.ts";
import { isInForce, neighboursOf, periodWords } from "./in-force.ts";

interface Props {
  sources: LibrarySource[];
  line: LibraryLine;
  date: string;
  hrefOf: (change: { of?: string | null; date?: string }) => string;
}

/** Editions of the chosen strand with what took their place; each leads to its own time. */
export function EditionList({ sources, line, date, hrefOf }: Props) {
  return (
    <ul className="edition-list">
      {line.editions.map((edition) => {
        const { after } = neighboursOf(sources, edition, line);
        const inForce = isInForce(edition, date);
        const day = edition.inForceTo ?? edition.inForceFrom;
        return (
          <li key={`${edition.edition}/${edition.inForceFrom}`}>
            <span>{periodWords(edition)}</span>
            <span className="meta">
              {" "}
              · {count(edition.excerptCount, "excerpt")}
              {edition.authority && ` · ${edition.authority}`}
            </span>
            {edition.why && <div className="meta">{edition.why}</div>}
            {!inForce && day && (
              <Link className="text-link edition-jump" href={hrefOf({ date: day, of: line.key })}>
                Show on {formatDay(day)}
              </Link>
            )}
            {after.map((next) => (
              <div key={next.key} className="meta">
                Replaced on {formatDay(next.on)} by{" "}
                <Link className="text-link" href={hrefOf({ of: next.key, date: next.on })}>
                  {next.key === line.key ? "its next edition" : next.name}
                </Link>
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
