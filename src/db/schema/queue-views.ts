/** Views of the queue that a person keeps. */
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { QueueFilter } from "../../vocabulary.ts";
import { author } from "./author.ts";

export const queueViews = sqliteTable(
  "queue_views",
  {
    id: text("id").primaryKey(),
    /** Its author is the only one who sees it. */
    ...author(),
    name: text("name").notNull(),
    filter: text("filter", { mode: "json" }).$type<QueueFilter>().notNull(),
  },
  (t) => [index("queue_views_person").on(t.createdBy, t.createdAt)],
);
