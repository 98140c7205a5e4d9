import { IconPlus, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { QueueFilter } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { QueueView } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { showToast } from "../shell/toasts.ts";
import { BUILT_IN_VIEWS, QUEUE_FRESH_MS } from "./queue-words.ts";

interface Props {
  own: QueueView[];
  current: string;
  /** What is shown now, to be kept under a name. */
  shown: QueueFilter;
  onChoose: (view: string) => void;
}

/** Views of the queue with how many case files each holds: those that everybody has, and the reader's own. */
export function ViewList({ own, current, shown, onChoose }: Props) {
  const client = useQueryClient();
  const filters = [...BUILT_IN_VIEWS, ...own].map(({ filter }) => filter);
  const counts = useQuery({
    queryKey: keys.queueCounts(filters),
    queryFn: () => api.queueCounts(filters),
    staleTime: QUEUE_FRESH_MS,
    placeholderData: (before) => before,
  });
  const refresh = () => client.invalidateQueries({ queryKey: keys.queueViews });
  const remove = useMutation({
    mutationFn: (view: QueueView) => api.removeQueueView(view.id),
    onSuccess: async (_, view) => {
      if (current === view.id) onChoose("all");
      showToast({
        message: `The view “${view.name}” was removed.`,
        undo: async () => {
          await api.saveQueueView(view.name, view.filter);
          await refresh();
        },
      });
      await refresh();
    },
  });
  const line = (view: QueueView, at: number) => (
    <button
      type="button"
      className="view-button"
      aria-current={current === view.id ? "page" : undefined}
      onClick={() => onChoose(view.id)}
    >
      <span>{view.name}</span>
      <span className="meta">{counts.data?.counts[at] ?? ""}</span>
    </button>
  );
  return (
    <nav aria-label="Views" className="view-list">
      <ul>
        {BUILT_IN_VIEWS.map((view, at) => (
          <li key={view.id}>{line(view, at)}</li>
        ))}
      </ul>
      {own.length > 0 && <h2 className="label">Your views</h2>}
      <ul>
        {own.map((view, at) => (
          <li key={view.id} className="row nowrap">
            {line(view, BUILT_IN_VIEWS.length + at)}
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove the view ${view.name}`}
              onClick={() => remove.mutate(view)}
            >
              <IconX size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <SaveView shown={shown} onSaved={onChoose} />
      {remove.isError && <ErrorNote error={remove.error} />}
    </nav>
  );
}

function SaveView({ shown, onSaved }: { shown: QueueFilter; onSaved: (view: string) => void }) {
  const client = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () => api.saveQueueView((name ?? "").trim(), shown),
    onSuccess: async ({ view }) => {
      setName(null);
      await client.invalidateQueries({ queryKey: keys.queueViews });
      onSaved(view.id);
    },
  });
  if (name === null) {
    return (
      <button type="button" className="view-button meta" onClick={() => setName("")}>
        <span>
          <IconPlus size={13} aria-hidden /> Keep this view
        </span>
      </button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate();
  };
  return (
    <form className="save-view" onSubmit={submit}>
      <label className="label" htmlFor="view-name">
        Name of the view
      </label>
      <input
        id="view-name"
        className="plain-input"
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field.
        autoFocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && setName(null)}
      />
      <div className="row">
        <button type="submit" className="plain-button" disabled={save.isPending || !name.trim()}>
          Keep
        </button>
        <button type="button" className="plain-button" onClick={() => setName(null)}>
          Cancel
        </button>
      </div>
      {save.isError && <ErrorNote error={save.error} />}
    </form>
  );
}
