import type { D1Database } from "@cloudflare/workers-types";
import { drizzle } from "drizzle-orm/d1";
import * as schema from "./schema.ts";

/** Opens the main database. `search` is the rebuildable full-text index, addressed with plain SQL. */
export function openDatabase(d1: D1Database) {
  return drizzle(d1, { schema });
}

export type Database = ReturnType<typeof openDatabase>;

/** Both databases; what a verb gets that also searches. */
export interface Databases {
  db: Database;
  search: D1Database;
}
