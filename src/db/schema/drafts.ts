/** Drafts with their revisions, approvals, and the letters they are compared with. */
import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CheckFinding, DraftContent, ParsedLetter, SuggestionKind } from "../../vocabulary.ts";
import { author } from "./author.ts";
import { caseFiles, disputedItems, documents } from "./case-files.ts";
import { people } from "./people.ts";

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

/**
 * The number of findings of a revision that block its approval. JSON escapes quotation marks inside of a text, so that these
 * characters in a row are the property and nothing else; the index above answers it only where it is written like this.
 */
export const blockingCount = sql.raw(`((length("checks") - length(replace("checks", '"severity":"block"', ''))) / 18)`);

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
    // How many findings block, kept by the database itself, so that the queue counts them without reading every draft's text.
    index("revisions_blocking").on(t.draftId, t.number, blockingCount),
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

/**
 * A change that a model proposes for a text which is the reviewer's, or the case for another determination. It waits for the
 * reviewer; the decision is set once, what was proposed never changes.
 */
export const suggestions = sqliteTable(
  "suggestions",
  {
    id: text("id").primaryKey(),
    ...author(),
    draftId: text("draft_id")
      .notNull()
      .references(() => drafts.id),
    /** The revision that it was written over. */
    baseRevisionId: text("base_revision_id")
      .notNull()
      .references(() => revisions.id),
    baseRevisionNumber: integer("base_revision_number").notNull(),
    kind: text("kind").$type<SuggestionKind>().notNull(),
    /** A few words for the reviewer. */
    label: text("label").notNull(),
    determination: text("determination", { enum: ["upheld", "overturned", "modified"] }).notNull(),
    rationale: text("rationale").notNull(),
    content: text("content", { mode: "json" }).$type<DraftContent>().notNull(),
    checks: text("checks", { mode: "json" }).$type<CheckFinding[]>().notNull(),
    modelId: text("model_id").notNull(),
    promptVersion: text("prompt_version").notNull(),
    decidedAt: text("decided_at"),
    decidedBy: text("decided_by").references(() => people.id),
    /** Null while it waits; `superseded` where a later one took its place. */
    outcome: text("outcome", { enum: ["accepted", "rejected", "superseded"] }),
  },
  (t) => [
    index("suggestions_draft").on(t.draftId, t.createdAt),
    check("suggestions_decided", sql`(outcome IS NULL) = (decided_at IS NULL)`),
  ],
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
    /** When and by whom it was taken back; the place then counts as a near-miss again, and may be set aside anew. */
    takenBackAt: text("taken_back_at"),
    takenBackBy: text("taken_back_by").references(() => people.id),
  },
  (t) => [
    uniqueIndex("near_miss_dismissals_standing")
      .on(t.draftId, t.excerptId, t.criterionId, t.documentId, t.page, t.start)
      .where(sql`taken_back_at is null`),
    check("near_miss_dismissals_reason", sql`length(trim(reason)) > 0`),
  ],
);

/**
 * What a reviewer leans to for an item before the draft is seen. Append-only: a second thought is another row.
 */
export const provisionalDeterminations = sqliteTable(
  "provisional_determinations",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    disputedItemId: text("disputed_item_id")
      .notNull()
      .references(() => disputedItems.id),
    determination: text("determination", { enum: ["upheld", "overturned", "modified"] }).notNull(),
    /** Number of the revision that its author could see by then; 0 where none was shown, which makes it independent. */
    seenRevision: integer("seen_revision").notNull(),
  },
  (t) => [
    index("provisional_determinations_item").on(t.disputedItemId, t.createdBy, t.createdAt),
    index("provisional_determinations_case_file").on(t.caseFileId),
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
