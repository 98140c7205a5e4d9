import { Button, VisuallyHidden } from "@mantine/core";
import { usePrevious } from "@mantine/hooks";
import { IconArrowDown } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { CaseFileView, ChatMessage } from "../api-types.ts";
import type { CaseChat } from "../use-case-chat.ts";
import { ChatComposer } from "./chat-composer.tsx";
import { ChatMessageView } from "./chat-message.tsx";
import { ErrorNote } from "./error-note.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

/** Asking and steering. Follows the newest line until the reader scrolls up. */
export function ChatPane({ chat, view }: { chat: CaseChat; view: CaseFileView }) {
  const scroller = useRef<HTMLElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const { messages } = chat;
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useEffect(() => {
    if (atEnd && messages.length > 0) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [messages, atEnd]);
  const last = messages.at(-1);
  return (
    <section aria-label="Chat" className="pane-body">
      <ScrollRegion
        className="chat-scroll"
        ref={scroller}
        aria-label="Conversation"
        onScroll={({ currentTarget: box }) => setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < 40)}
      >
        {chat.loadError && !chat.sendError && <ErrorNote error={chat.loadError} onRetry={chat.reload} />}
        {!chat.loading && !chat.loadError && messages.length === 0 && <Suggestions chat={chat} view={view} />}
        {messages.map((message, index) => (
          <ChatMessageView
            key={message.id}
            message={message}
            items={view.items}
            working={chat.busy && index === messages.length - 1}
            onRetry={message === last && !chat.busy ? retryOf(messages, chat) : undefined}
          />
        ))}
        {chat.busy && last?.role === "user" && <p className="meta pad">Sent. The answer has not started yet.</p>}
      </ScrollRegion>
      {!atEnd && messages.length > 0 && (
        <div className="to-end">
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconArrowDown size={14} aria-hidden />}
            onClick={toEnd}
          >
            To the newest
          </Button>
        </div>
      )}
      {chat.sendError && <ErrorNote error={chat.sendError} onRetry={() => sendAgain(chat)} />}
      <ChatComposer chat={chat} view={view} />
      <Announcer busy={chat.busy} last={last} />
    </section>
  );
}

/** Says once that an answer began and once how it ended; reading out every word would drown the reader. */
function Announcer({ busy, last }: { busy: boolean; last: ChatMessage | undefined }) {
  const wasBusy = usePrevious(busy);
  const [words, setWords] = useState("");
  const status = last?.metadata?.status;
  useEffect(() => {
    if (busy) setWords("The answer is being written.");
    else if (wasBusy) {
      setWords(
        status === "failed"
          ? "The answer failed."
          : status === "stopped"
            ? "The answer was stopped."
            : "The answer is complete.",
      );
    }
  }, [busy, wasBusy, status]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}

function Suggestions({ chat, view }: { chat: CaseChat; view: CaseFileView }) {
  const ideas = [
    "Draft every item",
    "What is missing from the file?",
    "Which pages decide this case?",
    ...(view.items.length > 1 && view.items[0]
      ? [`Draft item ${view.items[0].position}: ${view.items[0].request}`]
      : []),
  ];
  return (
    <div className="chat-empty">
      <p>Ask about the case file, or have an item drafted. Every answer names the page it rests on.</p>
      <div className="suggestions">
        {ideas.map((idea) => (
          <Button key={idea} variant="default" size="sm" justify="flex-start" fullWidth onClick={() => chat.ask(idea)}>
            {idea}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What could not be sent stands in the field again, where it may have been changed. */
function sendAgain(chat: CaseChat): void {
  const words = chat.text;
  chat.setText("");
  chat.ask(words);
}

function retryOf(messages: ChatMessage[], chat: CaseChat): () => void {
  const question = messages.findLast((message) => message.role === "user");
  const words = question?.parts.map((part) => (part.type === "text" ? part.text : "")).join("\n") ?? "";
  return () => chat.ask(words);
}
