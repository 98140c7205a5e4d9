/** The paths of the conversation; `../api.ts` has the rest. */
import { messagesPath } from "../api.ts";
import type { ChatMessage } from "../api-types.ts";
import { apiFetch, requestJson } from "../http.ts";

export interface Conversation {
  /** The branch looked at last, oldest first. */
  messages: ChatMessage[];
  /** Messages that stand before the given ones. */
  earlier: number;
  /** The answer under way, perhaps on another branch. */
  answering: string | null;
}

/** What is asked: a new message after `parentId` (null: anew; left out: after the branch looked at), or a question again. */
export type Asked = { id: string; text: string; parentId?: string | null } | { again: string };

export const chatApi = {
  conversation: (caseFileId: string, limit: number) =>
    requestJson<Conversation>(`${messagesPath(caseFileId)}?limit=${limit}`),
  message: (caseFileId: string, id: string) =>
    requestJson<{ message: ChatMessage }>(`${messagesPath(caseFileId)}/${encodeURIComponent(id)}`),
  show: (caseFileId: string, messageId: string) =>
    requestJson<void>(`${messagesPath(caseFileId)}/shown`, { method: "PUT", body: { messageId } }),
  /** The answer as a stream of server-sent events. Throws `ApiError` when the message was refused. */
  ask: (caseFileId: string, asked: Asked) =>
    apiFetch(messagesPath(caseFileId), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify(bodyOf(asked)),
    }),
};

function bodyOf(asked: Asked) {
  if ("again" in asked) return asked;
  const { id, text, parentId } = asked;
  return { message: { id, role: "user", parts: [{ type: "text", text }] }, parentId };
}
