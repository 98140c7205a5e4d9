import { citePages } from "../../cite-pages.ts";
import type { ChatMessage } from "../api-types.ts";
import { readToolCall } from "../tool-parts.ts";
import { SOURCE_WORDS } from "../words.ts";

export interface KnownQuote {
  quote: string;
  start: number;
  end: number;
}

export interface KnownExcerpt {
  id: string;
  /** Guideline, edition and page, as the chip names it. */
  place: string;
  topic: string;
  /** Single pages or sections as cited. */
  pages: string[];
  source: string;
}

/** What was read for an answer, from its tool calls: what its citations can be compared with. */
export interface KnownSources {
  /** Quotes by `pageKey`. */
  quotes: Map<string, KnownQuote[]>;
  /** Whole texts of pages by `pageKey`. */
  texts: Map<string, string>;
  excerpts: Map<string, KnownExcerpt>;
}

export const pageKey = (documentId: string, page: number) => `${documentId}/${page}`;

/** Collects quotes, pages and excerpts from the tool calls of a message. */
export function collectKnown(message: ChatMessage): KnownSources {
  const known: KnownSources = { quotes: new Map(), texts: new Map(), excerpts: new Map() };
  for (const part of message.parts) {
    const call = readToolCall(part);
    if (!call?.output) continue;
    if (call.name === "findEvidence") {
      for (const { documentId, page, quote, start, end } of call.output.evidence ?? []) {
        const key = pageKey(documentId, page);
        known.quotes.set(key, [...(known.quotes.get(key) ?? []), { quote, start, end }]);
      }
    } else if (call.name === "prepareItems") {
      for (const { documentId, page, quote, start, end } of call.output.quotes ?? []) {
        const key = pageKey(documentId, page);
        known.quotes.set(key, [...(known.quotes.get(key) ?? []), { quote, start, end }]);
      }
      for (const { cite, beside } of call.output.items ?? []) {
        for (const { id, sourceKey, edition = "", topic, pages = null } of [...cite, ...beside])
          known.excerpts.set(id, describeExcerpt({ id, source: sourceKey, edition, topic, pages }));
      }
    } else if (call.name === "readPage") {
      const { documentId, page, text } = call.output;
      if (text !== undefined) known.texts.set(pageKey(documentId, page), text);
    } else if (call.name === "readExcerpt" && call.output.excerpt) {
      const { id, sourceKey, edition, topic, pages } = call.output.excerpt;
      known.excerpts.set(id, describeExcerpt({ id, source: sourceKey, edition, topic, pages }));
    } else if (call.name === "findExcerpts") {
      for (const { excerptId, source, edition, topic, pages } of call.output.excerpts ?? []) {
        known.excerpts.set(excerptId, describeExcerpt({ id: excerptId, source, edition, topic, pages }));
      }
    }
  }
  return known;
}

function describeExcerpt(excerpt: {
  id: string;
  source: keyof typeof SOURCE_WORDS;
  edition: string;
  topic: string;
  pages: string | null;
}): KnownExcerpt {
  const { id, source, edition, topic, pages } = excerpt;
  const where = citePages(pages);
  return {
    id,
    topic,
    place: [SOURCE_WORDS[source], `edition ${edition}`, where].filter(Boolean).join(", "),
    pages: (pages ?? "").split(/[,;]/).flatMap((one) => spread(one.trim())),
    source: `${SOURCE_WORDS[source]} ${topic}`.toLowerCase(),
  };
}

/** "376-377" → 376, 377; anything else as it is. */
export function spread(pages: string): string[] {
  const range = /^(\d+)\s*[-–]\s*(\d+)$/.exec(pages);
  if (!range) return pages ? [pages] : [];
  const [from, to] = [Number(range[1]), Number(range[2])];
  if (to < from || to - from > 40) return [pages];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
