import { IconAlertTriangle, IconBolt, IconClock } from "@tabler/icons-react";
import { memo } from "react";
import { Link } from "wouter";
import type { QueueRow } from "../api-types.ts";
import { formatDay } from "../words.ts";
import { dueWords, STAGES } from "./queue-words.ts";

interface Props {
  row: QueueRow;
  today: string;
  chosen: boolean;
  onToggle: (id: string, range: boolean) => void;
}

/** One case file: when it is due, what is asked for, where it stands, what is unresolved and whose it is. */
export const QueueLine = memo(function QueueLine({ row, today, chosen, onToggle }: Props) {
  return (
    <tr data-chosen={chosen || undefined} data-case={row.id}>
      <td className="queue-check">
        <input
          type="checkbox"
          aria-label={`Choose ${row.title}`}
          checked={chosen}
          onClick={(event) => onToggle(row.id, event.shiftKey)}
          onChange={() => undefined}
        />
      </td>
      <td data-column="due">
        <Due row={row} today={today} />
      </td>
      <td data-column="title">
        <Link href={`/case-files/${row.id}`} className="case-link">
          {row.title}
        </Link>
        <div className="meta queue-items">
          {row.requests.length > 0 ? row.requests.join(" · ") : "No disputed item read yet"}
        </div>
        <div className="queue-folded">
          <Due row={row} today={today} />
          <Stage row={row} />
        </div>
      </td>
      <td data-column="stage">
        <Stage row={row} />
        <div className="meta">{progress(row)}</div>
      </td>
      <td data-column="unresolved">
        {row.unresolvedCount > 0 ? (
          <span className="state" data-state="not-documented">
            <IconAlertTriangle size={14} aria-hidden />
            {row.unresolvedCount} to resolve
          </span>
        ) : (
          <span className="meta">{row.draftedCount > 0 ? "nothing blocks" : "no draft"}</span>
        )}
      </td>
      <td data-column="assignee">{row.assigneeName ?? <span className="meta">unassigned</span>}</td>
    </tr>
  );
});

function Due({ row, today }: { row: QueueRow; today: string }) {
  const { text, tone } = dueWords(row.due, today, row.stage);
  return (
    <span className="due" data-tone={tone} title={`Due ${formatDay(row.due)}`}>
      {tone === "late" ? <IconAlertTriangle size={14} aria-hidden /> : <IconClock size={14} aria-hidden />}
      {text}
      {row.expedited && (
        <span className="expedited">
          <IconBolt size={13} aria-hidden /> expedited
        </span>
      )}
    </span>
  );
}

function Stage({ row }: { row: QueueRow }) {
  const { word, Icon } = STAGES[row.stage];
  return (
    <span className="stage">
      <Icon size={14} aria-hidden />
      {word}
    </span>
  );
}

function progress(row: QueueRow): string {
  if (row.itemCount === 0) return "no items";
  if (row.approvedCount > 0) return `${row.approvedCount} of ${row.itemCount} approved`;
  return `${row.draftedCount} of ${row.itemCount} drafted`;
}
