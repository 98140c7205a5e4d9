import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api.ts";
import type { DisputedItem } from "../api-types.ts";
import { ErrorNote } from "./error-note.tsx";

interface Props {
  item: DisputedItem;
  refresh: () => Promise<unknown>;
  onCancel: () => void;
}

/** Makes several items of one: a line each. The draft of the whole is kept to be read. */
export function SplitItem({ item, refresh, onCancel }: Props) {
  // Where a request lists several things, its own parts are offered to begin with.
  const [text, setText] = useState(() => item.request.split(/;\s*|,?\s+and\s+|,\s+(?=[A-Za-z]{4})/).join("\n"));
  const parts = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 1);
  const split = useMutation({ mutationFn: () => api.splitItem(item.id, parts), onSettled: refresh });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    split.mutate();
  };
  return (
    <form className="item-change" onSubmit={submit}>
      <Textarea
        label={`The items in place of item ${item.position}, one a line`}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" size="xs" loading={split.isPending} disabled={parts.length < 2}>
          Split into {parts.length} items
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      {split.isError && <ErrorNote error={split.error} />}
    </form>
  );
}
