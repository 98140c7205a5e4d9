/** Organisations and the people in them. */
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { createdAt } from "./created-at.ts";

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

/** What an organisation has decided about its way of working; without a row the defaults hold. */
export const organisationSettings = sqliteTable("organisation_settings", {
  organisationId: text("organisation_id")
    .primaryKey()
    .references(() => organisations.id),
  /** Whether reviewers record a provisional determination before they see a draft. */
  provisional: text("provisional", { enum: ["required", "offered", "off"] }).notNull(),
  /** Counts changes, for If-Match. */
  version: integer("version").notNull(),
  updatedBy: text("updated_by")
    .notNull()
    .references(() => people.id),
  updatedAt: text("updated_at").notNull(),
});
