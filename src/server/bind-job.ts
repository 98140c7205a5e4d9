import type { Workflow } from "@cloudflare/workers-types";
import type { DurableJob } from "../durable-job.ts";
import type { Env } from "./env.ts";

/** On a local start a crash is a person who stopped the server, and who looks again soon. */
const STALLED_LOCALLY_MS = 10_000;

/** Starts instances of a Workflow, one for each attempt; `params` says what the Workflow is given. */
export function bindJob<Params>(
  env: Env,
  workflow: Workflow<Params>,
  params: (subjectId: string, attempt: number) => Params,
): DurableJob {
  return {
    async start(subjectId, attempt) {
      try {
        await workflow.create({ id: `${subjectId}-${attempt}`, params: params(subjectId, attempt) });
      } catch (error) {
        if (!(error instanceof Error && /already.exists/i.test(error.message))) throw error;
      }
    },
    ...(env.RATIONALE_LOCAL === "1" ? { stalledMs: STALLED_LOCALLY_MS } : {}),
  };
}
