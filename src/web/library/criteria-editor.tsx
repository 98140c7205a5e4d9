import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import type { Criterion } from "../../vocabulary.ts";
import { api } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { addTo, type CriteriaDraft, changeNode, newCriterionId, toStored } from "./criteria-tree.ts";
import { type NodeDeeds, NodeEditor } from "./criterion-node.tsx";
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
  const add = (groupId: string, node: Criterion, span?: Selected) =>
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
  const deeds: NodeDeeds = { selected: selected !== null, change, add, addSelected, onActive };
  return (
    <div className="criteria-editor">
      <p className="meta" role="status">
        {selected ? (
          <>Selected: “{selected.text.length > 120 ? `${selected.text.slice(0, 120)} …` : selected.text}”</>
        ) : (
          "Select words in the text above, then add them as a criterion."
        )}
      </p>
      <NodeEditor node={draft.tree} root {...deeds} />
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
