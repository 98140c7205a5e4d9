import { locateQuote } from "../../drafting/checks/locate-quote.ts";
import type { Page, SummarySource } from "../../vocabulary.ts";
import { KIND_WORDS, writeDay } from "../words.ts";
import { evidence, type Part } from "./part.ts";
import { hideNames, wordsIn } from "./plain-words.ts";
import type { SummarySources } from "./tell-history.ts";

const MAX = 2;
const MAX_WORDS = 60;
/** Slips of the pen and whose record a page is: for the reviewer to look at, no part of a clinical history. */
const CLERICAL =
  /\bof birth\b|\bbears another\b|^(?:A report of a visit on \S+ is signed|One question is answered|The code |The worker is told as|The first report is dated)/;

/**
 * Where documents of the file disagree, with what each says: the contradictions that reading the file found, files named by what they are.
 * What utilization review says is left to the rationales.
 */
export function tellContradictions({ facts, index: { pages }, names }: SummarySources): Part[] {
  return (facts?.inconsistencies ?? [])
    .filter((told) => !/^The utilization review\b/.test(told) && !CLERICAL.test(told))
    .flatMap((told) => {
      const text = hideNames(nameDocuments(told, pages).replace(/\.\s*\.$/, "."), names);
      if (!text || wordsIn(text) > MAX_WORDS) return [];
      const quoted = sourcesOf(told, pages);
      return [
        {
          text: `The records differ: ${text.replace(/^(?:The|Two)\b/, (word) => word.toLowerCase())}`,
          sources: [...quoted, { kind: "contradiction" as const }],
        },
      ];
    })
    .slice(0, MAX);
}

/** "05-pr2.pdf, page 1: …" → "the progress report of 02/12/2019 (p. 1): …", and days as letters write them. */
function nameDocuments(told: string, pages: readonly Page[]): string {
  let text = told;
  for (const document of new Set(pages.map((page) => page.document))) {
    const escaped = document.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    text = text.replace(new RegExp(`${escaped}(?:, (?:page|p\\.) (\\d+))?`, "g"), (_, number: string | undefined) => {
      const page = pages.find((one) => one.document === document && one.number === Number(number ?? 1));
      const what = KIND_WORDS[page?.kind ?? "other"][0];
      return `the ${what}${page?.date ? ` of ${writeDay(page.date)}` : ""}${number ? ` (p. ${number})` : ""}`;
    });
  }
  return text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (day) => writeDay(day)).replace(/\."\.(?=;|$)/g, '."');
}

/** The places that a contradiction quotes, as they stand on their pages. */
function sourcesOf(told: string, pages: readonly Page[]): SummarySource[] {
  const mentions = [...told.matchAll(/, (?:page|p\.) (\d+)/g)];
  return mentions.flatMap((mention, at) => {
    const before = told.slice(0, mention.index);
    const page = pages.find((one) => one.number === Number(mention[1]) && before.endsWith(one.document));
    const place = page && quoteIn(told.slice(mention.index, mentions[at + 1]?.index), page);
    if (!page || !place) return [];
    const { documentId, document, number } = page;
    const machineRead = page.origin === "ocr" ? { machineRead: page.confidence ?? 0 } : {};
    return [evidence({ documentId, document, page: number, ...place, ...machineRead })];
  });
}

/** The longest quotation of a text that stands on the page; a quotation may hold marks of its own. */
function quoteIn(text: string, page: Page) {
  const marks = [...text.matchAll(/"/g)].map((mark) => mark.index);
  const [first, ...rest] = marks;
  if (first === undefined) return undefined;
  for (const last of rest.reverse()) {
    const place = locateQuote(page, text.slice(first + 1, last).replace(/[…\s]+$/, ""));
    if (place) return place;
  }
  return undefined;
}
