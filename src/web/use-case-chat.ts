import { useChat } from "@ai-sdk/react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { DefaultChatTransport } from "ai";
import { useCallback, useEffect, useMemo, useState } from "react";
import { api, keys, messagesPath } from "./api.ts";
import type { ChatMessage } from "./api-types.ts";
import { apiFetch } from "./http.ts";
import { storedDrafts } from "./tool-parts.ts";

const POLL_INTERVAL_MS = 1000;
/** React renders at most this often while an answer streams. */
const RENDER_INTERVAL_MS = 60;

export interface CaseChat {
  messages: ChatMessage[];
  loading: boolean;
  loadError: Error | null;
  reload: () => void;
  /** An answer is being written, here or on the server after a reload. */
  busy: boolean;
  /** Why the last message could not be sent; its text is back in `text`. */
  sendError: Error | null;
  text: string;
  setText: (text: string) => void;
  ask: (text: string) => void;
  stop: () => void;
}

/**
 * The chat of a case file. The server keeps the history: what it says is shown, except while an answer streams into this
 * very page. An answer that went on after a reload is followed by asking for the history until it ends.
 */
export function useCaseChat(caseFileId: string): CaseChat {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [live, setLive] = useState(false);
  const history = useQuery({
    queryKey: keys.messages(caseFileId),
    queryFn: () => api.messages(caseFileId),
    refetchInterval: (query) => (!live && isStreaming(query.state.data?.messages) ? POLL_INTERVAL_MS : false),
    refetchIntervalInBackground: true,
  });
  const transport = useMemo(
    () =>
      new DefaultChatTransport<ChatMessage>({
        api: messagesPath(caseFileId),
        fetch: apiFetch,
        prepareSendMessagesRequest: ({ messages }) => ({ body: { message: newest(messages) } }),
      }),
    [caseFileId],
  );
  const chat = useChat<ChatMessage>({ id: caseFileId, transport, throttle: RENDER_INTERVAL_MS });
  const stored = history.data?.messages ?? [];
  const messages = live ? chat.messages : stored;

  const { sendMessage, setMessages, stop: abort, clearError } = chat;
  const send = async (words: string) => {
    clearError();
    setMessages(stored);
    setLive(true);
    const id = crypto.randomUUID();
    // Settles when the answer has ended, whichever way; errors stand in the chat's state and in the history.
    await sendMessage({ id, role: "user", parts: [{ type: "text", text: words }] });
    const now = await client
      .fetchQuery({ queryKey: keys.messages(caseFileId), queryFn: () => api.messages(caseFileId), staleTime: 0 })
      .catch(() => null);
    setLive(false);
    // Not in the history: it was never taken, so the words go back to where they can be sent again.
    if (!now?.messages.some((message) => message.id === id)) setText((current) => current || words);
  };
  const busy = live || isStreaming(stored);
  const ask = (words: string) => {
    if (words.trim() && !busy) void send(words.trim());
  };
  const stop = useCallback(() => {
    // The server is told first: closing the connection alone does not end the answer there.
    void api
      .stopAnswer(caseFileId)
      .catch(() => undefined)
      .finally(() => {
        void abort();
        void client.invalidateQueries({ queryKey: keys.messages(caseFileId) });
      });
  }, [abort, caseFileId, client]);

  // A draft that the answer stored appears beside the chat while the answer still streams.
  const drafted = storedDrafts(messages);
  useEffect(() => {
    if (drafted > 0) void client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) });
  }, [drafted, client, caseFileId]);

  return {
    messages,
    loading: history.isPending,
    loadError: history.error,
    reload: () => void history.refetch(),
    busy,
    sendError: live ? null : refusal(chat.error, stored),
    text,
    setText,
    ask,
    stop,
  };
}

/** Only the newest message goes out; the server has the rest and takes no other's word for it. */
function newest(messages: ChatMessage[]) {
  const last = messages.at(-1);
  return {
    id: last?.id,
    role: "user",
    parts: last?.parts.filter((part) => part.type === "text").map(({ text }) => ({ type: "text", text })),
  };
}

function isStreaming(messages: ChatMessage[] | undefined): boolean {
  return messages?.at(-1)?.metadata?.status === "streaming";
}

/** An error of the transport, unless the history tells the same failure in its own words. */
function refusal(error: Error | undefined, stored: ChatMessage[]): Error | null {
  const last = stored.at(-1)?.metadata?.status;
  return error && last !== "failed" && last !== "streaming" ? error : null;
}
