import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { Excerpt, Page } from "../../vocabulary.ts";
import type { DraftCheckInput } from "./input.ts";

interface FileWords {
  /** Every readable page, lower case. */
  text: string;
  measures: Set<string>;
}

const files = new WeakMap<readonly Page[], FileWords>();

/** The words of a whole file, read once: a check of ten drafts of one file scans it once. */
export function wordsOfFile(pages: readonly Page[]): FileWords {
  const known = files.get(pages);
  if (known) return known;
  const text = pages
    .filter(({ readable }) => readable)
    .map((page) => page.text)
    .join("\n")
    .toLowerCase();
  const words = { text, measures: readMeasures(text, true) };
  files.set(pages, words);
  return words;
}

/** All that an excerpt says, as one text. */
export function textOfExcerpt(excerpt: Excerpt): string {
  const { topic, summary, limits, recommendation, treatments, chapter, source, edition } = excerpt;
  return [
    topic,
    summary,
    limits,
    recommendation,
    treatments.join(", "),
    chapter,
    source,
    edition,
    textOfTree(excerpt),
  ].join("\n");
}

function textOfTree({ criteria }: Excerpt): string {
  if (!criteria) return "";
  const texts: string[] = [];
  const walk = (node: NonNullable<Excerpt["criteria"]>) => {
    if (node.text) texts.push(node.text);
    if (node.kind === "limit" && node.quantity !== undefined) texts.push(`${node.quantity} ${node.unit ?? ""}`);
    if ("of" in node) node.of.forEach(walk);
  };
  walk(criteria);
  return texts.join("\n");
}

/** What a rationale may rest on besides the pages: request, cited excerpts, and what the draft records of other guidelines. */
export function wordsBesidesFile(input: DraftCheckInput): string {
  const { excerpts, conflict, proposal, searchSequence } = input;
  return [
    ...excerpts.map(textOfExcerpt),
    conflict ? `${conflict.reason}\n${JSON.stringify(conflict.parties)}` : "",
    proposal.rebuttal ? `${proposal.rebuttal.reason}\n${proposal.rebuttal.evidence.join("\n")}` : "",
    ...(proposal.studies ?? []).map(({ citation, why }) => `${citation} ${why}`),
    wordsOfFacts(input),
    ...proposal.criteria.map(({ text }) => text),
    ...searchSequence.map(({ note }) => note),
  ].join("\n");
}

/** The request and what was read of the worker. */
export function wordsOfFacts({ item, facts }: DraftCheckInput): string {
  const { diagnoses = [], treatmentToDate = [], medications = [], age } = facts;
  return [
    requestWords(item),
    ...diagnoses,
    ...treatmentToDate,
    ...medications,
    age === null ? "" : `${age} years`,
  ].join("\n");
}

/** A request with the counts that were read from it. */
export function requestWords({ request, quantity }: DraftCheckInput["item"]): string {
  const counts = Object.entries(quantity).map(([unit, count]) => `${count} ${QUANTITY_UNITS[unit] ?? unit}`);
  return [request, ...counts].join("\n");
}

const QUANTITY_UNITS: Record<string, string> = { perWeek: "times", hoursPerDay: "hours", daysPerWeek: "days" };

const UNITS: [name: string, pattern: string][] = [
  ["mg", "mg|milligrams?"],
  ["mcg", "mcg|micrograms?"],
  ["ml", "ml|milliliters?"],
  ["%", "%|per ?cent|percent"],
  ["visit", "visits?|sessions?|treatments?"],
  ["week", "weeks?|wks?"],
  ["month", "months?|mos?"],
  ["year", "years?|yrs?"],
  ["day", "days?"],
  ["hour", "hours?|hrs?"],
  ["minute", "minutes?|mins?"],
  ["tablet", "tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?"],
  ["injection", "injections?"],
  ["level", "levels?"],
  ["time", "times?|x"],
  ["/10", "\\/ ?10|out of (?:10|ten)"],
  ["degree", "degrees?|deg"],
  ["mm", "mm|millimeters?"],
  ["cm", "cm|centimeters?"],
  ["pound", "pounds?|lbs?"],
];
const UNIT = new RegExp(UNITS.map(([, pattern]) => `(?<![a-z])(${pattern})(?![a-z0-9])`).join("|"), "g");
const COUNT = new RegExp(
  `#\\s?(\\d{1,4})|(?<![\\w/.-])(\\d+(?:\\.\\d+)?|${NUMBER_WORD_PATTERN})(?![\\d/]*\\d)([^\\d;\\n#]{0,32})|(\\d+)( ?\\/ ?10)\\b`,
  "g",
);

/**
 * The counts of a text with what they count, as "8 visit" or "7 /10". `loose` takes every unit that follows within some words,
 * for sources, whose words come in any order; otherwise the first.
 */
export function readMeasures(dated: string, loose = false): Set<string> {
  const found = new Set<string>();
  const text = dated.replace(
    /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:19|20)\d\d\b(?!\s?m?c?g\b)/g,
    ";",
  );
  for (const match of text.toLowerCase().matchAll(COUNT)) {
    const [, tablets, count = "", after = "", score] = match;
    if (tablets) found.add(`${Number(tablets)} tablet`);
    if (score) found.add(`${Number(score)} /10`);
    const number = NUMBER_WORDS[count] ?? (count === "" ? undefined : Number(count));
    // "The disorder is one for which an injection …" counts nothing.
    if (number === undefined || (count === "one" && !loose)) continue;
    for (const unit of after.matchAll(UNIT)) {
      if (!loose && unit.index > 24) break;
      const at = unit.slice(1).findIndex((group) => group !== undefined);
      found.add(`${number} ${UNITS[at]?.[0]}`);
      if (!loose) break;
    }
  }
  for (const [, first, second, unit = ""] of text
    .toLowerCase()
    .matchAll(/(\d+(?:\.\d+)?)\s?[/-]\s?(\d+(?:\.\d+)?)\s?-?(mg|mcg|%|weeks?|months?|days?|visits?|pounds?)/g)) {
    const name = UNITS.find(([, pattern]) => new RegExp(`^(?:${pattern})$`).test(unit))?.[0];
    found.add(`${Number(first)} ${name}`).add(`${Number(second)} ${name}`);
  }
  if (loose) {
    for (const [, times, weeks] of text
      .toLowerCase()
      .matchAll(/\b(\d{1,2})\s?(?:x|×)\s?(?:wk|week|a week)?\s?(?:x|×)?\s?(\d{1,2})?/g)) {
      found.add(`${Number(times)} time`);
      if (weeks) found.add(`${Number(weeks)} week`).add(`${Number(times) * Number(weeks)} visit`);
    }
  }
  return found;
}
