import { DATE, toIsoDay } from "../../case-files/letters/letter-dates.ts";
import type { CaseFacts, SummarySource } from "../../vocabulary.ts";
import { writeDay } from "../words.ts";
import type { SummarySources } from "./tell-history.ts";

/** What facts, requests and the documents' own dates know beside the quotes. */
export type Known = Pick<SummarySources, "facts" | "items" | "index">;

/**
 * What a sentence states that its sources do not show: a date or a number, in words for the reviewer; undefined where nothing is missing.
 * A date is compared as a day, however it is written, a number as its digits.
 */
export function findMissing(sentence: string, sources: readonly SummarySource[], known: Known): string | undefined {
  const shown = sources.map((source) => textOf(source, known)).join("\n");
  const days = [...daysIn(shown), ...sources.flatMap((source) => dateOf(source, known) ?? [])];
  const day = daysIn(sentence).find((one) => !days.includes(one));
  if (day) return `the date ${writeDay(day)} stands in none of its sources`;
  // "(p. 2)" names the page that a quote stands on.
  const pages = sources.flatMap((source) => (source.kind === "evidence" ? [String(source.page)] : []));
  const numbers = new Set([...numbersIn(shown), ...pages]);
  const number = numbersIn(sentence).find((one) => !numbers.has(one));
  return number === undefined ? undefined : `the number ${number} stands in none of its sources`;
}

const EVERY_DATE = new RegExp(DATE, "gi");

/** The days that a text names, as ISO days. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(EVERY_DATE)].flatMap(([date]) => toIsoDay(date) ?? []);
}

function numbersIn(text: string): string[] {
  return [...text.replace(EVERY_DATE, " ").matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)));
}

/** The day of the document that a quote stands in. */
function dateOf(source: SummarySource, { index }: Known): string | null {
  if (source.kind !== "evidence") return null;
  const page = index.pages.find(({ documentId, number }) => documentId === source.documentId && number === source.page);
  return page?.date ?? null;
}

function textOf(source: SummarySource, { facts, items }: Known): string {
  switch (source.kind) {
    case "evidence":
      return source.quote;
    case "fact":
      return String(facts?.[source.fact as keyof CaseFacts] ?? "");
    case "request":
      return `${items.map(({ request }) => request).join("\n")}\n${items.length} ${Array.from({ length: items.length }, (_, at) => at).join(" ")}`;
    case "contradiction":
      return (facts?.inconsistencies ?? []).join("\n");
  }
}
