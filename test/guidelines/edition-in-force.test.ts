import { describe, expect, it } from "vitest";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import { findReplacement, isInForce } from "../../src/guidelines/edition-in-force.ts";

const { excerpts } = await loadBundledExcerpts();
const inForce = (source: string, day: string) =>
  excerpts.some((excerpt) => excerpt.sourceKey === source && isInForce(excerpt, day));

describe("isInForce", () => {
  it.each([
    ["mtus-chronic-pain-2009", "2009-07-17", false],
    ["mtus-chronic-pain-2009", "2009-07-18", true],
    ["mtus-chronic-pain-2009", "2016-07-27", true],
    ["mtus-chronic-pain-2009", "2016-07-28", false],
    ["mtus-chronic-pain-2016", "2016-07-27", false],
    ["mtus-chronic-pain-2016", "2016-07-28", true],
    ["mtus-opioids-2016", "2017-11-30", true],
    ["mtus-opioids-2016", "2017-12-01", false],
    ["acoem-elbow-2007", "2017-12-01", false],
    ["mtus-acoem", "2017-11-30", false],
    ["mtus-acoem", "2017-12-01", true],
    ["odg", "2005-01-01", true],
  ])("%s on %s: %s", (source, day, expected) => expect(inForce(source, day)).toBe(expected));

  it("counts both ends and open ends", () => {
    expect(isInForce({ inForceFrom: "2020-02-29", inForceTo: "2020-02-29" }, "2020-02-29")).toBe(true);
    expect(isInForce({ inForceFrom: null, inForceTo: null }, "1999-12-31")).toBe(true);
  });
});

describe("findReplacement", () => {
  it("has none on the last day and two the day after, for the matter was divided", () => {
    expect(findReplacement("mtus-chronic-pain-2009", "2016-07-27")).toEqual([]);
    const next = findReplacement("mtus-chronic-pain-2009", "2016-07-28").map(({ by }) => by);
    expect(next).toEqual(["mtus-chronic-pain-2016", "mtus-opioids-2016"]);
  });

  it("follows replacements of replacements", () => {
    expect(findReplacement("mtus-chronic-pain-2009", "2018-01-01").map(({ by }) => by)).toEqual(["mtus-acoem"]);
  });
});
