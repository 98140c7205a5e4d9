import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { assessCriterion } from "../../../src/case-files/assess-criterion.ts";
import { findEvidence } from "../../../src/case-files/find-evidence.ts";
import { indexPages } from "../../../src/case-files/page-index.ts";
import { composeProposal } from "../../../src/drafting/built-in-model/compose-proposal.ts";
import { planItem } from "../../../src/drafting/built-in-model/plan-item.ts";
import { Turn } from "../../../src/drafting/built-in-model/read-turn.ts";
import type { DraftCheckInput } from "../../../src/drafting/check-draft.ts";
import { collectNames } from "../../../src/drafting/checks/collect-names.ts";
import { leavesOf } from "../../../src/drafting/criteria.ts";
import { findGuidelineConflict } from "../../../src/drafting/guideline-conflict/find-conflict.ts";
import type { CaseBrief } from "../../../src/drafting/tool-contract.ts";
import { recordSearchSequence } from "../../../src/guidelines/search-sequence.ts";
import type { Excerpt, FoundEvidence, RankedExcerpt } from "../../../src/vocabulary.ts";
import type { SyntheticCase } from "./synthetic-case.ts";

export interface RightDraft {
  caseId: string;
  input: DraftCheckInput;
  names: SyntheticCase["names"];
}

export const REVIEWER = "Wendeline Harcastle";

/**
 * What the built-in drafter writes for each item of a case, with all that it is checked against. The tools are answered from
 * the case in memory, and the search of the library finds the entry that the item was made from.
 */
export function draftCase(caseFile: SyntheticCase, library: ReadonlyMap<string, Excerpt>): RightDraft[] {
  const index = indexPages(caseFile.pages);
  const { facts, asOf, pages } = caseFile;
  const day = { date: asOf, basis: "ur-decision" as const };
  const brief: CaseBrief = {
    asOf,
    asOfBasis: day.basis,
    worker: { age: facts.age, sex: facts.sex },
    dateOfInjury: facts.dateOfInjury,
    diagnoses: facts.diagnoses.map(({ value }) => value),
    treatmentToDate: facts.treatmentToDate.map(({ value }) => value),
    medications: facts.medications.map(({ value }) => value),
    documents: [...new Set(pages.map(({ documentId }) => documentId))].map((id) => {
      const own = pages.filter(({ documentId }) => documentId === id);
      const { document: name, kind, date } = own[0] as (typeof own)[number];
      return { id, name, kind, date, pages: own.length, unreadablePages: [] };
    }),
    items: caseFile.items.map(({ id, request, quantity, bodyRegion, side }, at) => ({
      ...{ id, position: at + 1, request, quantity, bodyRegion, side },
      ...{ urDetermination: "denied" as const, urReason: null, urGuidelines: [], draft: null },
    })),
    inconsistencies: [],
  };
  const contextOf = (item: SyntheticCase["items"][number]) => ({
    ...{ bodyRegion: item.bodyRegion, side: item.side, request: item.request },
    ...{ asOf, dateOfInjury: facts.dateOfInjury },
  });
  const memory = new Map<string, FoundEvidence>();
  const drafts = caseFile.items.map((item) => {
    const searchSequence = recordSearchSequence(item.request, asOf, [item.excerpt], {});
    const assess: NonNullable<DraftCheckInput["assess"]> = (excerptId, leaf) => {
      const key = `${item.id} ${excerptId} ${leaf.id}`;
      const known = memory.get(key) ?? assessCriterion(index, { text: leaf.text, kind: leaf.kind }, contextOf(item));
      memory.set(key, known);
      return known;
    };
    const answer = (name: string, input: Record<string, string>): unknown => {
      if (name === "findExcerpts") return { excerpts: [rank(item.excerpt)], searchSequence, citedByOthers: [], day };
      if (name === "readExcerpt") return { excerpt: library.get(input.excerptId ?? "") };
      if (name === "readPage") {
        const page = pages.find((one) => one.documentId === input.documentId && one.number === Number(input.page));
        return {
          documentId: page?.documentId,
          document: page?.document,
          page: page?.number,
          readable: true,
          text: page?.text,
        };
      }
      const tree = library.get(input.excerptId ?? "")?.criteria;
      const leaf = tree ? leavesOf(tree).find(({ id }) => id === input.criterionId) : undefined;
      const found = leaf
        ? assess(input.excerptId ?? "", leaf)
        : findEvidence(index, input.question ?? "", contextOf(item));
      return { ...found, ...input };
    };
    const { proposal, excerpts, conflict } = runDrafter(
      brief,
      brief.items.find(({ id }) => id === item.id),
      answer,
    );
    return { item, proposal, excerpts, searchSequence, assess, conflict };
  });
  return drafts.map(({ item, proposal, excerpts, searchSequence, assess }) => ({
    caseId: caseFile.id,
    names: caseFile.names,
    input: {
      ...{ proposal, item, pages, excerpts, searchSequence, assess, day },
      facts: {
        ...{ age: facts.age, sex: facts.sex, dateOfInjury: facts.dateOfInjury, asOf },
        ...{ urDecisionDate: facts.urDecisionDate, applicationDate: facts.applicationDate },
        forbiddenNames: [...collectNames(facts, pages), REVIEWER],
        diagnoses: brief.diagnoses,
        treatmentToDate: brief.treatmentToDate,
        medications: brief.medications,
      },
      search: (question: string) => findEvidence(index, question, contextOf(item)),
      conflict: findGuidelineConflict({
        ...{ others: [], bodyRegion: item.bodyRegion, day, searchSequence, rebutted: false },
        cited: excerpts.map((excerpt) => ({ excerpt, pages: [] })),
      }),
      otherItems: drafts
        .filter((other) => other.item !== item)
        .map((other) => ({ ...other.item, rationale: other.proposal.rationale })),
    },
  }));
}

function runDrafter(
  brief: CaseBrief,
  item: CaseBrief["items"][number] | undefined,
  answer: (name: string, input: Record<string, string>) => unknown,
) {
  if (!item) throw new Error("the item is not in the brief");
  const prompt: LanguageModelV4Prompt = [{ role: "user", content: [{ type: "text", text: "Draft" }] }];
  for (let step = 0; step < 12; step += 1) {
    const planned = planItem(Turn.read(prompt), brief, item);
    if (!Array.isArray(planned)) {
      const excerpts = [...planned.excerpts, ...planned.beside];
      return { proposal: composeProposal(brief, planned), excerpts, conflict: planned.conflict };
    }
    const calls = planned.map((call, at) => ({ ...call, id: `call_${step}_${at}` }));
    prompt.push({
      role: "assistant",
      content: calls.map(({ name, input, id }) => ({ type: "tool-call", toolCallId: id, toolName: name, input })),
    });
    prompt.push({
      role: "tool",
      content: calls.map(({ name, input, id }) => ({
        type: "tool-result",
        toolCallId: id,
        toolName: name,
        // Every answer is plain data, as it is when it comes over the wire.
        output: { type: "json", value: JSON.parse(JSON.stringify(answer(name, input as Record<string, string>))) },
      })),
    });
  }
  throw new Error(`the drafter did not come to an end on ${item.request}`);
}

function rank(excerpt: Excerpt): RankedExcerpt & { chapterNumber: string | null; citedSections: string[] } {
  const { id, sourceKey, edition, chapter, chapterNumber, topic, pages, inForceFrom, inForceTo, citedSections } =
    excerpt;
  const step = sourceKey === "odg" ? ("acoem-or-odg" as const) : ("mtus" as const);
  return {
    ...{ excerptId: id, source: sourceKey, edition, chapter, chapterNumber, topic, pages, inForceFrom, inForceTo },
    ...{ citedSections, step, score: 100 },
  };
}
