import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy, IconPencil, IconRefresh } from "@tabler/icons-react";
import { memo, useState } from "react";
import type { ChatMessage, DisputedItem } from "../api-types.ts";
import { useCitations } from "../chat/use-citations.ts";
import { useSteadyText } from "../chat/use-steady-text.ts";
import { groupParts } from "../tool-parts.ts";
import { formatMoment, formatTime } from "../words.ts";
import { ChatEnding } from "./chat-ending.tsx";
import { ChatReword } from "./chat-reword.tsx";
import { ChatVersions } from "./chat-versions.tsx";
import { CitedList } from "./cited-list.tsx";
import { MessageText } from "./message-text.tsx";
import { ToolRows } from "./tool-rows.tsx";

/** What can be done with messages; one object for all of them, so that a message need not be rendered anew. */
export interface MessageActions {
  ask: (text: string) => void;
  reword: (message: ChatMessage, text: string) => void;
  askAgain: (questionId: string, drafter?: "built-in") => void;
  show: (messageId: string) => void;
}

interface Props {
  message: ChatMessage;
  items: DisputedItem[];
  working: boolean;
  /** An answer is being written: nothing else can be asked. */
  busy: boolean;
  last: boolean;
  actions: MessageActions;
}

/** One message: who said it and when, what was done for it, what was said, what it rests on, and how it ended. */
export const ChatMessageView = memo(function ChatMessageView({ message, items, working, busy, last, actions }: Props) {
  const [rewording, setRewording] = useState(false);
  const own = message.role === "user";
  const { createdAt, modelId } = message.metadata ?? {};
  const words = message.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n\n");
  const name = own ? "You" : "Rationale";
  const question = message.metadata?.parentId;
  return (
    <article className="message" data-role={message.role} aria-label={name}>
      <header className="message-head">
        <h2 className="label">{name}</h2>
        {!own && modelId && <span className="meta">{modelWords(modelId)}</span>}
        {createdAt && (
          <time className="meta" dateTime={createdAt} title={formatMoment(createdAt)}>
            {formatTime(createdAt)}
          </time>
        )}
        <span className="message-actions">
          <ChatVersions message={message} disabled={busy} onShow={actions.show} />
          {own && !rewording && (
            <IconAction label="Reword" disabled={busy} onClick={() => setRewording(true)} Icon={IconPencil} />
          )}
          {!own && !working && question && last && (
            <IconAction
              label="Answer again"
              disabled={busy}
              onClick={() => actions.askAgain(question)}
              Icon={IconRefresh}
            />
          )}
          {!working && words.trim() && (
            <CopyButton value={words}>
              {({ copied, copy }) => (
                <IconAction label={copied ? "Copied" : "Copy"} onClick={copy} Icon={copied ? IconCheck : IconCopy} />
              )}
            </CopyButton>
          )}
        </span>
      </header>
      {rewording ? (
        <ChatReword
          text={words}
          disabled={busy}
          onCancel={() => setRewording(false)}
          onAsk={(text) => {
            setRewording(false);
            actions.reword(message, text);
          }}
        />
      ) : own ? (
        <p className="user-text">{words}</p>
      ) : (
        <Answer message={message} items={items} working={working} />
      )}
      {!working && !own && (
        <ChatEnding message={message} said={words.trim() !== ""} last={last && !busy} actions={actions} />
      )}
    </article>
  );
});

function Answer({ message, items, working }: { message: ChatMessage; items: DisputedItem[]; working: boolean }) {
  const citations = useCitations(message, working);
  const blocks = groupParts(message);
  const tail = blocks.at(-1);
  return (
    <>
      {blocks.map((block) =>
        block.kind === "tools" ? (
          <ToolRows key={block.key} block={block} items={items} />
        ) : (
          <div key={block.key} className="answer">
            <SteadyText
              text={citations.marked[block.part] ?? block.text}
              growing={working && block === tail}
              citations={citations}
            />
          </div>
        ),
      )}
      {working && <p className="meta">{tail?.kind === "text" ? "Writing …" : "Working on the file …"}</p>}
      {!working && <CitedList sources={citations.sources} />}
    </>
  );
}

function SteadyText(props: { text: string; growing: boolean; citations: ReturnType<typeof useCitations> }) {
  return <MessageText text={useSteadyText(props.text, props.growing)} citations={props.citations} />;
}

function IconAction(props: { label: string; disabled?: boolean; onClick: () => void; Icon: typeof IconCopy }) {
  const { label, disabled = false, onClick, Icon } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** "built-in-drafter/1" → "built-in drafter"; a model's own name stays. */
function modelWords(modelId: string): string {
  return modelId.startsWith("built-in-drafter") ? "built-in drafter" : modelId;
}
