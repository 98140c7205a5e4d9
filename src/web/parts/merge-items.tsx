import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api.ts";
import type { DisputedItem } from "../api-types.ts";
import { ErrorNote } from "./error-note.tsx";

interface Props {
  caseFileId: string;
  items: DisputedItem[];
  refresh: () => Promise<unknown>;
  onDone: () => void;
}

/** Makes one item of several, in the reviewer's wording. Their drafts are kept to be read. */
export function MergeItems({ caseFileId, items, refresh, onDone }: Props) {
  const [request, setRequest] = useState(() => items.map((item) => item.request).join("; "));
  const merge = useMutation({
    mutationFn: () =>
      api.mergeItems(
        caseFileId,
        items.map(({ id }) => id),
        request.trim(),
      ),
    onSuccess: onDone,
    onSettled: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.trim().length > 1) merge.mutate();
  };
  return (
    <form className="item-change" onSubmit={submit}>
      <Textarea
        label={`The one item in place of items ${items.map(({ position }) => position).join(", ")}`}
        autosize
        minRows={1}
        maxLength={1000}
        value={request}
        onChange={(event) => setRequest(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" size="xs" loading={merge.isPending} disabled={request.trim().length < 2}>
          Merge {items.length} items
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
      {merge.isError && <ErrorNote error={merge.error} />}
    </form>
  );
}
