import type {
  CheckFinding,
  CriterionOutcome,
  EvidenceState,
  Excerpt,
  Page,
  ProposedCriterion,
  Quote,
  StoredCriterion,
} from "../../vocabulary.ts";
import { type CriteriaEvaluation, type CriterionLeaf, evaluateCriteria, leavesOf } from "../criteria.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { locateQuote } from "./locate-quote.ts";

export interface EvaluatedExcerpt {
  excerptId: string;
  evaluation: CriteriaEvaluation;
}

/**
 * Q01, A01–A05, K01, K02, L26: locates every quote, compares each claimed state with what code finds in the file, and evaluates the
 * criteria of each cited excerpt. A criterion of an excerpt that the draft leaves out counts as not documented.
 */
export function checkCriteria(input: DraftCheckInput): {
  findings: CheckFinding[];
  criteria: StoredCriterion[];
  evaluations: EvaluatedExcerpt[];
} {
  const findings: CheckFinding[] = [];
  const criteria: StoredCriterion[] = [];
  const evaluations: EvaluatedExcerpt[] = [];
  const excerpts = new Map(input.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const byExcerpt = new Map<string, ProposedCriterion[]>();
  for (const criterion of input.proposal.criteria) {
    byExcerpt.set(criterion.excerptId, [...(byExcerpt.get(criterion.excerptId) ?? []), criterion]);
  }

  const cited = new Set(input.proposal.citations.map(({ excerptId }) => excerptId));
  for (const [excerptId, proposed] of byExcerpt) {
    if (cited.size > 0 && !cited.has(excerptId)) {
      findings.push(
        finding(
          "block",
          "K02",
          `Criteria of "${excerptId}" are judged, which the draft does not cite.`,
          "Cite the excerpt whose criteria carry the determination, or leave them out.",
          { citation: excerptId },
        ),
      );
    }
    const tree = excerpts.get(excerptId)?.criteria ?? null;
    const leaves = new Map((tree ? leavesOf(tree) : []).map((leaf) => [leaf.id, leaf]));
    const states = Object.fromEntries(proposed.map((criterion) => [criterion.criterionId, criterion.state]));
    const evaluation = tree ? evaluateCriteria(tree, states, { quantity: input.item.quantity }) : undefined;
    if (evaluation) evaluations.push({ excerptId, evaluation });
    for (const criterion of proposed) {
      const uncited = excerptId === GENERAL_CONDITIONS && input.proposal.citations.length === 0;
      const leaf = leaves.get(criterion.criterionId) ?? ownCondition(criterion, excerpts.get(excerptId), uncited);
      if (!leaf) {
        findings.push(
          finding(
            "block",
            "K01",
            `Criterion ${criterion.criterionId} is not part of excerpt "${excerptId}".`,
            "Use the criterion ids that readExcerpt returned for an excerpt that you cite.",
            { criterionId: criterion.criterionId, excerptId },
          ),
        );
        continue;
      }
      const located = locateAll(criterion.evidence, input.pages);
      findings.push(...located.findings);
      const found = input.assess?.(excerptId, leaf);
      const judged = evaluation?.leaves.find((candidate) => candidate.id === leaf.id);
      const role = leaf.kind;
      if (
        criterion.state !== "not-documented" &&
        located.quotes.length === 0 &&
        located.findings.length === 0 &&
        role !== "limit"
      ) {
        findings.push(
          finding(
            "block",
            "A03",
            `"${leaf.text}" is called ${words(criterion.state)} without a quote.`,
            "Quote the page that says so, or state that it is not documented.",
            { criterionId: leaf.id, excerptId },
          ),
        );
      }
      if (criterion.state === "not-documented" || criterion.state === "explicitly-absent") {
        const absence = checkAbsence(criterion.state, leaf.text, role, found, input.assess !== undefined);
        // The library holds no wording for a condition of the draft's own, so that two searches may differ on it.
        const place = { criterionId: leaf.id, excerptId };
        findings.push(
          ...absence.map((one) => ({ ...one, place, ...(leaves.has(leaf.id) ? {} : { severity: "warn" as const }) })),
        );
      } else if (role === "leaf" && leaves.has(leaf.id)) {
        findings.push(...checkPresence(criterion.state, leaf, excerptId, found));
      }
      criteria.push({
        excerptId,
        criterionId: leaf.id,
        text: leaf.text,
        role,
        state: criterion.state,
        outcome: judged?.outcome ?? outcomeAlone(criterion.state),
        evidence: located.quotes,
        search: found?.search ?? null,
      });
    }
  }
  findings.push(...checkLeftOut(input, byExcerpt));
  return { findings, criteria, evaluations };
}

/** A05: what the draft calls documented is found by code too; a reader decides where the two differ. */
function checkPresence(state: EvidenceState, leaf: CriterionLeaf, excerptId: string, found: Found): CheckFinding[] {
  if (state !== "documented" || !found || found.state === "documented") return [];
  return [
    finding(
      "warn",
      "A05",
      `"${leaf.text}" is called documented; code reads the file as ${words(found.state)}.`,
      "Read the quote and see whether it shows this criterion.",
      { criterionId: leaf.id, excerptId },
    ),
  ];
}

/** Most criteria that a proposal may hold; what lies beyond was not left out. */
const CRITERIA_AT_MOST = 60;

/** L26: of the excerpt that governs every required criterion is judged; silence on one counts as not documented. */
function checkLeftOut(input: DraftCheckInput, byExcerpt: Map<string, ProposedCriterion[]>): CheckFinding[] {
  if (input.proposal.criteria.length >= CRITERIA_AT_MOST) return [];
  return input.excerpts.flatMap(({ id, topic, criteria, recommendation }, at) => {
    const answered = byExcerpt.get(id);
    if (!criteria || recommendation === "procedure" || (!answered && (at > 0 || byExcerpt.size > 0))) return [];
    if (!input.proposal.citations.some(({ excerptId }) => excerptId === id)) return [];
    const judged = new Set(answered?.map(({ criterionId }) => criterionId));
    const missing = leavesOf(criteria).filter((leaf) => leaf.kind === "leaf" && !judged.has(leaf.id));
    const [first] = missing;
    if (!first) return [];
    return [
      finding(
        "warn",
        "L26",
        `Of "${topic}", ${missing.length === 1 ? "one criterion is" : `${missing.length} criteria are`} not judged: ${missing
          .slice(0, 3)
          .map(({ text }) => text)
          .join("; ")}${missing.length > 3 ? " …" : ""}.`,
        "Say of each whether the file shows it.",
        { criterionId: first.id, excerptId: id },
      ),
    ];
  });
}

/** In place of an excerpt: what the records are to show where a draft rests on no guideline. */
export const GENERAL_CONDITIONS = "general";

/** An excerpt that records an edition, or a rule of procedure, sets the records no conditions; the draft may name those that it applies. */
function ownCondition(
  criterion: ProposedCriterion,
  excerpt: Excerpt | undefined,
  uncited: boolean,
): CriterionLeaf | undefined {
  const setsConditions = excerpt?.criteria && excerpt.recommendation !== "procedure";
  if (setsConditions || (!excerpt && !uncited)) return undefined;
  return { id: criterion.criterionId, text: criterion.text, kind: "leaf" };
}

/** The outcome of a condition that stands in no tree. */
export function outcomeAlone(state: EvidenceState): CriterionOutcome {
  if (state === "documented") return "met";
  return state === "explicitly-absent" ? "not-met" : "undetermined";
}

type Found = ReturnType<NonNullable<DraftCheckInput["assess"]>>;

function checkAbsence(
  state: "not-documented" | "explicitly-absent",
  text: string,
  role: string,
  found: Found,
  canAssess: boolean,
): CheckFinding[] {
  // A limit is compared with the request, and an exclusion that is absent burdens nobody.
  if (role !== "leaf") return [];
  if (!found) {
    if (state === "explicitly-absent") return [];
    return [
      finding(
        canAssess ? "block" : "warn",
        "A01",
        `No search of the file stands behind "${text}" being not documented.`,
        "Call findEvidence with this excerptId and criterionId first.",
      ),
    ];
  }
  const quote = found.evidence[0];
  const where = quote ? ` [${quote.document} p. ${quote.page}]` : "";
  if (found.state === "documented" && found.evidence.length > 0) {
    return [
      finding(
        "block",
        "A02",
        `"${text}" is called ${words(state)}, but the file documents it${where}.`,
        "Read that page. Take the evidence into the draft, or quote what contradicts it and call it conflicting.",
      ),
    ];
  }
  if (state === "not-documented" && found.state !== "not-documented" && found.evidence.length > 0) {
    return [
      finding(
        "block",
        "A02",
        `"${text}" is called not documented, but the file speaks of it (${words(found.state)})${where}.`,
        `State it as ${words(found.state)} with that quote.`,
      ),
    ];
  }
  return [];
}

function locateAll(evidence: { documentId: string; page: number; quote: string }[], pages: Page[]) {
  const quotes: Quote[] = [];
  const findings: CheckFinding[] = [];
  for (const { documentId, page: number, quote } of evidence) {
    const page = pages.find((candidate) => candidate.documentId === documentId && candidate.number === number);
    const span = page ? locateQuote(page, quote) : undefined;
    if (page && span) {
      quotes.push({ documentId, document: page.document, page: number, ...span });
      continue;
    }
    const elsewhere = pages.find((candidate) => candidate.documentId === documentId && locateQuote(candidate, quote));
    const start = quote.length > 60 ? `${quote.slice(0, 57)}…` : quote;
    findings.push(
      finding(
        "block",
        "Q01",
        `The quote "${start}" does not stand on page ${number}${page ? ` of ${page.document}` : " of a document in this file"}.`,
        elsewhere
          ? `It stands on page ${elsewhere.number} of ${elsewhere.document}; name that page.`
          : "Copy the words from the page character by character, or drop the quote.",
      ),
    );
  }
  return { quotes, findings };
}

function words(state: string): string {
  return state.replace("-", " ");
}
