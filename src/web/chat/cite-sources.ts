import type { CaseDocument } from "../api-types.ts";
import { nameDated } from "../name-document.ts";
import type { ChipSource } from "../parts/source-chip.tsx";
import type { Place } from "../use-places.ts";
import { count } from "../words.ts";
import { type KnownExcerpt, type KnownQuote, type KnownSources, pageKey, spread } from "./known-sources.ts";

/** A source that an answer cites, with its number in this answer. */
export interface CitedSource extends ChipSource {
  key: string;
  open: { kind: "page"; place: Place } | { kind: "excerpt"; excerptId: string } | null;
}

/** What an answer cites, numbered in the order of its words. */
export interface Citations {
  sources: CitedSource[];
  /** The texts with one character from `FIRST_MARK` on in place of each reference that was understood. */
  marked: string[];
  /** The sources of each mark. */
  of: CitedSource[][];
  /** Pages whose text would settle what is not verified yet. */
  wanted: { documentId: string; page: number }[];
}

/** Marks are characters of the private use area, which no answer needs: a text that is cut for display never cuts one. */
const FIRST_MARK = 0xe000;
const MARKS = /[\ue000-\uf8ff]/g;

/** Splits a marked text where it has marks; `sourcesOf` tells the sources of such a piece, null for words. */
export const splitMarked = (text: string) => text.split(/([\ue000-\uf8ff])/);
export const sourcesOf = (piece: string, citations: Citations) =>
  piece.length === 1 ? (citations.of[piece.charCodeAt(0) - FIRST_MARK] ?? null) : null;

/** A reference in square brackets, with the words before it in its line. */
const REFERENCE = /\[([^[\]\n]+)\]/g;
const QUOTED_BEFORE = /[“"]([^“”"]{6,})[”"][\s,.;:()]*$/;
const PAGES = /^(.+?),?\s+(?:pages?|pp?\.?|sections?)\s*([\w.]+(?:\s*[-–,&]\s*[\w.]+)*)$/i;
const FILE_NAME = /\.(?:pdf|docx?|txt|rtf|html?|md|png|jpe?g|tiff?)$/i;

/**
 * The citations of an answer's texts, compared with what was read for it: `[name p. 2; other p. 1]`. A quotation before a
 * reference must stand on its page; a page that was read for the answer counts as verified by what was found there. `pages`
 * are pages fetched since, by `pageKey`.
 */
export function citeSources(
  texts: string[],
  documents: CaseDocument[],
  known: KnownSources,
  pages: ReadonlyMap<string, string> = new Map(),
): Citations {
  const sources = new Map<string, CitedSource>();
  const wanted = new Map<string, { documentId: string; page: number }>();
  const of: CitedSource[][] = [];
  const cite = (place: Placed, quote: string | undefined): CitedSource => {
    const key = quote && place.open?.kind === "page" ? `${place.key} ${quote}` : place.key;
    const found = sources.get(key);
    if (found) return found;
    const source: CitedSource = { ...place, key, number: sources.size + 1 };
    sources.set(key, source);
    if (source.open?.kind !== "page" || source.state === "broken") return source;
    const { place: at } = source.open;
    const page = pageKey(at.documentId, at.page);
    const verdict = compare(quote, known.quotes.get(page) ?? [], known.texts.get(page) ?? pages.get(page));
    if (verdict.wanted) wanted.set(page, { documentId: at.documentId, page: at.page });
    if (verdict.span) source.open = { kind: "page", place: { ...at, ...verdict.span } };
    return Object.assign(source, verdict.shown);
  };
  const marked = texts.map((given) => {
    const text = given.replace(MARKS, "");
    return text.replace(REFERENCE, (whole, words: string, offset: number) => {
      const places = of.length <= 0xf8ff - FIRST_MARK ? readReferences(words, documents, known) : null;
      if (!places) return whole;
      const quote = QUOTED_BEFORE.exec(text.slice(text.lastIndexOf("\n", offset) + 1, offset))?.[1];
      // A quotation stands before the first of several places; the others are places of the same statement.
      of.push(places.map((place, at) => cite(place, at === 0 ? quote : undefined)));
      return String.fromCharCode(FIRST_MARK + of.length - 1);
    });
  });
  return { sources: [...sources.values()], marked, of, wanted: [...wanted.values()] };
}

interface Verdict {
  shown: Pick<CitedSource, "says" | "state"> & { why?: string };
  span?: { start: number; end: number } | undefined;
  wanted?: boolean;
}

function compare(quote: string | undefined, found: KnownQuote[], page: string | undefined): Verdict {
  if (quote === undefined) {
    const [first] = found;
    if (first) {
      const says = `“${first.quote}”`;
      const span = { start: first.start, end: first.end };
      return { shown: { says, state: "verified", why: "Found there for this answer." }, span };
    }
    if (page !== undefined)
      return { shown: { says: "", state: "verified", why: "The page was read for this answer." } };
    return { shown: { says: "", state: "unverified", why: "No words to compare with the page. Read it there." } };
  }
  const says = `“${quote}”`;
  if (found.some((one) => contains(one.quote, quote)) || (page !== undefined && contains(page, quote))) {
    return { shown: { says, state: "verified" }, span: spanOf(quote, found, page) };
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
function spanOf(quote: string, found: KnownQuote[], page: string | undefined) {
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
  if (document) return pages.map((page) => ofPage(documents, document, Number(page)));
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

function ofPage(documents: CaseDocument[], document: CaseDocument, page: number): Placed {
  const base = {
    key: pageKey(document.id, page),
    place: `${nameDated(documents, document.id, page)}, p. ${page}`,
    says: "",
  };
  const open = { kind: "page" as const, place: { documentId: document.id, page } };
  if (!Number.isInteger(page) || page < 1 || page > document.pageCount) {
    return { ...base, state: "broken", why: `The document has ${count(document.pageCount, "page")}.`, open: null };
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
