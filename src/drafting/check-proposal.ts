import type { CheckFinding, Determination, DraftContent, DraftProposal } from "../vocabulary.ts";
import { askAlso } from "./also-asked/ask-also.ts";
import { answerQuestion } from "./answer-question.ts";
import { bindRationale, type KnownBindings } from "./bindings/bind-rationale.ts";
import type { CaseState, DisputedItem } from "./case-state.ts";
import { type CheckedDraft, checkDraft } from "./check-draft.ts";
import { checkBindings } from "./checks/check-bindings.ts";
import { collectNames } from "./checks/collect-names.ts";
import { findReplacementPage } from "./find-replacement-page.ts";
import { findGuidelineConflict } from "./guideline-conflict/find-conflict.ts";
import { type DraftView, listDrafts } from "./list-drafts.ts";
import { markAlternatives } from "./mark-alternatives.ts";

/**
 * Checks a model's proposal against the case file and the library, binds each sentence to its sources, and gives back what would
 * be stored with it. `known` is what the text was written over; without it, the item's current revision. `drafts`: those of the
 * case file, where they are at hand.
 */
export async function checkProposal(
  state: CaseState,
  item: DisputedItem,
  proposal: DraftProposal,
  { known, drafts: loaded }: { known?: KnownBindings; drafts?: DraftView[] } = {},
): Promise<{ findings: CheckFinding[]; content: DraftContent }> {
  const excerptIds = [
    ...proposal.citations.map((citation) => citation.excerptId),
    ...proposal.criteria.map((criterion) => criterion.excerptId),
  ];
  const [cited, found, drafts] = await Promise.all([
    state.findCited(excerptIds),
    state.findExcerpts(item.request, item.bodyRegion),
    loaded ?? listDrafts(state.ctx, state.caseFile.id),
  ]);
  const replacements = new Map<string, string | null>();
  for (const excerpt of cited.values()) {
    replacements.set(excerpt.id, await findReplacementPage(state, excerpt, item.bodyRegion));
  }
  const conflict = findGuidelineConflict({
    others: await state.citedByOthers(item),
    cited: proposal.citations.flatMap(({ excerptId, pages }) => {
      const excerpt = cited.get(excerptId);
      return excerpt ? [{ excerpt, pages }] : [];
    }),
    bodyRegion: item.bodyRegion,
    day: state.day,
    searchSequence: found.searchSequence,
    rebutted: proposal.rebuttal !== undefined,
  });
  const checked: CheckedDraft = checkDraft({
    day: state.day,
    conflict,
    proposal,
    item,
    facts: {
      age: state.facts?.age ?? null,
      sex: state.facts?.sex ?? null,
      dateOfInjury: state.facts?.dateOfInjury ?? null,
      asOf: state.asOf,
      urDecisionDate: state.facts?.urDecisionDate ?? null,
      applicationDate: state.facts?.applicationDate ?? null,
      forbiddenNames: [...collectNames(state.facts, state.pages), state.ctx.person.name],
      diagnoses: state.facts?.diagnoses.map(({ value }) => value) ?? [],
      treatmentToDate: state.facts?.treatmentToDate.map(({ value }) => value) ?? [],
      medications: state.facts?.medications.map(({ value }) => value) ?? [],
    },
    pages: state.pages,
    excerpts: [...cited.values()],
    searchSequence: found.searchSequence,
    otherItems: state.items
      .filter((other) => other.id !== item.id)
      .map((other) => {
        const revision = drafts.find((draft) => draft.disputedItemId === other.id)?.revision;
        return { ...other, rationale: revision?.rationale ?? null, determination: revision?.determination ?? null };
      }),
    citedBefore:
      drafts
        .find((draft) => draft.disputedItemId === item.id)
        ?.revision.content.citations.map(({ excerptId }) => excerptId) ?? [],
    assess: (excerptId, leaf) => state.assess(item, excerptId, leaf),
    search: (question) => answerQuestion(state, item, question),
    describeReplacement: (excerpt) => replacements.get(excerpt.id) ?? null,
  });
  const { findings, citations, basis } = checked;
  const criteria = markAlternatives(checked.criteria, cited.values());
  const withSections = citations.map((citation) => {
    const sections = cited.get(citation.excerptId)?.citedSections ?? [];
    return sections.length > 0 ? { ...citation, sections } : citation;
  });
  const alsoAsked = askAlso(state, item, criteria);
  const { rebuttal, studies } = proposal;
  const bindings = bindRationale(
    known ? proposal.rationale : proposal.rationale.trim(),
    {
      determination: proposal.determination,
      item,
      facts: state.facts,
      pages: state.pages,
      excerpts: [...cited.values()],
      citations,
      criteria,
      searchSequence: found.searchSequence,
      conflict,
    },
    known ?? {
      proposed: proposal.bindings,
      previous: drafts.find((draft) => draft.disputedItemId === item.id)?.revision.content.bindings,
    },
  );
  return {
    findings: [...findings, ...checkBindings(bindings)],
    content: {
      bindings,
      ...{ citations: withSections, criteria, searchSequence: found.searchSequence, basis, asOf: state.day },
      ...(alsoAsked.length > 0 ? { alsoAsked } : {}),
      ...(conflict ? { guidelineConflict: conflict } : {}),
      ...(rebuttal ? { rebuttal } : {}),
      ...(studies && studies.length > 0 ? { studies } : {}),
    },
  };
}

/**
 * Checks a reviewer's edited text with the citations and criteria of the revision that it was made from, on the case's day of
 * today. Gives back the content as it stands on that day; criteria and the search stay those of the draft.
 */
export async function checkRevision(
  state: CaseState,
  item: DisputedItem,
  edit: { rationale: string; determination: Determination; content: DraftContent },
): Promise<{ findings: CheckFinding[]; content: DraftContent }> {
  const { citations, criteria, rebuttal, studies } = edit.content;
  const reworked = {
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
    ...(rebuttal ? { rebuttal } : {}),
    ...(studies ? { studies } : {}),
  };
  const checked = await checkProposal(state, item, reworked, {
    known: { previous: edit.content.bindings, edited: true },
  });
  const { asOf, guidelineConflict, bindings, alsoAsked, citations: dated } = checked.content;
  return {
    findings: checked.findings,
    content: {
      ...edit.content,
      // A citation that the library no longer holds stays as it was cited; the finding says so.
      citations: citations.map(
        (citation) => dated.find(({ excerptId }) => excerptId === citation.excerptId) ?? citation,
      ),
      ...(asOf ? { asOf } : {}),
      ...(alsoAsked ? { alsoAsked } : {}),
      ...(guidelineConflict ? { guidelineConflict } : {}),
      ...(bindings ? { bindings } : {}),
    },
  };
}
