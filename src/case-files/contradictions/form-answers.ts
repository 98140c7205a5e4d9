import type { Page } from "../../vocabulary.ts";
import { cut, place } from "./place.ts";

const TICK = "(?:\\[\\s?[xX✓✔]\\s?\\]|\\(\\s?[xX✓✔]\\s?\\)|☒|☑)";
const BOX = /\[\s?[xX✓✔]?\s?\]|\(\s?[xX✓✔]?\s?\)|☒|☑|☐/;
const OPPOSED: readonly (readonly [string, string])[] = [
  ["yes", "no"],
  ["approved", "denied"],
  ["new request", "resubmission"],
  ["improved", "worse"],
  ["positive", "negative"],
  ["present", "absent"],
  ["full duty", "(?:off work|TTD|unable to work)"],
];
const BOTH = OPPOSED.flatMap(([one, other]) => [
  new RegExp(`${TICK}\\s*${one}\\b.{0,40}?${TICK}\\s*${other}\\b`, "i"),
  new RegExp(`\\b${one}\\s*${TICK}.{0,40}?\\b${other}\\s*${TICK}\\s*$`, "i"),
]);
const ANSWER = new RegExp(`^(.{6,90}?)[\\s:?.]*(?:${TICK}\\s*(yes|no)\\b|(?:yes|no)\\s*${TICK})`, "i");

/** Boxes of one question that are ticked both ways, on one line or on two lines of a document that ask the same. */
export function answersDisagree(pages: Page[]): string[] {
  const told: string[] = [];
  const answers = new Map<string, { answer: string; page: Page; line: string }>();
  for (const page of pages) {
    if (!page.readable || !BOX.test(page.text)) continue;
    for (const raw of page.text.split("\n")) {
      if (!BOX.test(raw)) continue;
      const line = raw.trim();
      if (BOTH.some((pattern) => pattern.test(line))) {
        told.push(`One question is answered both ways on a form (${place({ page })}): "${cut(line)}".`);
        continue;
      }
      const asked = readAnswer(line);
      if (!asked) continue;
      const key = `${page.documentId}/${page.section ?? 0}/${page.date}/${asked.question}`;
      const known = answers.get(key);
      if (known && known.answer !== asked.answer)
        told.push(
          `One question is answered both ways in a document: ${place(known)}: "${cut(known.line)}"; ${place({ page })}: "${cut(line)}".`,
        );
      else answers.set(key, { answer: asked.answer, page, line });
    }
  }
  return told.slice(0, 2);
}

function readAnswer(line: string): { question: string; answer: string } | null {
  if (!/\byes\b/i.test(line) || !/\bno\b/i.test(line)) return null;
  const ticked = new RegExp(`${TICK}\\s*(yes|no)\\b`, "gi");
  const found = [...line.matchAll(ticked)];
  const question = ANSWER.exec(line.replace(/(?:\[\s?\]|\(\s?\)|☐)\s*(?:yes|no)\b/gi, ""))?.[1];
  const words = question?.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return found.length === 1 && words.length >= 3
    ? { question: words.join(" "), answer: found[0]?.[1]?.toLowerCase() ?? "" }
    : null;
}
