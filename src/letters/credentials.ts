import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "../context.ts";
import { auditEvents, reviewerCredentials } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { ReviewerCredentials } from "../vocabulary.ts";

/** The reader's own qualifications, null while none are set, and the version to change them by. */
export async function getCredentials({ db, person }: Context) {
  const [row] = await db.select().from(reviewerCredentials).where(eq(reviewerCredentials.personId, person.id));
  return { credentials: row ? viewCredentials(row) : null, version: row?.version ?? 0 };
}

/** Qualifications of these people of the reader's organisation, by their ids; who has set none is left out. */
export async function findCredentials(
  { db, person }: Context,
  personIds: readonly string[],
): Promise<Map<string, ReviewerCredentials>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(reviewerCredentials)
    .where(
      and(
        inArray(reviewerCredentials.personId, [...personIds]),
        eq(reviewerCredentials.organisationId, person.organisationId),
      ),
    );
  return new Map(rows.map((row) => [row.personId, viewCredentials(row)]));
}

function viewCredentials(row: typeof reviewerCredentials.$inferSelect): ReviewerCredentials {
  const { licensureStates, specialties, boardCertified } = row;
  return { licensureStates, specialties, boardCertified };
}

/**
 * Sets what letters state of the reader. `expected` is the version that the reader saw, 0 for none. Throws `forbidden` for who reviews
 * nothing, `stale-write` when they were changed since.
 */
export async function setCredentials(ctx: Context, expected: number, credentials: ReviewerCredentials) {
  const { id: personId, organisationId, role } = ctx.person;
  if (role !== "reviewer")
    throw new AppError("forbidden", "Only a physician reviewer has credentials in a letter; nothing was stored.");
  const author = { organisationId, createdBy: personId };
  const event = { ...author, id: newId("evt"), action: "credentials", subjectId: personId };
  const before = await getCredentials(ctx);
  if (before.version !== expected) throw stale();
  const write =
    expected === 0
      ? ctx.db.insert(reviewerCredentials).values({ ...author, personId, ...credentials })
      : ctx.db
          .update(reviewerCredentials)
          .set({ ...credentials, version: expected + 1 })
          .where(and(eq(reviewerCredentials.personId, personId), eq(reviewerCredentials.version, expected)));
  try {
    await ctx.db.batch([write, ctx.db.insert(auditEvents).values(event)]);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw stale(cause);
    throw cause;
  }
  return getCredentials(ctx);
}

function stale(cause?: unknown): AppError {
  return new AppError(
    "stale-write",
    "Your credentials were changed after you opened them, so these were not stored. Look at them again.",
    { cause },
  );
}
