import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { type IsoDay, SourceKey } from "../../vocabulary.ts";

/** What the main database says of an imported edition at the moment of a search; it goes before what the index holds. */
export interface OfferedEdition {
  id: string;
  sourceKey: SourceKey;
  source: string;
  edition: string;
  inForceFrom: IsoDay | null;
  inForceTo: IsoDay | null;
}

/** The organisation's imported editions that are published now and were in force on the day. */
export async function listOfferedEditions(
  db: Database,
  organisationId: string | undefined,
  day: IsoDay,
): Promise<OfferedEdition[]> {
  if (organisationId === undefined) return [];
  const { inForceFrom, inForceTo } = guidelineEditions;
  const rows = await db
    .select({
      id: guidelineEditions.id,
      sourceKey: guidelineEditions.sourceKey,
      source: guidelineEditions.source,
      edition: guidelineEditions.edition,
      inForceFrom,
      inForceTo,
    })
    .from(guidelineEditions)
    .where(
      and(
        eq(guidelineEditions.organisationId, organisationId),
        eq(guidelineEditions.status, "published"),
        or(isNull(inForceFrom), lte(inForceFrom, day)),
        or(isNull(inForceTo), gte(inForceTo, day)),
      ),
    );
  return rows.map((row) => ({ ...row, sourceKey: SourceKey.parse(row.sourceKey) }));
}
