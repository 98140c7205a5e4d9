import type { Determination, DraftOutput, Evaluation } from "../vocabulary.ts";
import { cohensKappa, share } from "./agreement.ts";
import { type ComparedCriterion, diceOfStems, matchCriteria } from "./match-criteria.ts";
import { matchRequests } from "./match-requests.ts";
import { citedPages } from "./page-overlap.ts";
import { type ExpectedCitation, isHit } from "./score-retrieval.ts";

/** A label of `case-files/NAME/gold.json`; a metric whose labels are left out throughout is null. */
export type CaseLabel = {
  caseFile: string;
  items: {
    request: string;
    determination?: Determination | null;
    citations?: ExpectedCitation[];
    criteria?: ComparedCriterion[];
  }[];
  inconsistencies?: string[];
  unreadablePages?: { document: string; page: number }[];
};

type LabelledItem = CaseLabel["items"][number];
type Pair = { label: LabelledItem; draft: DraftOutput["items"][number] | null };
/** Two descriptions of one contradiction share at least this much of their words. */
const SAME_INCONSISTENCY = 0.3;

/**
 * Scores drafted case files against labels, in the same order; null where drafting failed. Items are paired by request, and one
 * that was not drafted counts as wrong in every metric that its label takes part in. `falseAbsence` counts criteria called
 * absent or not documented that the label finds documented or conflicting: the costliest error (Lab. Code 4610.6(h)(5)).
 */
export function scoreDraft(labels: CaseLabel[], drafts: (DraftOutput | null)[]): Evaluation {
  const paired = labels.map((label, index) => pairItems(label, drafts[index] ?? null));
  const pairs = paired.flat();
  const produced = drafts.reduce((sum, draft) => sum + (draft?.items.length ?? 0), 0);
  const matched = pairs.filter(({ draft }) => draft !== null).length;
  const cases = labels.map((label, index) => {
    const items = (paired[index] ?? []).map(({ label: item, draft }) => ({
      request: item.request,
      drafted: draft !== null,
      determination: { label: item.determination ?? null, draft: draft?.determination ?? null },
    }));
    const ok = items.every((item) => item.drafted && agrees(item.determination.label, item.determination.draft));
    return { id: label.caseFile, ok, items };
  });
  return {
    n: labels.length,
    metrics: {
      items: pairs.length,
      itemF1: share(2 * matched, pairs.length + produced),
      ...scoreDeterminations(pairs),
      ...scoreCitations(pairs),
      ...scoreCriteria(pairs),
      ...scoreReading(labels, drafts),
    },
    cases,
  };
}

function agrees(label: Determination | null, draft: Determination | null): boolean {
  return label === null || label === draft;
}

function pairItems(label: CaseLabel, draft: DraftOutput | null): Pair[] {
  const pairs = matchRequests(
    label.items.map((item) => [item.request]),
    (draft?.items ?? []).map((item) => [item.request]),
  );
  return label.items.map((item, at) => {
    const pair = pairs.find(({ left }) => left === at);
    return { label: item, draft: pair ? (draft?.items[pair.right] ?? null) : null };
  });
}

function scoreDeterminations(pairs: Pair[]) {
  const judged = pairs.flatMap(({ label, draft }): [string, string][] =>
    label.determination ? [[draft?.determination ?? "none", label.determination]] : [],
  );
  const right = judged.filter(([draft, label]) => draft === label).length;
  const recallOf = (outcome: string) => {
    const own = judged.filter(([, label]) => label === outcome);
    return share(own.filter(([draft]) => draft === outcome).length, own.length);
  };
  const overturned = judged.filter(([draft]) => draft === "overturned");
  const recalls = [...new Set(judged.map(([, label]) => label))].map((outcome) => recallOf(outcome) ?? 0);
  return {
    determinationAccuracy: share(right, judged.length),
    kappa: cohensKappa(judged),
    overturnRecall: recallOf("overturned"),
    overturnPrecision: share(overturned.filter(([, label]) => label === "overturned").length, overturned.length),
    balancedAccuracy: share(
      recalls.reduce((sum, recall) => sum + recall, 0),
      recalls.length,
    ),
  };
}

function scoreCitations(pairs: Pair[]) {
  let pages = 0;
  let found = 0;
  let cited = 0;
  let any = 0;
  for (const { label, draft } of pairs) {
    const expected = label.citations ?? [];
    const wanted = citedPages(expected.map(({ source, pages }) => ({ source, pages: pages ?? [] })));
    const own = citedPages(draft?.citations ?? []);
    pages += wanted.size;
    found += [...wanted].filter((page) => own.has(page)).length;
    if (expected.length === 0) continue;
    cited += 1;
    const hit = (draft?.citations ?? []).some((citation) =>
      expected.some((one) => isHit({ ...citation, citedSections: citation.sections ?? [] }, one)),
    );
    if (hit) any += 1;
  }
  return { pageRecall: share(found, pages), citationAny: share(any, cited) };
}

function scoreCriteria(pairs: Pair[]) {
  let labelled = 0;
  let right = 0;
  let absent = 0;
  let absentFound = 0;
  let falseAbsence = 0;
  for (const { label, draft } of pairs) {
    const criteria = label.criteria ?? [];
    const produced = draft?.criteria ?? [];
    const matches = matchCriteria(criteria, produced);
    criteria.forEach((criterion, at) => {
      const match = matches.get(at);
      const state = match === undefined ? null : (produced[match]?.state ?? null);
      labelled += 1;
      if (state === criterion.state) right += 1;
      if (criterion.state === "not-documented") {
        absent += 1;
        if (state === "not-documented") absentFound += 1;
      }
      const present = criterion.state === "documented" || criterion.state === "conflicting";
      if (present && (state === "not-documented" || state === "explicitly-absent")) falseAbsence += 1;
    });
  }
  return {
    criterionAccuracy: share(right, labelled),
    falseAbsence: labelled === 0 ? null : falseAbsence,
    notDocumentedRecall: share(absentFound, absent),
  };
}

function scoreReading(labels: CaseLabel[], drafts: (DraftOutput | null)[]) {
  let unreadable = 0;
  let unreadableFound = 0;
  let contradictions = 0;
  let contradictionsFound = 0;
  labels.forEach((label, index) => {
    const draft = drafts[index] ?? null;
    for (const { document, page } of label.unreadablePages ?? []) {
      unreadable += 1;
      if (draft?.unreadablePages.some((own) => own.document === document && own.page === page)) unreadableFound += 1;
    }
    contradictions += label.inconsistencies?.length ?? 0;
    contradictionsFound += countMatches(label.inconsistencies ?? [], draft?.inconsistencies ?? []);
  });
  return {
    unreadableRecall: share(unreadableFound, unreadable),
    inconsistencyRecall: share(contradictionsFound, contradictions),
  };
}

/** One to one, the most alike first. */
function countMatches(labelled: string[], produced: string[]): number {
  const candidates = labelled
    .flatMap((a, left) => produced.map((b, right) => ({ left, right, score: diceOfStems(a, b) })))
    .filter(({ score }) => score >= SAME_INCONSISTENCY)
    .sort((a, b) => b.score - a.score);
  const left = new Set<number>();
  const right = new Set<number>();
  for (const candidate of candidates) {
    if (left.has(candidate.left) || right.has(candidate.right)) continue;
    left.add(candidate.left);
    right.add(candidate.right);
  }
  return left.size;
}
