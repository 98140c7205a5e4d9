import type { BindingTarget, DraftContent, SentenceBinding } from "../vocabulary.ts";
import type { CaseDocument } from "./api-types.ts";
import { nameDated } from "./name-document.ts";
import { count, formatPages, SOURCE_WORDS, STEP_WORDS } from "./words.ts";

/** A source that sentences of a rationale rest on, with its number in this rationale. */
export interface NumberedSource {
  number: number;
  target: BindingTarget;
  /** What it is: document and page, or guideline, edition and page. */
  place: string;
  /** What it says. */
  says: string;
}

/** The sources of a rationale in the order in which its sentences rest on them, each once. */
export function numberSources(content: DraftContent, documents: CaseDocument[]): Map<string, NumberedSource> {
  const sources = new Map<string, NumberedSource>();
  for (const binding of content.bindings ?? []) {
    for (const target of binding.to) {
      const key = keyOf(target);
      if (sources.has(key)) continue;
      sources.set(key, { number: sources.size + 1, target, ...describeTarget(target, content, documents) });
    }
  }
  return sources;
}

/** Two targets of one key are the same source. */
export function keyOf(target: BindingTarget): string {
  switch (target.kind) {
    case "excerpt":
      return `excerpt ${target.excerptId}`;
    case "evidence":
      return `evidence ${target.documentId} ${target.page} ${target.quote}`;
    case "absence":
      return `absence ${target.excerptId} ${target.criterionId}`;
    case "fact":
      return `fact ${target.fact}`;
    case "search":
      return `search ${target.step}`;
    default:
      return target.kind;
  }
}

const FACT_WORDS = {
  age: "age",
  sex: "sex",
  dateOfInjury: "date of injury",
  side: "side",
  bodyRegion: "body region",
} as const;

function describeTarget(target: BindingTarget, content: DraftContent, documents: CaseDocument[]) {
  switch (target.kind) {
    case "excerpt": {
      const citation = content.citations.find(({ excerptId }) => excerptId === target.excerptId);
      if (!citation) return { place: "Guideline excerpt", says: "" };
      const edition = citation.inForce ? `, edition ${citation.inForce.edition}` : "";
      const pages = formatPages(citation.pages);
      const place = `${SOURCE_WORDS[citation.source]}${edition}${pages ? `, ${pages}` : ""}`;
      return { place, says: citation.topic };
    }
    case "evidence": {
      const name = nameDated(documents, target.documentId, target.page);
      return { place: `${name}, p. ${target.page}`, says: `“${target.quote}”` };
    }
    case "absence": {
      const criterion = content.criteria.find(
        ({ excerptId, criterionId }) => excerptId === target.excerptId && criterionId === target.criterionId,
      );
      const search = criterion?.search;
      const place = search
        ? `Searched: ${count(search.terms.length, "term")} on ${count(search.pagesSearched, "page")}`
        : "Searched";
      return { place, says: `Not documented: ${criterion?.text ?? ""}` };
    }
    case "fact":
      return { place: "Read from the file", says: FACT_WORDS[target.fact] };
    case "search": {
      const step = content.searchSequence.find((one) => one.step === target.step);
      return { place: `Search, ${STEP_WORDS[target.step]}`, says: step?.note ?? "" };
    }
    case "file":
      return { place: "The documents of the file", says: "" };
    case "request":
      return { place: "The request under review", says: "" };
    case "determination":
      return { place: "The judgment of this draft", says: content.basis };
  }
}

/** How many sentences of a rationale rest on something, and how many do not. */
export function tallyBindings(bindings: SentenceBinding[]): string {
  const of = (state: SentenceBinding["state"]) => bindings.filter((binding) => binding.state === state).length;
  const parts = [`${of("bound")} of ${count(bindings.length, "sentence")} checked against a source`];
  if (of("edited") > 0) parts.push(`${of("edited")} edited since`);
  if (of("unbound") > 0) parts.push(`${of("unbound")} without a source`);
  return parts.join(", ");
}
