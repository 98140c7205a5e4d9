import type { Evaluation, LetterCitation, LetterItem, ParsedLetter } from "../vocabulary.ts";
import { share } from "./agreement.ts";
import { matchRequests } from "./match-requests.ts";
import { expandPages } from "./page-overlap.ts";

/** Requests that agree this far are the same item, worded almost alike. */
const SAME_REQUEST = 0.75;

/** A label of `letters/gold.jsonl`; fields that a label leaves out are not compared. */
export type LetterLabel = Pick<ParsedLetter, "file" | "items"> & Partial<Omit<ParsedLetter, "file" | "items">>;

/**
 * Scores parsed letters against labels, in the same order; null where parsing failed. Metrics: `letters` and `items` (how many
 * are labelled), `itemF1`, `fieldAccuracy` (labelled fields of letters and items that agree) and `lettersExact` (share of
 * letters in which all do). Of `odg` and `other` only the source is compared, as their topics are cited freely.
 */
export function scoreParse(labels: LetterLabel[], parsed: (ParsedLetter | null)[]): Evaluation {
  let labelled = 0;
  let found = 0;
  let paired = 0;
  let fields = 0;
  let right = 0;
  const cases = labels.map((label, index) => {
    const letter = parsed[index] ?? null;
    const pairs = matchRequests(
      label.items.map((item) => [item.request]),
      (letter?.items ?? []).map((item) => [item.request]),
      SAME_REQUEST,
    );
    const compared = [
      ...compareFields(label, letter),
      ...label.items.flatMap((item, at) => {
        const pair = pairs.find(({ left }) => left === at);
        return compareItem(item, pair ? (letter?.items[pair.right] ?? null) : null).map(
          ([name, same]): [string, boolean] => [`items[${at}].${name}`, same],
        );
      }),
    ];
    const wrong = compared.flatMap(([name, same]) => (same ? [] : [name]));
    labelled += label.items.length;
    found += letter?.items.length ?? 0;
    paired += pairs.length;
    fields += compared.length;
    right += compared.length - wrong.length;
    const ok = letter !== null && wrong.length === 0 && letter.items.length === label.items.length;
    return { id: label.file, ok, wrong };
  });
  return {
    n: labels.length,
    metrics: {
      letters: labels.length,
      items: labelled,
      itemF1: share(2 * paired, labelled + found),
      fieldAccuracy: share(right, fields),
      lettersExact: share(cases.filter((entry) => entry.ok).length, labels.length),
    },
    cases,
  };
}

function compareFields(label: LetterLabel, letter: ParsedLetter | null): [string, boolean][] {
  const compared: [string, boolean][] = [];
  if (label.kind) compared.push(["kind", letter?.kind === label.kind]);
  if (label.style) compared.push(["style", letter?.style === label.style]);
  for (const [name, value] of Object.entries(label.worker ?? {})) {
    compared.push([`worker.${name}`, letter !== null && fieldOf(letter.worker, name) === value]);
  }
  for (const [name, value] of Object.entries(label.dates ?? {})) {
    compared.push([`dates.${name}`, letter !== null && fieldOf(letter.dates, name) === value]);
  }
  return compared;
}

function fieldOf(record: Record<string, unknown>, name: string): unknown {
  return record[name] ?? null;
}

function compareItem(label: LetterItem, item: LetterItem | null): [string, boolean][] {
  const compared: [string, boolean][] = [
    ["request", fold(item?.request) === fold(label.request)],
    ["determination", item !== null && item.determination === (label.determination ?? null)],
  ];
  if (label.urGuidelines) compared.push(["urGuidelines", sameCitations(label.urGuidelines, item?.urGuidelines)]);
  if (label.reviewerGuidelines) {
    compared.push(["reviewerGuidelines", sameCitations(label.reviewerGuidelines, item?.reviewerGuidelines)]);
  }
  if (label.rationaleStartsWith) {
    compared.push(["rationaleStartsWith", fold(item?.rationaleStartsWith) === fold(label.rationaleStartsWith)]);
  }
  if (label.partial) {
    const same = (["original", "authorized", "remaining"] as const).every(
      (part) => fold(item?.partial?.[part]) === fold(label.partial?.[part]),
    );
    compared.push(["partial", same]);
  }
  return compared;
}

function sameCitations(label: LetterCitation[], parsed: LetterCitation[] | undefined): boolean {
  return parsed !== undefined && describe(label) === describe(parsed);
}

/** Each source and chapter once with all its pages and sections: one list, however a letter or a label divides it. */
function describe(citations: LetterCitation[]): string {
  const entries = new Map<string, { pages: Set<string>; sections: Set<string> }>();
  for (const citation of citations) {
    const free = citation.source === "odg" || citation.source === "other";
    const key = free ? citation.source : `${citation.source} ${citation.chapter ?? ""}`;
    const entry = entries.get(key) ?? { pages: new Set(), sections: new Set() };
    entries.set(key, entry);
    if (free) continue;
    for (const page of expandPages(citation.pages)) entry.pages.add(page);
    // Section titles hold commas, so their words are compared and not where a list was cut.
    for (const word of fold((citation.sections ?? []).join(" ")).split(" ")) entry.sections.add(word);
  }
  return [...entries]
    .map(([key, entry]) => [key, [...entry.pages].sort(), [...entry.sections].filter(Boolean).sort()].join("|"))
    .sort()
    .join("\n");
}

function fold(text: string | null | undefined): string {
  return (text ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]+/gu, " ")
    .trim();
}
