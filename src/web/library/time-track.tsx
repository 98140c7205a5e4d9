import type { LibraryLine, LibrarySource } from "../api-types.ts";
import { isInForce } from "./in-force.ts";
import { today } from "./use-library-address.ts";

/** Years that get a mark on the axis. */
const AXIS_EVERY = 4;

/** Years, with fractions, at both ends of the time line. */
export interface Scale {
  from: number;
  to: number;
}

const yearOf = (day: string) => {
  const moment = new Date(`${day}T00:00:00Z`);
  const year = moment.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (moment.getTime() - start) / (Date.UTC(year + 1, 0, 1) - start);
};

/** From the year of the first dated edition to a little after today; the chosen date always lies on it. */
export function scaleOf(sources: readonly LibrarySource[], date: string): Scale {
  const days = sources.flatMap((source) =>
    source.lines.flatMap((line) => line.editions.flatMap((edition) => edition.inForceFrom ?? [])),
  );
  const years = [...days, date, today()].map(yearOf);
  return { from: Math.floor(Math.min(...years)), to: Math.max(...years) + 0.6 };
}

const place = (year: number, { from, to }: Scale) => `${(100 * (year - from)) / (to - from)}%`;

/** Marks of the years, and the date among them. */
export function Axis({ scale, date }: { scale: Scale; date: string }) {
  const years: number[] = [];
  for (let year = Math.ceil(scale.from / AXIS_EVERY) * AXIS_EVERY; year < scale.to; year += AXIS_EVERY)
    years.push(year);
  return (
    <div className="axis" aria-hidden>
      <div className="axis-inner">
        {years.map((year) => (
          <span key={year} className="axis-year" style={{ left: place(year, scale) }}>
            {year}
          </span>
        ))}
        <span className="now-flag" style={{ left: place(yearOf(date), scale) }} />
      </div>
    </div>
  );
}

/** Bars of the editions of one or several lines; words beside it say the same, so that it is a picture only. */
export function Track({ lines, scale, date }: { lines: readonly LibraryLine[]; scale: Scale; date: string }) {
  const editions = lines.flatMap((line) => line.editions.map((edition) => ({ ...edition, line: line.key })));
  return (
    <span className="track" aria-hidden>
      {editions.map((edition) => {
        const from = edition.inForceFrom ? yearOf(edition.inForceFrom) : scale.from;
        const to = edition.inForceTo ? yearOf(edition.inForceTo) : scale.to;
        return (
          <span
            key={`${edition.line}/${edition.edition}/${edition.inForceFrom}`}
            className="bar"
            data-in-force={isInForce(edition, date) || undefined}
            data-open={edition.inForceFrom === null && edition.inForceTo === null ? true : undefined}
            style={{ left: place(from, scale), width: `calc(${place(scale.from + to - from, scale)} - 1px)` }}
          />
        );
      })}
      <span className="now-line" style={{ left: place(yearOf(date), scale) }} />
    </span>
  );
}
