import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "wouter";
import type { LibraryLine, LibrarySource } from "../api-types.ts";
import { count, formatDay, STEP_WORDS } from "../words.ts";
import { EditionList } from "./edition-list.tsx";
import { ForceDot } from "./force-dot.tsx";
import { currentEdition, findLine, nameSource, periodWords } from "./in-force.ts";
import { Axis, scaleOf, Track } from "./time-track.tsx";

interface Props {
  sources: LibrarySource[];
  date: string;
  of: string | null;
  searching: boolean;
  hrefOf: (change: { of?: string | null; date?: string; q?: string; excerptId?: string | null }) => string;
  onChoose: () => void;
}

const STEPS = ["mtus", "acoem-or-odg", "national-guidelines"] as const;

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
