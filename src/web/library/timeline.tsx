import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "wouter";
import type { LibraryLine, LibrarySource } from "../api-types.ts";
import { count, formatDay, STEP_WORDS } from "../words.ts";
import { ForceDot } from "./force-dot.tsx";
import { currentEdition, findLine, isInForce, nameSource, neighboursOf, periodWords } from "./in-force.ts";
import { today } from "./use-library-address.ts";

interface Props {
  sources: LibrarySource[];
  date: string;
  of: string | null;
  searching: boolean;
  hrefOf: (change: { of?: string | null; date?: string; q?: string; excerptId?: string | null }) => string;
  onChoose: () => void;
}

const STEPS = ["mtus", "acoem-or-odg", "national-guidelines"] as const;
/** Years that get a mark on the axis. */
const AXIS_EVERY = 4;

/** Sources in the order of the search sequence, each a strand of time with its editions, and a line at the date. */
export function Timeline({ sources, date, of, searching, hrefOf, onChoose }: Props) {
  const scale = scaleOf(sources, date);
  const root = useRef<HTMLDivElement>(null);
  // The chosen strand may lie below the fold when the screen opens by a link.
  useEffect(() => {
    void root.current?.querySelector(".strand[aria-current]")?.scrollIntoView({ block: "center" });
  }, []);
  const chosen = findLine(sources, of);
  const steps = STEPS.map((step) => ({ step, own: sources.filter((source) => source.step === step) }));
  return (
    <div className="timeline" ref={root}>
      <Axis scale={scale} date={date} />
      <Link
        href={hrefOf({ of: null, q: "", excerptId: null })}
        className="strand strand-all"
        aria-current={(of === null && !searching) || undefined}
        onClick={onChoose}
      >
        Everything in force on {formatDay(date)}
      </Link>
      {steps.map(({ step, own }, at) => (
        <section key={step} aria-label={STEP_WORDS[step]}>
          <h2 className="label timeline-step">
            {at + 1}. {STEP_WORDS[step]}
          </h2>
          {own.length === 0 && <p className="meta timeline-none">None imported yet.</p>}
          <ul>
            {own.map((source) => {
              const opened = chosen?.source === source;
              const [only] = source.lines;
              return (
                <li key={source.key}>
                  <Strand
                    name={nameSource(source)}
                    state={stateOfSource(source, date)}
                    inForce={source.lines.some((line) => currentEdition(line, date))}
                    current={opened && chosen.line === null}
                    href={hrefOf({ of: source.key, q: "", excerptId: null })}
                    onChoose={onChoose}
                  >
                    <Track lines={source.lines} scale={scale} date={date} />
                  </Strand>
                  {opened && source.lines.length === 1 && only && (
                    <EditionList sources={sources} line={only} date={date} hrefOf={hrefOf} />
                  )}
                  {opened && source.lines.length > 1 && (
                    <ul className="strand-lines">
                      {source.lines.map((line) => (
                        <li key={line.key}>
                          <Strand
                            name={line.name}
                            state={stateOfLine(line, date)}
                            inForce={currentEdition(line, date) !== undefined}
                            current={chosen.line === line}
                            href={hrefOf({ of: line.key, q: "", excerptId: null })}
                            onChoose={onChoose}
                          >
                            <Track lines={[line]} scale={scale} date={date} />
                          </Strand>
                          {chosen.line === line && (
                            <EditionList sources={sources} line={line} date={date} hrefOf={hrefOf} />
                          )}
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Strand(props: {
  name: string;
  state: string;
  inForce: boolean;
  current: boolean;
  href: string;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <Link
      href={props.href}
      className="strand"
      data-in-force={props.inForce || undefined}
      aria-current={props.current || undefined}
      onClick={props.onChoose}
    >
      <span className="strand-name">{props.name}</span>
      <span className="strand-state">
        <ForceDot on={props.inForce} /> {props.state}
      </span>
      {props.children}
    </Link>
  );
}

interface Scale {
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
function scaleOf(sources: readonly LibrarySource[], date: string): Scale {
  const days = sources.flatMap((source) =>
    source.lines.flatMap((line) => line.editions.flatMap((edition) => edition.inForceFrom ?? [])),
  );
  const years = [...days, date, today()].map(yearOf);
  return { from: Math.floor(Math.min(...years)), to: Math.max(...years) + 0.6 };
}

const place = (year: number, { from, to }: Scale) => `${(100 * (year - from)) / (to - from)}%`;

function Axis({ scale, date }: { scale: Scale; date: string }) {
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
function Track({ lines, scale, date }: { lines: readonly LibraryLine[]; scale: Scale; date: string }) {
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

function stateOfLine(line: LibraryLine, date: string): string {
  const current = currentEdition(line, date);
  if (current) return current.inForceFrom ? `In force, ${periodWords(current)}` : "In force, updated continuously";
  const [first] = line.editions;
  const last = line.editions.at(-1);
  if (first?.inForceFrom && date < first.inForceFrom) return `Not before ${formatDay(first.inForceFrom)}`;
  if (last?.inForceTo && last.inForceTo < date) return `Ended ${formatDay(last.inForceTo)}`;
  return "Between two editions: none in force";
}

function stateOfSource(source: LibrarySource, date: string): string {
  const [only] = source.lines;
  if (source.lines.length === 1 && only) return stateOfLine(only, date);
  const current = source.lines.filter((line) => currentEdition(line, date)).length;
  if (current === 0) return `Not in force; ${count(source.lines.length, "chapter")} at other times`;
  return current === source.lines.length
    ? `In force, all ${count(current, "chapter")}`
    : `In force, ${current} of ${source.lines.length} chapters`;
}

/** Editions of the chosen strand with what took their place; each leads to its own time. */
function EditionList({
  sources,
  line,
  date,
  hrefOf,
}: Pick<Props, "sources" | "date" | "hrefOf"> & { line: LibraryLine }) {
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
