import type { Page } from "../../vocabulary.ts";

interface FoldedText {
  text: string;
  /** Offset in the page of each folded character, and one more for the end. */
  offsets: Uint32Array;
}

/** A page of the file, or any other text that can be quoted. */
type Quotable = Pick<Page, "text">;

const folded = new WeakMap<Quotable, FoldedText>();

/**
 * Folds what extraction and typing change without changing the words: runs of white space become one blank, curly quotes
 * become straight, hyphens and dashes one sign, soft hyphens vanish. Letters keep their case.
 */
export function foldText(raw: string): FoldedText {
  const offsets = new Uint32Array(raw.length + 1);
  let text = "";
  let blank = true;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at] as string;
    if (character === "\u00ad") continue;
    const isBlank = character.trim() === "";
    if (isBlank && blank) continue;
    offsets[text.length] = at;
    text += isBlank ? " " : (FOLDED[character] ?? character);
    blank = isBlank;
  }
  if (text.endsWith(" ")) text = text.slice(0, -1);
  offsets[text.length] = raw.length;
  return { text, offsets };
}

const FOLDED: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
};

/** The exact span of a quote on a page, or nothing. Offsets are UTF-16 code units of the page's own text. */
export function locateQuote(page: Quotable, quote: string): { start: number; end: number; quote: string } | undefined {
  const exact = page.text.indexOf(quote);
  if (exact >= 0 && quote.trim() === quote) return { start: exact, end: exact + quote.length, quote };
  let known = folded.get(page);
  if (!known) {
    known = foldText(page.text);
    folded.set(page, known);
  }
  const wanted = foldText(quote).text;
  if (wanted === "") return undefined;
  const at = known.text.indexOf(wanted);
  if (at < 0) return undefined;
  const start = known.offsets[at] as number;
  const end = (known.offsets[at + wanted.length - 1] as number) + 1;
  return { start, end, quote: page.text.slice(start, end) };
}
