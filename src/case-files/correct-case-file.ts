import { and, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { caseFiles } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { CaseFacts } from "../vocabulary.ts";
import { getCaseFile } from "./get-case-file.ts";

/**
 * Stores what a reviewer confirmed or corrected. `version` is the one that the reviewer saw; throws `stale-write` when the
 * case file has changed since.
 */
export async function correctCaseFile(
  ctx: Context,
  caseFileId: string,
  version: number,
  change: { title?: string; asOf?: string; facts?: Partial<CaseFacts>; confirmed?: true },
) {
  const caseFile = await getCaseFile(ctx, caseFileId);
  const facts = change.facts ? CaseFacts.parse({ ...(caseFile.facts ?? EMPTY_FACTS), ...change.facts }) : undefined;
  // The editions in force follow the decision's date, unless the reviewer names a day of their own.
  const followed = followDecision(caseFile, change.facts?.urDecisionDate);
  const named = change.asOf === caseFile.asOf ? undefined : change.asOf;
  const asOf = named ?? followed;
  const [row] = await ctx.db
    .update(caseFiles)
    .set({
      ...(change.title ? { title: change.title } : {}),
      ...(asOf ? { asOf } : {}),
      ...(facts ? { facts } : {}),
      ...(change.confirmed ? { confirmedAt: new Date().toISOString(), confirmedBy: ctx.person.id } : {}),
      version: version + 1,
    })
    .where(and(eq(caseFiles.id, caseFileId), eq(caseFiles.version, version)))
    .returning();
  if (!row) {
    throw new AppError(
      "stale-write",
      "The case file has changed since you opened it. Reload it and make the change again.",
    );
  }
  return row;
}

/** The corrected day of the utilization review decision, where the case file's own day was that of the decision or none. */
function followDecision(
  { asOf, facts }: { asOf: string | null; facts: CaseFacts | null },
  corrected: string | null | undefined,
): string | undefined {
  if (!corrected) return undefined;
  const own =
    asOf === null || asOf === facts?.urDecisionDate || (!facts?.urDecisionDate && asOf === facts?.applicationDate);
  return own ? corrected : undefined;
}

const EMPTY_FACTS: CaseFacts = {
  claimantName: null,
  age: null,
  sex: null,
  birthDate: null,
  dateOfInjury: null,
  urDecisionDate: null,
  applicationDate: null,
  diagnoses: [],
  treatmentToDate: [],
  medications: [],
  sources: {},
  inconsistencies: [],
};
