import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseByOrigin, composeText, findHunks, hunksOf } from "../../src/web/editor/text-hunks.ts";
import { diffWordParts } from "../../src/web/editor/word-diff.ts";

const BASE =
  "The worker had six visits. The ankle is stiff. No surgery is planned.\n\nThe request is not medically necessary.";

describe("the differences of two texts", () => {
  test("are one a sentence, each to be taken or left alone", () => {
    const theirs = BASE.replace("six", "eight").replace("No surgery is planned.", "No surgery is planned or advised.");
    const segments = findHunks(BASE, theirs);
    expect(hunksOf(segments).map(({ mine, theirs: other }) => [mine.trim(), other.trim()])).toEqual([
      ["The worker had six visits.", "The worker had eight visits."],
      ["No surgery is planned.", "No surgery is planned or advised."],
    ]);
    expect(composeText(segments, ({ id }) => (id === 0 ? "theirs" : "mine"))).toBe(BASE.replace("six", "eight"));
  });

  test("name a changed sentence, not its neighbour, where another sentence was put before it", () => {
    const theirs = BASE.replace("The ankle is stiff.", "An MRI was normal. The left ankle is stiff.");
    const hunks = hunksOf(findHunks(BASE, theirs));
    expect(hunks.map(({ mine, theirs: other }) => [mine.trim(), other.trim()])).toEqual([
      ["", "An MRI was normal."],
      ["The ankle is stiff.", "The left ankle is stiff."],
    ]);
  });

  test("tell whose they are, and each one's own are chosen", () => {
    const mine = BASE.replace("six", "seven");
    const theirs = BASE.replace(" No surgery is planned.", "").replace("stiff", "stiff and swollen");
    const segments = findHunks(mine, theirs, BASE);
    expect(hunksOf(segments).map(({ by }) => by)).toEqual(["mine", "theirs", "theirs"]);
    expect(composeText(segments, chooseByOrigin).replace(/\s+/g, " ")).toBe(
      "The worker had seven visits. The ankle is stiff and swollen. The request is not medically necessary.",
    );
    const both = findHunks(BASE.replace("six", "seven"), BASE.replace("six", "nine"), BASE);
    expect(hunksOf(both).map(({ by }) => by)).toEqual(["both"]);
    expect(composeText(both, chooseByOrigin)).toContain("seven visits");
  });

  test("leave a space between sentences of which one between was left out", () => {
    const segments = findHunks("One is here.", "One is here. Two came later. Three followed it.");
    const last = hunksOf(segments).at(-1);
    expect(composeText(segments, (hunk) => (hunk === last ? "theirs" : "mine"))).toBe(
      "One is here. Three followed it.",
    );
  });

  test("compose to either text again, whatever the texts are", () => {
    const word = fc.constantFrom(
      "The",
      "worker",
      "a 5",
      "“quote. Of it”",
      "Dr.",
      "p. 371",
      "ankle",
      "6.5 mg",
      "(No",
      "not)",
    );
    const sentence = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(".", ".", "?", ""))
      .map(([words, end]) => words.join(" ") + end);
    const text = fc
      .array(fc.tuple(sentence, fc.constantFrom(" ", " ", "\n\n", "\n", "  ")), { maxLength: 7 })
      .map((all) => all.map(([one, gap]) => one + gap).join(""));
    fc.assert(
      fc.property(text, text, text, (mine, theirs, base) => {
        const segments = findHunks(mine, theirs, base);
        expect(composeText(segments, () => "mine")).toBe(mine);
        expect(composeText(segments, () => "theirs")).toBe(theirs);
        expect(mine === theirs).toBe(hunksOf(segments).length === 0);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a word diff", () => {
  test("shows the words that changed, and whole sentences where hardly a word stayed", () => {
    expect(diffWordParts("The worker had six visits.", "The worker had eight visits.")).toEqual([
      { kind: "same", text: "The worker had " },
      { kind: "removed", text: "six" },
      { kind: "added", text: "eight" },
      { kind: "same", text: " visits." },
    ]);
    expect(diffWordParts("Quite another matter altogether.", "No surgery is planned.")).toHaveLength(2);
    expect(diffWordParts("", "Added.")).toEqual([{ kind: "added", text: "Added." }]);
  });
});
