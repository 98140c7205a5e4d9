import type { DocumentKind, IsoDay, Page, Quote, Side } from "../vocabulary.ts";
import { documentKey } from "./document-key.ts";
import { toIsoDay } from "./letters/letter-dates.ts";
import { isPlantedInstruction } from "./planted-instruction.ts";
import { readSide } from "./read-request.ts";

/** How far a text may speak for the worker's condition: a record, what utilization review says of it, a form, an instruction. */
export type Standing = "record" | "review" | "request" | "blank" | "instruction";
export type Section = "plan" | "history" | "family" | "medication" | "other";

/** A sentence or line of a page with its exact place. `text` is the slice with white space folded. */
export type Unit = {
  page: Page;
  start: number;
  end: number;
  text: string;
  standing: Standing;
  section: Section;
  date: IsoDay | null;
};
export type PageIndex = { pages: Page[]; units: Unit[]; readonly words: Map<string, number[]>; unreadable: number };

const REVIEW: readonly DocumentKind[] = ["ur-denial", "determination-letter"];
const REQUEST: readonly DocumentKind[] = ["imr-application", "rfa"];
const HEADING: readonly [Section, RegExp][] = [
  ["plan", /^(?:treatment )?(?:plan|recommendations?|further treatment required|P)\b\s*:?/i],
  ["family", /^family (?:history|and social)/i],
  ["history", /^past (?:medical )?history/i],
  ["medication", /^(?:current )?(?:medications?|medication list|meds)\b\s*:?/i],
  [
    "other",
    /^(?:subjective|objective|assessment|impression|diagnos[ei]s|discussion|work status|exam\w*|review of systems|history|data|risk|social|allergies|[SOAR]\s*:)/i,
  ],
];
/** Sentences of a record or summary that tell what utilization review did. */
/** Words of a review, or of a denial with its reason, wherever they stand: such a sentence tells what was asked of the record. */
const REVIEW_WORDS = new RegExp(
  [
    "\\b(?:utili[sz]ation review|non-?certif\\w*|claims administrator|prior (?:review|determination)|expert reviewer|IMR eligible|was the original request)\\b",
    "\\b(?:rationale|reasons?|basis) (?:for|of) (?:the )?(?:denial|modification)\\b",
    "\\b(?:was|were|been) (?:\\w+ )?(?:denied|disapproved|modified)\\b[^.;]{0,40}\\b(?:due to|because|based (?:up)?on|guidelines?|(?:for|given) (?:a |the )?(?:lack|absence))\\b",
    "\\bUR (?:dated|denied|denial|decision|determination|letter|physician|reviewer|non)\\b",
  ].join("|"),
  "i",
);
/** The date that opens an entry of therapy notes. */
const ENTRY = /^\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})\b/;

/**
 * Cuts pages into sentences and lines with exact offsets and an inverted index of their words. Pure; linear in the text,
 * so that a file of 2,000 pages is indexed once and each question reads only the units that share a word with it.
 */
export function indexPages(pages: Page[]): PageIndex {
  const units = pages.flatMap((page) => {
    let own = cuts.get(page);
    if (!own) {
      own = page.readable ? cutPage(page) : [];
      cuts.set(page, own);
    }
    return own;
  });
  markSides(pages);
  let words: Map<string, number[]> | undefined;
  return {
    pages,
    units,
    // Text that a machine recognised may miss a line: it can show that something is there, never that it is not.
    unreadable: pages.filter((page) => !page.readable || page.origin === "ocr").length,
    get words() {
      words ??= invert(units);
      return words;
    },
  };
}

const sides = new WeakMap<Page, Side>();
const HEAD = 300;
const JOINT = /\b(?:knee|shoulder|wrist|hand|elbow|ankle|foot|hip|thumb|finger|leg|arm|heel|toe)\b/i;

/** The side that an imaging report, or the therapy notes of one joint, are about by their heads. */
function markSides(pages: Page[]): void {
  const heads = new Map<string, Side>();
  for (const page of pages) {
    if (page.kind !== "imaging" && page.kind !== "therapy-notes") continue;
    const lines = page.text
      .slice(0, HEAD)
      .split("\n")
      .filter((line) => JOINT.test(line));
    const found = lines.map((line) => readSide(line.replace(LETTER, spellSide))).filter((side) => side !== null);
    const [side] = found;
    const key = documentKey(page);
    if (side && found.every((other) => other === side)) {
      sides.set(page, side);
      if (!heads.has(key)) heads.set(key, side);
    } else if (page.kind === "therapy-notes" && lines.length === 0) {
      const first = heads.get(key);
      if (first) sides.set(page, first);
    }
  }
}

const LETTER = /(?<![\w/-])([LR])(?= (?:knee|shoulder|wrist|hand|elbow|ankle|foot|hip|thumb)\b)/gi;
const spellSide = (letter: string) => (letter.toUpperCase() === "L" ? "left" : "right");

/** The side that a page is about where its head names one alone; null for every other page. */
export function sideOfPage(page: Page): Side | null {
  return sides.get(page) ?? null;
}

/** The same file of which only some sentences are read; its pages count as searched all the same. */
export function withUnits(index: PageIndex, units: Unit[]): PageIndex {
  let words: Map<string, number[]> | undefined;
  return {
    ...{ pages: index.pages, units, unreadable: index.unreadable },
    get words() {
      words ??= invert(units);
      return words;
    },
  };
}

const found = new WeakMap<PageIndex, Map<string, number[]>>();

/** Positions of the units that a pattern matches, in order; found once for a pattern and kept with the index. */
export function unitsWith(index: PageIndex, pattern: RegExp): number[] {
  let known = found.get(index);
  if (!known) {
    known = new Map();
    found.set(index, known);
  }
  const key = `${pattern.source}/${pattern.flags}`;
  let list = known.get(key);
  if (!list) {
    list = [];
    for (let at = 0; at < index.units.length; at++) if (pattern.test(index.units[at]?.text ?? "")) list.push(at);
    known.set(key, list);
  }
  return list;
}

/** Sentences of a page, cut once however many indexes hold it. */
const cuts = new WeakMap<Page, Unit[]>();

function invert(units: Unit[]): Map<string, number[]> {
  const words = new Map<string, number[]>();
  units.forEach((unit, at) => {
    for (const word of new Set(wordsOf(unit.text))) {
      const list = words.get(word);
      if (list) list.push(at);
      else words.set(word, [at]);
    }
  });
  return words;
}

/** Words of a text in the form in which the index keeps them: lower case, plural endings cut. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:ies|es|s)$/, "") : word,
  );
}

/** A quote of a unit, with the page's own characters. */
export function quoteOf(unit: { page: Page; start: number; end: number }): Quote {
  const { page, start, end } = unit;
  return {
    documentId: page.documentId,
    document: page.document,
    page: page.number,
    start,
    end,
    quote: page.text.slice(start, end),
    ...(page.origin === "ocr" ? { machineRead: page.confidence ?? 0 } : {}),
  };
}

/** The quote of a match on a page. */
export function quoteAt(page: Page, start: number, length: number): Quote {
  return quoteOf({ page, start, end: start + length });
}

/** A seller's letter asks for its product; its writer has examined nobody. */
const SELLER =
  /\b(?:reimbursement|patient access|market access) (?:liaison|specialist|department|team|manager|representative)\b|\bnot a clinician\b|\b(?:support|behalf) of our (?:customer|client)\b/i;

function standingOf(page: Page, text: string): Standing {
  if (REVIEW.includes(page.kind)) return "review";
  if (SELLER.test(text)) return "request";
  if (REQUEST.includes(page.kind)) return "request";
  if (
    /\bDWC Form RFA\b|^\s*request for authorization|^\s*RFA\b(?!.*\b(?:received|rec'?d|dated?|to)\b)/im.test(
      text.slice(0, 400),
    ) &&
    !/\[ \] Request for/i.test(text.slice(0, 400))
  )
    return "request";
  return "record";
}

/** The list of disputed items in a summary file: what is asked for, not what was done. */
function disputedList(text: string): [from: number, to: number] {
  const from = text.search(/^\s*DISPUTED ITEMS/im);
  if (from < 0) return [-1, -1];
  const end = text.slice(from).search(/^\s*(?:SUMMARY OF|CLINICAL)/im);
  return [from, end < 0 ? text.length : from + end];
}

function standingOfText(text: string, listed: boolean, standing: Standing): Standing {
  if (isBlank(text)) return "blank";
  if (listed) return "request";
  return standing === "record" && REVIEW_WORDS.test(text) ? "review" : standing;
}

function cutPage(page: Page): Unit[] {
  const standing = standingOf(page, page.text);
  const lines = linesOf(page.text);
  const width = Math.max(60, ...lines.map((line) => line.text.length));
  const units: Unit[] = [];
  let section: Section = "other";
  let block: { start: number; end: number } | null = null;
  let planted = false;
  // In therapy notes the lines under a dated entry belong to its day.
  let entry: IsoDay | null = null;
  const [listFrom, listTo] = disputedList(page.text);
  const flush = () => {
    if (!block) return;
    // The reasons of a denial go on after each semicolon.
    let reviewed = false;
    for (const { start, end } of sentencesOf(page.text, block.start, block.end)) {
      const text = page.text.slice(start, end).replace(/\s+/g, " ");
      const told = standingOfText(text, start > listFrom && start < listTo, standing);
      const own: Standing = reviewed && told === "record" ? "review" : told;
      reviewed = own === "review" && text.endsWith(";");
      // What follows an order to a machine in its paragraph belongs to it.
      planted ||= isPlantedInstruction(text);
      if (/[a-z0-9]/i.test(text))
        units.push({
          page,
          start,
          end,
          text,
          section,
          date: toIsoDay(ENTRY.exec(text)?.[0]) ?? entry ?? page.date,
          standing: planted ? "instruction" : own,
        });
    }
    block = null;
  };
  lines.forEach((line, at) => {
    if (line.text === "") {
      flush();
      planted = false;
      return;
    }
    const heading = HEADING.find(([, pattern]) => pattern.test(line.text));
    const before = lines[at - 1]?.text ?? "";
    const joined: boolean =
      block !== null && !heading && continues(before, line.text, width) && !/\s{3,}/.test(line.text.trim());
    if (joined && block) (block as { end: number }).end = line.end;
    else {
      flush();
      if (page.kind === "therapy-notes") entry = toIsoDay(ENTRY.exec(line.text)?.[0]) ?? entry;
      if (heading) section = heading[0];
      block = { start: line.start, end: line.end };
    }
  });
  flush();
  return units;
}

/** No sentence ends with them: the date on the next line opens no entry. */
const OPEN_END = /\b(?:on|dated?|of|from|through|to|and|until|since|by|in|was|is|the|between)$/i;

function continues(before: string, text: string, width: number): boolean {
  if (OPEN_END.test(before)) return true;
  if (/^(?:\d{1,2}[.)]\s|[-•*]\s|\[[ x]\]|[A-Z][A-Za-z /]{1,24}:\s|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b)/.test(text))
    return false;
  if (/^[a-z(0-9]/.test(text) && !/[.!?:]$/.test(before)) return true;
  return before.length > width * 0.6;
}

function linesOf(text: string): { start: number; end: number; text: string }[] {
  const lines: { start: number; end: number; text: string }[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    lines.push({ start: at + lead, end: at + lead + trimmed.length, text: trimmed });
    at += raw.length + 1;
  }
  return lines;
}

/** Sentence ends: a full stop, question or exclamation mark or semicolon, then space and a capital or digit; not after an initial or "Dr.". */
function sentencesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = start;
  const slice = text.slice(start, end);
  for (const match of slice.matchAll(/[.!?;](?=\s+["“(]?[A-Z0-9a-z])/g)) {
    const before = slice.slice(Math.max(0, match.index - 14), match.index);
    const after = slice.slice(match.index + 1).trimStart();
    if (
      match[0] !== ";" &&
      /(?:\b(?:Dr|Mr|Ms|Mrs|vs|approx|No|St|Inc|Ph|e\.g|i\.e|deg)|\b[A-Z]|^\s*\d{1,2}|\n\s*\d{1,2}|(?:\s{2,}|:\s)\d|(?<!\/)\b[a-z])$/.test(
        before,
      ) &&
      !/\b[0-9]\/\d+$/.test(before)
    )
      continue;
    if (match[0] === "." && /^[a-z]/.test(after)) continue;
    const cut = start + match.index + 1;
    out.push({ start: from, end: cut });
    from = cut + (text.slice(cut).length - text.slice(cut).trimStart().length);
  }
  if (from < end) out.push({ start: from, end });
  return out;
}

function isBlank(text: string): boolean {
  return /\[ \]/.test(text) && !/\[x\]/i.test(text) ? true : /_{4,}/.test(text);
}
