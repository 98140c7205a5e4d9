import type { UIMessage, UIMessageChunk } from "ai";
import { and, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { messages } from "../../db/schema.ts";
import { MessageParts } from "../../message-parts.ts";

/** Most model calls for one answer; a model that still calls tools then is looping. */
export const MAX_STEPS_PER_ANSWER = 24;
/** How often a growing answer is written down, so that a reload shows it. */
const SAVE_INTERVAL_MS = 400;
/** A row of D1 holds 2 MB, and a letter may take three bytes. */
const KEPT = { perValue: 150_000, perMessage: 600_000 };

export interface AnswerEnding {
  status: "complete" | "stopped" | "failed";
  error: string | null;
  promptVersion: string;
  modelId?: string | undefined;
  inputTokens: number | null;
  outputTokens: number | null;
}

/**
 * Writes an answer down while it grows and as it ended. Saving never holds up the stream: a save that is under way when the
 * next is due lets it wait. `onStop` is told when a save sees that a stop was asked for.
 */
export class AnswerStore {
  private readonly ctx: Context;
  private readonly answerId: string;
  private readonly onStop: () => void;
  private readonly collector = new MessageParts(KEPT);
  private saving: Promise<void> | null = null;
  private savedAt = Date.now();

  constructor(ctx: Context, answerId: string, onStop: () => void) {
    this.ctx = ctx;
    this.answerId = answerId;
    this.onStop = onStop;
  }

  get saidSomething(): boolean {
    return this.collector.parts.some((part) => part.type === "text" && part.text.trim() !== "");
  }

  note(chunk: UIMessageChunk): void {
    this.collector.add(chunk);
    if (this.saving || Date.now() - this.savedAt < SAVE_INTERVAL_MS) return;
    this.savedAt = Date.now();
    this.saving = this.save().finally(() => {
      this.saving = null;
    });
  }

  /** The last word on the answer; what it says is written once and never changes after. */
  async end(ending: AnswerEnding): Promise<void> {
    await this.saving;
    await this.ctx.db
      .update(messages)
      .set({ ...ending, parts: settleParts(this.collector.parts), updatedAt: new Date().toISOString() })
      .where(this.unended());
  }

  private async save(): Promise<void> {
    const stored = await this.ctx.db
      .update(messages)
      .set({ parts: this.collector.parts, updatedAt: new Date().toISOString() })
      .where(this.unended())
      .returning({ stopRequestedAt: messages.stopRequestedAt })
      // The next save, or the end, writes the same again.
      .catch(() => []);
    if (stored[0]?.stopRequestedAt != null) this.onStop();
  }

  private unended() {
    return and(eq(messages.id, this.answerId), eq(messages.status, "streaming"));
  }
}

/** A tool call that never ended would be shown as running for ever. */
function settleParts(parts: UIMessage["parts"]): unknown[] {
  return parts.filter(
    (part) => !("state" in part && (part.state === "input-streaming" || part.state === "input-available")),
  );
}

/** What the reader is told of an answer that ended by itself; null where all is well. */
export function describeFinish(finishReason: string, saidSomething: boolean): string | null {
  switch (finishReason) {
    case "stop":
      return saidSomething ? null : "The model ended without an answer. Every stored draft is kept; ask again.";
    case "length":
      return "The model reached its length limit before it was done. What was said is kept; ask it to go on, or for less at once.";
    case "content-filter":
      return "The model declined to answer. Nothing was changed; put the question another way or use the built-in drafter.";
    case "tool-calls":
      return `The model was still calling tools after ${MAX_STEPS_PER_ANSWER} steps and was stopped. Every stored draft is kept; ask for one item at a time.`;
    default:
      return "The model's answer broke off. What was said and every stored draft is kept; try again.";
  }
}
