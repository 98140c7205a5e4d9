/** Milliseconds that a task takes. */
export async function timeMs(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** Nearest-rank quantile of a list that is not empty; 0.5 is the median. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export interface Figure {
  name: string;
  unit: string;
  ours: number;
  baseline: number | null;
  goal: string;
  /** More baselines of the same run, by name. */
  beside?: Record<string, number>;
}

/** Rounded to what a reader can use. */
export const round = (value: number) => Number(value.toPrecision(3));
