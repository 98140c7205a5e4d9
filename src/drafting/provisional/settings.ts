import { and, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Context } from "../../context.ts";
import { auditEvents, organisationSettings } from "../../db/schema.ts";
import { isUniqueViolation } from "../../db/unique-violation.ts";
import { AppError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import type { OrganisationSettings, ProvisionalMode } from "../../vocabulary.ts";

/** Holds until an organisation decides otherwise: asked for, and nothing is kept back. */
const DEFAULT_MODE: ProvisionalMode = "offered";

/** The settings of the reader's organisation; version 0 while nobody has set any. */
export async function getOrganisationSettings({ db, person }: Context): Promise<OrganisationSettings> {
  const [row] = await db
    .select()
    .from(organisationSettings)
    .where(eq(organisationSettings.organisationId, person.organisationId));
  return { provisional: row?.provisional ?? DEFAULT_MODE, version: row?.version ?? 0 };
}

/**
 * Sets how the organisation works. `expected` is the version that the author saw. Reviewers are bound by the settings and do not
 * change them. Throws `forbidden` for a reviewer, `stale-write` when someone else changed them meanwhile.
 */
export async function changeOrganisationSettings(
  ctx: Context,
  expected: number,
  change: { provisional: ProvisionalMode },
): Promise<OrganisationSettings> {
  const { organisationId, id: personId, role } = ctx.person;
  if (role === "reviewer") {
    throw new AppError("forbidden", "Only QA and librarians change how the organisation works. Ask one of them.");
  }
  const row = { ...change, version: expected + 1, updatedBy: personId, updatedAt: new Date().toISOString() };
  const event = ctx.db.insert(auditEvents).values({
    id: newId("evt"),
    organisationId,
    createdBy: personId,
    action: `settings.provisional-${change.provisional}`,
    subjectId: organisationId,
  });
  const before = await getOrganisationSettings(ctx);
  if (before.version !== expected) throw staleSettings();
  const write: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] =
    expected === 0
      ? [ctx.db.insert(organisationSettings).values({ organisationId, ...row }), event]
      : [
          ctx.db
            .update(organisationSettings)
            .set(row)
            .where(
              and(eq(organisationSettings.organisationId, organisationId), eq(organisationSettings.version, expected)),
            ),
          event,
        ];
  try {
    await ctx.db.batch(write);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw staleSettings(cause);
    throw cause;
  }
  return getOrganisationSettings(ctx);
}

function staleSettings(cause?: unknown): AppError {
  return new AppError(
    "stale-write",
    "Someone changed the settings after you opened them, so yours were not stored. Look at them again.",
    { cause },
  );
}
