import type { GuidelineImports } from "../context.ts";
import type { Env } from "./env.ts";

/** On a local start a crash is a person who stopped the server, and who looks again soon. */
const STALLED_LOCALLY_MS = 10_000;

/** Starts instances of the Workflow that reads guidelines; a second start of the same attempt is the first. */
export function bindImports(env: Env): GuidelineImports {
  return {
    async start(editionId, attempt) {
      const id = `${editionId}-${attempt}`;
      try {
        await env.GUIDELINE_IMPORT.create({ id, params: { editionId, attempt } });
      } catch (error) {
        if (!(error instanceof Error && /already.exists/i.test(error.message))) throw error;
      }
    },
    ...(env.RATIONALE_LOCAL === "1" ? { stalledMs: STALLED_LOCALLY_MS } : {}),
  };
}
