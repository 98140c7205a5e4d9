import { type EvidenceContext, readAssertion } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";
import { requestSubjects } from "./read-question.ts";

const ASKED = /^first prescription\b/i;
/** A supply of a month and the weeks of a review: what stands longer in the records has been prescribed before. */
const RECENT_DAYS = 60;

/**
 * "First prescription": denied by records of more than two months before the decision that show the requested drug as taken or started.
 * Null for other criteria, and where no such record stands.
 */
export function firstPrescription(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const { asOf } = context;
  if (!ASKED.test(text) || !asOf) return null;
  const drugs = requestSubjects(context).filter(({ kind }) => kind === "drug");
  const hits = drugs.flatMap(({ pattern }) =>
    unitsWith(index, pattern).flatMap((at): Hit[] => {
      const unit = index.units[at];
      const match = unit && pattern.exec(unit.text);
      if (!unit?.date || !match || (Date.parse(asOf) - Date.parse(unit.date)) / 86_400_000 <= RECENT_DAYS) return [];
      return readAssertion(unit, match.index, match[0].length) === "affirmed" ? [{ unit, assertion: "negated" }] : [];
    }),
  );
  return hits.length > 0
    ? { state: "explicitly-absent", hits, terms: [drugs[0]?.name ?? "drug", "earlier prescriptions"] }
    : null;
}
