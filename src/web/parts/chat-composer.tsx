import { Button, Textarea } from "@mantine/core";
import { IconPlayerStopFilled, IconSend2 } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import type { CaseFileView } from "../api-types.ts";
import type { CaseChat } from "../use-case-chat.ts";

/** Enter sends, Shift+Enter breaks the line; an Enter that ends an input method's composition does neither. */
export function ChatComposer({ chat, view }: { chat: CaseChat; view: CaseFileView }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    const words = chat.text.trim();
    if (!words || chat.busy) return;
    chat.setText("");
    chat.ask(words);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  const undrafted = view.items.filter((item) => !view.drafts.some((draft) => draft.disputedItemId === item.id));
  return (
    <div className="composer">
      {chat.messages.length > 0 && !chat.busy && undrafted.length > 0 && (
        <div className="row">
          <Button size="compact-xs" variant="default" onClick={() => chat.ask("Draft every item")}>
            Draft every item
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => chat.ask("What is missing from the file?")}>
            What is missing?
          </Button>
        </div>
      )}
      <div className="composer-field">
        <Textarea
          ref={field}
          aria-label="Message"
          placeholder="Ask, or steer the draft"
          autosize
          minRows={1}
          maxRows={8}
          className="grow"
          value={chat.text}
          onChange={(event) => chat.setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {chat.busy ? (
          <Button
            variant="default"
            leftSection={<IconPlayerStopFilled size={14} aria-hidden />}
            // Stop stands where Send stood: the second click of a double click on Send is not meant for it.
            onClick={(event) => event.detail < 2 && chat.stop()}
          >
            Stop
          </Button>
        ) : (
          <Button leftSection={<IconSend2 size={14} aria-hidden />} onClick={send} disabled={!chat.text.trim()}>
            Send
          </Button>
        )}
      </div>
    </div>
  );
}
