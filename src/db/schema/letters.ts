/** What a determination letter holds besides the decisions: its header, the case summary, and who may say what of themselves. */
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CheckFinding, SummarySentence } from "../../vocabulary.ts";
import { author } from "./author.ts";
import { caseFiles } from "./case-files.ts";
import { people } from "./people.ts";

/** What the header of a case's letter says beyond the facts that were read; null where the file's own words stand. */
export const letterDetails = sqliteTable("letter_details", {
  caseFileId: text("case_file_id")
    .primaryKey()
    .references(() => caseFiles.id),
  ...author(),
  caseNumber: text("case_number"),
  assignedOn: text("assigned_on"),
  decidedOn: text("decided_on"),
  priority: text("priority", { enum: ["standard", "expedited"] }),
  claimsAdministrator: text("claims_administrator"),
  /** Counts changes, for If-Match. */
  version: integer("version").notNull().default(1),
});

/** Clinical case summaries, append-only: what code wrote from the file, and what a reviewer made of it. */
export const summaryRevisions = sqliteTable(
  "summary_revisions",
  {
    id: text("id").primaryKey(),
    ...author(),
    caseFileId: text("case_file_id")
      .notNull()
      .references(() => caseFiles.id),
    number: integer("number").notNull(),
    /** `built` by code from the file; `reviewer`: read, and where needed rewritten, by a physician. */
    origin: text("origin", { enum: ["built", "reviewer"] }).notNull(),
    text: text("text").notNull(),
    sentences: text("sentences", { mode: "json" }).$type<SummarySentence[]>().notNull(),
    checks: text("checks", { mode: "json" }).$type<CheckFinding[]>().notNull(),
  },
  (t) => [
    uniqueIndex("summary_revisions_number").on(t.caseFileId, t.number),
    index("summary_revisions_case_file").on(t.caseFileId),
    check("summary_revisions_text", sql`length(trim(text)) > 0`),
  ],
);

/** A reviewer's qualifications as a letter states them (Lab. Code 4610.6(f)); never the name. */
export const reviewerCredentials = sqliteTable(
  "reviewer_credentials",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    ...author(),
    licensureStates: text("licensure_states", { mode: "json" }).$type<string[]>().notNull(),
    specialties: text("specialties", { mode: "json" }).$type<string[]>().notNull(),
    boardCertified: integer("board_certified", { mode: "boolean" }).notNull(),
    /** Counts changes, for If-Match. */
    version: integer("version").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.personId] })],
);
