import { Button } from "@mantine/core";
import { IconAlertTriangle, IconPlayerStop } from "@tabler/icons-react";
import type { ChatMessage } from "../api-types.ts";
import { useSession } from "../session.ts";
import type { MessageActions } from "./chat-message.tsx";

interface Props {
  message: ChatMessage;
  /** Some of the answer was said, so that it can go on from there. */
  said: boolean;
  /** Nothing follows it and nothing is under way. */
  last: boolean;
  actions: MessageActions;
}

/** How an answer ended that did not end well, and the ways on. The chat announces it when it happens, not when it is read again. */
export function ChatEnding({ message, said, last, actions }: Props) {
  const { model } = useSession();
  const { status, error, parentId } = message.metadata ?? {};
  if (status !== "stopped" && status !== "failed") return null;
  return (
    <div className="ending">
      {status === "failed" ? <IconAlertTriangle size={16} aria-hidden /> : <IconPlayerStop size={16} aria-hidden />}
      <span>
        {status === "stopped"
          ? "Stopped. What was said and every stored draft is kept."
          : (error ?? "The answer broke off. What was said is kept.")}
      </span>
      {last && said && (
        <Button size="compact-xs" variant="default" onClick={() => actions.ask("Go on from where you stopped.")}>
          Go on
        </Button>
      )}
      {last && parentId && (
        <Button size="compact-xs" variant="default" onClick={() => actions.askAgain(parentId)}>
          Try again
        </Button>
      )}
      {last && parentId && status === "failed" && !model.builtIn && (
        <Button size="compact-xs" variant="default" onClick={() => actions.askAgain(parentId, "built-in")}>
          Use the built-in drafter
        </Button>
      )}
    </div>
  );
}
