import type { Page } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import { place } from "./place.ts";

const MOST = 2;
const NAME = "([A-Z][A-Za-z'’-]+,\\s+[A-Z][A-Za-z'’-]+|[A-Z][A-Za-z'’-]+\\s+(?:[A-Z]\\.\\s+)?[A-Z][A-Za-z'’-]+)";
/** How a page names the worker; the first of a label on a page counts. */
const LABELS: readonly { label: string; pattern: RegExp; read: (value: string) => string | null }[] = [
  {
    label: "date of birth",
    pattern: new RegExp(`\\b(?:D\\.?O\\.?B\\b\\.?|date of birth|birth ?date)[^\\n\\d]{0,14}(${DATE})`, "gi"),
    read: (value) => toIsoDay(value),
  },
  {
    label: "claim number",
    pattern: /\bclaim\s?(?:number|no\b\.?|#)\s*:?\s*#?\s*([A-Z0-9][A-Z0-9-]{4,20})\b/gi,
    read: (value) => (/\d{4}/.test(value.replace(/-/g, "")) ? value.toUpperCase().replace(/-/g, "") : null),
  },
];

const NAMED = {
  pattern: new RegExp(
    `(?:Patient(?: Name)?|PATIENT(?: NAME)?|Employee(?: [Nn]ame)?|EMPLOYEE|Claimant|Injured [Ww]orker)\\s*:[ \\t]*${NAME}`,
    "g",
  ),
  read: (value: string) => value.toLowerCase(),
};

type Named = { page: Page; value: string };

/**
 * Pages whose head names another worker or claim than the rest of the file. A name alone is no proof, since forms print many
 * words behind "Patient:"; it counts beside another birth date or claim number, and never against an equal one. No
 * value is repeated: they identify somebody, who may not be the worker at all, and the sentence goes into drafts and to models.
 */
export function workersDisagree(pages: Page[]): string[] {
  const own = pages.filter((page) => page.readable && page.origin !== "ocr");
  const odd = new Map<string, { one: Named; other: Named; labels: string[] }>();
  for (const { label, pattern, read } of LABELS) {
    const named = own.flatMap((page) => readLabel(page, pattern, read));
    const usual = mostNamed(named);
    if (!usual) continue;
    // A number that some page names beside the usual one is that of another claim, or was corrected.
    const pages = new Set(named.filter(({ value }) => isSame(value, usual.value, label)).map(({ page }) => page));
    const beside = new Set(named.filter(({ page }) => pages.has(page)).map(({ value }) => value));
    for (const one of named) {
      if (isSame(one.value, usual.value, label) || beside.has(one.value)) continue;
      const key = documentKey(one.page);
      const known = odd.get(key);
      if (known) {
        if (!known.labels.includes(label)) known.labels.push(label);
      } else odd.set(key, { one, other: usual, labels: [label] });
    }
  }
  const names = own.flatMap((page) => readLabel(page, NAMED.pattern, NAMED.read));
  const called = mostNamed(names);
  return [...odd.values()].slice(0, MOST).map(({ one, other, labels }) => {
    const name = names.find(({ page }) => page === one.page);
    const another = name && called && !sharesWord(name.value, called.value);
    const what = another ? ["name", ...labels] : labels;
    return `${place(one)} bears another ${list(what)} than ${place(other)} and the rest of the file: it may be the record of another worker or claim.`;
  });
}

function readLabel(page: Page, pattern: RegExp, read: (value: string) => string | null): Named[] {
  return [...page.text.matchAll(pattern)].flatMap((match) => {
    const value = read(match[1] ?? "");
    const start = page.text.lastIndexOf("\n", match.index) + 1;
    const end = page.text.indexOf("\n", match.index + match[0].length);
    const line = page.text.slice(start, end < 0 ? undefined : end);
    return value && !/\b(?:son|daughter|child|spouse|wife|husband)\b/i.test(line) ? [{ page, value }] : [];
  });
}

/** What most documents name; each document counts once. */
function mostNamed(named: Named[]): Named | undefined {
  const documents = new Map<string, Set<string>>();
  for (const { page, value } of named) documents.set(value, (documents.get(value) ?? new Set()).add(documentKey(page)));
  const [value] = [...documents].sort((a, b) => b[1].size - a[1].size)[0] ?? [];
  return named.find((one) => one.value === value);
}

function isSame(one: string, other: string, label: string): boolean {
  return one === other || (label === "claim number" && (one.includes(other) || other.includes(one)));
}

const list = (words: string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words[0];

const sharesWord = (one: string, other: string) =>
  one.split(/[\s,]+/).some((word) => word.length > 2 && other.split(/[\s,]+/).includes(word));
