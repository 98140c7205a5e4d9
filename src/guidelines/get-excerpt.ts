import { eq } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { excerpts } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { Excerpt } from "../vocabulary.ts";

/**
 * One excerpt whole, with its criteria tree.
 * @throws AppError not-found when the library holds no such excerpt
 */
export async function getExcerpt(db: Database, id: string): Promise<Excerpt> {
  const [row] = await db.select().from(excerpts).where(eq(excerpts.id, id)).limit(1);
  if (!row) throw new AppError("not-found", "The library holds no such excerpt. Search for it by treatment and date.");
  return Excerpt.parse({ ...row, criteria: row.criteria ?? null });
}
