import type { DocumentKind, DocumentSection, IsoDay } from "../vocabulary.ts";
import { classifyDocument } from "./classify-document.ts";
import { DATE, toIsoDay } from "./letters/letter-dates.ts";
import { readAuthor } from "./sections/author.ts";
import { type PageHead, readPageHead } from "./sections/page-head.ts";
import { isFaxLine, type PageLabel, type PageLabels, readPageLabels } from "./sections/page-labels.ts";
import { continuesLetter } from "./sections/running-letter.ts";

/** A page as it counts here: its text, empty where it could not be read. */
type SplitPage = { number: number; text: string; readable: boolean };

/** Where the document stands that the pages so far belong to. */
type Open = {
  first: number;
  label: { at: number; label: PageLabel } | null;
  head: PageHead;
  kind: DocumentKind | null;
};

/** Documents whose pages hold entries of many days, so that another date at the head begins no other document. */
const RUNNING_DATES = new Set<DocumentKind>(["therapy-notes", "pharmacy", "laboratory", "summary-of-records"]);

/**
 * Parts a submitted file into the documents that it holds, by page counts that begin anew, titles, letterheads, letters that open
 * and dates; each with kind, day, author and title. Sections follow one another without gap or overlap. A page that cannot be
 * read stays with the document before it. `name` is the file's, which counts where the text is silent and the file is one document. Pure.
 */
export function splitDocument(submitted: readonly SplitPage[], name = ""): DocumentSection[] {
  const pages = submitted.map((page) => ({ ...page, text: squeezeBlanks(page.text) }));
  const first = pages[0];
  if (!first) return [];
  const labels = readPageLabels(pages.map((page) => page.text));
  const heads = pages.map((page) => readPageHead(page.text));
  const starts: number[] = [];
  let open: Open | null = null;
  for (const [index, page] of pages.entries()) {
    const [head, label] = [heads[index], labels[index]];
    if (!head || !label) continue;
    if (open === null || (page.readable && beginsDocument(open, index, head, label, pages, labels))) {
      starts.push(index);
      open = { first: index, label: null, head, kind: head.kind };
    }
    if (open.kind === null && page.readable && head.kind !== null) open = { ...open, head, kind: head.kind };
    if (label.own) open = { ...open, label: { at: index, label: label.own } };
  }
  return starts.map((start, at) => {
    const end = (starts[at + 1] ?? pages.length) - 1;
    return describe(pages.slice(start, end + 1), heads.slice(start, end + 1), starts.length === 1 ? name : "");
  });
}

/** Long runs of blanks say nothing here, and expressions that cross them take quadratic time. */
const squeezeBlanks = (text: string) => text.replace(/\n{6,}/g, "\n\n\n\n\n").replace(/ {60,}/g, " ".repeat(60));

function beginsDocument(
  open: Open,
  index: number,
  head: PageHead,
  { own, carrier }: PageLabels,
  pages: readonly SplitPage[],
  labels: PageLabels[],
): boolean {
  const changesKind = head.kind !== null && head.kind !== open.kind;
  if (own) {
    if (own.page === 1)
      return !(
        open.label?.label.page === 1 &&
        open.label.at === index - 1 &&
        sameHead(open.head, head) &&
        own.of === null
      );
    if (continues(open, index, own)) return changesKind && head.isForm;
    // A count that belongs to another document: its first page is missing.
    if (open.label !== null && own.of !== null) return true;
  }
  // A new transmission brings a new document.
  if (carrier?.page === 1 && carrier.of !== 1 && labels[index - 1]?.carrier) return true;
  if (carrier?.page === 1 && labels[index - 1]?.carrier !== null && !sameHead(open.head, head)) return true;
  if (continuesLetter(open.kind, pages[index - 1]?.text ?? "", pages[index]?.text ?? "", head)) return false;
  if (/\bcontinued\b|\bcont['’.]?d\b/i.test(head.title ?? "")) return false;
  const last = open.label?.label;
  const complete = last != null && last.of !== null && last.page + (index - (open.label?.at ?? index)) > last.of;
  if (head.opensLetter) return true;
  if (head.kind !== null) {
    if (changesKind) return open.kind !== null || complete || !sameHead(open.head, head) || index - open.first > 0;
    return complete || isAnother(open, head);
  }
  if (complete && !sameHead(open.head, head)) return true;
  return isOtherLetterhead(open.head, head) && lastLine(pages, index - 1);
}

/** Whether a page count goes on from that of the open document, pages without one counted along. */
function continues(open: Open, index: number, own: PageLabel): boolean {
  if (open.label === null) return own.page === index - open.first + 1;
  const { at, label } = open.label;
  return own.page === label.page + (index - at) && (own.of === null || label.of === null || own.of === label.of);
}

/** Two documents of one kind in a row differ in their day or in their titles. */
function isAnother(open: Open, head: PageHead): boolean {
  const running = open.kind !== null && RUNNING_DATES.has(open.kind);
  if (!running && open.head.date && head.date && open.head.date !== head.date) return true;
  const [before, now] = [wordsOf(open.head.title), wordsOf(head.title)];
  // Two studies of one day differ in the part of the body that their titles name.
  if (open.kind === "imaging" && before.size > 2 && now.size > 2) return [...now].some((word) => !before.has(word));
  return overlap(before, now) < 0.5 && !sharesFacility(open.head, head);
}

function sharesFacility(a: PageHead, b: PageHead): boolean {
  const titles = overlap(wordsOf(a.title), wordsOf(b.title));
  return overlap(a.letterhead, b.letterhead) >= 0.5 && titles > 0.25 && (a.date === b.date || b.date === null);
}

function sameHead(a: PageHead, b: PageHead): boolean {
  return overlap(a.letterhead, b.letterhead) >= 0.5;
}

/** Another clinic at the head of a page that names the patient anew. */
function isOtherLetterhead(a: PageHead, b: PageHead): boolean {
  return b.facility !== null && b.namesPatient && overlap(a.letterhead, b.letterhead) < 0.2;
}

/** Whether the page before ended a document: text runs on over a page's end, a document closes with its sentence. */
function lastLine(pages: readonly SplitPage[], index: number): boolean {
  const text = pages[index]?.text.trimEnd() ?? "";
  return text === "" || !/[a-z,]$/.test(text);
}

function wordsOf(text: string | null): Set<string> {
  return new Set(text?.toLowerCase().match(/[a-z]{2,}/g) ?? []);
}

/** Shared share of the smaller set. */
function overlap(a: Set<string>, b: Set<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((word) => b.has(word)).length / smaller;
}

function describe(pages: readonly SplitPage[], heads: PageHead[], name: string): DocumentSection {
  const texts = pages.map((page) => page.text);
  // The day on which a page was faxed is not that of its document.
  const printed = texts.map((text) => (text.split("\n").some(isFaxLine) ? dropFaxLines(text) : text));
  const { kind, date } = classifyDocument({ name, pages: printed });
  const head = heads.find((_, at) => pages[at]?.readable);
  const sectionKind: DocumentKind = kind === "other" ? (head?.kind ?? "other") : kind;
  const day: IsoDay | null = date ?? head?.date ?? null;
  return {
    firstPage: pages[0]?.number ?? 1,
    lastPage: pages.at(-1)?.number ?? 1,
    kind: sectionKind,
    date: day,
    dateTo: RUNNING_DATES.has(sectionKind) ? lastEntry(texts, day) : null,
    ...readAuthor(sectionKind, texts, head?.facility ?? null),
    title: head?.title ?? null,
  };
}

function dropFaxLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => !isFaxLine(line))
    .join("\n")
    .trimStart();
}

/** The newest day with which a line of entries begins, where it is later than the first. */
function lastEntry(texts: readonly string[], from: IsoDay | null): IsoDay | null {
  const days = [...texts.join("\n").matchAll(new RegExp(`^\\s*(${DATE})(?=\\s)`, "gim"))]
    .map((match) => toIsoDay(match[1]))
    .filter((day) => day !== null)
    .sort();
  const last = days.at(-1) ?? null;
  return last !== null && from !== null && last > from ? last : null;
}
