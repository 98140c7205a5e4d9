import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { isComposing } from "../chat/is-composing.ts";

interface Props {
  text: string;
  disabled: boolean;
  onAsk: (text: string) => void;
  onCancel: () => void;
}

/** A question to be put in other words; the first one and what was said to it stay as a branch beside it. */
export function ChatReword({ text, disabled, onAsk, onCancel }: Props) {
  const [words, setWords] = useState(text);
  const changed = words.trim() !== "" && words.trim() !== text.trim();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (changed && !disabled) onAsk(words);
  };
  return (
    <div className="reword">
      <Textarea
        aria-label="The question in other words"
        autosize
        minRows={1}
        maxRows={12}
        data-autofocus
        autoFocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="row">
        <Button size="compact-sm" disabled={!changed || disabled} onClick={() => onAsk(words)}>
          Ask this instead
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <span className="meta">The first wording is kept beside it.</span>
      </div>
    </div>
  );
}
