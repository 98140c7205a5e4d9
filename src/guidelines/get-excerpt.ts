import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { excerpts, guidelineEditions } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { Excerpt } from "../vocabulary.ts";

/**
 * One excerpt whole, with its criteria tree: of the catalogue, or of what this organisation (null: none) imported and
 * published. An imported guideline may be licensed to its organisation alone. An excerpt of an edition that was replaced
 * or withdrawn is still read, because a draft may cite it, and is marked `noLongerInLibrary`.
 * @throws AppError not-found when the library holds no such excerpt
 */
export async function getExcerpt(db: Database, id: string, organisationId: string | null = null): Promise<Excerpt> {
  const own =
    organisationId === null
      ? undefined
      : and(
          eq(excerpts.organisationId, organisationId),
          inArray(guidelineEditions.status, ["published", "replaced", "withdrawn"]),
        );
  const [found] = await db
    .select({ row: excerpts, status: guidelineEditions.status })
    .from(excerpts)
    .leftJoin(guidelineEditions, eq(guidelineEditions.id, excerpts.guidelineEditionId))
    .where(and(eq(excerpts.id, id), or(isNull(excerpts.organisationId), own)))
    .limit(1);
  if (!found) {
    throw new AppError("not-found", "The library holds no such excerpt. Search for it by treatment and date.");
  }
  const { row, status } = found;
  return Excerpt.parse({
    ...row,
    criteria: row.criteria ?? null,
    ...(status === "replaced" || status === "withdrawn" ? { noLongerInLibrary: true } : {}),
  });
}
