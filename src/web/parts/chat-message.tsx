import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { memo } from "react";
import type { ChatMessage, DisputedItem } from "../api-types.ts";
import { groupParts } from "../tool-parts.ts";
import { MessageText } from "./message-text.tsx";
import { ToolRows } from "./tool-rows.tsx";

interface Props {
  message: ChatMessage;
  items: DisputedItem[];
  working: boolean;
  onRetry: (() => void) | undefined;
}

/** One message: who said it, what was done for it, what was said, and how it ended when that was not well. */
export const ChatMessageView = memo(function ChatMessageView({ message, items, working, onRetry }: Props) {
  const status = message.metadata?.status;
  const blocks = groupParts(message);
  const tail = blocks.at(-1);
  return (
    <article className="message" data-role={message.role} aria-label={message.role === "user" ? "You" : "Rationale"}>
      <h2 className="label">{message.role === "user" ? "You" : "Rationale"}</h2>
      {blocks.map((block) =>
        block.kind === "tools" ? (
          <ToolRows key={block.key} block={block} items={items} />
        ) : message.role === "user" ? (
          <p key={block.key} className="user-text">
            {block.text}
          </p>
        ) : (
          <div key={block.key} className="answer">
            <MessageText text={block.text} />
          </div>
        ),
      )}
      {working && message.role === "assistant" && (
        <p className="meta">{tail?.kind === "text" ? "Writing …" : "Working on the file …"}</p>
      )}
      {!working && status === "stopped" && (
        <div className="ending">
          <span>Stopped. What was said and every stored draft is kept.</span>
          {onRetry && (
            <Button size="compact-xs" variant="default" onClick={onRetry}>
              Ask again
            </Button>
          )}
        </div>
      )}
      {!working && status === "failed" && (
        <div className="ending" role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{message.metadata?.error ?? "The answer broke off. What was said is kept."}</span>
          {onRetry && (
            <Button size="compact-xs" variant="default" onClick={onRetry}>
              Try again
            </Button>
          )}
        </div>
      )}
    </article>
  );
}, sameMessage);

/** A message that grows is a new object each time; the others keep theirs and need no new rendering. */
function sameMessage(before: Props, after: Props): boolean {
  return (
    before.message === after.message &&
    before.items === after.items &&
    before.working === after.working &&
    (before.onRetry === undefined) === (after.onRetry === undefined)
  );
}
