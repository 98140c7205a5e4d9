import type { CheckFinding, Page } from "../../vocabulary.ts";
import { expandPages } from "./cited-pages.ts";
import { type DraftCheckInput, finding, placeOf } from "./input.ts";
import { foldText, locateQuote } from "./locate-quote.ts";
import { readDays, writeDay } from "./read-days.ts";
import { splitSentences } from "./sentences.ts";

const QUOTATION = /[“"]([^“”"]{1,400})[”"]/g;
/** "the progress report of 03/02/2015", nearest before the quotation. */
const DATED_RECORD =
  /\b(report|record|records|note|notes|review|application|consultation|request for authorization|study|summary|determination|evaluation|visit)s?\b[^.;"“”]{0,30}?\b(?:of|dated|on|from)\s+([\w/,-]+(?: \d{1,2},? \d{4})?)/gi;

/**
 * L11, S01, L24: a quotation stands in the document of the date that the sentence gives it and on the page that it names, and
 * a page of a guideline that the text names is one that is cited.
 */
export function checkAttribution(input: DraftCheckInput): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const sentence of splitSentences(input.proposal.rationale)) {
    for (const match of sentence.matchAll(QUOTATION)) {
      const words = (match[1] ?? "").replace(/[.,;\s]+$/, "");
      if (words === "") continue;
      const holding = input.pages.filter((page) => locateQuote(page, words));
      if (holding.length === 0) {
        findings.push(...checkShort(words, input));
        continue;
      }
      findings.push(...checkDate(sentence.slice(0, match.index), words, holding, input));
      findings.push(...checkPage(sentence, match.index, match[0], holding, input));
    }
  }
  return [...findings, ...checkGuidelinePages(input)];
}

/** Longer quotations are compared by S01; of one to three words a term of the request or the guideline may be meant. */
function checkShort(words: string, input: DraftCheckInput): CheckFinding[] {
  if (words.split(/\s+/).length >= 4 && words.length >= 12) return [];
  const folded = foldText(words).text.toLowerCase();
  const known = [input.item.request, ...input.excerpts.map((excerpt) => JSON.stringify(excerpt))];
  if (known.some((text) => foldText(text).text.toLowerCase().includes(folded))) return [];
  if (input.pages.some((page) => foldText(page.text).text.toLowerCase().includes(folded))) return [];
  return [
    finding(
      "block",
      "S01",
      `"${words}" stands in quotation marks, but on no page of the file.`,
      "Quote the page exactly, or drop the quotation marks.",
      placeOf(input.proposal.rationale, words),
    ),
  ];
}

function checkDate(before: string, words: string, holding: Page[], input: DraftCheckInput): CheckFinding[] {
  const said = [...before.matchAll(DATED_RECORD)].at(-1);
  const day = said ? readDays(said[0])[0] : undefined;
  if (!day || holding.some((page) => page.date === null || page.date === day || readDays(page.text).includes(day)))
    return [];
  const actual = holding[0];
  return [
    finding(
      "block",
      "L11",
      `A quotation is given to a ${said?.[1]?.toLowerCase()} of ${writeDay(day)}, but stands in ${actual?.document}${actual?.date ? `, which is of ${writeDay(actual.date)}` : ""}.`,
      "Give the date of the document that holds it.",
      placeOf(input.proposal.rationale, words),
    ),
  ];
}

/** A page named right before or after a quotation is the page of that quotation. */
function checkPage(
  sentence: string,
  at: number,
  quotation: string,
  holding: Page[],
  input: DraftCheckInput,
): CheckFinding[] {
  const after = /^[^"“”;]{0,40}?\((?:[^()"]*,\s*)?(?:page|p\.)\s*(\d{1,4})\)/i.exec(
    sentence.slice(at + quotation.length),
  );
  const before = /\b(?:page|p\.)\s*(\d{1,4})\)?[^"“”;.]{0,30}$/i.exec(sentence.slice(0, at));
  const page = Number(after?.[1] ?? before?.[1] ?? Number.NaN);
  if (Number.isNaN(page) || holding.some(({ number }) => number === page)) return [];
  return [
    finding(
      "block",
      "Q01",
      `A quotation is given to page ${page}, but stands on page ${holding.map(({ number }) => number).join(", ")} of ${holding[0]?.document}.`,
      "Name the page that holds it.",
      placeOf(input.proposal.rationale, quotation),
    ),
  ];
}

const GUIDELINE = /\b(?:guidelines?|MTUS|ACOEM|chapter|Official Disability)\b/i;

function checkGuidelinePages(input: DraftCheckInput): CheckFinding[] {
  const known = expandPages([
    ...input.proposal.citations.flatMap(({ pages }) => pages),
    ...input.excerpts.map(({ pages }) => pages ?? ""),
    ...(input.conflict?.parties.flatMap(({ pages }) => pages) ?? []),
  ]);
  const findings: CheckFinding[] = [];
  for (const sentence of splitSentences(input.proposal.rationale.replace(QUOTATION, "“”"))) {
    if (!GUIDELINE.test(sentence)) continue;
    for (const [whole, spans = ""] of sentence.matchAll(/\b(?:pages?|pp?\.)\s*(\d{1,4}(?:\s*[-–,&]\s*\d{1,4})*)/gi)) {
      const unknown = [...expandPages([spans])].filter((page) => !known.has(page) && !isEvidencePage(page, input));
      if (unknown.length === 0) continue;
      findings.push(
        finding(
          "block",
          "L24",
          `The rationale names page ${unknown[0]} of a guideline, which the draft does not cite.`,
          "Name the pages that are cited.",
          placeOf(input.proposal.rationale, whole),
        ),
      );
    }
  }
  return findings;
}

function isEvidencePage(page: number, { proposal }: DraftCheckInput): boolean {
  return proposal.criteria.some(({ evidence }) => evidence.some((quote) => quote.page === page));
}
