import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { QueueSort } from "../../vocabulary.ts";
import type { QueueRow } from "../api-types.ts";
import { QueueLine } from "./queue-line.tsx";
import { SORT_WORDS } from "./queue-words.ts";

interface Props {
  rows: QueueRow[];
  today: string;
  chosen: ReadonlySet<string>;
  onToggle: (id: string, range: boolean) => void;
  onToggleAll: (all: boolean) => void;
  sort: QueueSort;
  descending: boolean;
  onSort: (sort: QueueSort) => void;
}

const COLUMNS: QueueSort[] = ["due", "title", "stage", "unresolved", "assignee"];

/** The case files of a view, a line each. */
export function QueueTable({ rows, today, chosen, onToggle, onToggleAll, sort, descending, onSort }: Props) {
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    <table className="queue-table" aria-label="Case files">
      <thead>
        <tr>
          <th scope="col" className="queue-check">
            <input
              type="checkbox"
              aria-label="Choose every case file on this page"
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = !all && chosen.size > 0;
              }}
              onChange={() => onToggleAll(!all)}
            />
          </th>
          {COLUMNS.map((column) => {
            const Arrow = descending ? IconArrowDown : IconArrowUp;
            return (
              <th
                key={column}
                scope="col"
                data-column={column}
                aria-sort={sort === column ? (descending ? "descending" : "ascending") : undefined}
              >
                <button type="button" className="sort-button" onClick={() => onSort(column)}>
                  {SORT_WORDS[column]}
                  {sort === column && <Arrow size={13} aria-hidden />}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <QueueLine key={row.id} row={row} today={today} chosen={chosen.has(row.id)} onToggle={onToggle} />
        ))}
      </tbody>
    </table>
  );
}
