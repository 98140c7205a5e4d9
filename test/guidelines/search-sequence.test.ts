import { describe, expect, test } from "vitest";
import { recordSearchSequence, searchRuleOn } from "../../src/guidelines/search-sequence.ts";

const mtus = { id: "mtus-chronic-pain-2009/tens", sourceKey: "mtus-chronic-pain-2009" } as const;
const odg = { id: "odg/low-back/gym", sourceKey: "odg" } as const;
const national = { id: "imported/headache", sourceKey: "other" } as const;
const scope = { id: "mtus-chronic-pain-2016/scope", sourceKey: "mtus-chronic-pain-2016" } as const;
const record = (found: Parameters<typeof recordSearchSequence>[2], day = "2016-01-05") =>
  recordSearchSequence("a request", day, found, {}, { terms: ["tens"] });
const outcomes = (found: Parameters<typeof recordSearchSequence>[2]) =>
  record(found).map(({ step, outcome }) => `${step} ${outcome}`);

describe("recordSearchSequence", () => {
  test("stops at the MTUS, and keeps what ODG and imported guidelines hold for a rebuttal", () => {
    expect(outcomes([mtus])).toEqual(["mtus addressed", "acoem-or-odg not-needed"]);
    expect(outcomes([mtus, odg, national])).toEqual([
      "mtus addressed",
      "acoem-or-odg not-needed",
      "national-guidelines not-needed",
    ]);
  });

  test("goes on step by step while nothing is about the request", () => {
    expect(outcomes([odg])).toEqual(["mtus silent", "acoem-or-odg addressed"]);
    expect(outcomes([national])).toEqual(["mtus silent", "acoem-or-odg silent", "national-guidelines addressed"]);
    expect(outcomes([])).toEqual([
      "mtus silent",
      "acoem-or-odg silent",
      "national-guidelines silent",
      "studies outside",
    ]);
  });

  test("a guideline's scope answers no request", () => {
    const [first] = record([scope, odg]);
    expect(first).toMatchObject({ outcome: "silent", found: [scope.id] });
  });

  test("names terms and the editions in force on the day, and no other", () => {
    const names = (day: string) => record([], day)[0]?.editions?.map(({ source }) => source) ?? [];
    expect(record([])[0]?.terms).toEqual(["tens"]);
    expect(names("2016-07-27")).toContain("MTUS Chronic Pain Medical Treatment Guidelines (2009)");
    expect(names("2016-07-28")).not.toContain("MTUS Chronic Pain Medical Treatment Guidelines (2009)");
    expect(names("2016-07-28")).toContain("MTUS Opioids Treatment Guidelines (2016)");
    // ACOEM's chapter 7 was part of the MTUS only while the second edition was adopted whole.
    const seven = /chapter 7 /;
    expect(names("2009-07-17").some((name) => seven.test(name))).toBe(true);
    expect(names("2009-07-18").some((name) => seven.test(name))).toBe(false);
  });

  test("imported editions stand in the step of their source", () => {
    const imported = [
      { sourceKey: "other" as const, source: "Headache", edition: "2015", inForceFrom: "2015-01-01", inForceTo: null },
    ];
    const steps = recordSearchSequence("x", "2016-01-05", [], {}, { imported });
    expect(steps.map(({ editions }) => editions?.some(({ source }) => source === "Headache") ?? false)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

test.each([
  ["2009-07-17", "8 CCR 9792.21(c) and 9792.22"],
  ["2009-07-18", "8 CCR 9792.21(c) and 9792.25"],
  ["2015-04-19", "8 CCR 9792.21(c) and 9792.25"],
  ["2015-04-20", "8 CCR 9792.21.1"],
])("on %s the order of the search is that of %s", (day, rule) => {
  expect(searchRuleOn(day)).toBe(rule);
  for (const { authority } of record([], day)) expect(authority).toBe(rule);
});
