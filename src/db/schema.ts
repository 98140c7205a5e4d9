/**
 * Tables of the main database (D1). Every row belongs to an organisation and names its author.
 * Messages, revisions, approvals and audit events are append-only: no verb updates their content.
 */
export * from "./schema/case-files.ts";
export * from "./schema/conversation.ts";
export * from "./schema/drafts.ts";
export * from "./schema/guidelines.ts";
export * from "./schema/letters.ts";
export * from "./schema/people.ts";
export * from "./schema/queue-views.ts";
export * from "./schema/records.ts";
