import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconCheck,
  IconCloudOff,
  IconCloudUpload,
  IconPointFilled,
} from "@tabler/icons-react";
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

/** What has become of the last change, always in sight and told once to whoever only hears it. */
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
  return (
    <span className="save-mark" data-state={state} role="status">
      <Icon size={14} aria-hidden /> {words[state]}
    </span>
  );
}
