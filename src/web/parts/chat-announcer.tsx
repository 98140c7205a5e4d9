import { VisuallyHidden } from "@mantine/core";
import { usePrevious } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { CaseChat } from "../use-case-chat.ts";

/** Says once that an answer began and once how it ended; reading out every word would drown the reader. */
export function ChatAnnouncer({ chat }: { chat: CaseChat }) {
  const { busy, lost, loading } = chat;
  const wasBusy = usePrevious(busy);
  const [words, setWords] = useState("");
  const status = chat.messages.at(-1)?.metadata?.status;
  useEffect(() => {
    if (loading) return;
    if (lost) setWords("The connection is lost. It is tried again.");
    else if (busy) setWords("The answer is being written.");
    else if (wasBusy) {
      setWords(
        status === "failed"
          ? "The answer failed."
          : status === "stopped"
            ? "The answer was stopped."
            : "The answer is complete.",
      );
    }
  }, [busy, wasBusy, status, lost, loading]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}
