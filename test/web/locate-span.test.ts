import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutText, type PlacedText } from "../../src/documents/lay-out-text.ts";
import { makeLocator, type PageRuns, turnBox } from "../../src/web/pages/locate-span.ts";

const SIZE = { width: 600, height: 800 };

/** Runs on lines of a page; a character is five points wide. */
function pageOf(lines: string[], turn: PlacedText["turn"] = 0): PageRuns {
  const runs = lines.map((text, at) => ({ text, x: 50, y: 100 + at * 12, width: text.length * 5, size: 10, turn }));
  return { runs, size: SIZE, measure: (_, text) => text.length };
}

const locateSpan = (stored: string, span: { start: number; end: number }, page: PageRuns) =>
  makeLocator(stored, page)(span);

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe("the place of a span on its page", () => {
  test("is the box of its characters, a line each", () => {
    const page = pageOf(["Low back pain since", "the fall of May."]);
    const text = layOutText([...page.runs]);
    const boxes = locateSpan(text, spanOf(text, "since\nthe fall"), page) ?? [];
    expect(boxes.map(([left, , right]) => [left * 600, right * 600].map(Math.round))).toEqual([
      [120, 145],
      [50, 90],
    ]);
    expect(boxes.map(([, top, , bottom]) => top * 800 < bottom * 800)).toEqual([true, true]);
  });

  test("takes in the hyphen of a broken word and a ligature, but not a hyphen behind the span", () => {
    const page = pageOf(["pain of the shoul-", "der, \ufb01nally low-grade"]);
    const stored = "pain of the shoulder,\nfinally low-grade";
    const broken = locateSpan(stored, spanOf(stored, "shoulder"), page) ?? [];
    expect(broken.map(([left, , right]) => Math.round((right - left) * 120))).toEqual([6, 3]);
    const ligature = locateSpan(stored, spanOf(stored, "finally"), page)?.[0] ?? [0, 0, 0, 0];
    expect(Math.round((ligature[2] - ligature[0]) * 120)).toBe(6);
    const low = locateSpan(stored, spanOf(stored, "low"), page)?.[0] ?? [0, 0, 0, 0];
    expect(Math.round((low[2] - low[0]) * 120)).toBe(3);
  });

  test("is none where the words are not on the page, or stand twice with nothing to tell them apart", () => {
    const page = pageOf(["No change.", "No change."]);
    expect(locateSpan("Read otherwise. No change.", { start: 16, end: 26 }, page)).toBeNull();
    expect(locateSpan("Not here at all.", { start: 0, end: 8 }, page)).toBeNull();
    const text = layOutText([...page.runs]);
    expect(locateSpan(text, { start: 11, end: 21 }, page)?.[0]?.[1]).toBeGreaterThan(0.1 + 12 / 800 - 0.02);
  });

  test("is found for any words of any page, at those very characters", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9.,;:()/]{1,9}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (lines, from, length) => {
        const page = pageOf(lines);
        const text = layOutText([...page.runs]);
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 60));
        const wanted = text.slice(start, end).replace(/\s+/g, "");
        const boxes = locateSpan(text, { start, end }, page);
        if (wanted === "") return boxes === null;
        const found = (boxes ?? []).map(([left, top, right]) => {
          const run = page.runs.find((one) => Math.abs(one.y - (top * 800 + 8.2)) < 1);
          return run?.text.slice(Math.round((left * 600 - 50) / 5), Math.round((right * 600 - 50) / 5)) ?? "?";
        });
        expect(found.join("").replace(/\s+/g, "")).toBe(wanted);
      }),
    );
  });

  test("turns with the page and back", () => {
    expect(turnBox([0.1, 0.2, 0.3, 0.4], 1)).toEqual([0.6, 0.1, 0.8, expect.closeTo(0.3)]);
    const back = turnBox(turnBox([0.1, 0.2, 0.3, 0.4], 3), 1);
    expect(back.map((share) => Math.round(share * 1e6) / 1e6)).toEqual([0.1, 0.2, 0.3, 0.4]);
  });
});
