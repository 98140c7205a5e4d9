import type {
  CaseDay,
  CheckFinding,
  CheckSeverity,
  Determination,
  DraftProposal,
  Excerpt,
  FindingPlace,
  FoundEvidence,
  GuidelineConflict,
  Page,
  Quantity,
  SearchSequenceStep,
  Sex,
  Side,
} from "../../vocabulary.ts";
import type { CriterionLeaf } from "../criteria.ts";

/** What a draft is checked against. Pages are those of the whole file, excerpts those that the draft cites and that exist. */
export interface DraftCheckInput {
  proposal: DraftProposal;
  item: CheckedItem;
  facts: {
    age: number | null;
    sex: Sex | null;
    dateOfInjury: string | null;
    /** The day on which the editions in force are looked up. */
    asOf: string;
    urDecisionDate?: string | null;
    applicationDate?: string | null;
    /** Names that no rationale may carry: worker, employer, physicians, reviewer. */
    forbiddenNames: string[];
    diagnoses?: string[];
    treatmentToDate?: string[];
    medications?: string[];
  };
  pages: Page[];
  excerpts: Excerpt[];
  searchSequence: SearchSequenceStep[];
  /** The case's day and what it is the day of. */
  day?: CaseDay;
  /** Where others cite another guideline for the item than the draft does. */
  conflict?: GuidelineConflict | null;
  otherItems: (CheckedItem & { rationale: string | null; determination?: Determination | null })[];
  /** What the file shows for a criterion, with its search. Without it an absence cannot be proven. */
  assess?: (excerptId: string, leaf: CriterionLeaf) => FoundEvidence | undefined;
  /** What the file shows for free words, by which a claim that no criterion covers is proven. */
  search?: (question: string) => FoundEvidence;
  /** Excerpts that the item's current revision cites already. */
  citedBefore?: string[];
  /** Words for the edition that replaced one that is out of force, where it is known. */
  describeReplacement?: (excerpt: Excerpt) => string | null | undefined;
}

export interface CheckedItem {
  id: string;
  request: string;
  quantity: Quantity;
  bodyRegion: string | null;
  side: Side | null;
}

/** Makes a finding; `code` follows the list of checks in docs/checks.md. */
export function finding(
  severity: CheckSeverity,
  code: string,
  message: string,
  remedy: string,
  place?: FindingPlace,
): CheckFinding {
  return { code, severity, message, remedy, ...(place ? { place } : {}) };
}

/** Where words of a rationale stand in it; nothing where they do not. */
export function placeOf(rationale: string, words: string): FindingPlace | undefined {
  const start = words === "" ? -1 : rationale.indexOf(words);
  return start < 0 ? undefined : { field: "rationale", start, end: start + words.length };
}
