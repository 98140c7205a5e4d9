import type {
  BindingTarget,
  CaseFacts,
  Determination,
  DraftCitation,
  Excerpt,
  GuidelineConflict,
  Page,
  SearchSequenceStep,
  Side,
  StoredCriterion,
} from "../../vocabulary.ts";
import { isOpioid, needsTaper } from "../checks/check-wording.ts";
import { locateQuote } from "../checks/locate-quote.ts";
import { writeDay } from "../checks/read-days.ts";

/** What the sentences of one rationale may rest on. */
export interface BindingSources {
  determination: Determination;
  item: { request: string; bodyRegion: string | null; side: Side | null };
  facts: CaseFacts | null;
  pages: Page[];
  excerpts: Excerpt[];
  citations: DraftCitation[];
  criteria: StoredCriterion[];
  searchSequence: SearchSequenceStep[];
  /** Where others rest on another guideline; its reason is code's own, with the dates of both editions. */
  conflict?: GuidelineConflict | null;
}

/** The same target with exact offsets, or nothing where what it names is not there. */
export function resolveTarget(target: BindingTarget, sources: BindingSources): BindingTarget | undefined {
  switch (target.kind) {
    case "excerpt": {
      const citation = sources.citations.find(({ excerptId }) => excerptId === target.excerptId);
      if (!citation) return undefined;
      return { kind: "excerpt", excerptId: citation.excerptId, pages: citation.pages };
    }
    case "evidence": {
      const page = sources.pages.find(
        ({ documentId, number }) => documentId === target.documentId && number === target.page,
      );
      const found = page && locateQuote(page, target.quote);
      return found && { kind: "evidence", documentId: target.documentId, page: target.page, ...found };
    }
    case "absence": {
      const criterion = sources.criteria.find(
        ({ excerptId, criterionId }) => excerptId === target.excerptId && criterionId === target.criterionId,
      );
      return criterion?.state === "not-documented" && criterion.search !== null ? { ...target } : undefined;
    }
    case "fact":
      return readFact(target.fact, sources) === null ? undefined : { ...target };
    case "search":
      return sources.searchSequence.some(({ step }) => step === target.step) ? { ...target } : undefined;
    case "file":
    case "request":
    case "determination":
      return { ...target };
  }
}

/** A fact in the words in which a rationale may state it; null where the file does not tell it. */
export function readFact(fact: Extract<BindingTarget, { kind: "fact" }>["fact"], sources: BindingSources) {
  const { facts, item } = sources;
  switch (fact) {
    case "age":
      return facts?.age == null ? null : `${facts.age}-year-old`;
    case "sex":
      return facts?.sex ?? null;
    case "dateOfInjury":
      return facts?.dateOfInjury ? `date of injury ${writeDay(facts.dateOfInjury)}` : null;
    case "side":
      return item.side;
    case "bodyRegion":
      return item.bodyRegion;
  }
}

/** All that a target says, for comparing a sentence with it. */
export function textOfTarget(target: BindingTarget, sources: BindingSources): string {
  switch (target.kind) {
    case "excerpt": {
      const excerpt = sources.excerpts.find(({ id }) => id === target.excerptId);
      return excerpt ? textOfExcerpt(excerpt) : "";
    }
    case "evidence": {
      const asked = sources.criteria
        .filter(({ evidence }) =>
          evidence.some(
            ({ documentId, page, quote }) =>
              documentId === target.documentId &&
              page === target.page &&
              (quote.includes(target.quote) || target.quote.includes(quote)),
          ),
        )
        .map(({ text }) => text);
      const page = sources.pages.find(
        ({ documentId, number }) => documentId === target.documentId && number === target.page,
      );
      return [target.quote, ...asked, page?.date ? writeDay(page.date) : "", `page ${target.page}`].join("\n");
    }
    case "absence": {
      const criterion = sources.criteria.find(
        ({ excerptId, criterionId }) => excerptId === target.excerptId && criterionId === target.criterionId,
      );
      return criterion ? `${criterion.text}\nlooked for, searched on every page that can be read` : "";
    }
    case "fact":
      return readFact(target.fact, sources) ?? "";
    case "search": {
      const step = sources.searchSequence.find((one) => one.step === target.step);
      return step ? `${step.source} ${step.searched} ${step.note}` : "";
    }
    case "request": {
      const { request, bodyRegion, side } = sources.item;
      // That such a drug is not stopped at once follows from what is requested.
      const weaned =
        isOpioid(request) || needsTaper(request) ? "drug taken daily, reduced by a taper, weaned, not stopped" : "";
      return [request, bodyRegion, side, isOpioid(request) ? "opioid" : "", weaned].filter(Boolean).join("\n");
    }
    case "file":
      return sources.pages.map(({ kind, date }) => `${kind} ${date ? writeDay(date) : ""}`).join("\n");
    case "determination":
      return `${sources.determination} medically necessary`;
  }
}

/** What an excerpt says of itself, of the treatment and of its conditions. */
export function textOfExcerpt(excerpt: Excerpt): string {
  const { source, edition, chapter, chapterNumber, topic, pages, recommendation, summary, limits } = excerpt;
  const dates = [excerpt.inForceFrom, excerpt.inForceTo].map((day) => (day ? writeDay(day) : ""));
  return [source, edition, chapter, chapterNumber, topic, pages, recommendation, summary, limits, ...dates]
    .concat(excerpt.criteria ? JSON.stringify(excerpt.criteria) : "", excerpt.citedSections.join("; "))
    .filter(Boolean)
    .join("\n");
}
