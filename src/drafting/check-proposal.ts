import type { CheckFinding, Determination, DraftContent, DraftProposal } from "../vocabulary.ts";
import type { CaseState, DisputedItem } from "./case-state.ts";
import { type CheckedDraft, checkDraft } from "./check-draft.ts";
import { findReplacementPage } from "./find-replacement-page.ts";
import { listDrafts } from "./list-drafts.ts";

/** Checks a model's proposal against the case file and the library, and gives back what would be stored with it. */
export async function checkProposal(
  state: CaseState,
  item: DisputedItem,
  proposal: DraftProposal,
): Promise<{ findings: CheckFinding[]; content: DraftContent }> {
  const excerptIds = [
    ...proposal.citations.map((citation) => citation.excerptId),
    ...proposal.criteria.map((criterion) => criterion.excerptId),
  ];
  const [cited, found, drafts] = await Promise.all([
    state.findCited(excerptIds),
    state.findExcerpts(item.request, item.bodyRegion),
    listDrafts(state.ctx, state.caseFile.id),
  ]);
  const replacements = new Map<string, string | null>();
  for (const excerpt of cited.values()) {
    replacements.set(excerpt.id, await findReplacementPage(state, excerpt, item.bodyRegion));
  }
  const checked: CheckedDraft = checkDraft({
    proposal,
    item,
    facts: {
      age: state.facts?.age ?? null,
      sex: state.facts?.sex ?? null,
      dateOfInjury: state.facts?.dateOfInjury ?? null,
      asOf: state.asOf,
      forbiddenNames: [state.facts?.claimantName, state.ctx.person.name].filter((name) => name != null),
    },
    pages: state.pages,
    excerpts: [...cited.values()],
    searchSequence: found.searchSequence,
    otherItems: state.items
      .filter((other) => other.id !== item.id)
      .map((other) => ({
        ...other,
        rationale: drafts.find((draft) => draft.disputedItemId === other.id)?.revision.rationale ?? null,
      })),
    assess: (excerptId, leaf) => state.assess(item, excerptId, leaf),
    describeReplacement: (excerpt) => replacements.get(excerpt.id) ?? null,
  });
  const { findings, citations, criteria, basis } = checked;
  const withSections = citations.map((citation) => {
    const sections = cited.get(citation.excerptId)?.citedSections ?? [];
    return sections.length > 0 ? { ...citation, sections } : citation;
  });
  return { findings, content: { citations: withSections, criteria, searchSequence: found.searchSequence, basis } };
}

/** Checks a reviewer's edited text with the citations and criteria of the revision that it was made from. */
export async function checkRevision(
  state: CaseState,
  item: DisputedItem,
  edit: { rationale: string; determination: Determination; content: DraftContent },
): Promise<CheckFinding[]> {
  const { citations, criteria } = edit.content;
  const { findings } = await checkProposal(state, item, {
    disputedItemId: item.id,
    determination: edit.determination,
    citations: citations.map(({ excerptId, pages }) => ({ excerptId, pages })),
    criteria: criteria.map(({ excerptId, criterionId, text, state: found, evidence }) => ({
      excerptId,
      criterionId,
      text,
      state: found,
      evidence: evidence.map(({ documentId, page, quote }) => ({ documentId, page, quote })),
    })),
    rationale: edit.rationale,
  });
  return findings;
}
