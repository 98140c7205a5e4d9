import { text } from "drizzle-orm/sqlite-core";
import { createdAt } from "./created-at.ts";
import { organisations, people } from "./people.ts";

/** To whom a row belongs, who wrote it and when. */
export const author = () => ({
  organisationId: text("organisation_id")
    .notNull()
    .references(() => organisations.id),
  createdBy: text("created_by")
    .notNull()
    .references(() => people.id),
  createdAt: createdAt(),
});
