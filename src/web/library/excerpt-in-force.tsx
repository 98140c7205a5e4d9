import { Link } from "wouter";
import type { Excerpt } from "../../vocabulary.ts";
import type { LibrarySource } from "../api-types.ts";
import { formatDay } from "../words.ts";
import { ForceDot } from "./force-dot.tsx";
import { isInForce, neighboursOf, periodWords } from "./in-force.ts";
import { placeOf } from "./place-of.ts";
import type { LibraryAddress } from "./use-library-address.ts";

interface Props {
  excerpt: Excerpt;
  sources: LibrarySource[];
  date: string;
  hrefOf: (change: Partial<LibraryAddress>) => string;
}

/** Whether the excerpt counts on the day, and the way to what it replaced and what replaced it. */
export function InForce({ excerpt, sources, date, hrefOf }: Props) {
  const now = isInForce(excerpt, date);
  const place = placeOf(sources, excerpt);
  const { after, before } = place ? neighboursOf(sources, place.edition, place.line) : { after: [], before: [] };
  return (
    <div className="in-force">
      <p>
        <ForceDot on={now} /> <strong>{now ? "In force" : "Not in force"}</strong> on {formatDay(date)} ·{" "}
        {periodWords(excerpt)}
      </p>
      {after.length > 0 && (
        <p>
          Replaced on {formatDay(after[0]?.on)} by{" "}
          {after.map((next, at) => (
            <span key={next.key}>
              {at > 0 && " and "}
              <Link className="text-link" href={hrefOf({ of: next.key, date: next.on, q: "" })}>
                {next.key === place?.line.key ? "its next edition" : next.name}
              </Link>
            </span>
          ))}
          {" · "}
          <Link
            className="text-link"
            href={hrefOf({ q: excerpt.topic.slice(0, 200), date: after[0]?.on ?? date, of: null })}
          >
            find this topic there
          </Link>
        </p>
      )}
      {before.length > 0 && (
        <p>
          Replaces{" "}
          {before.map((earlier, at) => (
            <span key={earlier.key}>
              {at > 0 && " and "}
              <Link className="text-link" href={hrefOf({ of: earlier.key, q: "" })}>
                {earlier.key === place?.line.key ? "its earlier edition" : earlier.name}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
