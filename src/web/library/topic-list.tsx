import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { api, keys } from "../api.ts";
import type { ExcerptTopic, LibrarySource, TopicList as Topics } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { useListedKeys } from "../shortcuts.ts";
import { count, formatDay, formatPages } from "../words.ts";
import { findLine, periodWords, standInsFor } from "./in-force.ts";
import { arrangeTopics, filterTopics, type TopicRow } from "./topic-rows.ts";
import type { LibraryAddress } from "./use-library-address.ts";
import { useWindow } from "./use-window.ts";

const TOPIC_KEYS: [string[], string][] = [
  [["ArrowDown", "j"], "Next topic"],
  [["ArrowUp", "k"], "Topic before"],
  [["Home"], "First topic"],
  [["End"], "Last topic"],
  [["Enter"], "Read the topic"],
];

interface Props {
  sources: LibrarySource[];
  address: LibraryAddress;
  hrefOf: (change: Partial<LibraryAddress>) => string;
  onOpen: () => void;
}

/** Longer lists are drawn in part; their rows then have fixed heights (library.css holds the same figures). */
const DRAW_WHOLE = 500;
const ROW_PX = { source: 40, chapter: 34, topic: 54 } as const;

/** Topics of the chosen source, or of everything in force on the day, by chapter. */
export function TopicList({ sources, address, hrefOf, onOpen }: Props) {
  const { date, of } = address;
  const list = useQuery({
    queryKey: keys.libraryTopics(date, of),
    queryFn: () => api.libraryTopics(date, of),
    placeholderData: (before) => before,
  });
  const [filter, setFilter] = useState("");
  const found = findLine(sources, of);
  const title = found?.name ?? "Everything in force";
  return (
    <div className="pane-body">
      <div className="topic-head">
        <h2>{title}</h2>
        <p className="meta" role="status">
          {list.data ? headWords(list.data, date) : " "}
        </p>
        <TextInput
          size="xs"
          aria-label="Filter these topics"
          placeholder="Filter these topics"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      {list.isError && (
        <div className="pad">
          <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.data && (
        <Rows
          key={of ?? ""}
          list={list.data}
          filter={filter}
          sources={sources}
          address={address}
          hrefOf={hrefOf}
          onOpen={onOpen}
        />
      )}
    </div>
  );
}

function headWords({ inForce, total, topics }: Topics, date: string): string {
  const cut = topics.length < total ? `, the first ${topics.length} shown` : "";
  if (inForce) return `${count(total, "topic")} in force on ${formatDay(date)}${cut}`;
  return total === 0 ? `Nothing was in force on ${formatDay(date)}` : `${count(total, "topic")}${cut}`;
}

function Rows({ list, filter, sources, address, hrefOf, onOpen }: Props & { list: Topics; filter: string }) {
  const scroller = useRef<HTMLElement>(null);
  const rows = useMemo(() => arrangeTopics(filterTopics(list.topics, filter), sources), [list, filter, sources]);
  const heights = useMemo(() => rows.map((row) => ROW_PX[row.kind]), [rows]);
  const long = rows.length > DRAW_WHOLE;
  const { first, last, above, below, topOf } = useWindow(scroller, heights, long);
  const focusTo = useRef<number | null>(null);
  const moveTo = (row: number) => {
    focusTo.current = row;
    const element = scroller.current;
    if (!element) return;
    if (long && (row < first || row >= last)) element.scrollTo({ top: topOf(row) - element.clientHeight / 2 });
    focusRow(element, row);
  };
  // A row that was out of sight takes the focus as soon as it is drawn.
  useEffect(() => {
    const row = focusTo.current;
    if (row !== null && row >= first && row < last && scroller.current) {
      focusTo.current = null;
      focusRow(scroller.current, row);
    }
  }, [first, last]);
  // A deep link leads to the topic in the list as well as to its text; later choices are made in sight of it.
  const current = useRef(address.excerptId);
  useEffect(() => {
    const row = rows.findIndex((one) => one.kind === "topic" && one.key === current.current);
    const element = scroller.current;
    if (row < 0 || !element) return;
    current.current = null;
    const drawn = element.querySelector(`[data-row="${row}"]`);
    if (drawn) drawn.scrollIntoView({ block: "center" });
    else element.scrollTo({ top: topOf(row) - element.clientHeight / 2 });
  }, [rows, topOf]);
  useListedKeys("Library", TOPIC_KEYS);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    const edge = { Home: 0, End: rows.length - 1 }[event.key];
    if (by === undefined && edge === undefined) return;
    const at = Number((event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row ?? -1);
    const step = by ?? (edge === 0 ? 1 : -1);
    let next = edge ?? at + step;
    while (rows[next] && rows[next]?.kind !== "topic") next += step;
    if (!rows[next]) return;
    event.preventDefault();
    moveTo(next);
  };
  return (
    <ScrollRegion className="topic-scroll" aria-label="Topics" ref={scroller} onKeyDown={onKeyDown}>
      {!list.inForce && <NotInForce sources={sources} address={address} hrefOf={hrefOf} list={list} />}
      {rows.length === 0 && filter && (
        <p className="meta pad">No topic here holds these words. Search above looks everywhere.</p>
      )}
      <ul className="topic-rows" data-long={long || undefined}>
        {above > 0 && <li aria-hidden style={{ height: above }} />}
        {rows.slice(first, last).map((row, at) => (
          <li key={row.key} className={`row-${row.kind}`} data-row={first + at}>
            <RowBody row={row} address={address} hrefOf={hrefOf} onOpen={onOpen} />
          </li>
        ))}
        {below > 0 && <li aria-hidden style={{ height: below }} />}
      </ul>
    </ScrollRegion>
  );
}

function focusRow(scroller: HTMLElement, row: number): void {
  scroller.querySelector<HTMLElement>(`[data-row="${row}"] a`)?.focus();
}

function RowBody({ row, address, hrefOf, onOpen }: Pick<Props, "address" | "hrefOf" | "onOpen"> & { row: TopicRow }) {
  if (row.kind === "source") return <h3 className="topic-source">{row.text}</h3>;
  if (row.kind === "chapter") return <h4 className="label topic-chapter">{row.text}</h4>;
  const { topic } = row;
  return (
    <Link
      href={hrefOf({ excerptId: topic.id })}
      className="topic"
      aria-current={address.excerptId === topic.id || undefined}
      onClick={onOpen}
    >
      <span className="topic-name">{topic.topic}</span>
      <span className="topic-pages">{placeWords(topic)}</span>
    </Link>
  );
}

const placeWords = (topic: ExcerptTopic) => (topic.pages ? formatPages(topic.pages) : "");

/** Says why a source offers nothing on the day, and leads to the day or to what took its place. */
function NotInForce({ sources, address, hrefOf, list }: Omit<Props, "onOpen"> & { list: Topics }) {
  const found = findLine(sources, address.of);
  if (!found) return null;
  const [shown] = list.topics;
  const lines = found.line ? [found.line] : found.source.lines;
  const edition = lines
    .flatMap((line) => line.editions.map((one) => ({ line, one })))
    .find(({ one }) => one.inForceFrom === shown?.inForceFrom && one.inForceTo === shown?.inForceTo);
  const after = edition ? standInsFor(sources, edition.one, edition.line, address.date) : [];
  const day = shown?.inForceTo ?? shown?.inForceFrom;
  return (
    <div className="not-in-force" role="note">
      <p>
        <strong>Not in force on {formatDay(address.date)}.</strong>{" "}
        {shown ? `Shown is the edition in force ${periodWords(shown)}; nothing of it is offered to a draft.` : ""}
      </p>
      <div className="row">
        {day && (
          <Link className="text-link" href={hrefOf({ date: day })}>
            Go to {formatDay(day)}
          </Link>
        )}
        {after.map((next) => (
          <Link key={next.key} className="text-link" href={hrefOf({ of: next.key })}>
            In its place: {next.key === edition?.line.key ? "its later edition" : next.name}
          </Link>
        ))}
      </div>
    </div>
  );
}
