import { and, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { excerpts, guidelineEditions } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";

/**
 * An imported excerpt of the organisation that may still get criteria: read completely, published or not.
 * @throws AppError not-found, conflict for an excerpt of an edition that is no longer in the library
 */
export async function loadImportedExcerpt({ db, person }: Context, excerptId: string) {
  const [found] = await db
    .select({ row: excerpts, status: guidelineEditions.status })
    .from(excerpts)
    .innerJoin(guidelineEditions, eq(guidelineEditions.id, excerpts.guidelineEditionId))
    .where(and(eq(excerpts.id, excerptId), eq(excerpts.organisationId, person.organisationId)));
  if (!found || found.status === "reading" || found.status === "failed") {
    throw new AppError("not-found", "There is no such imported excerpt in your organisation.");
  }
  if (found.status === "replaced" || found.status === "withdrawn") {
    throw new AppError("conflict", "The edition of this excerpt is no longer in the library. Nothing was changed.");
  }
  return found.row;
}
