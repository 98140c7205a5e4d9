import type { DocumentIntake } from "../context.ts";
import type { Env } from "./env.ts";

/** On a local start a crash is a person who stopped the server, and who looks again soon. */
const STALLED_LOCALLY_MS = 10_000;

/** Starts instances of the Workflow that reads documents; a second start of the same attempt is the first. */
export function bindIntake(env: Env): DocumentIntake {
  return {
    async start(documentId, attempt) {
      try {
        await env.DOCUMENT_INTAKE.create({ id: `${documentId}-${attempt}`, params: { documentId, attempt } });
      } catch (error) {
        if (!(error instanceof Error && /already.exists/i.test(error.message))) throw error;
      }
    },
    ...(env.RATIONALE_LOCAL === "1" ? { stalledMs: STALLED_LOCALLY_MS } : {}),
  };
}
