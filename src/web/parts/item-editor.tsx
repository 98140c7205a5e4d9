import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Side } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { DisputedItem } from "../api-types.ts";
import { ErrorNote } from "./error-note.tsx";

const SIDES = [
  { value: "", label: "no side" },
  { value: "left", label: "left" },
  { value: "right", label: "right" },
  { value: "bilateral", label: "bilateral" },
];

/** Disputed items: correct, add, take out of the dispute. Each change is saved when its field is left. */
export function ItemEditor({ caseFileId, items }: { caseFileId: string; items: DisputedItem[] }) {
  const client = useQueryClient();
  const [request, setRequest] = useState("");
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
  return (
    <fieldset className="items-editor">
      <legend className="label">Disputed items</legend>
      {items.map((item) => (
        <ItemFields key={item.id} item={item} refresh={refresh} />
      ))}
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

function ItemFields({ item, refresh }: { item: DisputedItem; refresh: () => Promise<unknown> }) {
  const [request, setRequest] = useState(item.request);
  const [region, setRegion] = useState(item.bodyRegion ?? "");
  const [asking, setAsking] = useState(false);
  const correct = useMutation({
    mutationFn: (change: Parameters<typeof api.correctItem>[2]) => api.correctItem(item.id, item.version, change),
    onSettled: refresh,
  });
  const withdraw = useMutation({ mutationFn: () => api.withdrawItem(item.id, item.version), onSettled: refresh });
  const name = `item ${item.position}`;
  return (
    <div className="item-fields">
      <Textarea
        aria-label={`Request of ${name}`}
        autosize
        minRows={1}
        value={request}
        onChange={(event) => setRequest(event.currentTarget.value)}
        onBlur={() => request.trim() && request !== item.request && correct.mutate({ request: request.trim() })}
      />
      <div className="row nowrap">
        <TextInput
          className="grow"
          aria-label={`Body region of ${name}`}
          placeholder="body region"
          value={region}
          onChange={(event) => setRegion(event.currentTarget.value)}
          onBlur={() => region !== (item.bodyRegion ?? "") && correct.mutate({ bodyRegion: region.trim() || null })}
        />
        <NativeSelect
          aria-label={`Side of ${name}`}
          data={SIDES}
          value={item.side ?? ""}
          // The options are the sides, and the empty one for none.
          onChange={(event) => correct.mutate({ side: (event.currentTarget.value || null) as Side | null })}
        />
        {asking ? (
          <Button color="red" variant="light" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw {name}
          </Button>
        ) : (
          <ActionIcon variant="default" size="lg" aria-label={`Withdraw ${name}`} onClick={() => setAsking(true)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {(correct.isError || withdraw.isError) && <ErrorNote error={correct.error ?? withdraw.error} />}
    </div>
  );
}
