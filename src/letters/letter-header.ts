import { and, eq } from "drizzle-orm";
import { getCaseFile } from "../case-files/get-case-file.ts";
import type { Context } from "../context.ts";
import { auditEvents, letterDetails } from "../db/schema.ts";
import { isUniqueViolation } from "../db/unique-violation.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { LetterHeader, Page } from "../vocabulary.ts";
import { readHeader } from "./read-header.ts";

/** What a reviewer set for the header, over what the file itself says; and the version to change it by. */
export async function getHeader(
  { db, person }: Context,
  caseFile: { id: string; title: string; expedited: boolean },
  pages: readonly Page[],
): Promise<{ header: LetterHeader; version: number }> {
  const [row] = await db
    .select()
    .from(letterDetails)
    .where(and(eq(letterDetails.caseFileId, caseFile.id), eq(letterDetails.organisationId, person.organisationId)));
  const read = readHeader(caseFile.title, pages);
  return {
    header: {
      caseNumber: row?.caseNumber ?? read.caseNumber,
      assignedOn: row?.assignedOn ?? read.assignedOn,
      decidedOn: row?.decidedOn ?? read.decidedOn,
      // An expedited case is set so in the queue; that it is not says nothing of its priority.
      priority: row?.priority ?? (caseFile.expedited ? "expedited" : read.priority),
      claimsAdministrator: row?.claimsAdministrator ?? read.claimsAdministrator,
    },
    version: row?.version ?? 0,
  };
}

/**
 * Sets the header of a case's letter; what is null or empty falls back to what the file says. `expected` is the version that the author saw,
 * 0 for none. Throws `not-found`, `stale-write` when it was changed since.
 */
export async function setHeader(ctx: Context, caseFileId: string, expected: number, header: LetterHeader) {
  const { organisationId, id: personId } = ctx.person;
  const caseFile = await getCaseFile(ctx, caseFileId);
  const author = { organisationId, createdBy: personId };
  const row = {
    ...header,
    caseNumber: header.caseNumber || null,
    claimsAdministrator: header.claimsAdministrator || null,
  };
  const event = { ...author, id: newId("evt"), caseFileId, action: "letter-header", subjectId: caseFileId };
  const { version } = await getHeader(ctx, caseFile, []);
  if (version !== expected) throw stale();
  const write =
    expected === 0
      ? ctx.db.insert(letterDetails).values({ ...author, ...row, caseFileId })
      : ctx.db
          .update(letterDetails)
          .set({ ...row, version: expected + 1 })
          .where(and(eq(letterDetails.caseFileId, caseFileId), eq(letterDetails.version, expected)));
  try {
    await ctx.db.batch([write, ctx.db.insert(auditEvents).values(event)]);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw stale(cause);
    throw cause;
  }
}

function stale(cause?: unknown): AppError {
  return new AppError(
    "stale-write",
    "The letter's header was changed after you opened it, so yours was not stored. Look at it again.",
    { cause },
  );
}
