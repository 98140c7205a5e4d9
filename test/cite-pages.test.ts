import { expect, test } from "vitest";
import { citePages } from "../src/cite-pages.ts";

test.each([
  ["125", "p. 125"],
  ["125-126", "pp. 125-126"],
  [["371", "376-377"], "pp. 371, 376-377"],
  ["xii", "p. xii"],
  ["3.3.9", "section 3.3.9"],
  ["4, 4.1", "sections 4, 4.1"],
  ["9792.21.1", "section 9792.21.1"],
  ["Introduction", "Introduction"],
  ["Labor Code 4604.5; 9792.21", "Labor Code 4604.5; 9792.21"],
  [null, ""],
  [[], ""],
])("%j is cited as %j", (pages, words) => {
  expect(citePages(pages)).toBe(words);
});
