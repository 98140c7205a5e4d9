/** What was said in a case, and what the model calls behind it took. */
import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { author } from "./author.ts";
import { caseFiles } from "./case-files.ts";
import { people } from "./people.ts";

export const messages = sqliteTable(
  "messages",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    /** What it follows: the message before it on its branch. Null at the beginning; messages of one parent are branches. */
    parentId: text("parent_id").references((): AnySQLiteColumn => messages.id),
    role: text("role", { enum: ["user", "assistant"] }).notNull(),
    /** UI message parts of the AI SDK; grows while `status` is streaming, then never changes. */
    parts: text("parts", { mode: "json" }).$type<unknown[]>().notNull(),
    status: text("status", { enum: ["streaming", "complete", "stopped", "failed"] }).notNull(),
    /** What the reader is told when `status` is failed. */
    error: text("error"),
    stopRequestedAt: text("stop_requested_at"),
    /** The answer's last sign of life; a streaming message without one for a while has broken off. */
    updatedAt: text("updated_at").notNull(),
    modelId: text("model_id"),
    promptVersion: text("prompt_version"),
    inputTokens: integer("input_tokens"),
    outputTokens: integer("output_tokens"),
  },
  (t) => [
    index("messages_case_file").on(t.caseFileId, t.createdAt),
    // One answer at a time: a double click or a second tab must not start another.
    uniqueIndex("messages_one_streaming").on(t.caseFileId).where(sql`status = 'streaming'`),
  ],
);

/**
 * Which branch of a case's conversation a person last looked at. Not a record of anything said, so that it alone is
 * overwritten here; it stands on the server, so that another tab or machine shows the same branch.
 */
export const shownBranches = sqliteTable(
  "shown_branches",
  {
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** A message of the branch; what follows it is shown as well. */
    messageId: text("message_id")
      .notNull()
      .references(() => messages.id),
  },
  (t) => [primaryKey({ columns: [t.caseFileId, t.personId] })],
);

/** One request to a model server. Counts and times only: nothing of what was said. */
export const modelCalls = sqliteTable(
  "model_calls",
  {
    id: text("id").primaryKey(),
    ...author(),
    /** Null where the call was about the library. */
    caseFileId: text("case_file_id").references(() => caseFiles.id),
    /** The answer that it was made for. */
    messageId: text("message_id"),
    purpose: text("purpose", { enum: ["answer", "criteria"] }).notNull(),
    modelId: text("model_id").notNull(),
    promptVersion: text("prompt_version").notNull(),
    inputTokens: integer("input_tokens").notNull(),
    /** Part of the input that the server had in its prompt cache. */
    cachedInputTokens: integer("cached_input_tokens").notNull(),
    outputTokens: integer("output_tokens").notNull(),
    /** The server gave no count; it was estimated from the characters. */
    estimated: integer("estimated", { mode: "boolean" }).notNull(),
    /** Millionths of a dollar by the configured prices; null where none are set. */
    costMicroUsd: integer("cost_micro_usd"),
    /** Milliseconds until the first part of the answer; null where none came. */
    firstPartMs: integer("first_part_ms"),
    totalMs: integer("total_ms").notNull(),
    outcome: text("outcome", { enum: ["complete", "failed", "broken-off"] }).notNull(),
  },
  (t) => [index("model_calls_case_file").on(t.caseFileId, t.createdAt)],
);
