import type { Context } from "../context.ts";
import { newId } from "../ids.ts";
import { auditEvents } from "./schema.ts";

/** A statement that tells the audit trail who did what to which row; it belongs into one batch with the change itself. */
export function recordEvent(
  { db, person }: Pick<Context, "db" | "person">,
  action: string,
  subjectId: string,
  caseFileId: string | null = null,
) {
  return db.insert(auditEvents).values({
    id: newId("evt"),
    organisationId: person.organisationId,
    createdBy: person.id,
    caseFileId,
    action,
    subjectId,
  });
}
