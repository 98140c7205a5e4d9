import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Criterion, LimitUnit } from "../../vocabulary.ts";
import { type Group, isGroup, type Kind, type LimitFigures, newCriterionId, toKind } from "./criteria-tree.ts";

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

/** What every node of the tree needs of the editor around it. */
export interface NodeDeeds {
  selected: boolean;
  change: (id: string, next: (node: Criterion) => Criterion | null) => void;
  add: (groupId: string, node: Criterion) => void;
  addSelected: (groupId: string) => void;
  onActive: (criterionId: string | null) => void;
}

/** One criterion or group of criteria with its fields, and what stands in it. */
export function NodeEditor({ node, root = false, ...shared }: NodeDeeds & { node: Criterion; root?: boolean }) {
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

function GroupButtons({ node, root, selected, add, addSelected }: NodeDeeds & { node: Group; root: boolean }) {
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
        onClick={() => add(node.id, { kind: "leaf", id: newCriterionId(), text: "" })}
      >
        In own words
      </Button>
      {root && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={plus}
          onClick={() => add(node.id, { kind: "anyOf", id: newCriterionId(), of: [] })}
        >
          Group
        </Button>
      )}
    </div>
  );
}

function CountInput({ node, change }: { node: Extract<Criterion, { kind: "nOf" }>; change: NodeDeeds["change"] }) {
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

function LimitInputs({ node, change }: { node: Extract<Criterion, { kind: "limit" }>; change: NodeDeeds["change"] }) {
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
