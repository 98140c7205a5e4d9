import { Button, Textarea } from "@mantine/core";
import { IconPlayerStopFilled, IconSend2 } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { isComposing } from "../chat/is-composing.ts";
import { useUnsentText } from "../chat/unsent-text.ts";
import { useListedKeys } from "../shortcuts.ts";
import type { CaseChat } from "../use-case-chat.ts";

const KEYS: [string[], string][] = [
  [["Enter"], "Send"],
  [["shift+Enter"], "New line"],
  [["Escape"], "Stop the answer"],
];

/** Enter sends, Shift+Enter breaks the line, Escape stops the answer; keys of an input method's composition do nothing here. */
export function ChatComposer({ chat, onSent }: { chat: CaseChat; onSent: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useUnsentText(chat.unsent);
  useListedKeys("Chat", KEYS);
  const send = () => {
    const words = text.trim();
    if (!words || chat.busy) return;
    chat.ask(words);
    onSent();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (event.key === "Escape" && chat.busy && !chat.stopping) {
      event.stopPropagation();
      chat.stop();
    }
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="composer">
      <div className="composer-field">
        <Textarea
          ref={field}
          aria-label="Message"
          placeholder="Ask, or steer the draft"
          autosize
          minRows={1}
          maxRows={8}
          className="grow"
          value={text}
          onChange={(event) => chat.unsent.write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {chat.busy ? (
          <Button
            variant="default"
            leftSection={<IconPlayerStopFilled size={14} aria-hidden />}
            disabled={chat.stopping}
            // Stop stands where Send stood: the second click of a double click on Send is not meant for it.
            onClick={(event) => event.detail < 2 && chat.stop()}
          >
            {chat.stopping ? "Stopping …" : "Stop"}
          </Button>
        ) : (
          <Button leftSection={<IconSend2 size={14} aria-hidden />} onClick={send} disabled={!text.trim()}>
            Send
          </Button>
        )}
      </div>
    </div>
  );
}
