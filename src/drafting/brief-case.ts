import type { DocumentKind, DraftContent } from "../vocabulary.ts";
import type { CaseState } from "./case-state.ts";
import { sectionsOf } from "./document-at.ts";
import { tellOperation } from "./preparation/recent-operation.ts";
import { showDrafts } from "./provisional/withhold-drafts.ts";
import type { CaseBrief } from "./tool-contract.ts";

/** The case as a model is told it: no name, birth date or claim number. */
export async function briefCase(state: CaseState): Promise<CaseBrief> {
  // A draft that is kept back from the one who asks is not told to them through the model either.
  const { drafts } = await showDrafts(state.ctx, state.caseFile.id);
  const { facts } = state;
  const read = [...(facts?.diagnoses ?? []), ...(facts?.treatmentToDate ?? []), ...(facts?.medications ?? [])];
  const places = read.flatMap(({ value, source }): [string, string][] =>
    source ? [[value, `${source.document} p. ${source.page}`]] : [],
  );
  return {
    asOf: state.asOf,
    asOfBasis: state.day.basis,
    worker: { age: facts?.age ?? null, sex: facts?.sex ?? null },
    dateOfInjury: facts?.dateOfInjury ?? null,
    diagnoses: facts?.diagnoses.map((fact) => fact.value) ?? [],
    treatmentToDate: facts?.treatmentToDate.map((fact) => fact.value) ?? [],
    medications: facts?.medications.map((fact) => fact.value) ?? [],
    ...(places.length > 0 ? { places } : {}),
    documents: briefDocuments(state),
    items: state.items.map((item) => {
      const draft = drafts.find((candidate) => candidate.disputedItemId === item.id);
      return {
        id: item.id,
        position: item.position,
        request: item.request,
        quantity: item.quantity,
        bodyRegion: item.bodyRegion,
        side: item.side,
        urDetermination: item.urDetermination,
        urReason: item.urReason,
        urGuidelines: item.urGuidelines,
        ...placeReason(state, item.urReason),
        ...tellOperation(state, item),
        draft: draft
          ? {
              revision: draft.revision.number,
              by: draft.revision.origin,
              ...(draft.approval ? { approved: true } : {}),
              ...(draft.suggestion ? { suggestion: draft.suggestion.label } : {}),
              determination: draft.revision.determination,
              rationale: draft.revision.rationale,
              citations: draft.revision.content.citations.map(({ excerptId, topic, pages }) => ({
                excerptId,
                topic,
                pages,
              })),
              criteria: draft.revision.content.criteria,
              basis: draft.revision.content.basis,
              ...pickGiven(draft.revision.content),
            }
          : null,
      };
    }),
    inconsistencies: facts?.inconsistencies ?? [],
  };
}

/** The documents of a case file with what no search can reach, and the sections of files that hold several. */
export function briefDocuments(state: CaseState): CaseBrief["documents"] {
  return state.documents.map((document) => ({
    id: document.id,
    name: document.name,
    kind: document.kind as DocumentKind,
    date: document.date,
    pages: document.pageCount,
    unreadablePages: state.pages
      .filter((page) => page.documentId === document.id && !page.readable)
      .map((page) => page.number),
    machineReadPages: state.pages
      .filter((page) => page.documentId === document.id && page.origin === "ocr")
      .map((page) => page.number),
    sections: sectionsOf(state.pages, document.id),
  }));
}

/** The page on which utilization review gives its reason, found by how the reason begins. */
function placeReason({ pages }: CaseState, reason: string | null): { urPage?: string } {
  const fold = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const beginning = reason ? fold(reason).slice(0, 60) : "";
  const page = beginning
    ? pages.find(({ kind, text }) => kind === "ur-denial" && fold(text).includes(beginning))
    : null;
  return page ? { urPage: `${page.document} p. ${page.number}` } : {};
}

/** The parts of a draft that only some drafts have. */
function pickGiven({ guidelineConflict, rebuttal, studies }: DraftContent) {
  return {
    ...(guidelineConflict ? { guidelineConflict } : {}),
    ...(rebuttal ? { rebuttal } : {}),
    ...(studies ? { studies } : {}),
  };
}
