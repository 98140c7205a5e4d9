import { IconSearch } from "@tabler/icons-react";
import type { RefObject } from "react";
import type { CaseStage, QueueFilter } from "../../vocabulary.ts";
import { STAGES } from "./queue-words.ts";

interface Props {
  filter: QueueFilter;
  words: string;
  onWords: (words: string) => void;
  onChange: (change: Partial<QueueFilter>) => void;
  reviewers: { id: string; name: string }[];
  field: RefObject<HTMLInputElement | null>;
}

/** What is looked for, and what of a view is shown. */
export function QueueFilters({ filter, words, onWords, onChange, reviewers, field }: Props) {
  const stages = filter.stages ?? [];
  return (
    <search className="queue-filters">
      <span className="search-field">
        <IconSearch size={15} aria-hidden />
        <input
          ref={field}
          type="search"
          className="plain-input"
          aria-label="Search by case number or request"
          placeholder="Case number or request"
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            if (words) onWords("");
            else event.currentTarget.blur();
          }}
        />
      </span>
      <select
        className="plain-input"
        aria-label="State"
        value={stages.length === 1 ? stages[0] : stages.length === 0 ? "" : "several"}
        // The options below are the only values.
        onChange={(event) =>
          onChange({ stages: event.currentTarget.value ? [event.currentTarget.value as CaseStage] : [] })
        }
      >
        <option value="">Any state</option>
        {stages.length > 1 && <option value="several">States of the view</option>}
        {Object.entries(STAGES).map(([stage, { word }]) => (
          <option key={stage} value={stage}>
            {word}
          </option>
        ))}
      </select>
      <select
        className="plain-input"
        aria-label="Reviewer"
        value={filter.assignee ?? ""}
        onChange={(event) => onChange({ assignee: event.currentTarget.value || undefined })}
      >
        <option value="">Any reviewer</option>
        <option value="me">Me</option>
        <option value="none">Nobody yet</option>
        {reviewers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label className="check-label">
        <input
          type="checkbox"
          checked={filter.expedited ?? false}
          onChange={(event) => onChange({ expedited: event.currentTarget.checked ? true : undefined })}
        />
        Expedited
      </label>
    </search>
  );
}
