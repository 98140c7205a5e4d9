import type { QueueStanding } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { useSession } from "../session.ts";
import { count } from "../words.ts";
import { useQueueChanges } from "./use-queue-changes.ts";

interface Props {
  ids: string[];
  reviewers: { id: string; name: string }[];
  archived: boolean;
  onDone: () => void;
}

/** What can be done with the chosen case files together; each deed can be taken back. */
export function BulkBar({ ids, reviewers, archived, onDone }: Props) {
  const { person } = useSession();
  const change = useQueueChanges(onDone);
  const deed = (done: string, set: QueueStanding) => change.mutate({ ids, set, done });
  const mine = reviewers.some(({ id }) => id === person.id);
  return (
    <section className="bulk-bar" aria-label="Chosen case files">
      <strong>{count(ids.length, "case file")} chosen</strong>
      {mine && (
        <button
          type="button"
          className="plain-button"
          onClick={() => deed("Assigned to you", { assigneeId: person.id })}
        >
          Assign to me
        </button>
      )}
      <select
        className="plain-input"
        aria-label="Assign to"
        value=""
        onChange={(event) => {
          const id = event.currentTarget.value;
          if (id === "none") return deed("Unassigned", { assigneeId: null });
          const one = reviewers.find((reviewer) => reviewer.id === id);
          if (one) deed(`Assigned to ${one.name}`, { assigneeId: one.id });
        }}
      >
        <option value="" disabled>
          Assign to …
        </option>
        {reviewers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        <option value="none">Nobody</option>
      </select>
      <button type="button" className="plain-button" onClick={() => deed("Marked expedited", { expedited: true })}>
        Mark expedited
      </button>
      <button type="button" className="plain-button" onClick={() => deed("Marked regular", { expedited: false })}>
        Mark regular
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => deed(archived ? "Taken back into the queue" : "Archived", { archived: !archived })}
      >
        {archived ? "Take back into the queue" : "Archive"}
      </button>
      <button type="button" className="page-link" onClick={onDone}>
        Choose none
      </button>
      {change.isError && <ErrorNote error={change.error} />}
    </section>
  );
}
