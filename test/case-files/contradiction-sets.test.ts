import { describe, expect, test } from "vitest";
import { readCase } from "../../src/case-files/read-case.ts";
import { judgeFiles, parseFiles } from "./contradiction-cases/case-file.ts";
import { SET_1 } from "./contradiction-cases/set-1.ts";
import { SET_2 } from "./contradiction-cases/set-2.ts";
import { SET_3 } from "./contradiction-cases/set-3.ts";
import { SET_4 } from "./contradiction-cases/set-4.ts";
import { SET_5 } from "./contradiction-cases/set-5.ts";
import { SET_6 } from "./contradiction-cases/set-6.ts";
import { SET_7 } from "./contradiction-cases/set-7.ts";
import { SET_8 } from "./contradiction-cases/set-8.ts";
import { SET_9 } from "./contradiction-cases/set-9.ts";

const SETS = { SET_1, SET_2, SET_3, SET_4, SET_5, SET_6, SET_7, SET_8, SET_9 };
/** What no rule tells yet: a summary in words against a report in numbers. */
const NOT_YET = ["47 UR summary: date and score: summary"];

/** Every quotation behind "NAME, page N: " with its page; quotations end at the next place or the end of the sentence. */
function quotations(sentence: string): { document: string; page: number; quote: string }[] {
  return [...sentence.matchAll(/(\S+\.txt), page (\d+): "(.*?)"(?=[;,.) ]|$)/g)].map(
    ([, document = "", page, quote = ""]) => ({
      document,
      page: Number(page),
      quote: quote.replace(/…$/, ""),
    }),
  );
}

describe("planted contradictions", () => {
  for (const [name, text] of Object.entries(SETS)) {
    const judged = judgeFiles(parseFiles(text));
    test(`${name}: told, and look-alikes left alone`, () => {
      const missed = judged.flatMap((file) => file.missed.map(({ kinds }) => `${file.name}: ${kinds}`));
      expect(missed.filter((one) => !NOT_YET.includes(one))).toEqual([]);
      expect(judged.flatMap(({ falseAlarms }) => falseAlarms)).toEqual([]);
    });
  }

  test("each is told with places, and its quotations stand on their pages", () => {
    const files = Object.values(SETS).flatMap(parseFiles);
    let told = 0;
    for (const { pages } of files)
      for (const sentence of readCase(pages).facts.inconsistencies)
        for (const { document, page, quote } of quotations(sentence)) {
          told++;
          const text = pages.find((one) => one.document === document && one.number === page)?.text ?? "";
          expect(text.replace(/\s+/g, " ")).toContain(quote);
        }
    expect(told).toBeGreaterThan(100);
  });

  test("files that hold none are read in silence", () => {
    const clean = Object.values(SETS)
      .flatMap(parseFiles)
      .filter(({ planted }) => planted.length === 0);
    expect(clean.length).toBeGreaterThan(15);
    expect(clean.flatMap(({ pages }) => readCase(pages).facts.inconsistencies)).toEqual([]);
  });
});
