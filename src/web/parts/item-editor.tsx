import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, keys } from "../api.ts";
import type { DisputedItem } from "../api-types.ts";
import { ErrorNote } from "./error-note.tsx";
import { ItemFields } from "./item-fields.tsx";
import { MergeItems } from "./merge-items.tsx";

/** Disputed items: correct, add, merge, split, take out of the dispute. Each change is saved when its field is left. */
export function ItemEditor({ caseFileId, items }: { caseFileId: string; items: DisputedItem[] }) {
  const client = useQueryClient();
  const [request, setRequest] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const refresh = () => client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) });
  const add = useMutation({
    mutationFn: () => api.addItem(caseFileId, request.trim()),
    onSuccess: () => setRequest(""),
    onSettled: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.trim()) add.mutate();
  };
  const merged = items.filter((item) => chosen.includes(item.id));
  return (
    <fieldset className="items-editor">
      <legend className="label">Disputed items</legend>
      {items.map((item) => (
        <ItemFields
          // Another version is another text: what someone else changed is shown, not typed over.
          key={`${item.id}/${item.version}`}
          item={item}
          refresh={refresh}
          chosen={items.length > 1 ? chosen.includes(item.id) : null}
          onChoose={(on) => setChosen((before) => (on ? [...before, item.id] : before.filter((id) => id !== item.id)))}
        />
      ))}
      {merged.length > 1 && (
        <MergeItems
          key={merged.map(({ id }) => id).join()}
          caseFileId={caseFileId}
          items={merged}
          refresh={refresh}
          onDone={() => setChosen([])}
        />
      )}
      {add.isError && <ErrorNote error={add.error} />}
      <form className="row nowrap" onSubmit={submit}>
        <TextInput
          className="grow"
          aria-label="Request to add"
          placeholder="What was requested, with visits, doses, levels, side"
          value={request}
          onChange={(event) => setRequest(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={add.isPending}
          disabled={!request.trim()}
        >
          Add item
        </Button>
      </form>
    </fieldset>
  );
}
