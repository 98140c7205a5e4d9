/** Organisations and the people in them. */
import { sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
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
