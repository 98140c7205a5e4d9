import { VisuallyHidden } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconCheck,
  IconCloudOff,
  IconCloudUpload,
  IconPointFilled,
} from "@tabler/icons-react";
import { useRef } from "react";
import type { Revision } from "../api-types.ts";
import type { RationaleEditor, SaveState } from "../use-rationale-editor.ts";
import { formatTime } from "../words.ts";

const ICONS: Record<SaveState, typeof IconCheck> = {
  saved: IconCheck,
  unsaved: IconPointFilled,
  saving: IconCloudUpload,
  offline: IconCloudOff,
  failed: IconAlertTriangle,
  conflict: IconArrowsSplit2,
  "needs-reason": IconAlertTriangle,
  empty: IconAlertTriangle,
};

/** What passes by itself with every pause in typing; hearing it each time would only disturb. */
const ROUTINE: SaveState[] = ["saved", "unsaved", "saving"];

/** What has become of the last change, always in sight; whoever only hears it is told when it is not saved, and when it is again. */
export function SaveMark({ editor, revision }: { editor: RationaleEditor; revision: Revision }) {
  const { state, kept } = editor;
  const where = kept ? "kept on this device" : "only on this page; leave it open";
  const words: Record<SaveState, string> = {
    saved: `Saved ${formatTime(revision.createdAt)}`,
    unsaved: "Unsaved",
    saving: "Saving …",
    offline: `Not saved: offline, ${where}`,
    failed: `Not saved, ${where}`,
    conflict: "Conflict: saved elsewhere",
    "needs-reason": "Not saved: reason missing",
    empty: "Not saved: empty",
  };
  const Icon = ICONS[state];
  const troubled = useRef(false);
  if (!ROUTINE.includes(state)) troubled.current = true;
  const told = !ROUTINE.includes(state) || (state === "saved" && troubled.current) ? words[state] : "";
  return (
    <>
      <span className="save-mark" data-state={state}>
        <Icon size={14} aria-hidden /> {words[state]}
      </span>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </>
  );
}
