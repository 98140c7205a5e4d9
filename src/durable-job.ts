/**
 * Long work that outlives its Worker: a job of named steps whose progress stands in the database. The server binds a job to a
 * Workflow; tests and hosts without one run the same steps in place.
 */
import { AppError } from "./errors.ts";

/** Starts a job that the server bound; a second start of the same attempt is the first. */
export interface DurableJob {
  start(subjectId: string, attempt: number): Promise<void>;
  /** After how many milliseconds without a sign of life a job counts as dead. */
  stalledMs?: number;
}

/** Runs a named piece of work so that it is not run again once it has ended; a Workflow's step, or a plain call. */
export type DurableStep = <T extends StepOutcome>(name: string, work: () => Promise<T>) => Promise<T>;

/** What a step gives back. Errors that were meant cross as words, because a host rebuilds other errors without their code. */
export type StepOutcome = { next: number } | { ended: true } | { failed: string };

export const runInPlace: DurableStep = (_, work) => work();

/** Turns an error that was meant (an `AppError`) into an outcome; any other is thrown on, for the host to try again. */
export async function meant(work: () => Promise<StepOutcome>): Promise<StepOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return { failed: error.message };
    throw error;
  }
}

/** A subject at which the Worker dies each time must not be tried for ever. */
export const MAX_ATTEMPTS = 12;
/** Longer than any one step takes. */
const STALLED_MS = 30_000;

/** Whether a job whose last sign of life came at `lastSign` (ISO 8601) has died with its Worker. */
export function hasStalled(job: DurableJob, lastSign: string, now: number): boolean {
  return now - Date.parse(lastSign) >= (job.stalledMs ?? STALLED_MS);
}

/** Tells the log that a job broke off. Only the kind of the error: its message may carry the text that was read. */
export function logBrokenJob(job: string, error: unknown): void {
  console.error(`${job} broke off: ${error instanceof Error ? error.name : typeof error}`);
}

/**
 * A pause between pieces of heavy work. On one machine all Workers share a thread, which looks at the network only when it has
 * nothing else to do: without a pause nobody would be answered, not even about the progress, until the job ends.
 */
export const letOthersRun = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
