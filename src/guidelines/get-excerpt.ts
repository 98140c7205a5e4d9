import { and, eq, isNull, or } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { excerpts } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { Excerpt } from "../vocabulary.ts";

/**
 * One excerpt whole, with its criteria tree: of the catalogue, or of what this organisation (null: none) imported. An
 * imported guideline may be licensed to its organisation alone.
 * @throws AppError not-found when the library holds no such excerpt
 */
export async function getExcerpt(db: Database, id: string, organisationId: string | null = null): Promise<Excerpt> {
  const own = organisationId === null ? undefined : eq(excerpts.organisationId, organisationId);
  const [row] = await db
    .select()
    .from(excerpts)
    .where(and(eq(excerpts.id, id), or(isNull(excerpts.organisationId), own)))
    .limit(1);
  if (!row) throw new AppError("not-found", "The library holds no such excerpt. Search for it by treatment and date.");
  return Excerpt.parse({ ...row, criteria: row.criteria ?? null });
}
