import "../queue/queue.css";
import { useDebouncedValue, useDocumentTitle } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { QueueFilter } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { late } from "../parts/late.tsx";
import { BulkBar } from "../queue/bulk-bar.tsx";
import { focusedLine, focusLine } from "../queue/move-focus.ts";
import { QueueFilters } from "../queue/queue-filters.tsx";
import { QueueTable } from "../queue/queue-table.tsx";
import { BUILT_IN_VIEWS, QUEUE_FRESH_MS } from "../queue/queue-words.ts";
import { useQueueAddress } from "../queue/use-queue-address.ts";
import { useQueueKeys } from "../queue/use-queue-keys.ts";
import { useSelection } from "../queue/use-selection.ts";
import { ViewList } from "../queue/view-list.tsx";
import { useWindowDrop } from "../use-window-drop.ts";
import { count } from "../words.ts";

const NewCaseDialog = late(() => import("../queue/new-case-dialog.tsx"));

const PAGE_SIZE = 50;
const WORDS_KEY = "rationale.queue.words";
/** The case file that was opened from here; coming back, the reader stands on its line again. */
let left: string | null = null;

/** Case files by when they are due, with what is left to do in each. */
export default function Queue() {
  const { address, go } = useQueueAddress();
  const [path] = useLocation();
  const [words, setWords] = useState(() => sessionStorage.getItem(WORDS_KEY) ?? "");
  const [sought] = useDebouncedValue(words.trim(), 180);
  const [change, setChange] = useState<Partial<QueueFilter>>({});
  const [making, setMaking] = useState<File[] | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const views = useQuery({ queryKey: keys.queueViews, queryFn: api.queueViews });
  const reviewers = useQuery({ queryKey: keys.queueReviewers, queryFn: api.queueReviewers, staleTime: 300_000 });
  const own = views.data?.views ?? [];
  const view = [...BUILT_IN_VIEWS, ...own].find(({ id }) => id === address.view) ?? BUILT_IN_VIEWS[0];
  const filter = useMemo((): QueueFilter => {
    const joined: QueueFilter = { ...view?.filter, ...change };
    if (address.sort) {
      joined.sort = address.sort;
      joined.descending = address.descending ? true : undefined;
    }
    if (sought) joined.words = [view?.filter.words, sought].filter(Boolean).join(" ");
    return joined;
  }, [view, change, address.sort, address.descending, sought]);
  const offset = (address.page - 1) * PAGE_SIZE;
  const list = useQuery({
    queryKey: keys.queue(filter, offset),
    queryFn: ({ signal }) => api.queue(filter, offset, PAGE_SIZE, signal),
    staleTime: QUEUE_FRESH_MS,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.rows ?? [];
  const shown = useMemo(() => (list.data?.rows ?? []).map(({ id }) => id), [list.data]);
  const { chosen, toggle, setAll } = useSelection(shown);
  const over = useWindowDrop(making === null ? setMaking : null);
  const choose = (id: string) => {
    setChange({});
    setWords("");
    go({ view: id === "all" ? null : id, sort: null, order: null });
  };
  const sort = filter.sort ?? "due";
  useDocumentTitle("Queue · Rationale");
  useEffect(() => sessionStorage.setItem(WORDS_KEY, words), [words]);
  useQueueKeys({ field, toggle, chosen, setAll, onNew: () => setMaking([]) });
  useEffect(() => {
    if (left && rows.length > 0 && focusLine(left)) left = null;
  }, [rows]);
  // Before the lines are gone.
  useLayoutEffect(
    () => () => {
      left = focusedLine();
    },
    [],
  );
  useEffect(() => {
    if (path !== "/") return;
    // A search may leave fewer pages than the one in the address.
    if (list.data && offset > 0 && offset >= list.data.total) go({ page: null });
  }, [path, list.data, offset, go]);

  const empty = list.data?.total === 0;
  const narrowed = sought !== "" || view?.id !== "all" || Object.keys(change).length > 0;
  return (
    <div className="queue" data-over={over || undefined}>
      <ViewList own={own} current={view?.id ?? "all"} shown={filter} onChoose={choose} />
      <div className="queue-main">
        <div className="row queue-head">
          <h1>{view?.id === "all" ? "Queue" : view?.name}</h1>
          <span className="meta" role="status">
            {list.data && count(list.data.total, "case file")}
          </span>
          <span className="grow" />
          <button type="button" className="plain-button primary" onClick={() => setMaking([])}>
            New case file
          </button>
        </div>
        <QueueFilters
          filter={filter}
          words={words}
          onWords={(next) => {
            setWords(next);
            if (address.page > 1) go({ page: null });
          }}
          onChange={(part) => {
            setChange((before) => ({ ...before, ...part }));
            if (address.page > 1) go({ page: null });
          }}
          reviewers={reviewers.data?.reviewers ?? []}
          field={field}
        />
        {chosen.size > 0 && (
          <BulkBar
            ids={[...chosen]}
            reviewers={reviewers.data?.reviewers ?? []}
            archived={filter.archived ?? false}
            onDone={() => {
              const [first] = chosen;
              setAll(false);
              // The control that was used goes with the bar.
              if (first) requestAnimationFrame(() => focusLine(first));
            }}
          />
        )}
        {list.isPending && (
          <p className="meta pad" role="status">
            Loading the case files …
          </p>
        )}
        {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
        {empty && (
          <div className="empty">
            {narrowed ? (
              <>
                <p>No case file is in this view.</p>
                <button type="button" className="plain-button" onClick={() => choose("all")}>
                  Show all case files
                </button>
              </>
            ) : (
              <>
                <p>
                  Add the UR denial and the records of a case, or drop them here; every disputed item gets a draft
                  rationale with its proofs.
                </p>
                <button type="button" className="plain-button primary" onClick={() => setMaking([])}>
                  New case file
                </button>
              </>
            )}
          </div>
        )}
        {list.data && list.data.total > 0 && (
          <>
            <QueueTable
              rows={rows}
              today={list.data.today}
              chosen={chosen}
              onToggle={toggle}
              onToggleAll={setAll}
              sort={sort}
              descending={filter.descending ?? false}
              onSort={(next) => go({ sort: next, order: next === sort && !filter.descending ? "desc" : null })}
            />
            {list.data.total > PAGE_SIZE && (
              <nav aria-label="Pages of the queue" className="row queue-pages">
                <button
                  type="button"
                  className="plain-button"
                  disabled={address.page <= 1}
                  onClick={() => go({ page: address.page === 2 ? null : String(address.page - 1) })}
                >
                  Previous
                </button>
                <span className="meta">
                  {offset + 1} to {Math.min(offset + PAGE_SIZE, list.data.total)} of {list.data.total}
                </span>
                <button
                  type="button"
                  className="plain-button"
                  disabled={offset + PAGE_SIZE >= list.data.total}
                  onClick={() => go({ page: String(address.page + 1) })}
                >
                  Next
                </button>
              </nav>
            )}
          </>
        )}
      </div>
      {making && <NewCaseDialog files={making} onClose={() => setMaking(null)} />}
    </div>
  );
}
