import { desc, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../context.ts";
import { recordEvent } from "../db/record-event.ts";
import { drafts, revisions } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { newId, sha256 } from "../ids.ts";
import type { CheckFinding, Determination, DraftContent } from "../vocabulary.ts";

export interface NewRevision {
  caseFileId: string;
  disputedItemId: string;
  origin: "model" | "reviewer";
  determination: Determination;
  proposedDetermination: Determination;
  overrideReason: string | null;
  rationale: string;
  content: DraftContent;
  checks: CheckFinding[];
  modelId: string | null;
  promptVersion: string | null;
}

/** What a signature binds: determination, reason of an override, text, citations and criteria. */
export function hashRevision(
  revision: Pick<NewRevision, "determination" | "overrideReason" | "rationale" | "content">,
) {
  const { determination, overrideReason, rationale, content } = revision;
  return sha256(JSON.stringify({ determination, overrideReason, rationale, content }));
}

/**
 * Appends a revision to the item's draft, making the draft when there is none. `expected` is the number of the revision
 * that the author saw (0: none); another one having come since is refused with `stale-write`. The unique index on
 * (draft, number) decides between two writers, not this code. `also` is written with it, or not at all.
 */
export async function storeRevision(
  ctx: Context,
  revision: NewRevision,
  expected: number | null,
  also: BatchItem<"sqlite">[] = [],
) {
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  await ctx.db
    .insert(drafts)
    .values({
      ...author,
      id: newId("draft"),
      caseFileId: revision.caseFileId,
      disputedItemId: revision.disputedItemId,
    })
    .onConflictDoNothing();
  const [draft] = await ctx.db.select().from(drafts).where(eq(drafts.disputedItemId, revision.disputedItemId));
  if (!draft) throw new AppError("conflict", "The draft could not be opened. Try again.");

  const [last] = await ctx.db
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.draftId, draft.id))
    .orderBy(desc(revisions.number))
    .limit(1);
  const current = last?.number ?? 0;
  if (expected !== null && expected !== current) throw staleWrite();
  const { caseFileId, disputedItemId: _, ...stored } = revision;
  const row = {
    ...author,
    ...stored,
    id: newId("rev"),
    draftId: draft.id,
    number: current + 1,
    hash: await hashRevision(revision),
  };
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    ctx.db.insert(revisions).values(row),
    recordEvent(ctx, `revision.${revision.origin}`, row.id, caseFileId),
    ...also,
  ];
  try {
    await ctx.db.batch(statements);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw staleWrite(cause);
    throw cause;
  }
  return { draftId: draft.id, revision: row };
}

function staleWrite(cause?: unknown): AppError {
  return new AppError(
    "stale-write",
    "Someone saved this draft after you opened it. Your text is not lost: compare the two and save again.",
    { cause },
  );
}

/** Number of a draft's current revision; 0 when the item has none. */
export async function currentRevisionNumber(ctx: Context, disputedItemId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ number: sql<number>`coalesce(max(${revisions.number}), 0)` })
    .from(revisions)
    .innerJoin(drafts, eq(drafts.id, revisions.draftId))
    .where(eq(drafts.disputedItemId, disputedItemId));
  return row?.number ?? 0;
}
