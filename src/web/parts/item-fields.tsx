import { ActionIcon, Button, Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { IconArrowsSplit2, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Side } from "../../vocabulary.ts";
import { api } from "../api.ts";
import type { DisputedItem } from "../api-types.ts";
import { ErrorNote } from "./error-note.tsx";
import { SplitItem } from "./split-item.tsx";

const SIDES = [
  { value: "", label: "no side" },
  { value: "left", label: "left" },
  { value: "right", label: "right" },
  { value: "bilateral", label: "bilateral" },
];

interface Props {
  item: DisputedItem;
  refresh: () => Promise<unknown>;
  /** Whether it is chosen to be merged; null where there is nothing to merge it with. */
  chosen: boolean | null;
  onChoose: (on: boolean) => void;
}

/** One disputed item under the reviewer's hands; each change names the version that it was made against. */
export function ItemFields({ item, refresh, chosen, onChoose }: Props) {
  const [request, setRequest] = useState(item.request);
  const [region, setRegion] = useState(item.bodyRegion ?? "");
  const [asking, setAsking] = useState<"withdraw" | "split" | null>(null);
  const correct = useMutation({
    mutationFn: (change: Parameters<typeof api.correctItem>[2]) => api.correctItem(item.id, item.version, change),
    onSettled: refresh,
  });
  const withdraw = useMutation({ mutationFn: () => api.withdrawItem(item.id, item.version), onSettled: refresh });
  const name = `item ${item.position}`;
  return (
    <div className="item-fields">
      <div className="row nowrap">
        {chosen !== null && (
          <Checkbox
            aria-label={`Choose ${name} to merge`}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <Textarea
          className="grow"
          aria-label={`Request of ${name}`}
          autosize
          minRows={1}
          value={request}
          onChange={(event) => setRequest(event.currentTarget.value)}
          onBlur={() => request.trim() && request !== item.request && correct.mutate({ request: request.trim() })}
        />
      </div>
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
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={`Split ${name}`}
          aria-expanded={asking === "split"}
          onClick={() => setAsking(asking === "split" ? null : "split")}
        >
          <IconArrowsSplit2 size={16} aria-hidden />
        </ActionIcon>
        {asking === "withdraw" ? (
          <Button color="red" variant="light" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw {name}
          </Button>
        ) : (
          <ActionIcon variant="default" size="lg" aria-label={`Withdraw ${name}`} onClick={() => setAsking("withdraw")}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {asking === "split" && <SplitItem item={item} refresh={refresh} onCancel={() => setAsking(null)} />}
      {(correct.isError || withdraw.isError) && <ErrorNote error={correct.error ?? withdraw.error} />}
    </div>
  );
}
