import { checkDraft, type DraftCheckInput } from "../../../src/drafting/check-draft.ts";
import type { CheckFinding, Excerpt } from "../../../src/vocabulary.ts";
import { PROPOSAL_MUTATORS } from "./mutate-proposal.ts";
import { TEXT_MUTATORS } from "./mutate-text.ts";
import { createRandom } from "./random.ts";
import { draftCase, type RightDraft } from "./right-drafts.ts";
import { makeSyntheticCase } from "./synthetic-case.ts";

export interface MutationReport {
  drafts: number;
  /** Right drafts with a finding that blocks or warns. */
  alarms: { draft: RightDraft; findings: CheckFinding[] }[];
  kinds: Record<string, { mutants: number; killed: number; blocked: number }>;
  survivors: { kind: string; draft: RightDraft; mutant: DraftCheckInput }[];
  /** Milliseconds of one check, each. */
  times: number[];
}

/** Right drafts of the built-in drafter on synthetic cases; the same seed makes the same drafts. */
export function makeRightDrafts(library: readonly Excerpt[], seed: number, cases: number): RightDraft[] {
  const random = createRandom(seed);
  const byId = new Map(library.map((excerpt) => [excerpt.id, excerpt]));
  const pool = library.filter(({ criteria, recommendation }) => criteria && recommendation !== "procedure");
  return Array.from({ length: cases }, (_, number) => makeSyntheticCase(random, pool, number)).flatMap((one) =>
    draftCase(one, byId),
  );
}

/**
 * Checks right drafts and drafts with one thing changed. A mutant is killed by a finding that blocks or warns and that the
 * right draft does not have.
 */
export function measureMutants(
  library: readonly Excerpt[],
  drafts: readonly RightDraft[],
  seed: number,
  mutantsPerKind: number,
): MutationReport {
  const random = createRandom(seed);
  const report: MutationReport = { drafts: drafts.length, alarms: [], kinds: {}, survivors: [], times: [] };
  const known = new Map<RightDraft, Set<string>>();
  for (const draft of drafts) {
    const begin = performance.now();
    const found = loud(draft.input);
    report.times.push(performance.now() - begin);
    if (found.length > 0) report.alarms.push({ draft, findings: found });
    known.set(draft, new Set(found.map(keyOf)));
  }
  for (const kind of [...Object.keys(TEXT_MUTATORS), ...Object.keys(PROPOSAL_MUTATORS)]) {
    const counted = { mutants: 0, killed: 0, blocked: 0 };
    report.kinds[kind] = counted;
    for (let attempt = 0; attempt < mutantsPerKind * 8 && counted.mutants < mutantsPerKind; attempt += 1) {
      const draft = random.pick(drafts);
      const mutant = mutate(kind, draft, random, library);
      if (!mutant) continue;
      counted.mutants += 1;
      const begin = performance.now();
      const found = loud(mutant).filter((one) => !known.get(draft)?.has(keyOf(one)));
      report.times.push(performance.now() - begin);
      if (found.length > 0) counted.killed += 1;
      else report.survivors.push({ kind, draft, mutant });
      if (found.some(({ severity }) => severity === "block")) counted.blocked += 1;
    }
  }
  return report;
}

function mutate(
  kind: string,
  draft: RightDraft,
  random: ReturnType<typeof createRandom>,
  library: readonly Excerpt[],
): DraftCheckInput | undefined {
  const text = TEXT_MUTATORS[kind]?.(draft, random);
  if (text !== undefined) {
    if (text === draft.input.proposal.rationale) return undefined;
    return { ...draft.input, proposal: { ...draft.input.proposal, rationale: text } };
  }
  const changed = PROPOSAL_MUTATORS[kind]?.(draft, random, library);
  return changed ? { ...draft.input, ...changed } : undefined;
}

const loud = (input: DraftCheckInput) => checkDraft(input).findings.filter(({ severity }) => severity !== "inform");
const keyOf = ({ code, message }: CheckFinding) => `${code} ${message}`;
