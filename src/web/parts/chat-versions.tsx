import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import type { ChatMessage } from "../api-types.ts";

/** "‹ 2 / 3 ›" where a question was reworded or answered again: leads to the branch of another version. */
export function ChatVersions(props: { message: ChatMessage; disabled: boolean; onShow: (messageId: string) => void }) {
  const { message, disabled, onShow } = props;
  // Only whoever steps is told the number: with a new answer it comes by itself.
  const [stepped, setStepped] = useState(false);
  const versions = message.metadata?.versions ?? [];
  const at = versions.indexOf(message.id);
  if (versions.length < 2 || at < 0) return null;
  const what = message.role === "user" ? "question" : "answer";
  const step = (by: number) => {
    const other = versions[at + by];
    // A button that is switched off loses the focus; so these stay on at the ends, and do nothing there.
    if (!other || disabled) return;
    setStepped(true);
    onShow(other);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form.
    <span className="versions" role="group" aria-label={`Versions of this ${what}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Earlier version of this ${what}`}
        aria-disabled={at === 0 || disabled}
        onClick={() => step(-1)}
      >
        <IconChevronLeft size={14} aria-hidden />
      </ActionIcon>
      <span className="meta" aria-live={stepped ? "polite" : undefined}>
        {at + 1} / {versions.length}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Later version of this ${what}`}
        aria-disabled={at === versions.length - 1 || disabled}
        onClick={() => step(1)}
      >
        <IconChevronRight size={14} aria-hidden />
      </ActionIcon>
    </span>
  );
}
