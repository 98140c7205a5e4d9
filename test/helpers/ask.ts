import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { UIMessageChunk } from "ai";
import type { Context } from "../../src/context.ts";
import { answerReviewer } from "../../src/drafting/answer-reviewer.ts";
import { listMessages } from "../../src/drafting/conversation/list-messages.ts";
import { ModelSettings } from "../../src/drafting/models.ts";
import { newId } from "../../src/ids.ts";

export interface Question {
  text?: string;
  id?: string;
  parentId?: string | null;
  /** Answers this question again instead. */
  again?: string;
  settings?: Record<string, string>;
  unwatchedMs?: number;
}

/** Asks a model as a reviewer would, without waiting for the end. */
export async function startAnswer(ctx: Context, caseFileId: string, model: LanguageModelV4, question: Question = {}) {
  const { text = "Draft every item", id = newId("msg"), settings = {}, again, parentId, unwatchedMs } = question;
  return answerReviewer(ctx, {
    caseFileId,
    message: again ? { again } : { id, text, parentId },
    model,
    selected: { id: "scripted", builtIn: false, label: "scripted" },
    settings: ModelSettings.parse(settings),
    unwatchedMs,
  });
}

/** Asks, reads the stream to its end and gives back what was sent and what is stored of the answer. */
export async function ask(ctx: Context, caseFileId: string, model: LanguageModelV4, question: Question = {}) {
  const answer = await startAnswer(ctx, caseFileId, model, question);
  const chunks = await readChunks(answer.stream);
  await answer.ended;
  return { chunks, stored: await storedAnswer(ctx, caseFileId, answer.answerId) };
}

export async function readChunks(stream: ReadableStream<UIMessageChunk>): Promise<UIMessageChunk[]> {
  const chunks: UIMessageChunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

export async function storedAnswer(ctx: Context, caseFileId: string, answerId: string) {
  const row = (await listMessages(ctx, caseFileId)).find((message) => message.id === answerId);
  if (!row) throw new Error("the answer is not stored");
  return row;
}

/** What the stream said of an error, and what it wrote. */
export function said(chunks: UIMessageChunk[]) {
  return {
    text: chunks.flatMap((chunk) => (chunk.type === "text-delta" ? [chunk.delta] : [])).join(""),
    errors: chunks.flatMap((chunk) => (chunk.type === "error" ? [chunk.errorText] : [])),
  };
}
