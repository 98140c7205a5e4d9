/** What was asked of the API, and what was done by whom. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { author } from "./author.ts";

export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    key: text("key").notNull(),
    ...author(),
    method: text("method").notNull(),
    path: text("path").notNull(),
    requestHash: text("request_hash").notNull(),
    /** Null while the first request is under way. */
    status: integer("status"),
    body: text("body"),
  },
  (t) => [primaryKey({ columns: [t.createdBy, t.key] })],
);

export const auditEvents = sqliteTable(
  "audit_events",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id"),
    action: text("action").notNull(),
    subjectId: text("subject_id").notNull(),
  },
  (t) => [index("audit_events_case_file").on(t.caseFileId, t.createdAt)],
);
