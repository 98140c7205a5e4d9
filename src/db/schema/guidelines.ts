/** Licensed guidelines that a librarian imported; the public ones ship with the product. */
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Criterion, CriterionSpan } from "../../vocabulary.ts";
import { author } from "./author.ts";
import { organisations, people } from "./people.ts";

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
