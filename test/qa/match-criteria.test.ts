import { expect, test } from "vitest";
import { type ComparedCriterion, matchCriteria } from "../../src/qa/match-criteria.ts";

const criterion = (text: string, quote?: string): ComparedCriterion => ({
  text,
  state: quote ? "documented" : "not-documented",
  evidence: quote ? [{ document: "a.txt", page: 1, quote }] : [],
});
const ULCER = "she had a bleeding ulcer in 2011";

test("a criterion meets the one that asks the same, not its contrary, though they share words and proof", () => {
  const labelled = [criterion("A risk factor for gastrointestinal events: earlier ulcer", ULCER)];
  const produced = [
    criterion("No GI risk factor for gastrointestinal events documented", ULCER),
    criterion("History of peptic ulcer", ULCER),
  ];
  expect(matchCriteria(labelled, produced).get(0)).toBe(1);
});

test("two that deny alike meet, and unlike ones stay alone", () => {
  const labelled = [criterion("There is neither a risk factor nor a complaint of the stomach")];
  expect(matchCriteria(labelled, [criterion("No risk factor and no stomach complaint")]).get(0)).toBe(0);
  expect(matchCriteria(labelled, [criterion("Fluoroscopic guidance")]).size).toBe(0);
});
