import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import type { Criterion, LimitUnit } from "../../vocabulary.ts";
import { api } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import {
  addTo,
  type CriteriaDraft,
  changeNode,
  type Group,
  isGroup,
  type Kind,
  type LimitFigures,
  newCriterionId,
  toKind,
  toStored,
} from "./criteria-tree.ts";
import { selectionWithin } from "./spanned-text.tsx";

interface Props {
  excerptId: string;
  draft: CriteriaDraft;
  textRef: RefObject<HTMLDivElement | null>;
  onChange: (draft: CriteriaDraft) => void;
  onActive: (criterionId: string | null) => void;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

const LEAF_KINDS: { value: Kind; label: string }[] = [
  { value: "leaf", label: "Needed" },
  { value: "exclusion", label: "Unless" },
  { value: "limit", label: "At most" },
];
const GROUP_KINDS: { value: Kind; label: string }[] = [
  { value: "allOf", label: "All of" },
  { value: "anyOf", label: "Any one of" },
  { value: "nOf", label: "At least … of" },
];

/** Written out, since the schema's own list would bring zod to the browser. */
const UNIT_WORDS: Record<LimitUnit, string> = {
  visits: "visits",
  weeks: "weeks",
  days: "days",
  hours: "hours",
  months: "months",
  years: "years",
  injections: "injections",
  levels: "levels",
  tablets: "tablets",
  "milligrams-morphine": "mg of morphine equivalent",
  tests: "tests",
  units: "units",
};

type Selected = NonNullable<ReturnType<typeof selectionWithin>>;

/** Conditions written or corrected by hand: select words in the text and add them, then say how they count. */
export function CriteriaEditor({ excerptId, draft, textRef, onChange, onActive, onDone, onCancel }: Props) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    // A selection elsewhere, in a field of this form say, leaves the chosen words as they are.
    const read = () => {
      const now = selectionWithin(textRef.current);
      if (now) setSelected(now);
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [textRef]);
  const stored = toStored(draft);
  const save = useMutation({
    mutationFn: (written: CriteriaDraft) => api.writeCriteria(excerptId, { ...written, confirm: true }),
    onSuccess: onDone,
  });
  const change = (id: string, next: (node: Criterion) => Criterion | null) => {
    const tree = changeNode(draft.tree, id, next);
    if (tree) onChange({ ...draft, tree });
  };
  const add = (groupId: string, node: Criterion, span: Selected | null) =>
    onChange({
      tree: addTo(draft.tree, groupId, node),
      spans: span ? [...draft.spans, { criterionId: node.id, start: span.start, end: span.end }] : draft.spans,
    });
  const addSelected = (groupId: string) => {
    if (!selected) return;
    add(groupId, { kind: "leaf", id: newCriterionId(), text: selected.text.replace(/\s+/g, " ") }, selected);
    getSelection()?.removeAllRanges();
    setSelected(null);
  };
  const shared: Shared = { selected: selected !== null, change, add, addSelected, onActive };
  return (
    <div className="criteria-editor">
      <p className="meta" role="status">
        {selected ? (
          <>Selected: “{selected.text.length > 120 ? `${selected.text.slice(0, 120)} …` : selected.text}”</>
        ) : (
          "Select words in the text above, then add them as a criterion."
        )}
      </p>
      <NodeEditor node={draft.tree} root {...shared} />
      {save.isError && <ErrorNote error={save.error} />}
      <div className="row">
        <Button size="xs" disabled={!stored} loading={save.isPending} onClick={() => stored && save.mutate(stored)}>
          Save and confirm
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
        {!stored && <span className="meta">Add a criterion first.</span>}
      </div>
    </div>
  );
}

interface Shared {
  selected: boolean;
  change: (id: string, next: (node: Criterion) => Criterion | null) => void;
  add: (groupId: string, node: Criterion, span: Selected | null) => void;
  addSelected: (groupId: string) => void;
  onActive: (criterionId: string | null) => void;
}

function NodeEditor({ node, root = false, ...shared }: Shared & { node: Criterion; root?: boolean }) {
  const { change, onActive } = shared;
  const group = isGroup(node);
  return (
    <fieldset
      className="node-editor"
      data-group={group || undefined}
      aria-label={group ? "Criteria that count together" : "One criterion"}
      onFocus={(event) => {
        event.stopPropagation();
        onActive(group ? null : node.id);
      }}
      onBlur={() => onActive(null)}
    >
      <div className="node-row">
        <NativeSelect
          size="xs"
          aria-label={group ? "How these count together" : "How it counts"}
          value={node.kind}
          data={group ? GROUP_KINDS : LEAF_KINDS}
          // The options are the only values.
          onChange={(event) => {
            const kind = event.currentTarget.value as Kind;
            change(node.id, (old) => toKind(old, kind));
          }}
        />
        {node.kind === "nOf" && <CountInput node={node} change={change} />}
        {!group && (
          <TextInput
            size="xs"
            className="grow"
            aria-label="Criterion"
            value={node.text}
            onChange={(event) => {
              const text = event.currentTarget.value;
              change(node.id, (old) => ({ ...old, text }));
            }}
          />
        )}
        {!root && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={group ? "Remove this group" : `Remove “${node.text}”`}
            onClick={() => change(node.id, () => null)}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {node.kind === "limit" && <LimitInputs node={node} change={change} />}
      {group && (
        <div className="node-children">
          {node.of.map((child) => (
            <NodeEditor key={child.id} node={child} {...shared} />
          ))}
          <GroupButtons node={node} root={root} {...shared} />
        </div>
      )}
    </fieldset>
  );
}

function GroupButtons({ node, root, selected, add, addSelected }: Shared & { node: Group; root: boolean }) {
  const plus = <IconPlus size={12} aria-hidden />;
  return (
    <div className="row">
      <Button
        size="compact-xs"
        variant={selected ? "filled" : "default"}
        leftSection={plus}
        disabled={!selected}
        // The selection in the text must outlive the press.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => addSelected(node.id)}
      >
        Add as criterion
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={plus}
        onClick={() => add(node.id, { kind: "leaf", id: newCriterionId(), text: "" }, null)}
      >
        In own words
      </Button>
      {root && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={plus}
          onClick={() => add(node.id, { kind: "anyOf", id: newCriterionId(), of: [] }, null)}
        >
          Group
        </Button>
      )}
    </div>
  );
}

function CountInput({ node, change }: { node: Extract<Criterion, { kind: "nOf" }>; change: Shared["change"] }) {
  return (
    <NumberInput
      size="xs"
      w={64}
      aria-label="At least how many"
      min={1}
      max={Math.max(1, node.of.length)}
      allowDecimal={false}
      value={node.count}
      onChange={(value) => {
        const count = Number(value);
        if (count >= 1) change(node.id, (old) => (old.kind === "nOf" ? { ...old, count } : old));
      }}
    />
  );
}

function LimitInputs({ node, change }: { node: Extract<Criterion, { kind: "limit" }>; change: Shared["change"] }) {
  const set = (figures: LimitFigures) =>
    change(node.id, (old) => {
      if (old.kind !== "limit") return old;
      const { quantity, unit, period } = { ...old, ...figures };
      return {
        ...{ kind: old.kind, id: old.id, text: old.text },
        ...(quantity ? { quantity } : {}),
        ...(unit ? { unit } : {}),
        ...(period?.trim() ? { period } : {}),
      };
    });
  return (
    <div className="node-row limit-row">
      <NumberInput
        size="xs"
        w={80}
        aria-label="Quantity"
        placeholder="24"
        min={0}
        value={node.quantity ?? ""}
        onChange={(value) => set({ quantity: Number(value) || undefined })}
      />
      <NativeSelect
        size="xs"
        aria-label="Unit"
        value={node.unit ?? ""}
        data={[{ value: "", label: "unit" }, ...Object.entries(UNIT_WORDS).map(([value, label]) => ({ value, label }))]}
        // The options are the only values.
        onChange={(event) => set({ unit: (event.currentTarget.value || undefined) as LimitUnit | undefined })}
      />
      <TextInput
        size="xs"
        aria-label="Period"
        placeholder="per 8 weeks"
        value={node.period ?? ""}
        onChange={(event) => set({ period: event.currentTarget.value })}
      />
    </div>
  );
}
