import { DRUGS } from "../../case-files/lexicon/drugs.ts";
import { CONCEPTS } from "../../case-files/lexicon.ts";
import type { CheckFinding } from "../../vocabulary.ts";
import { readLevels } from "./check-facts.ts";
import { type DraftCheckInput, finding, placeOf } from "./input.ts";
import { readDays } from "./read-days.ts";
import { dropQuotations, splitSentences } from "./sentences.ts";
import { readMeasures, requestWords, wordsBesidesFile, wordsOfFacts, wordsOfFile } from "./sources.ts";

/**
 * L03, L04, L05, L09, L11, L12: what the rationale says in its own words of days, counts, levels, drugs, treatments and diagnoses
 * stands on a page, in the request or in a cited excerpt. What stands in quotation marks is compared with its page elsewhere.
 */
export function checkGrounding(input: DraftCheckInput): CheckFinding[] {
  const text = dropQuotations(input.proposal.rationale);
  const besides = wordsBesidesFile(input);
  return [
    ...checkDays(text, besides, input),
    ...checkMeasures(text, besides, input),
    ...checkLevelsOnFile(text, besides, input),
    ...checkDrugs(text, besides, input),
    ...checkConcepts(text, besides, input),
  ];
}

/** What is not on a page that can be read may stand on one that cannot. */
const severityOf = (input: DraftCheckInput) => (input.pages.some(({ readable }) => !readable) ? "warn" : "block");

function checkDays(text: string, besides: string, input: DraftCheckInput): CheckFinding[] {
  const { dateOfInjury, asOf, urDecisionDate, applicationDate } = input.facts;
  const known = new Set([
    dateOfInjury,
    asOf,
    urDecisionDate,
    applicationDate,
    input.day?.date,
    ...input.pages.map(({ date }) => date),
  ]);
  for (const { inForceFrom, inForceTo } of input.excerpts) known.add(inForceFrom).add(inForceTo);
  for (const day of readDays(besides)) known.add(day);
  const unknown = [...new Set(readDays(text))].filter((day) => !known.has(day) && !standsInFile(day, input));
  return unknown.map((day) =>
    finding(
      severityOf(input),
      "L11",
      `The rationale names ${american(day)}, a date that stands nowhere in the file.`,
      "Copy the date from the page that you mean.",
      placeOf(input.proposal.rationale, american(day)),
    ),
  );
}

function standsInFile(day: string, { pages }: DraftCheckInput): boolean {
  const [year = "", month = "", date = ""] = day.split("-");
  const [m, d] = [Number(month), Number(date)];
  const name = MONTHS[m - 1] ?? "";
  // Logs write the year once and then only month and day; a day of a year that the file never names does not stand in it.
  const numeric = `0?${m}[/-]0?${d}(?:[/-](?:${year}|${year.slice(2)}))?(?![/-]?\\d)`;
  const worded = `${name}[a-z]*\\.? 0?${d}(?:st|nd|rd|th)?(?:,? ${year})?(?!,? \\d{4})`;
  const pattern = new RegExp(`(?<![\\d/-])(?:${numeric})|\\b(?:${worded}|0?${d} ${name}[a-z]* ${year})|${day}`, "i");
  return pattern.test(wordsOfFile(pages).text);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const american = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

function checkMeasures(text: string, besides: string, input: DraftCheckInput): CheckFinding[] {
  const { measures } = wordsOfFile(input.pages);
  const fromGuideline = readMeasures(besides, true);
  const fromFacts = readMeasures(wordsOfFacts(input), true);
  const asked = readMeasures(requestWords(input.item), true);
  const findings: CheckFinding[] = [];
  for (const whole of splitSentences(text)) {
    const sentence = whole.replace(PAGE_NUMBERS, "");
    // Sums of morphine equivalents are reckoned, and what a limit leaves of a request is worked out by code.
    if (
      /\bmorphine|\bM[EM][DE]s?\b/i.test(sentence) ||
      (input.proposal.determination === "modified" && /^of the request\b/i.test(sentence))
    )
      continue;
    const restates = /^\W*the (?:disputed |current )?request is for\b/i.test(sentence);
    const elapses = /\b(?:since|after|from|following|post|ago|later|elapsed|injury|for)\b/i.test(sentence);
    // A number of the guideline stands in what it asks for and in what is said of that; the worker's history has its own.
    const given = OF_A_CRITERION.test(sentence) ? fromGuideline : fromFacts;
    for (const measure of readMeasures(sentence)) {
      if (restates ? asked.has(measure) : measures.has(measure) || given.has(measure)) continue;
      if (!restates && elapses && isElapsed(measure, input)) continue;
      const [count, unit = ""] = measure.split(" ");
      const code = /^m[gc]|%|ml|tablet/.test(unit) ? "L04" : /visit|time|injection|week/.test(unit) ? "L05" : "L11";
      findings.push(
        finding(
          restates ? "block" : "warn",
          code,
          `The rationale says ${count} ${unit === "/10" ? "out of 10" : `${unit}${Number(count) === 1 || /^m[gc]|%/.test(unit) ? "" : "s"}`}${restates ? `; the request is "${input.item.request}".` : "; no page, nor the request, says so."}`,
          "Compare it with the page or the request.",
          placeOf(input.proposal.rationale, whole),
        ),
      );
    }
  }
  return findings;
}

const PAGE_NUMBERS = /\(?\b(?:pages?|pp?\.)\s*\d+(?:\s*(?:[-–,&]|and)\s*\d+)*\)?/gi;
const OF_A_CRITERION =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|chapter|limits?|criteri\w+|conditions?|following|recommend\w*|requires?|states?|shows?|documents?|documented|records?|statute|course|trial|excee\w+|beyond|allow\w*|within|more than|at least|up to)\b|[“"]/i;

/** A span that follows from the days on file: since the injury, or between it and a report. */
function isElapsed(measure: string, { facts, pages }: DraftCheckInput): boolean {
  const [count, unit = ""] = measure.split(" ");
  const days = { day: 1, week: 7, month: 30.44, year: 365.25 }[unit];
  if (!days || !facts.dateOfInjury) return false;
  const from = Date.parse(facts.dateOfInjury);
  return [facts.asOf, ...new Set(pages.map(({ date }) => date))].some(
    (to) => to !== null && Math.abs((Date.parse(to) - from) / 86_400_000 / days - Number(count)) <= 1,
  );
}

function checkLevelsOnFile(text: string, besides: string, input: DraftCheckInput): CheckFinding[] {
  const named = readLevels(text);
  if (named.size === 0) return [];
  const known = readLevels(`${wordsOfFile(input.pages).text.toUpperCase()} ${besides}`);
  const unknown = [...named].filter((level) => !known.has(level));
  if (unknown.length === 0) return [];
  return [
    finding(
      severityOf(input),
      "L03",
      `The rationale names the level ${unknown.join(", ")}, which stands nowhere in the file.`,
      "Copy the level from the page that you mean.",
      placeOf(input.proposal.rationale, unknown[0] ?? ""),
    ),
  ];
}

/** Single drugs as records write them; words for a whole class are read as concepts. */
const DRUG_NAMES = DRUGS.flatMap(([, words]) => words.split("|"))
  .filter(
    (name) =>
      /^[a-z-]{6,}$/.test(name) &&
      !/medication|relaxant|drug|analges|narcotic|opi(?:oid|ate)|steroid|stimulant|cream/.test(name),
  )
  .map((name) => ({ name, pattern: new RegExp(`\\b${name}\\b`, "i") }));

function checkDrugs(text: string, besides: string, input: DraftCheckInput): CheckFinding[] {
  const file = wordsOfFile(input.pages).text;
  return DRUG_NAMES.flatMap(({ name, pattern }) => {
    const said = pattern.exec(text)?.[0];
    if (!said || file.includes(name) || pattern.test(besides)) return [];
    return [
      finding(
        "warn",
        "L04",
        `The rationale names ${said}; no page, nor the request, does.`,
        "Name the drug as the request or the record does.",
        placeOf(input.proposal.rationale, said),
      ),
    ];
  });
}

/** L09, L12: a treatment or diagnosis of which the records do not speak, or of which only the denial does. */
function checkConcepts(text: string, besides: string, input: DraftCheckInput): CheckFinding[] {
  const own = splitSentences(text).filter((sentence) => !NOT_OF_THE_FILE.test(sentence));
  const findings: CheckFinding[] = [];
  const { text: file } = wordsOfFile(input.pages);
  for (const { name, kind, pattern } of CONCEPTS) {
    if (kind !== "diagnosis" && kind !== "therapy" && kind !== "procedure" && kind !== "drug") continue;
    // An operation or an injection in general is what more than one request asks for in other words.
    if (/^(?:surgery|injection|exercise|steroid)$/.test(name)) continue;
    const sentence = own.find((candidate) => pattern.test(candidate));
    if (!sentence || pattern.test(file) || pattern.test(besides)) continue;
    findings.push(
      finding(
        "warn",
        kind === "diagnosis" ? "L12" : "L09",
        `The rationale speaks of ${name}; no page of the file does.`,
        "Name the page that says so, or leave it out.",
        placeOf(input.proposal.rationale, sentence),
      ),
    );
  }
  return findings;
}

/** What a guideline asks for and what the records lack is no statement that the file holds it. */
const NOT_OF_THE_FILE =
  /\b(?:guidelines?|MTUS|ACOEM)\b|\b(?:not|no|never|without|lack\w*|absen\w+)\b|\bto show\b|\b(?:if|should|would|must)\b/i;
