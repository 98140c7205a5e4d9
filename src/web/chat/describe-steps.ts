import type { DisputedItem } from "../api-types.ts";
import type { AnyToolCall } from "../tool-parts.ts";
import { count, DETERMINATION_WORDS, formatPages, SOURCE_WORDS } from "../words.ts";

/** What calls of one tool did and what came back, in a few words each. */
export function describeSteps(calls: AnyToolCall[], items: DisputedItem[]): { done: string; outcome: string } {
  const [first] = calls;
  if (!first) return { done: "", outcome: "" };
  const n = calls.length > 1 ? ` (${calls.length})` : "";
  switch (first.name) {
    case "readCase": {
      const found = first.output?.items?.length;
      return { done: "read the case", outcome: found === undefined ? "" : count(found, "disputed item") };
    }
    case "prepareItems": {
      const prepared = calls.flatMap((call) => (call.name === "prepareItems" ? (call.output?.items ?? []) : []));
      const [only] = prepared;
      const request = prepared.length === 1 && only ? items.find(({ id }) => id === only.disputedItemId)?.request : "";
      const quotes = calls.flatMap((call) => (call.name === "prepareItems" ? (call.output?.quotes ?? []) : []));
      const ended = calls.some((call) => call.output);
      return {
        done: `looked up guideline and evidence${request ? ` for ${request}` : ended ? ` for ${count(prepared.length, "item")}` : ""}`,
        outcome: ended ? count(quotes.length, "passage") : "",
      };
    }
    case "restoreRevision": {
      const restored = first.output;
      return {
        done: first.running
          ? "putting an earlier text back"
          : restored
            ? "put an earlier text back"
            : "put no earlier text back",
        outcome: restored ? `revision ${restored.restored} is now revision ${restored.revision}` : "",
      };
    }
    case "findExcerpts": {
      const found = calls.flatMap((call) => (call.name === "findExcerpts" ? (call.output?.excerpts ?? []) : []));
      const ended = calls.some((call) => call.output);
      return {
        done: `searched guidelines${n || askedOf(first, items)}`,
        outcome: !ended ? "" : found.length === 0 ? "nothing in force applies" : count(found.length, "excerpt"),
      };
    }
    case "readExcerpt":
      return {
        done: n
          ? `read excerpts${n}`
          : first.output?.excerpt
            ? `read ${excerptWords(first.output.excerpt)}`
            : "read an excerpt",
        outcome: "",
      };
    case "findEvidence":
      return {
        done: n ? `looked for evidence${n}` : `looked for evidence: ${first.input.question || "…"}`,
        outcome: tallyStates(calls),
      };
    case "readPage":
      return {
        done: n
          ? `read pages${n}`
          : first.output
            ? `read ${first.output.document} p. ${first.output.page}`
            : "read a page",
        outcome: calls.some((call) => call.name === "readPage" && call.output?.readable === false)
          ? "not all readable"
          : "",
      };
    case "proposeDraft":
      return describeProposals(calls, items);
    case "other":
      return { done: `${first.words}${n}`, outcome: "" };
  }
}

/** What a draft is for, " for MRI of the lumbar spine"; empty where the item is not known. */
export function itemWords(call: AnyToolCall, items: DisputedItem[]): string {
  if (call.name !== "proposeDraft") return "";
  const item = items.find((one) => one.id === (call.output?.disputedItemId ?? call.input.disputedItemId));
  return item ? ` for ${item.request}` : "";
}

/** Guideline, topic and pages of an excerpt. */
export function excerptWords(excerpt: {
  sourceKey: keyof typeof SOURCE_WORDS;
  topic: string;
  pages: string | null;
}): string {
  return [SOURCE_WORDS[excerpt.sourceKey], excerpt.topic, formatPages(excerpt.pages)].filter(Boolean).join(", ");
}

/** A refused draft that no later attempt made good. */
export function isLost(call: AnyToolCall, calls: AnyToolCall[]): boolean {
  if (call.name !== "proposeDraft" || call.output?.stored !== false) return false;
  const { disputedItemId } = call.output;
  return !calls.some(
    (one) => one.name === "proposeDraft" && one.output?.stored && one.output.disputedItemId === disputedItemId,
  );
}

function describeProposals(calls: AnyToolCall[], items: DisputedItem[]): { done: string; outcome: string } {
  const [first] = calls;
  const one = calls.length === 1 && first ? itemWords(first, items) : "";
  if (calls.some((call) => call.running)) return { done: `checking ${one ? `a draft${one}` : "drafts"}`, outcome: "" };
  const outputs = calls.flatMap((call) => (call.name === "proposeDraft" && call.output ? [call.output] : []));
  const stored = outputs.filter((output) => output.stored);
  const refused = calls.length - stored.length;
  const waiting = outputs.flatMap((output) => (output.stored && output.suggestion ? [output.suggestion.label] : []));
  if (waiting.length === 1 && stored.length === 1)
    return { done: `suggested${one}: ${waiting[0]}`, outcome: "waits for you" };
  if (stored.length === 0)
    return { done: one ? `draft refused${one}` : `drafts refused (${calls.length})`, outcome: "" };
  const determinations = new Set(stored.map((output) => output.stored && output.determination));
  const [only] = determinations;
  return {
    done: one ? `stored draft${one}` : `stored ${count(stored.length, "draft")}`,
    outcome: [
      determinations.size === 1 && only ? DETERMINATION_WORDS[only] : "",
      refused > 0 ? `${count(refused, "attempt")} refused` : "",
    ]
      .filter(Boolean)
      .join(", "),
  };
}

const STATE_WORDS = {
  documented: "documented",
  "explicitly-absent": "explicitly absent",
  "not-documented": "not documented",
  conflicting: "conflicting",
} as const;

function tallyStates(calls: AnyToolCall[]): string {
  const states = calls.flatMap((call) => (call.name === "findEvidence" && call.output ? [call.output.state] : []));
  if (states.length === 1 && states[0]) return STATE_WORDS[states[0]];
  return Object.entries(STATE_WORDS)
    .map(([state, words]) => ({ n: states.filter((one) => one === state).length, words }))
    .filter(({ n }) => n > 0)
    .map(({ n, words }) => `${n} ${words}`)
    .join(", ");
}

function askedOf(call: AnyToolCall, items: DisputedItem[]): string {
  if (call.name !== "findExcerpts") return "";
  const words = call.input.query ?? items.find((item) => item.id === call.input.disputedItemId)?.request;
  return words ? `: ${words}` : "";
}
