import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, keys } from "./api.ts";
import type { Asked, ChatMessage, Conversation } from "./api-types.ts";
import { MessageBuilder } from "./chat/build-message.ts";
import { readChunks } from "./chat/read-chunks.ts";
import { keepUnsent, UnsentText } from "./chat/unsent-text.ts";
import { useOtherTabs } from "./chat/use-other-tabs.ts";
import { PAGE_OF_MESSAGES } from "./first-data.ts";
import { ApiError } from "./http.ts";
import { pause } from "./pause.ts";
import { storedDrafts } from "./tool-parts.ts";

/** How often an answer that streams elsewhere is looked at. */
const FOLLOW_INTERVAL_MS = 500;
/** React renders at most this often while an answer streams. */
const RENDER_INTERVAL_MS = 60;
/** Longest wait between two attempts to reach the server again. */
const RECONNECT_MOST_MS = 5000;

export interface CaseChat {
  messages: ChatMessage[];
  /** Messages before these, and a way to have them. */
  earlier: number;
  showEarlier: () => void;
  loading: boolean;
  loadError: Error | null;
  reload: () => void;
  /** An answer is being written, here or on the server after a reload. */
  busy: boolean;
  /** A stop was asked for and has not come into effect. */
  stopping: boolean;
  /** The connection to the server is lost; it is tried again until it is back. */
  lost: boolean;
  /** The answer under way is written on a branch that is not shown. */
  elsewhere: string | null;
  /** Why the last message could not be sent; its words are back in `unsent`. */
  sendError: Error | null;
  unsent: UnsentText;
  ask: (text: string) => void;
  /** Asks a question in other words, as a branch beside it. */
  reword: (message: ChatMessage, text: string) => void;
  /** Has a question answered anew, as a branch beside the answer. */
  askAgain: (questionId: string, drafter?: "built-in") => void;
  /** Shows the branch of a message. */
  show: (messageId: string) => void;
  stop: () => void;
}

/** A question and its answer while they stream into this very page; `before` is the branch that they follow. */
interface Turn {
  before: ChatMessage[];
  question: ChatMessage | null;
  answer: ChatMessage;
}

/**
 * The chat of a case file. The server keeps the history and which branch was looked at last: what it says is shown, except
 * while an answer streams into this very page. An answer that streams elsewhere (before a reload, in another tab) is
 * followed; a lost connection is tried again until it is known what became of the message.
 */
export function useCaseChat(caseFileId: string): CaseChat {
  const client = useQueryClient();
  const [limit, setLimit] = useState(PAGE_OF_MESSAGES);
  const [turn, setTurn] = useState<Turn | null>(null);
  const [lost, setLost] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [sendError, setSendError] = useState<Error | null>(null);
  const unsent = useMemo(() => new UnsentText(caseFileId), [caseFileId]);
  /** The last message that was not taken: sent again unchanged it keeps its id, so that it cannot be taken twice. */
  const untaken = useRef<{ id: string; text: string } | null>(null);
  const sending = useRef(false);

  const queryKey = [...keys.messages(caseFileId), limit];
  const history = useQuery({
    queryKey,
    queryFn: () => api.conversation(caseFileId, limit),
    placeholderData: (before: Conversation | undefined) => before,
  });
  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: keys.messages(caseFileId) }),
    [client, caseFileId],
  );
  const tellTabs = useOtherTabs(caseFileId, () => void refresh());
  const stored = history.data?.messages ?? [];
  const answering = turn ? null : (history.data?.answering ?? null);

  const followed = useQuery({
    queryKey: ["message", caseFileId, answering],
    queryFn: () => api.message(caseFileId, answering ?? ""),
    enabled: answering !== null,
    refetchInterval: FOLLOW_INTERVAL_MS,
    refetchIntervalInBackground: true,
    retry: false,
    gcTime: 0,
  });
  const growing = answering === null ? undefined : followed.data?.message;
  const ended = growing !== undefined && growing.metadata?.status !== "streaming";
  useEffect(() => {
    if (!ended) return;
    setStopping(false);
    void refresh();
  }, [ended, refresh]);

  const messages = turn
    ? [...turn.before, ...(turn.question ? [turn.question] : []), turn.answer]
    : stored.map((message) =>
        growing && message.id === growing.id
          ? { ...growing, metadata: { ...message.metadata, ...growing.metadata } as ChatMessage["metadata"] }
          : message,
      );
  const busy = turn !== null || answering !== null;

  /** Words that were not taken go back to where they can be sent again, unless something else is written there by now. */
  const giveBack = (words: string) => {
    if (!unsent.read().trim()) unsent.write(words);
  };

  /** Asks the server what became of a message until it answers. */
  const settle = async (): Promise<Conversation> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const now = await client.fetchQuery({
          queryKey,
          queryFn: () => api.conversation(caseFileId, limit),
          staleTime: 0,
          retry: false,
        });
        setLost(false);
        return now;
      } catch (error) {
        // A refusal is an answer: the case was withdrawn, or the person signed out.
        if (error instanceof ApiError && error.status > 0 && error.status < 500) throw error;
        setLost(true);
        await pause(Math.min(RECONNECT_MOST_MS, 500 * 2 ** attempt));
      }
    }
  };

  const send = async (asked: Asked, before: ChatMessage[], words: string) => {
    if (sending.current) return;
    sending.current = true;
    setSendError(null);
    setStopping(false);
    const now = new Date().toISOString();
    const isNew = "id" in asked;
    const question: ChatMessage | null = isNew
      ? {
          id: asked.id,
          role: "user",
          parts: [{ type: "text", text: words }],
          metadata: { status: "complete", createdAt: now, parentId: asked.parentId ?? before.at(-1)?.id ?? null },
        }
      : null;
    const questionId = isNew ? asked.id : asked.again;
    const builder = new MessageBuilder({
      id: `answer-to-${questionId}`,
      role: "assistant",
      parts: [],
      metadata: { status: "streaming", createdAt: now, parentId: questionId },
    });
    const render = () => setTurn({ before, question, answer: builder.snapshot });
    render();
    let failure: Error | null = null;
    try {
      const response = await api.ask(caseFileId, asked);
      // Taken: the words are on the server now.
      keepUnsent(caseFileId, unsent.read());
      tellTabs();
      let renderedAt = 0;
      for await (const chunk of readChunks(response.body ?? new ReadableStream())) {
        builder.add(chunk);
        if (Date.now() - renderedAt < RENDER_INTERVAL_MS) continue;
        renderedAt = Date.now();
        render();
      }
    } catch (error) {
      failure = error instanceof Error ? error : new Error("The answer broke off.");
    }
    render();
    try {
      const { messages: known } = await settle();
      const taken = known.some(({ id }) => id === questionId);
      untaken.current = null;
      // A message that is in the history was taken, whatever the connection said of it.
      if (isNew && !taken) {
        untaken.current = { id: asked.id, text: words };
        giveBack(words);
      }
      // That an answer broke off stands at the answer; an error here is one of sending.
      const refused = failure instanceof ApiError && failure.status > 0;
      if (failure && (isNew ? !taken : refused)) setSendError(failure);
    } catch (error) {
      setSendError(error instanceof Error ? error : failure);
      if (isNew) giveBack(words);
    }
    setTurn(null);
    setStopping(false);
    setLost(false);
    sending.current = false;
    tellTabs();
  };

  const ask = (given: string) => {
    const words = given.trim();
    if (!words || busy) return;
    const id = untaken.current?.text === words ? untaken.current.id : crypto.randomUUID();
    if (words === unsent.read().trim()) unsent.clear();
    void send({ id, text: words, ...(stored.length > 0 ? { parentId: endOf(stored) } : {}) }, stored, words);
  };
  const reword = (message: ChatMessage, given: string) => {
    const words = given.trim();
    const at = stored.findIndex(({ id }) => id === message.id);
    if (!words || busy || at < 0) return;
    const parentId = message.metadata?.parentId ?? null;
    void send({ id: crypto.randomUUID(), text: words, parentId }, stored.slice(0, at), words);
  };
  const askAgain = (questionId: string, drafter?: "built-in") => {
    const at = stored.findIndex(({ id }) => id === questionId);
    if (busy || at < 0) return;
    void send({ again: questionId, ...(drafter ? { drafter } : {}) }, stored.slice(0, at + 1), "");
  };
  const show = (messageId: string) => {
    if (sending.current) return;
    void api
      .showMessage(caseFileId, messageId)
      .then(refresh)
      .then(tellTabs)
      .catch((error) => setSendError(error));
  };
  const stop = () => {
    setStopping(true);
    // The server is told: closing the connection alone does not end the answer there. Its own end comes over the stream.
    void api.stopAnswer(caseFileId).catch(() => setStopping(false));
  };

  // A draft that the answer stored appears beside the chat while the answer still streams.
  const drafted = storedDrafts(messages);
  useEffect(() => {
    if (drafted > 0) void client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) });
  }, [drafted, client, caseFileId]);

  return {
    messages,
    earlier: history.data?.earlier ?? 0,
    showEarlier: () => setLimit((now) => now + 2 * PAGE_OF_MESSAGES),
    loading: history.isPending,
    loadError: history.data ? null : history.error,
    reload: () => void history.refetch(),
    busy,
    stopping,
    lost: lost || (answering !== null && followed.isError),
    elsewhere: answering !== null && !stored.some(({ id }) => id === answering) ? answering : null,
    sendError,
    unsent,
    ask,
    reword,
    askAgain,
    show,
    stop,
  };
}

/** The answer that a new message follows. A question that was never answered is left beside the branch. */
function endOf(messages: ChatMessage[]): string | null {
  const last = messages.at(-1);
  return (last?.role === "user" ? last.metadata?.parentId : last?.id) ?? null;
}
