import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { runReading } from "../../case-files/run-reading.ts";
import type { Context } from "../../context.ts";
import { openDatabase } from "../../db/client.ts";
import { documents, people } from "../../db/schema.ts";
import type { Env } from "../env.ts";
import { STEP_RETRIES } from "./step-retries.ts";

export interface ReadingParams {
  documentId: string;
  attempt: number;
}

/** Reads one submitted document on behalf of the person who added it; what a step stored is not read again. */
export class DocumentIntake extends WorkflowEntrypoint<Env, ReadingParams> {
  override async run(event: WorkflowEvent<ReadingParams>, step: WorkflowStep): Promise<void> {
    const ctx = await openContext(this.env, event.payload.documentId);
    if (!ctx) return;
    await runReading(ctx, event.payload, (name, work) => step.do(name, STEP_RETRIES, work));
  }
}

async function openContext(env: Env, documentId: string): Promise<Context | undefined> {
  const db = openDatabase(env.DB);
  const [row] = await db
    .select({ person: people })
    .from(documents)
    .innerJoin(people, eq(people.id, documents.createdBy))
    .where(eq(documents.id, documentId));
  return row && { person: row.person, db, search: env.SEARCH, originals: env.ORIGINALS };
}
