/**
 * Tables of the main database (D1). Every row belongs to an organisation and names its author.
 * Messages, revisions, approvals and audit events are append-only: no verb updates their content.
 */
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  AuthorRole,
  CaseFacts,
  CheckFinding,
  Criterion,
  CriterionSpan,
  DocumentKind,
  DraftContent,
  LetterCitation,
  ParsedLetter,
  Quantity,
  WordBox,
} from "../vocabulary.ts";

const createdAt = () => text("created_at").notNull().default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`);

export const organisations = sqliteTable("organisations", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  createdAt: createdAt(),
});

export const people = sqliteTable(
  "people",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    name: text("name").notNull(),
    email: text("email").notNull(),
    role: text("role", { enum: ["reviewer", "qa", "librarian"] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("people_email").on(t.email)],
);

const author = () => ({
  organisationId: text("organisation_id")
    .notNull()
    .references(() => organisations.id),
  createdBy: text("created_by")
    .notNull()
    .references(() => people.id),
  createdAt: createdAt(),
});

export const caseFiles = sqliteTable(
  "case_files",
  {
    id: text("id").primaryKey(),
    ...author(),
    title: text("title").notNull(),
    /** The day on which the editions in force are looked up; the UR decision unless the reviewer says otherwise. */
    asOf: text("as_of"),
    facts: text("facts", { mode: "json" }).$type<CaseFacts>(),
    /** Set when a reviewer has confirmed or corrected what was read. */
    confirmedAt: text("confirmed_at"),
    confirmedBy: text("confirmed_by").references(() => people.id),
    /** Counts changes, for If-Match. */
    version: integer("version").notNull().default(1),
    /** Counts changes of the documents; facts read at an older count may be out of date. */
    documentsVersion: integer("documents_version").notNull().default(0),
    readDocumentsVersion: integer("read_documents_version").notNull().default(0),
  },
  (t) => [index("case_files_organisation").on(t.organisationId, t.createdAt)],
);

export const documents = sqliteTable(
  "documents",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    date: text("date"),
    mediaType: text("media_type").notNull(),
    byteLength: integer("byte_length").notNull(),
    sha256: text("sha256").notNull(),
    originalKey: text("original_key").notNull(),
    pageCount: integer("page_count").notNull(),
    /** How far reading has come: while `reading`, pages up to `pagesRead` are stored and none of them is offered. */
    status: text("status", { enum: ["reading", "ready", "failed"] })
      .notNull()
      .default("ready"),
    pagesRead: integer("pages_read").notNull().default(0),
    /** What the reader is told when `status` is failed. */
    error: text("error"),
    /** Counts the readings that were started; only the newest may write. */
    attempt: integer("attempt").notNull().default(1),
    /** The reading's last sign of life; one without any for a while has broken off. */
    updatedAt: text("updated_at"),
    /** Set while a reviewer has taken the document out of the case file; nothing reads or cites it then. */
    withdrawnAt: text("withdrawn_at"),
    withdrawnBy: text("withdrawn_by").references(() => people.id),
    /** Counts changes, for If-Match. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("documents_case_file").on(t.caseFileId, t.position),
    uniqueIndex("documents_sha256").on(t.caseFileId, t.sha256),
  ],
);

export const pages = sqliteTable(
  "pages",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    number: integer("number").notNull(),
    text: text("text").notNull(),
    readable: integer("readable", { mode: "boolean" }).notNull(),
    /** `ocr`: the page has no text of its own; `text` was recognised from its picture. */
    origin: text("origin", { enum: ["text", "ocr"] })
      .notNull()
      .default("text"),
    /** How sure the recognition is, 0 to 100; null for a page's own text. */
    confidence: integer("confidence"),
    /** Where recognised words stand on the picture; null for a page's own text. */
    wordBoxes: text("word_boxes", { mode: "json" }).$type<WordBox[]>(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.number] }), index("pages_case_file").on(t.caseFileId)],
);

/** The documents that one file holds, as runs of its pages without gap or overlap. */
export const documentSections = sqliteTable(
  "document_sections",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    firstPage: integer("first_page").notNull(),
    lastPage: integer("last_page").notNull(),
    kind: text("kind").$type<DocumentKind>().notNull(),
    date: text("date"),
    /** The last entry's day, where the document is a run of entries such as therapy notes. */
    dateTo: text("date_to"),
    authorRole: text("author_role").$type<AuthorRole>().notNull(),
    provider: text("provider"),
    title: text("title"),
    /** A reviewer's correction is never read over. */
    origin: text("origin", { enum: ["read", "reviewer"] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.firstPage] }),
    index("document_sections_case_file").on(t.caseFileId),
    check("document_sections_span", sql`last_page >= first_page`),
  ],
);

export const disputedItems = sqliteTable(
  "disputed_items",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    position: integer("position").notNull(),
    request: text("request").notNull(),
    quantity: text("quantity", { mode: "json" }).$type<Quantity>().notNull(),
    bodyRegion: text("body_region"),
    side: text("side", { enum: ["left", "right", "bilateral"] }),
    urDetermination: text("ur_determination", { enum: ["denied", "modified"] }),
    urReason: text("ur_reason"),
    urGuidelines: text("ur_guidelines", { mode: "json" }).$type<LetterCitation[]>().notNull(),
    /** Set when a reviewer took the item out of the dispute (merged, split, misread). */
    withdrawnAt: text("withdrawn_at"),
  },
  (t) => [index("disputed_items_case_file").on(t.caseFileId, t.position)],
);

/** A licensed guideline that a librarian imported; what is offered is decided by `status` at the moment of a search. */
export const guidelineEditions = sqliteTable(
  "guideline_editions",
  {
    id: text("id").primaryKey(),
    ...author(),
    name: text("name").notNull(),
    sourceKey: text("source_key").notNull(),
    source: text("source").notNull(),
    edition: text("edition").notNull(),
    authority: text("authority"),
    inForceFrom: text("in_force_from"),
    inForceTo: text("in_force_to"),
    licenceNote: text("licence_note").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type"),
    byteLength: integer("byte_length").notNull(),
    sha256: text("sha256").notNull(),
    /** Null once the original was removed with the edition. */
    originalKey: text("original_key"),
    status: text("status", {
      enum: ["reading", "ready", "published", "failed", "replaced", "withdrawn"],
    }).notNull(),
    error: text("error"),
    pageCount: integer("page_count"),
    pagesRead: integer("pages_read").notNull().default(0),
    excerptCount: integer("excerpt_count").notNull().default(0),
    /** Counts Workflow instances; only the newest may end the import. */
    attempt: integer("attempt").notNull().default(1),
    replaces: text("replaces"),
    publishedAt: text("published_at"),
    publishedBy: text("published_by").references(() => people.id),
    /** The import's last sign of life, and the time of any later change. */
    updatedAt: text("updated_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("guideline_editions_organisation").on(t.organisationId, t.status),
    // The same file stands in the library once; what failed or is gone may be imported again.
    uniqueIndex("guideline_editions_sha256")
      .on(t.organisationId, t.sha256)
      .where(sql`status in ('reading', 'ready', 'published')`),
    check(
      "guideline_editions_dates",
      sql`in_force_from is null or in_force_to is null or in_force_from <= in_force_to`,
    ),
  ],
);

/** Pages of an imported guideline as they were read, so that an import goes on after a crash and a quote can be looked up. */
export const guidelinePages = sqliteTable(
  "guideline_pages",
  {
    editionId: text("edition_id")
      .notNull()
      .references(() => guidelineEditions.id),
    number: integer("number").notNull(),
    label: text("label"),
    text: text("text").notNull(),
    /** Paragraphs with their heading levels, from which excerpts are cut; emptied when that is done. */
    blocks: text("blocks", { mode: "json" }).$type<{ text: string; level: number | null }[]>(),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.number] })],
);

export const excerpts = sqliteTable(
  "excerpts",
  {
    id: text("id").primaryKey(),
    /** Null: bundled catalogue, offered to every organisation. */
    organisationId: text("organisation_id").references(() => organisations.id),
    corpusHash: text("corpus_hash").notNull(),
    sourceKey: text("source_key").notNull(),
    source: text("source").notNull(),
    edition: text("edition").notNull(),
    authority: text("authority"),
    inForceFrom: text("in_force_from"),
    inForceTo: text("in_force_to"),
    chapter: text("chapter"),
    chapterNumber: text("chapter_number"),
    topic: text("topic").notNull(),
    pages: text("pages"),
    citedSections: text("cited_sections", { mode: "json" }).$type<string[]>().notNull(),
    bodyRegions: text("body_regions", { mode: "json" }).$type<string[]>().notNull(),
    treatments: text("treatments", { mode: "json" }).$type<string[]>().notNull(),
    recommendation: text("recommendation").notNull(),
    textKind: text("text_kind", { enum: ["summary", "verbatim"] }).notNull(),
    summary: text("summary").notNull(),
    criteria: text("criteria", { mode: "json" }).$type<Criterion | null>(),
    limits: text("limits").notNull(),
    confidence: text("confidence", { enum: ["high", "medium", "low"] }).notNull(),
    /** Null: bundled catalogue. */
    guidelineEditionId: text("guideline_edition_id").references(() => guidelineEditions.id),
    criteriaConfirmedAt: text("criteria_confirmed_at"),
    criteriaConfirmedBy: text("criteria_confirmed_by").references(() => people.id),
  },
  (t) => [
    index("excerpts_source").on(t.sourceKey, t.inForceFrom),
    index("excerpts_guideline_edition").on(t.guidelineEditionId),
  ],
);

/** Criteria for an imported excerpt as a model or a librarian wrote them down; only a confirmed tree counts. */
export const proposedCriteria = sqliteTable(
  "proposed_criteria",
  {
    id: text("id").primaryKey(),
    ...author(),
    excerptId: text("excerpt_id")
      .notNull()
      .references(() => excerpts.id, { onDelete: "cascade" }),
    tree: text("tree", { mode: "json" }).$type<Criterion>().notNull(),
    spans: text("spans", { mode: "json" }).$type<CriterionSpan[]>().notNull(),
    origin: text("origin", { enum: ["model", "librarian"] }).notNull(),
    status: text("status", { enum: ["proposed", "confirmed", "dismissed"] }).notNull(),
    decidedAt: text("decided_at"),
    decidedBy: text("decided_by").references(() => people.id),
    modelId: text("model_id"),
    promptVersion: text("prompt_version"),
  },
  (t) => [index("proposed_criteria_excerpt").on(t.excerptId, t.createdAt)],
);

export const messages = sqliteTable(
  "messages",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
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

export const drafts = sqliteTable(
  "drafts",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    disputedItemId: text("disputed_item_id")
      .notNull()
      .references(() => disputedItems.id),
  },
  (t) => [uniqueIndex("drafts_disputed_item").on(t.disputedItemId), index("drafts_case_file").on(t.caseFileId)],
);

export const revisions = sqliteTable(
  "revisions",
  {
    id: text("id").primaryKey(),
    ...author(),
    draftId: text("draft_id")
      .notNull()
      .references(() => drafts.id),
    number: integer("number").notNull(),
    origin: text("origin", { enum: ["model", "reviewer"] }).notNull(),
    determination: text("determination", { enum: ["upheld", "overturned", "modified"] }).notNull(),
    /** What code derived from the criteria; differs from `determination` where the reviewer overrode it. */
    proposedDetermination: text("proposed_determination", { enum: ["upheld", "overturned", "modified"] }).notNull(),
    overrideReason: text("override_reason"),
    rationale: text("rationale").notNull(),
    content: text("content", { mode: "json" }).$type<DraftContent>().notNull(),
    checks: text("checks", { mode: "json" }).$type<CheckFinding[]>().notNull(),
    /** SHA-256 over determination, rationale and content; what a signature binds. */
    hash: text("hash").notNull(),
    modelId: text("model_id"),
    promptVersion: text("prompt_version"),
  },
  (t) => [
    uniqueIndex("revisions_number").on(t.draftId, t.number),
    check(
      "revisions_override_has_reason",
      sql`determination = proposed_determination OR length(trim(coalesce(override_reason, ''))) > 0`,
    ),
  ],
);

export const approvals = sqliteTable(
  "approvals",
  {
    id: text("id").primaryKey(),
    ...author(),
    draftId: text("draft_id")
      .notNull()
      .references(() => drafts.id),
    revisionId: text("revision_id")
      .notNull()
      .references(() => revisions.id),
    hash: text("hash").notNull(),
    statement: text("statement").notNull(),
  },
  (t) => [uniqueIndex("approvals_revision").on(t.revisionId), index("approvals_draft").on(t.draftId)],
);

/** Places that came close to evidence and that a reviewer read and set aside for one criterion of a draft. */
export const nearMissDismissals = sqliteTable(
  "near_miss_dismissals",
  {
    id: text("id").primaryKey(),
    ...author(),
    draftId: text("draft_id")
      .notNull()
      .references(() => drafts.id),
    excerptId: text("excerpt_id").notNull(),
    criterionId: text("criterion_id").notNull(),
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id),
    page: integer("page").notNull(),
    start: integer("start").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [
    uniqueIndex("near_miss_dismissals_place").on(t.draftId, t.excerptId, t.criterionId, t.documentId, t.page, t.start),
    check("near_miss_dismissals_reason", sql`length(trim(reason)) > 0`),
  ],
);

export const finalDeterminations = sqliteTable(
  "final_determinations",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    name: text("name").notNull(),
    text: text("text").notNull(),
    letter: text("letter", { mode: "json" }).$type<ParsedLetter>().notNull(),
  },
  (t) => [index("final_determinations_case_file").on(t.caseFileId, t.createdAt)],
);

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
