import type { BindingTarget } from "../../vocabulary.ts";
import { locateQuote } from "../checks/locate-quote.ts";
import { readDays, writeDay } from "../checks/read-days.ts";
import { dropQuotations, readConclusion } from "../checks/sentences.ts";
import { quotationsIn } from "./locate-sentences.ts";
import { type BindingSources, readFact, textOfExcerpt, textOfTarget } from "./sources.ts";

/**
 * What a sentence states that none of its sources shows: a quotation, a date or a number. In words for the reviewer, or nothing.
 * Numbers of the request, of the worker's facts and of the cited guidelines are known wherever they stand.
 */
export function findGap(sentence: string, targets: BindingTarget[], sources: BindingSources): string | undefined {
  const own = dropQuotations(sentence);
  const texts = targets.map((target) => textOfTarget(target, sources));
  const verbatim = sources.excerpts.filter(({ textKind }) => textKind === "verbatim").map(({ summary }) => summary);
  for (const quoted of quotationsIn(sentence)) {
    const held = [...texts, ...verbatim].some((text) => locateQuote({ text }, quoted));
    if (!held) return `the quotation "${shorten(quoted)}" stands in none of its sources`;
  }
  const known = [...texts, ...commonTexts(sources)].join("\n");
  const days = new Set([...readDays(known), ...sources.pages.flatMap(({ date }) => date ?? [])]);
  const foreign = readDays(own).find((day) => !days.has(day));
  if (foreign) return `the date ${writeDay(foreign)} stands in none of its sources`;
  const numbers = numbersIn(known);
  const part = partAllowed(own, targets, sources);
  const number = [...numbersIn(withoutDays(own))].find((one) => !numbers.has(one) && one >= part);
  return number === undefined ? undefined : `the number ${number} stands in none of its sources`;
}

function commonTexts(sources: BindingSources): string[] {
  const facts = (["age", "dateOfInjury"] as const).map((fact) => readFact(fact, sources) ?? "");
  return [
    sources.item.request,
    sources.conflict?.reason ?? "",
    ...facts,
    ...sources.excerpts.map(textOfExcerpt),
    ...sources.citations.flatMap(({ pages, inForce }) => [
      ...pages,
      ...[inForce?.date, inForce?.inForceFrom, inForce?.inForceTo].map((day) => (day ? writeDay(day) : "")),
    ]),
  ];
}

/** How much of the request is necessary is the draft's own judgement: any part of the number that was asked for. */
function partAllowed(own: string, targets: BindingTarget[], { determination, item }: BindingSources): number {
  const judged = determination === "modified" && targets.some(({ kind }) => kind === "determination");
  return judged && readConclusion(own) === "in-part" ? Math.max(0, ...numbersIn(item.request)) : 0;
}

const DATES = /\b\d{1,4}[/-]\d{1,2}[/-]\d{2,4}\b/g;

function withoutDays(text: string): string {
  return text.replace(DATES, " ");
}

function numbersIn(text: string): Set<number> {
  return new Set([...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([number]) => Number(number)));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
