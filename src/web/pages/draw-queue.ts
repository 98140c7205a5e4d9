type Job = { signal: AbortSignal; draw: () => Promise<void> };

const jobs: Job[] = [];
let busy = false;

/**
 * Draws small pictures one at a time and only while nothing more urgent is to do, the newest request first: who scrolls through
 * a long document wants to see where he stops. What fails stays blank.
 */
export function queueDrawing(signal: AbortSignal, draw: () => Promise<void>): void {
  jobs.push({ signal, draw });
  if (!busy) void work();
}

async function work(): Promise<void> {
  busy = true;
  try {
    for (let job = jobs.pop(); job; job = jobs.pop()) {
      if (job.signal.aborted) continue;
      await idle();
      if (!job.signal.aborted) await job.draw().catch(() => undefined);
    }
  } finally {
    busy = false;
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 16);
  });
}
