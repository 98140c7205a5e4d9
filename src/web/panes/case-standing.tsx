import { IconAlertTriangle, IconClock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { api, keys } from "../api.ts";
import type { CaseFileView, QueueStanding } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { dueWords, todayInCalifornia } from "../queue/queue-words.ts";
import { useQueueChanges } from "../queue/use-queue-changes.ts";
import { formatDay } from "../words.ts";

/** When the case is due and who decides it; both can be changed here. */
export function CaseStanding({ view }: { view: CaseFileView }) {
  const { caseFile, items, drafts } = view;
  const box = useRef<HTMLDetailsElement>(null);
  const reviewers = useQuery({ queryKey: keys.queueReviewers, queryFn: api.queueReviewers, staleTime: 300_000 });
  const change = useQueueChanges();
  const approved = items.length > 0 && drafts.filter((draft) => draft.approval).length === items.length;
  const { text, tone } = dueWords(caseFile.due, todayInCalifornia(), approved ? "approved" : "to-draft");
  const assignee = reviewers.data?.reviewers.find(({ id }) => id === caseFile.assigneeId);
  const set = (done: string, standing: QueueStanding) => change.mutate({ ids: [caseFile.id], set: standing, done });
  return (
    <details
      className="case-standing"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector("summary")?.focus();
      }}
      onBlur={(event) => {
        if (box.current && !box.current.contains(event.relatedTarget) && event.relatedTarget) box.current.open = false;
      }}
    >
      <summary>
        <span className="due" data-tone={tone}>
          {tone === "late" ? <IconAlertTriangle size={14} aria-hidden /> : <IconClock size={14} aria-hidden />}
          {text}
        </span>
        <span className="meta">{assignee?.name ?? (caseFile.assigneeId ? "" : "unassigned")}</span>
      </summary>
      <div className="standing-box">
        <p className="meta">
          Due {formatDay(caseFile.due)}: {caseFile.expedited ? "3 days, expedited" : "30 days"} from the day on which
          application and records were complete
          {caseFile.receivedOn ? "" : "; until that is said, from the day the case file was opened"}.
        </p>
        <label>
          <span className="label">Complete on</span>
          <input
            type="date"
            className="plain-input"
            defaultValue={caseFile.receivedOn ?? ""}
            key={caseFile.receivedOn}
            onBlur={(event) => {
              const day = event.currentTarget.value || null;
              if (day !== caseFile.receivedOn) set("Complete day set", { receivedOn: day });
            }}
          />
        </label>
        <label>
          <span className="label">Reviewer</span>
          <select
            className="plain-input"
            value={caseFile.assigneeId ?? ""}
            onChange={(event) => set("Reviewer changed", { assigneeId: event.currentTarget.value || null })}
          >
            <option value="">Nobody yet</option>
            {reviewers.data?.reviewers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label className="check-label">
          <input
            type="checkbox"
            checked={caseFile.expedited}
            onChange={(event) =>
              set(event.currentTarget.checked ? "Marked expedited" : "Marked regular", {
                expedited: event.currentTarget.checked,
              })
            }
          />
          Expedited
        </label>
        {change.isError && <ErrorNote error={change.error} />}
      </div>
    </details>
  );
}
