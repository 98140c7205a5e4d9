import { quoteOf, type Unit, unitsWith } from "../../case-files/page-index.ts";
import { locateSentences } from "../../drafting/bindings/locate-sentences.ts";
import { locateQuote } from "../../drafting/checks/locate-quote.ts";
import { contentStems } from "../../drafting/checks/sentences.ts";
import type { Page, SummarySentence, SummarySource } from "../../vocabulary.ts";
import { evidence, type Part } from "./part.ts";
import type { SummarySources } from "./tell-history.ts";
import { findMissing } from "./verify-sentence.ts";

/** The built parts as one text, with what each stands on. A part whose dates or numbers its sources do not show is marked. */
export function bindParts(
  parts: readonly Part[],
  known: SummarySources,
): { text: string; sentences: SummarySentence[] } {
  let text = "";
  const sentences = parts.map((part): SummarySentence => {
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? part.text : `${text} ${part.text}`;
    return bound({ start, end: text.length, text: part.text }, part.sources, known);
  });
  return { text, sentences };
}

/**
 * The sentences of an edited summary. One that was left as it was keeps its sources; another takes those of the sentence that it was made
 * from, and where these do not show what it says now, the place of the file that speaks of the same and shows it. What finds none is marked.
 */
export function bindEdited(text: string, before: readonly SummarySentence[], known: SummarySources): SummarySentence[] {
  const inUse = new Map(known.index.pages.map((page) => [pageKey(page.documentId, page.number), page]));
  const old = before.map((sentence) => ({
    ...sentence,
    sources: sentence.sources.filter((one) => stands(one, inUse)),
  }));
  const kept = old.filter((sentence) => text.includes(sentence.text));
  return spans(text, kept).map(({ start, end, own }) => {
    const sentence = { start, end, text: text.slice(start, end) };
    if (own) return bound(sentence, own.sources, known);
    const origin = closest(sentence.text, old);
    const first = origin ? bound(sentence, origin.sources, known) : undefined;
    if (first?.state === "bound") return first;
    return bound(sentence, [...(origin?.sources ?? []), ...findPlaces(sentence.text, known)], known);
  });
}

/** A built sentence may hold several full stops; where it stands unchanged it stays one, and the text between is cut into sentences. */
function spans(text: string, kept: readonly SummarySentence[]) {
  const own = kept
    .map((sentence) => ({ start: text.indexOf(sentence.text), own: sentence }))
    .map(({ start, own: sentence }) => ({ start, end: start + sentence.text.length, own: sentence }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: { start: number; end: number; own: SummarySentence | null }[] = [];
  let at = 0;
  const between = (from: number, to: number) => {
    for (const sentence of locateSentences(text.slice(from, to)))
      out.push({ start: from + sentence.start, end: from + sentence.end, own: null });
  };
  for (const span of own) {
    if (span.start < at) continue;
    between(at, span.start);
    out.push(span);
    at = span.end;
  }
  between(at, text.length);
  return out;
}

const NO_SOURCE = "nothing in the file was found for it";

function bound(
  sentence: { start: number; end: number; text: string },
  sources: SummarySource[],
  known: SummarySources,
): SummarySentence {
  const missing = sources.length === 0 ? NO_SOURCE : findMissing(sentence.text, sources, known);
  return missing === undefined
    ? { ...sentence, state: "bound", sources }
    : { ...sentence, state: "unbound", sources, why: missing };
}

const pageKey = (documentId: string, page: number) => `${documentId}\n${page}`;

/** Whether a quote still stands on its page, and the page in the file. */
function stands(source: SummarySource, pages: ReadonlyMap<string, Page>): boolean {
  if (source.kind !== "evidence") return true;
  const page = pages.get(pageKey(source.documentId, source.page));
  return page !== undefined && locateQuote(page, source.quote) !== undefined;
}

/** The old sentence that shares most of its words with this one; half of the smaller at least. */
function closest(text: string, old: readonly SummarySentence[]): SummarySentence | undefined {
  const own = contentStems(text);
  let best: { sentence: SummarySentence; shared: number } | undefined;
  for (const sentence of old) {
    const other = contentStems(sentence.text);
    const shared = [...own].filter((stem) => other.has(stem)).length;
    const enough = shared >= Math.max(2, Math.min(own.size, other.size) / 2);
    if (enough && (!best || shared > best.shared)) best = { sentence, shared };
  }
  return best?.sentence;
}

const MAX_PLACES = 3;

/** Sentences of the file that share most words with this one, three at the most. */
function findPlaces(text: string, { index }: SummarySources): SummarySource[] {
  const own = contentStems(text);
  if (own.size < 2) return [];
  const scores = new Map<Unit, number>();
  for (const stem of own) {
    const pattern = new RegExp(`\\b${stem.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "i");
    for (const at of unitsWith(index, pattern)) {
      const unit = index.units[at];
      if (unit && unit.standing !== "instruction" && unit.standing !== "blank")
        scores.set(unit, (scores.get(unit) ?? 0) + 1);
    }
  }
  return [...scores]
    .filter(([, shared]) => shared >= Math.max(2, own.size / 2))
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_PLACES)
    .map(([unit]) => evidence(quoteOf(unit)));
}
