import { VisuallyHidden } from "@mantine/core";
import { usePrevious } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { MessageMetadata } from "../api-types.ts";
import type { CaseChat } from "../use-case-chat.ts";

/** Says once that an answer began and once how it ended; reading out every word would drown the reader. */
export function ChatAnnouncer({ chat }: { chat: CaseChat }) {
  const { busy, lost, loading, sendError } = chat;
  const wasBusy = usePrevious(busy);
  const [words, setWords] = useState("");
  const last = chat.messages.at(-1)?.metadata;
  // A message that was not sent has no answer that could end; the note beside the field tells of it.
  const ending = sendError ? "" : wordsOfEnding(last);
  useEffect(() => {
    if (loading) return;
    if (lost) setWords("The connection is lost. It is tried again.");
    else if (busy) setWords("The answer is being written.");
    else if (wasBusy) setWords(ending);
  }, [busy, wasBusy, ending, lost, loading]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}

function wordsOfEnding(last: MessageMetadata | undefined): string {
  if (last?.status === "failed") return last.error ?? "The answer broke off. What was said is kept.";
  return last?.status === "stopped" ? "The answer was stopped." : "The answer is complete.";
}
