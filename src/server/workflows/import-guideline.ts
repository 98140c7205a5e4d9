import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { openDatabase } from "../../db/client.ts";
import { guidelineEditions, people } from "../../db/schema.ts";
import { runImport } from "../../guidelines/editions/run-import.ts";
import type { Env } from "../env.ts";
import { STEP_RETRIES } from "./step-retries.ts";

export interface ImportParams {
  editionId: string;
  attempt: number;
}

/** Reads one imported guideline on behalf of the librarian who uploaded it; what a step stored is not read again. */
export class GuidelineImport extends WorkflowEntrypoint<Env, ImportParams> {
  override async run(event: WorkflowEvent<ImportParams>, step: WorkflowStep): Promise<void> {
    const ctx = await openContext(this.env, event.payload.editionId);
    if (!ctx) return;
    await runImport(ctx, event.payload, (name, work) => step.do(name, STEP_RETRIES, work));
  }
}

/** The context of the librarian who imported the edition; nothing where the edition was deleted meanwhile. */
async function openContext(env: Env, editionId: string): Promise<Context | undefined> {
  const db = openDatabase(env.DB);
  const [row] = await db
    .select({ person: people })
    .from(guidelineEditions)
    .innerJoin(people, eq(people.id, guidelineEditions.createdBy))
    .where(eq(guidelineEditions.id, editionId));
  return row && { person: row.person, db, search: env.SEARCH, originals: env.ORIGINALS };
}
