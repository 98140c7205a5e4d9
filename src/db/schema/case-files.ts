/** Case files: documents, their pages and sections, and what is in dispute. */
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AuthorRole, CaseFacts, DocumentKind, LetterCitation, Quantity, WordBox } from "../../vocabulary.ts";
import { author } from "./author.ts";
import { people } from "./people.ts";

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
    /** The day from which the time to decide runs: application and records complete. Null: the day the case file was opened. */
    receivedOn: text("received_on"),
    /** Decided within three days instead of thirty. */
    expedited: integer("expedited", { mode: "boolean" }).notNull().default(false),
    /** The reviewer who decides; null while nobody does. */
    assigneeId: text("assignee_id").references(() => people.id),
    /** Set while the case file is out of the queue; nothing in it changes. */
    archivedAt: text("archived_at"),
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
    /** A reviewer's own item, also one made by merging or splitting, is never read over. */
    origin: text("origin", { enum: ["read", "reviewer"] })
      .notNull()
      .default("read"),
    /** Set when a reviewer took the item out of the dispute (merged, split, misread). */
    withdrawnAt: text("withdrawn_at"),
    /** The items that stand in its place after a merge or a split. */
    replacedBy: text("replaced_by", { mode: "json" }).$type<string[]>(),
    /** Counts changes, for If-Match. */
    version: integer("version").notNull().default(1),
  },
  (t) => [index("disputed_items_case_file").on(t.caseFileId, t.position)],
);
