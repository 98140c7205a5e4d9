import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import type { EditionMetadata, GuidelineEdition } from "../../vocabulary.ts";
import { checkDates } from "./create-edition.ts";
import { copyMetadata } from "./excerpt-row.ts";
import { loadEdition, requireLibrarian, viewEdition } from "./get-edition.ts";

/**
 * Corrects what is said of an edition; its excerpts follow in the same transaction. `version` is the one that was seen.
 * @throws AppError forbidden, not-found, stale-write, invalid-request for dates that contradict
 */
export async function correctEdition(
  ctx: Context,
  id: string,
  version: number,
  change: Partial<EditionMetadata>,
): Promise<GuidelineEdition> {
  requireLibrarian(ctx);
  const row = await loadEdition(ctx, id);
  const { inForceFrom = row.inForceFrom, inForceTo = row.inForceTo } = change;
  checkDates({ inForceFrom, inForceTo });
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  // A source that was never named apart follows the name.
  const { name = row.name, source = row.source === row.name ? name : row.source } = change;
  const [changed] = await ctx.db.batch([
    ctx.db
      .update(guidelineEditions)
      .set({ ...given, source: source || name, version: sql`version + 1` })
      .where(and(eq(guidelineEditions.id, id), eq(guidelineEditions.version, version)))
      .returning(),
    copyMetadata(ctx, id),
  ]);
  const [edition] = changed;
  if (!edition) {
    throw new AppError(
      "stale-write",
      "Someone changed this edition after you opened it. Load it again and repeat the change.",
    );
  }
  return viewEdition(edition);
}
