import type { LetterItem, Page, ReadItem, Side } from "../vocabulary.ts";
import { tellingWords } from "./disputes/compare-wordings.ts";
import { type Disputed, selectDisputed } from "./disputes/select-disputed.ts";
import { documentKey } from "./document-key.ts";
import { DATE, toIsoDay } from "./letters/letter-dates.ts";
import { toLetterLines } from "./letters/letter-text.ts";
import { parseImrApplication } from "./letters/parse-imr-application.ts";
import { parseUrDenial } from "./letters/parse-ur-denial.ts";
import { dropUndisputed } from "./letters/undisputed-lines.ts";
import { quoteAt, wordsOf } from "./page-index.ts";
import { readRegions, readRequest } from "./read-request.ts";

/**
 * The disputed items of a case file: the application says which are disputed, utilization review how it decided and why, the
 * form of authorization in which words they were asked for. Entries of several documents are joined by the words they share;
 * where utilization review names another side than the application, the application stands.
 */
export function readItems(pages: Page[]): ReadItem[] {
  const listed = readListedItems(pages);
  if (listed.length > 0) return listed;
  const asked = readRequestForm(pages);
  const form = pages.filter((page) => page.kind === "imr-application");
  const application = dropUndisputed(form.flatMap((page) => page.text.split("\n"))).join("\n");
  const review = itemsOf(decidedOn(pages, form), "ur-denial", parseUrDenial);
  const open = review.filter(({ urOutcome }) => urOutcome !== "approved");
  // Beside a decision, what the application names in passing is looked for among the decided requests.
  const applied = itemsOf(pages, "imr-application", (lines) => parseImrApplication(lines, open.length > 0)).map(
    (item) => item.request,
  );
  const disputed = selectDisputed(applied, open, application);
  const chosen: Disputed[] =
    disputed.length > 0 ? disputed : (review.length > 0 ? [] : asked).map((request) => ({ request, decided: null }));
  return chosen.map((entry) => {
    const decided = entry.decided ?? bestMatch(entry.request, review, (item) => item.request);
    const request = entry.request;
    const row = bestMatch(request, asked, (other) => other);
    const side = readRequest(request).side;
    const decidedSide = decided ? readRequest(decided.request).side : null;
    const agrees = decided !== null && (side === null || decidedSide === null || side === decidedSide);
    const wording = agrees && decided ? chooseWording(decided.request, request) : request;
    return buildItem(wording, [request, row ?? ""], pages, decided);
  });
}

/** Utilization review's words, but where it names in passing ("psych eval") what the application asks for in full. */
function chooseWording(decided: string, applied: string): string {
  const inPassing = decided.split(/\s+/).length <= 4 && !/\d/.test(decided);
  const inFull = /\d/.test(applied) || tellingWords(applied).size >= tellingWords(decided).size + 2;
  return inPassing && inFull && applied.length > decided.length ? applied.replace(/[\s;,.]+$/, "") : decided;
}

function buildItem(request: string, others: string[], pages: Page[], decided: LetterItem | null): ReadItem {
  const own = readRequest(request);
  let { bodyRegion } = own;
  let side: Side | null = own.side;
  const quantity = { ...own.quantity };
  for (const other of others) {
    const read = readRequest(other);
    bodyRegion ??= read.bodyRegion;
    side ??= read.side;
    for (const [key, value] of Object.entries(read.quantity)) quantity[key] ??= value;
  }
  return {
    request,
    quantity,
    bodyRegion: bodyRegion ?? regionOfForm(request, pages),
    side,
    urDetermination: decided && (isModified(decided) ? "modified" : "denied"),
    urReason: decided?.rationale || null,
    urGuidelines: decided?.urGuidelines ?? [],
    source:
      locate(request, pages) ??
      others.map((other) => (other ? locate(other, pages) : null)).find((quote) => quote !== null) ??
      null,
  };
}

/** What was deferred is not granted either; only a part that was certified makes a modification. */
const isModified = ({ urOutcome, rationale }: LetterItem) =>
  urOutcome ? urOutcome === "modified" : /was authorized|modified/i.test(rationale);

/** Treatment that serves the whole person has no region of its own, whatever the diagnosis beside it. */
const WHOLE_PERSON =
  /\b(?:test|screen|labs?|home (?:health|care|aide)|transport\w*|omeprazole|pantoprazole|naproxen|ibuprofen|visit|evaluation|ekg|clearance|polysomno\w*|sleep study|psych\w*|cognitive|detox\w*)\b/i;

function regionOfForm(request: string, pages: Page[]): string | null {
  if (WHOLE_PERSON.test(request)) return null;
  const key = wordsOf(request).find((word) => word.length > 3);
  if (!key) return null;
  for (const page of pages) {
    if (!/request for authorization|DWC Form RFA/i.test(page.text)) continue;
    const row = page.text.split("\n").find((line) => wordsOf(line).includes(key) && /\d/.test(line));
    const region = row ? (readRequest(row).bodyRegion ?? null) : null;
    if (region) return region;
  }
  return mainRegion(pages);
}

/** The region that the treating physician's reports are about, where one clearly leads. */
function mainRegion(pages: Page[]): string | null {
  const known = mainRegions.get(pages);
  if (known !== undefined) return known;
  const region = countRegions(pages);
  mainRegions.set(pages, region);
  return region;
}

const mainRegions = new WeakMap<Page[], string | null>();

function countRegions(pages: Page[]): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const page of pages) {
    if (page.kind !== "progress-report" && page.kind !== "operative-report") continue;
    for (const line of page.text.split("\n")) {
      const region = readRegions(line)[0];
      if (!region || /extremit|head/.test(region)) continue;
      counts.set(region, (counts.get(region) ?? 0) + 1);
      total += 1;
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] / total >= 0.5 ? first[0] : null;
}

/**
 * The pages without decisions of other days than the one that the application disputes: a file may hold earlier reviews of other
 * treatment. All pages where no decision of that day is found, or no day is named.
 */
function decidedOn(pages: Page[], form: Page[]): Page[] {
  const letters = pages.filter((page) => page.kind === "ur-denial");
  const keys = [...new Set(letters.map(documentKey))];
  if (keys.length < 2) return pages;
  const named = new Set(form.flatMap((page) => daysIn(page.text)));
  const days = (key: string) => daysIn(letters.find((page) => documentKey(page) === key)?.text.slice(0, 1_200) ?? "");
  const meant = keys.filter((key) =>
    letters.some((page) => documentKey(page) === key && page.date !== null && named.has(page.date)),
  );
  const mentioned =
    meant.length > 0
      ? meant
      : keys.filter((key) => days(key).some((day) => named.has(day) && !isShared(day, keys, days)));
  if (mentioned.length === 0) return pages;
  return pages.filter((page) => page.kind !== "ur-denial" || mentioned.includes(documentKey(page)));
}

/** A day that every letter names, as that of the injury, tells none from another. */
const isShared = (day: string, keys: string[], days: (key: string) => string[]) =>
  keys.every((key) => days(key).includes(day));

const daysIn = (text: string) =>
  [...text.matchAll(new RegExp(DATE, "gi"))].map((match) => toIsoDay(match[0])).filter((day) => day !== null);

function itemsOf(
  pages: Page[],
  kind: Page["kind"],
  parse: (lines: string[]) => { items: LetterItem[] } | null,
): LetterItem[] {
  const documents = new Map<string, Page[]>();
  for (const page of pages)
    if (page.kind === kind) documents.set(documentKey(page), [...(documents.get(documentKey(page)) ?? []), page]);
  const items: LetterItem[] = [];
  for (const own of documents.values())
    items.push(...(parse(toLetterLines(own.map((page) => page.text)))?.items ?? []));
  return items;
}

/** "DISPUTED ITEMS" with numbered lines, as the head of a summary file lists them; an entry may run over several lines. */
function readListedItems(pages: Page[]): ReadItem[] {
  const page = pages.find(
    (candidate) => /^\s*DISPUTED ITEMS\b/im.test(candidate.text) && candidate.kind !== "ur-denial",
  );
  if (!page) return [];
  const text = pages
    .filter((candidate) => documentKey(candidate) === documentKey(page))
    .map((candidate) => candidate.text)
    .join("\n");
  const block =
    /^\s*DISPUTED ITEMS[^\n]*\n([\s\S]*?)(?=^\s*(?:SUMMARY OF|CLINICAL|MEDICAL RECORDS|SIGNED|DOCUMENTS)\b|\s*$(?![\s\S]))/im.exec(
      text,
    )?.[1] ?? "";
  const entries: string[] = [];
  for (const line of block.split("\n")) {
    const numbered = /^\s*\d{1,2}[.)]\s+(\S.*)$/.exec(line);
    if (numbered?.[1] !== undefined && Number(/\d+/.exec(line)?.[0]) === entries.length + 1)
      entries.push(numbered[1].trim());
    else if (line.trim() !== "" && entries.length > 0) entries[entries.length - 1] = `${entries.at(-1)} ${line.trim()}`;
  }
  return entries.map((request) => {
    const remaining = /remaining IMR eligible portion of the original request,?\s*(?:is\s+)?(.+)$/i.exec(request)?.[1];
    const item = buildItem(request, [], pages, null);
    if (remaining) item.quantity = { ...readRequest(remaining).quantity };
    return { ...item, urDetermination: /was (?:authorized|certified|approved)/i.test(request) ? "modified" : "denied" };
  });
}

/** Rows of the form of authorization: the column under "Requested" or "Service" and the counts to its right. */
function readRequestForm(pages: Page[]): string[] {
  const rows: string[] = [];
  for (const page of pages) {
    if (!/request for authorization|DWC Form RFA/i.test(page.text)) continue;
    let column = -1;
    for (const line of page.text.split("\n")) {
      const cells = line.trim().split(/\s{2,}/);
      const header = cells.findIndex((cell) =>
        /^(?:(?:service|treatment|good)s?(?:\/goods?)?(?: requested)?|requested(?: treatment)?)$/i.test(cell),
      );
      if (header >= 0) column = header;
      else if (/^(?:signature|signed|claims admin|note|report attached|requesting physician)/i.test(line.trim()))
        column = -1;
      else if (column >= 0 && cells.length > column) {
        const details = cells.slice(column + 1).filter((cell) => !/^\d{5}|^[A-Z]\d{4}\b/.test(cell));
        rows.push([cells[column], ...details].join(" "));
      }
    }
  }
  return rows;
}

/** The candidate that shares most words, abbreviations spelled out; null below a third of the shorter one. */
function bestMatch<T>(request: string, candidates: T[], textOf: (candidate: T) => string): T | null {
  const own = new Set(wordsOf(spell(request)));
  let best: T | null = null;
  let top = 0.34;
  for (const candidate of candidates) {
    const other = new Set(wordsOf(spell(textOf(candidate))));
    const shared = [...own].filter((word) => other.has(word)).length;
    const score = shared / Math.max(1, Math.min(own.size, other.size)) + shared / Math.max(own.size, other.size, 1);
    if (score > top) {
      top = score;
      best = candidate;
    }
  }
  return best;
}

function spell(text: string): string {
  return text
    .replace(/\bPT\b/g, "physical therapy")
    .replace(/\bpost-?op\b/gi, "postoperative")
    .replace(/\bTFESI\b/g, "transforaminal epidural steroid injection")
    .replace(/\bESI\b/g, "epidural steroid injection")
    .replace(/\bFRP\b/g, "functional restoration program")
    .replace(/\bUD[ST]\b/g, "urine drug test")
    .replace(/\bw\//g, "with ");
}

function locate(request: string, pages: Page[]) {
  const words = request.split(/\s+/);
  // Codes, columns and line ends may part a request's words on the page; its first words still show where it stands.
  for (const length of new Set([words.length, words.length - 2, Math.ceil(words.length / 2)])) {
    if (length < Math.min(2, words.length)) break;
    const start = words
      .slice(0, length)
      .join(" ")
      .replace(/[,;:]$/, "");
    const pattern = new RegExp(start.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "i");
    for (const page of pages) {
      const match = pattern.exec(page.text);
      if (match) return quoteAt(page, match.index, match[0].length);
    }
  }
  return null;
}
