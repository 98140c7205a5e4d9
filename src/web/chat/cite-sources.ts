import type { CaseDocument } from "../api-types.ts";
import type { ChipSource } from "../parts/source-chip.tsx";
import type { Place } from "../use-places.ts";
import { type KnownExcerpt, type KnownSources, pageKey, spread } from "./known-sources.ts";

/** A source that an answer cites, with its number in this answer. */
export interface CitedSource extends ChipSource {
  key: string;
  open: { kind: "page"; place: Place } | { kind: "excerpt"; excerptId: string } | null;
}

/** What an answer cites, numbered in the order of its words; `of` gives the sources of one reference, by its words. */
export interface Citations {
  sources: CitedSource[];
  of: Map<string, CitedSource[]>;
  /** Pages whose text would settle what is not verified yet. */
  wanted: { documentId: string; page: number }[];
}

/** A reference in square brackets, with the words before it in its line. */
const REFERENCE = /\[([^[\]\n]+)\]/g;
const QUOTED_BEFORE = /[“"]([^“”"]{6,})[”"][\s,.;:()]*$/;
const PAGES = /^(.+?),?\s+(?:pages?|pp?\.?|sections?)\s*([\w.]+(?:\s*[-–,&]\s*[\w.]+)*)$/i;
const FILE_NAME = /\.(?:pdf|docx?|txt|rtf|html?|md|png|jpe?g|tiff?)$/i;

/**
 * The citations of an answer, compared with what was read for it: `[name p. 2; other p. 1]`. A quotation before a reference
 * must stand on its page; a page that was read for the answer counts as verified by what was found there. `texts` are pages
 * fetched since, by `pageKey`.
 */
export function citeSources(
  text: string,
  documents: CaseDocument[],
  known: KnownSources,
  texts: ReadonlyMap<string, string> = new Map(),
): Citations {
  const sources = new Map<string, CitedSource>();
  const quoted = new Map<string, string[]>();
  const of = new Map<string, CitedSource[]>();
  for (const match of text.matchAll(REFERENCE)) {
    const words = match[1] ?? "";
    const places = readReferences(words, documents, known);
    if (!places) continue;
    const line = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
    const quote = QUOTED_BEFORE.exec(line)?.[1];
    const cited = places.map((place) => {
      if (quote && place.open?.kind === "page") quoted.set(place.key, [...(quoted.get(place.key) ?? []), quote]);
      const source = sources.get(place.key) ?? { ...place, number: sources.size + 1 };
      sources.set(place.key, source);
      return source;
    });
    of.set(words, cited);
  }
  const wanted: Citations["wanted"] = [];
  for (const source of sources.values()) {
    if (source.open?.kind !== "page" || source.state === "broken") continue;
    const { place } = source.open;
    const key = pageKey(place.documentId, place.page);
    const page = known.texts.get(key) ?? texts.get(key);
    const verdict = compare(quoted.get(source.key) ?? [], known.quotes.get(key) ?? [], page);
    if (verdict.wanted) wanted.push({ documentId: place.documentId, page: place.page });
    Object.assign(source, verdict.shown);
    if (verdict.span) source.open = { kind: "page", place: { ...place, ...verdict.span } };
  }
  return { sources: [...sources.values()], of, wanted };
}

interface Verdict {
  shown: Pick<CitedSource, "says" | "state"> & { why?: string };
  span?: { start: number; end: number } | undefined;
  wanted?: boolean;
}

function compare(quotes: string[], found: { quote: string; start: number; end: number }[], page?: string): Verdict {
  const says = (quotes.length > 0 ? quotes : found.slice(0, 2).map(({ quote }) => quote))
    .map((quote) => `“${quote}”`)
    .join("\n");
  if (quotes.length === 0) {
    const [first] = found;
    if (first)
      return {
        shown: { says, state: "verified", why: "Found there for this answer." },
        span: { start: first.start, end: first.end },
      };
    if (page !== undefined)
      return { shown: { says: "", state: "verified", why: "The page was read for this answer." } };
    return { shown: { says: "", state: "unverified", why: "No words to compare with the page. Read it there." } };
  }
  const stands = (quote: string) =>
    found.some((one) => contains(one.quote, quote)) || (page !== undefined && contains(page, quote));
  if (quotes.every(stands)) {
    return { shown: { says, state: "verified" }, span: spanOf(quotes[0] ?? "", found, page) };
  }
  if (page === undefined)
    return { shown: { says, state: "unverified", why: "Not compared with the page yet." }, wanted: true };
  return { shown: { says, state: "broken", why: "These words do not stand on that page." } };
}

/** Same words, whatever their spaces, dashes and quotation marks; "…" stands for words left out. */
function contains(text: string, quote: string): boolean {
  const whole = plain(text);
  return quote
    .split(/…|\.\.\./)
    .map(plain)
    .filter(Boolean)
    .every((piece) => whole.includes(piece));
}

const plain = (text: string) =>
  text
    .replace(/[“”„"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** Where a quotation stands on its page, so that it can be marked there. */
function spanOf(quote: string, found: { quote: string; start: number; end: number }[], page: string | undefined) {
  const start = page?.indexOf(quote) ?? -1;
  if (start >= 0) return { start, end: start + quote.length };
  const hit = found.find((one) => contains(one.quote, quote));
  return hit && { start: hit.start, end: hit.end };
}

type Placed = Omit<CitedSource, "number">;

/** The places that a reference names, or null where it is no reference. */
function readReferences(words: string, documents: CaseDocument[], known: KnownSources): Placed[] | null {
  const read = words.split(/;\s*/).map((one) => readReference(one.trim(), documents, known));
  return read.some((one) => one === null) ? null : read.flatMap((one) => one ?? []);
}

function readReference(words: string, documents: CaseDocument[], known: KnownSources): Placed[] | null {
  const match = PAGES.exec(words);
  const name = match?.[1]?.trim() ?? "";
  if (!match || !name) return null;
  const pages = (match[2] ?? "").split(/\s*[,&]\s*/).flatMap(spread);
  const document = documents.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (document) return pages.map((page) => ofPage(document, Number(page)));
  const excerpt = findExcerpt(name, pages, [...known.excerpts.values()]);
  if (excerpt) {
    const { id, place, topic } = excerpt;
    const state = { says: topic, state: "verified" as const, why: "Read in the library for this answer." };
    return [{ key: id, place, ...state, open: { kind: "excerpt", excerptId: id } }];
  }
  if (!FILE_NAME.test(name)) return null;
  const why = "No document of this name is in the case file now.";
  return [{ key: words.toLowerCase(), place: words, says: "", state: "broken", why, open: null }];
}

function ofPage(document: CaseDocument, page: number): Placed {
  const base = { key: pageKey(document.id, page), place: `${document.name}, p. ${page}`, says: "" };
  const open = { kind: "page" as const, place: { documentId: document.id, page } };
  if (!Number.isInteger(page) || page < 1 || page > document.pageCount) {
    return { ...base, state: "broken", why: `The document has ${document.pageCount} pages.`, open: null };
  }
  if (document.withdrawnAt)
    return { ...base, state: "broken", why: "The document was withdrawn from the case file.", open };
  return { ...base, state: "unverified", open };
}

function findExcerpt(name: string, pages: string[], excerpts: KnownExcerpt[]): KnownExcerpt | undefined {
  const words = name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  if (words.length === 0) return undefined;
  return excerpts.find(
    (one) => pages.every((page) => one.pages.includes(page)) && words.every((word) => one.source.includes(word)),
  );
}
