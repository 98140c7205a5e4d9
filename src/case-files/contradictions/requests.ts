import type { Page, ReadItem } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import { conceptsIn } from "../lexicon.ts";
import type { PageIndex } from "../page-index.ts";
import { wordsOf } from "../page-index.ts";
import { readRequest } from "../read-request.ts";

type Named = { page: Page; line: string };
/** A line that tells what was done or granted counts something else than the request. */
const NO_REQUEST =
  /\b(?:prior|previous|completed|has had|approved|authori[sz]ed|certified \d|modified|partial\w*|last fill|refills? left|remaining|trial of|of the|(?:is|are) certified|supply of)\b/i;
const FORMS = ["rfa", "ur-denial", "imr-application"];
const WORDS: Record<string, string> = {
  rfa: "request for authorization",
  "ur-denial": "utilization review",
  "imr-application": "application",
};

/**
 * Counts, strengths and levels in which the request, the utilization review and the application name one disputed item
 * differently; one sentence an item. Sides are compared elsewhere.
 */
export function requestsDisagree(items: ReadItem[], index: PageIndex): string[] {
  const lines = index.pages.flatMap((page) =>
    FORMS.includes(page.kind) || /\bDWC Form RFA\b|request for authorization/i.test(page.text.slice(0, 600))
      ? page.text
          .split("\n")
          .flatMap((line): Named[] =>
            line.trim().length > 6 && line.trim().length < 170 ? [{ page, line: line.trim() }] : [],
          )
      : [],
  );
  const requests = items.map(({ request }) => distinctive(request));
  const own = distinct(lines)
    .filter(({ line }) => !NO_REQUEST.test(line))
    .map((named) => ({ ...named, words: new Set(wordsOf(named.line)) }));
  return items.flatMap((_, at) => {
    const named = own
      .filter(({ words, line }) => isSameItem(at, words, requests) && isSameTherapy(items[at]?.request ?? "", line))
      .slice(0, MOST_LINES);
    for (const one of named)
      for (const other of named) {
        if (documentKey(one.page) >= documentKey(other.page)) continue;
        const difference = differ(one.line, other.line);
        if (difference)
          return [`${title(one)} names "${one.line}", ${title(other)} "${other.line}": the ${difference} differs.`];
      }
    return [];
  });
}

/** A line that names another therapy than the request counts that one's visits. */
function isSameTherapy(request: string, line: string): boolean {
  const [asked, told] = [request, line].map((text) =>
    conceptsIn(text).flatMap(({ kind, name }) => (kind === "therapy" ? [name] : [])),
  );
  return !asked?.length || !told?.length || asked.some((name) => told.includes(name));
}

/** Few enough to compare each with each. */
const MOST_LINES = 12;

/** The first of equal lines of a kind of document. */
function distinct(lines: Named[]): Named[] {
  const seen = new Set<string>();
  return lines.filter(({ page, line }) => !seen.has(`${page.kind} ${line}`) && seen.add(`${page.kind} ${line}`));
}

const title = ({ page }: Named) => `The ${WORDS[page.kind] ?? "request"} (${page.document}, page ${page.number})`;

const distinctive = (request: string) => wordsOf(request).filter((word) => /[a-z]{3}/.test(word));

/** Whether a line shares most words of one request, and fewer with every other. */
function isSameItem(at: number, words: Set<string>, requests: readonly string[][]): boolean {
  const own = requests[at] ?? [];
  const score = shared(own, words);
  return score >= 0.6 && requests.every((other) => sameWords(other, own) || shared(other, words) < score);
}

const sameWords = (one: string[], other: string[]) =>
  one === other || (one.length === other.length && one.every((word, at) => word === other[at]));

function shared(own: readonly string[], words: Set<string>): number {
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}

function differ(one: string, other: string): string | null {
  const [a, b] = [readRequest(one).quantity, readRequest(other).quantity];
  for (const key of ["tablets", "capsules", "patches", "visits", "perWeek", "weeks", "hours", "days", "injections"]) {
    const [x, y] = [a[key], b[key]];
    if (x !== undefined && y !== undefined && x !== y && !(key === "injections" && (x === 1 || y === 1)))
      return "number";
  }
  const strengths = [one, other].map((text) => /\b(\d+(?:\.\d+)?(?:\/\d+)?)\s*mg\b/i.exec(text)?.[1]);
  if (strengths[0] && strengths[1] && strengths[0] !== strengths[1]) return "strength";
  const levels = [one, other].map((text) =>
    [...text.matchAll(/\b[CTL]\d{1,2}[-/](?:[CTLS]?\d{1,2})\b/gi)].map(([level]) =>
      level.toUpperCase().replace(/[-/][CTL](?=\d)/, "-"),
    ),
  );
  const [here, there] = levels;
  return here?.length && there?.length && !here.some((level) => there.includes(level)) ? "level" : null;
}
