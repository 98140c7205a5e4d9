import { expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import { type LetterLabel, scoreParse } from "../../src/qa/score-parse.ts";
import labels from "./letters-unseen/gold.jsonl?raw";

// Letters that were written, labelled and frozen by someone who had not read the parser.
const texts = import.meta.glob<string>("./letters-unseen/*.txt", { query: "?raw", import: "default", eager: true });
const files = import.meta.glob<string>("./letters-unseen/*.pdf", { query: "?inline", import: "default", eager: true });
const gold = labels
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as LetterLabel);

async function pagesOf(file: string): Promise<string[]> {
  const text = texts[`./letters-unseen/${file}`];
  if (text !== undefined) return text.split("\f");
  const encoded = (files[`./letters-unseen/${file}`] ?? "").replace(/^.*base64,/, "");
  const document = await readDocument({
    name: file,
    bytes: Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)),
  });
  return document.pages.map((page) => page.text);
}

test("determinations, denials and applications in forms that were not known are read whole", async () => {
  const parsed = await Promise.all(
    gold.map(async ({ file }) => parseLetter({ name: file, pages: await pagesOf(file) })),
  );
  const score = scoreParse(gold, parsed);
  expect(score.n).toBe(34);
  expect(score.metrics.itemF1).toBeGreaterThanOrEqual(0.99);
  expect(score.metrics.fieldAccuracy).toBeGreaterThanOrEqual(0.99);
  expect(score.metrics.lettersExact).toBeGreaterThanOrEqual(0.94);
  // What is asked for and what was decided has to be right in every one.
  const wrong = score.cases.flatMap((entry) => entry.wrong as string[]);
  expect(wrong.filter((name) => /request|determination/.test(name))).toEqual([]);
});

test("an outcome over two lines and a request that follows a rationale without a gap are one label each", () => {
  const letter = parseLetter({
    name: "x.txt",
    pages: [
      `IMR ISSUES, DECISIONS AND RATIONALES
Urine drug screen: Partially
Overturned
Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 43.
MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 43.
Decision rationale: One test is supported. Four are not. The request is not
medically necessary.
Therapy x12; Therapy x6 was authorized by the Claims Administrator, leaving six visits IMR
eligible: Upheld
Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.
MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.
Decision rationale: Nothing new is told.`,
    ],
  });
  expect(letter.items.map(({ request, determination }) => [request, determination])).toEqual([
    ["Urine drug screen", "modified"],
    ["Therapy x12; Therapy x6 was authorized by the Claims Administrator, leaving six visits IMR eligible", "upheld"],
  ]);
});
