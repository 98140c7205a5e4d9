import { expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import { scoreParse } from "../../src/qa/score-parse.ts";
import type { ParsedLetter } from "../../src/vocabulary.ts";
import { FORMS, type Written, writeLetter } from "./letter-generator.ts";

const SEEDS = Array.from({ length: 9 }, (_, index) => 7_000 + index);

function read(written: Written): ParsedLetter | null {
  try {
    return parseLetter({ name: written.label.file, pages: written.pages });
  } catch {
    return null;
  }
}

test.each(FORMS)("reads generated letters of the form %s, in many wordings", (form) => {
  const letters = SEEDS.map((seed) => writeLetter(form, seed));
  const score = scoreParse(
    letters.map((letter) => letter.label),
    letters.map(read),
  );
  expect(score.metrics.itemF1).toBe(1);
  expect(score.metrics.fieldAccuracy, JSON.stringify(score.cases.filter((entry) => !entry.ok))).toBeGreaterThanOrEqual(
    0.99,
  );
});

test("keeps rationales whole where pages break within them", () => {
  const letters = FORMS.flatMap((form) => SEEDS.map((seed) => writeLetter(form, seed)));
  const fold = (text: string) => text.replace(/-\s+/g, "-").replace(/\s+/g, " ");
  const damaged = letters.flatMap((letter) => {
    const items = read(letter)?.items ?? [];
    return letter.label.items.flatMap((item, at) =>
      fold(items[at]?.rationale ?? "").includes(fold(item.rationale)) ? [] : [item.rationale],
    );
  });
  expect(damaged).toEqual([]);
});

test("finds no contradiction in letters that hold none", () => {
  const letters = FORMS.flatMap((form) => SEEDS.map((seed) => writeLetter(form, seed)));
  expect(letters.flatMap((letter) => read(letter)?.inconsistencies ?? [])).toEqual([]);
});
