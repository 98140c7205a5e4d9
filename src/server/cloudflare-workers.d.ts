/** The runtime's own module, as far as the Worker uses it; its whole types would clash with those of the browser. */
declare module "cloudflare:workers" {
  import type { ExecutionContext } from "@cloudflare/workers-types";

  export interface WorkflowEvent<Params> {
    readonly payload: Readonly<Params>;
    readonly timestamp: Date;
    readonly instanceId: string;
  }
  export interface WorkflowStepConfig {
    retries?: { limit: number; delay: string | number; backoff?: "constant" | "linear" | "exponential" };
    timeout?: string | number;
  }
  export interface WorkflowStep {
    do<T>(name: string, config: WorkflowStepConfig, work: () => Promise<T>): Promise<T>;
  }
  export abstract class WorkflowEntrypoint<Env, Params> {
    protected readonly ctx: ExecutionContext;
    protected readonly env: Env;
    constructor(ctx: ExecutionContext, env: Env);
    abstract run(event: WorkflowEvent<Params>, step: WorkflowStep): Promise<unknown>;
  }
}
