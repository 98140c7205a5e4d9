import { Button } from "@mantine/core";
import { IconArrowDown, IconPlugConnectedX } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import type { CaseFileView, ChatMessage } from "../api-types.ts";
import { suggestQuestions } from "../chat/suggest-questions.ts";
import { useUnsentText } from "../chat/unsent-text.ts";
import { useStickToEnd } from "../chat/use-stick-to-end.ts";
import type { CaseChat } from "../use-case-chat.ts";
import { ChatAnnouncer } from "./chat-announcer.tsx";
import { ChatComposer } from "./chat-composer.tsx";
import { ChatMessageView, type MessageActions } from "./chat-message.tsx";
import { ChatSuggestions } from "./chat-suggestions.tsx";
import { ErrorNote } from "./error-note.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import "../chat.css";

/** Asking and steering. Follows the newest line until the reader scrolls up. */
export function ChatPane({ chat, view }: { chat: CaseChat; view: CaseFileView }) {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { atEnd, below, onScroll, toEnd } = useStickToEnd(scroller, content);
  const actions = useActions(chat, toEnd);
  const { messages } = chat;
  const last = messages.at(-1);
  const ideas = suggestQuestions(view);
  const calm = !chat.busy && !chat.loading && !chat.loadError;
  return (
    <section aria-label="Chat" className="pane-body">
      <ScrollRegion className="chat-scroll" ref={scroller} aria-label="Conversation" onScroll={onScroll}>
        <div ref={content}>
          {chat.loadError && !chat.sendError && <ErrorNote error={chat.loadError} onRetry={chat.reload} />}
          {calm && messages.length === 0 && (
            <p className="chat-empty">
              Ask about the case file, or have an item drafted. Every answer names the page it rests on.
            </p>
          )}
          {chat.earlier > 0 && (
            <Button size="compact-sm" variant="default" fullWidth onClick={chat.showEarlier}>
              Show earlier messages ({chat.earlier})
            </Button>
          )}
          {messages.map((message) => (
            <ChatMessageView
              key={keyOf(message)}
              message={message}
              items={view.items}
              working={chat.busy && message === last && message.role === "assistant" && !chat.elsewhere}
              busy={chat.busy}
              last={message === last}
              actions={actions}
            />
          ))}
          {calm && !chat.sendError && <ChatSuggestions ideas={ideas} onAsk={actions.ask} />}
        </div>
      </ScrollRegion>
      {!atEnd && messages.length > 0 && (
        <div className="to-end">
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconArrowDown size={14} aria-hidden />}
            onClick={toEnd}
          >
            {below ? "New text below" : "To the newest"}
          </Button>
        </div>
      )}
      {chat.lost && (
        <p className="chat-notice">
          <IconPlugConnectedX size={16} aria-hidden /> The connection is lost. It is tried again; what you sent and what
          was said is not sent twice.
        </p>
      )}
      {chat.elsewhere && (
        <p className="chat-notice">
          An answer is being written on another branch.{" "}
          <Button size="compact-xs" variant="default" onClick={() => chat.elsewhere && chat.show(chat.elsewhere)}>
            Show it
          </Button>
        </p>
      )}
      {chat.sendError && <NotSent chat={chat} error={chat.sendError} />}
      <ChatComposer chat={chat} onSent={toEnd} />
      <ChatAnnouncer chat={chat} />
    </section>
  );
}

function NotSent({ chat, error }: { chat: CaseChat; error: Error }) {
  const text = useUnsentText(chat.unsent);
  return <ErrorNote error={error} {...(text ? { onRetry: () => chat.ask(text) } : {})} />;
}

/** What messages can do, as one object that stays the same while a long conversation streams. */
function useActions(chat: CaseChat, toEnd: () => void): MessageActions {
  const now = useRef(chat);
  now.current = chat;
  return useMemo(
    () => ({
      ask: (text) => {
        now.current.ask(text);
        toEnd();
      },
      reword: (message, text) => {
        now.current.reword(message, text);
        toEnd();
      },
      askAgain: (questionId, drafter) => {
        now.current.askAgain(questionId, drafter);
        toEnd();
      },
      show: (messageId) => now.current.show(messageId),
    }),
    [toEnd],
  );
}

/** Versions of a message stand at one place: what had the focus keeps it when another version is shown. */
function keyOf({ role, metadata, id }: ChatMessage): string {
  return metadata && "parentId" in metadata ? `${role} after ${metadata.parentId}` : id;
}
