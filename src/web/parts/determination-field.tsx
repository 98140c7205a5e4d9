import { SegmentedControl, Textarea } from "@mantine/core";
import type { Determination } from "../../vocabulary.ts";
import type { Revision } from "../api-types.ts";
import type { RationaleEditor } from "../use-rationale-editor.ts";
import { DETERMINATION_WORDS } from "../words.ts";

interface Props {
  editor: RationaleEditor;
  revision: Revision;
  readOnly: boolean;
}

/**
 * The determination, and the typed reason where it departs from what the criteria lead to. Modified is offered only where a
 * limit may split the request, or where it was proposed.
 */
export function DeterminationField({ editor, revision, readOnly }: Props) {
  const { edit, change } = editor;
  const splits = revision.content.criteria.some((criterion) => criterion.role === "limit");
  const offered: Determination[] = ["upheld", "overturned"];
  if (splits || revision.proposedDetermination === "modified" || edit.determination === "modified")
    offered.push("modified");
  const overrides = edit.determination !== revision.proposedDetermination;
  return (
    <div className="determination">
      <div className="row">
        <span className="label" id={`determination-${revision.id}`}>
          Determination
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby={`determination-${revision.id}`}
          readOnly={readOnly}
          value={edit.determination}
          // The values are those offered.
          onChange={(value) => change({ determination: value as Determination })}
          data={offered.map((value) => ({ value, label: DETERMINATION_WORDS[value] }))}
        />
      </div>
      {overrides && (
        <Textarea
          mt={8}
          label={`Reason for ${DETERMINATION_WORDS[edit.determination].toLowerCase()} where the criteria lead to ${DETERMINATION_WORDS[revision.proposedDetermination].toLowerCase()}`}
          required
          autosize
          minRows={2}
          readOnly={readOnly}
          error={editor.state === "needs-reason" ? "Not saved yet: give the reason for the override." : null}
          value={edit.overrideReason}
          onChange={(event) => change({ overrideReason: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
