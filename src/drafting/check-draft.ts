import type { CheckFinding, DraftCitation, StoredCriterion } from "../vocabulary.ts";
import { checkAbsenceClaims } from "./checks/check-absence-claims.ts";
import { checkAttribution } from "./checks/check-attribution.ts";
import { checkCitations } from "./checks/check-citations.ts";
import { checkCriteria, type EvaluatedExcerpt } from "./checks/check-criteria.ts";
import { checkFacts } from "./checks/check-facts.ts";
import { checkFile } from "./checks/check-file.ts";
import { checkGrounding } from "./checks/check-grounding.ts";
import { checkGuidelineWords } from "./checks/check-guideline-words.ts";
import { checkGuidelines } from "./checks/check-guidelines.ts";
import { checkLanguage } from "./checks/check-language.ts";
import { checkLibrary } from "./checks/check-library.ts";
import { checkParts } from "./checks/check-parts.ts";
import { checkTreatment } from "./checks/check-treatment.ts";
import { checkWording } from "./checks/check-wording.ts";
import { type DraftCheckInput, finding } from "./checks/input.ts";

export type { CheckedItem, DraftCheckInput } from "./checks/input.ts";

export interface CheckedDraft {
  findings: CheckFinding[];
  /** As proposed, with quotes located on their pages, the outcome that code gives, and the search behind an absence. */
  criteria: StoredCriterion[];
  citations: DraftCitation[];
  evaluations: EvaluatedExcerpt[];
  /** How the criteria of the first cited excerpt that has any come out, in one sentence. */
  basis: string;
}

/**
 * Checks a proposed draft against the file, the library and the rules of a determination letter. Findings of severity `block`
 * keep it from being stored. Pure and fast; `assess` is asked once for each criterion.
 * Codes: L.. rules of the letter (8 CCR 9792.10.6, Lab. Code 4610.6), Q quotes, C citations, S summaries, A absence,
 * K criteria, D determination.
 */
export function checkDraft(input: DraftCheckInput): CheckedDraft {
  const cited = checkCitations(input);
  const judged = checkCriteria(input);
  const findings = [
    ...judged.findings,
    ...cited.findings,
    ...checkLibrary(input),
    ...checkGuidelines(input, cited.citations),
    ...checkWording(input),
    ...checkFacts(input),
    ...checkAbsenceClaims(input, judged.criteria),
    ...checkSources(input, judged.criteria),
    ...checkDetermination(input, judged.evaluations),
    ...checkParts(input),
    ...checkGrounding(input),
    ...checkAttribution(input),
    ...checkGuidelineWords(input),
    ...checkLanguage(input),
    ...checkTreatment(input),
    ...checkFile(input),
    ...checkLength(input),
  ];
  return {
    findings: distinct(findings),
    criteria: judged.criteria,
    citations: cited.citations,
    evaluations: judged.evaluations,
    basis: judged.evaluations[0]?.evaluation.basis ?? "The cited excerpt sets no criteria that code could evaluate.",
  };
}

/** L13: a determination may not rest on the utilization review alone (8 CCR 9792.10.6). */
function checkSources(input: DraftCheckInput, criteria: StoredCriterion[]): CheckFinding[] {
  // By page, since one file may hold records and the review of them.
  const kinds = new Map(input.pages.map((page) => [`${page.documentId} ${page.number}`, page.kind]));
  const quoted = criteria.flatMap((criterion) =>
    criterion.evidence.map((quote) => kinds.get(`${quote.documentId} ${quote.page}`)),
  );
  if (quoted.length === 0) {
    return [
      finding(
        "inform",
        "L13",
        "The draft quotes no record.",
        "Quote at least one record, unless nothing in the file bears on the criteria.",
      ),
    ];
  }
  if (quoted.some((kind) => kind !== "ur-denial" && kind !== "imr-application")) return [];
  const hasRecords = input.pages.some(
    (page) => page.readable && page.kind !== "ur-denial" && page.kind !== "imr-application",
  );
  // Where the text says that the review alone speaks of it, the reviewer weighs that.
  const { determination, rationale } = input.proposal;
  const isSaid = determination === "upheld" && SAYS_SO.test(rationale);
  return [
    finding(
      hasRecords && !isSaid ? "block" : "warn",
      "L13",
      "Every quote comes from the utilization review or the application; a determination may not rest on them alone.",
      "Quote a treating record as well.",
    ),
  ];
}

const SAYS_SO = /\butili[sz]ation review alone speaks\b/i;

/** D01, D02: a determination that the criteria do not carry is a matter for the reviewer, not a fault of form. */
function checkDetermination(input: DraftCheckInput, evaluations: EvaluatedExcerpt[]): CheckFinding[] {
  const first = evaluations[0]?.evaluation;
  const { determination } = input.proposal;
  if (!first) return [];
  const excerpt = input.excerpts.find((candidate) => candidate.id === evaluations[0]?.excerptId);
  const against =
    /^(?:not (?:recommended|addressed|generally|routinely)|generally not|largely experimental|under study)/i.test(
      excerpt?.recommendation ?? "",
    );
  // Being within a limit alone is no ground for a treatment.
  const shown = first.leaves.some(({ role, outcome }) => role === "leaf" && outcome === "met");
  if (determination === "overturned" && first.outcome === "not-met") {
    return [
      finding(
        "warn",
        "D01",
        `Overturned, although code finds: ${first.basis}`,
        "Say in the rationale why the request is necessary all the same.",
      ),
    ];
  }
  if (determination === "upheld" && first.outcome === "met" && !against && shown) {
    return [
      finding(
        "warn",
        "D01",
        "Upheld, although code finds every criterion of the cited excerpt met.",
        "Say in the rationale what speaks against it.",
      ),
    ];
  }
  if (determination === "modified" && !first.allowed && input.item.quantity.tablets === undefined) {
    return [
      finding(
        "warn",
        "D02",
        "Modified, although no limit of the cited guideline splits the request.",
        "Decide upheld or overturned, or cite the limit.",
      ),
    ];
  }
  return [];
}

function checkLength(input: DraftCheckInput): CheckFinding[] {
  const words = input.proposal.rationale.trim().split(/\s+/).length;
  if (words >= 40 && words <= 320) return [];
  return [
    finding(
      "inform",
      "L48",
      `The rationale has ${words} words; letters have 60 to 250.`,
      words < 40 ? "Say which facts carry it." : "Leave out what does not bear on this item.",
    ),
  ];
}

function distinct(findings: CheckFinding[]): CheckFinding[] {
  const seen = new Set<string>();
  return findings.filter((found) => {
    const key = `${found.code}\n${found.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
