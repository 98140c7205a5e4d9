import { expect, it } from "vitest";
import { listCriteria } from "../../src/cli/list-criteria.ts";
import { markAlternatives } from "../../src/drafting/mark-alternatives.ts";
import type { Criterion, EvidenceState, Excerpt, StoredCriterion } from "../../src/vocabulary.ts";

const leaf = (id: string, text: string): Criterion => ({ kind: "leaf", id, text });
const quote = { documentId: "d", document: "d.txt", page: 1, start: 0, end: 5, quote: "L5-S1" };

function stored(criterionId: string, text: string, state: EvidenceState, said = quote.quote): StoredCriterion {
  const search = { terms: [], pagesSearched: 1, pagesUnreadable: 0, nearMisses: [] };
  const outcome = state === "documented" ? "met" : state === "explicitly-absent" ? "not-met" : "undetermined";
  const evidence = state === "not-documented" ? [] : [{ ...quote, quote: said }];
  return { excerptId: "x", criterionId, text, role: "leaf", state, outcome, evidence, search };
}

// Safe: only the id and the criteria of an excerpt are read.
const excerptOf = (criteria: Criterion) => ({ id: "x", criteria }) as unknown as Excerpt;

it("states alternatives once when one is documented", () => {
  const tree: Criterion = {
    ...{ kind: "anyOf", id: "g" },
    of: [leaf("a", "Shown by EMG"), leaf("b", "Confirmed by imaging")],
  };
  const marked = markAlternatives(
    [stored("a", "Shown by EMG", "not-documented"), stored("b", "Confirmed by imaging", "documented")],
    [excerptOf(tree)],
  );
  expect(marked[0]?.setAside).toContain("Confirmed by imaging");
  expect(listCriteria(marked).criteria).toMatchObject([
    { text: "Confirmed by imaging, or shown by EMG", state: "documented", evidence: [{ quote: "L5-S1" }] },
  ]);
});

it("lists each of two alternatives that are documented", () => {
  const tree: Criterion = {
    kind: "anyOf",
    id: "g",
    of: [leaf("a", "Near MMI"), leaf("b", "Reports conflict"), leaf("c", "C")],
  };
  const marked = markAlternatives(
    [
      stored("a", "Near MMI", "documented"),
      stored("b", "Reports conflict", "documented"),
      stored("c", "C", "not-documented"),
    ],
    [excerptOf(tree)],
  );
  expect(listCriteria(marked).criteria.map(({ text, state }) => [text, state])).toEqual([
    ["Near MMI, or C", "documented"],
    ["Reports conflict", "documented"],
  ]);
});

it("lists by itself the alternative that the file denies", () => {
  const tree: Criterion = { kind: "anyOf", id: "g", of: [leaf("a", "Age over 65"), leaf("b", "History of ulcer")] };
  const marked = markAlternatives(
    [stored("a", "Age over 65", "explicitly-absent", "47-year-old"), stored("b", "History of ulcer", "documented")],
    [excerptOf(tree)],
  );
  expect(listCriteria(marked).criteria.map(({ text, state }) => [text, state])).toEqual([
    ["History of ulcer", "documented"],
    ["Age over 65", "explicitly-absent"],
  ]);
});

it("keeps every alternative apart while none is documented", () => {
  const tree: Criterion = { kind: "anyOf", id: "g", of: [leaf("a", "A"), leaf("b", "B")] };
  const marked = markAlternatives(
    [stored("a", "A", "not-documented"), stored("b", "B", "conflicting")],
    [excerptOf(tree)],
  );
  expect(listCriteria(marked).criteria.map(({ state }) => state)).toEqual(["not-documented", "conflicting"]);
});

it("lists a branch that meets a group by its own conditions and sets the rest aside", () => {
  const tree: Criterion = {
    ...{ kind: "anyOf", id: "g" },
    of: [leaf("a", "A"), { kind: "allOf", id: "h", of: [leaf("b", "B"), leaf("c", "C")] }],
  };
  const marked = markAlternatives(
    [stored("a", "A", "not-documented"), stored("b", "B", "documented"), stored("c", "C", "documented")],
    [excerptOf(tree)],
  );
  const { criteria, notNeeded } = listCriteria(marked);
  expect(criteria.map(({ text }) => text)).toEqual(["B", "C"]);
  expect(notNeeded).toMatchObject([{ text: "A", reason: expect.stringContaining("B and C") }]);
});

it("calls the result of an earlier procedure not applicable where none was done", () => {
  const text = "Previous block gave at least 50 percent relief";
  const none = markAlternatives([stored("a", text, "explicitly-absent", "She has had no injection.")], []);
  expect(listCriteria(none).criteria).toEqual([]);
  expect(none[0]?.setAside).toBe("Not applicable: no previous block on record.");
  const weak = markAlternatives([stored("a", text, "explicitly-absent", "The block gave no relief.")], []);
  expect(listCriteria(weak).criteria[0]?.state).toBe("explicitly-absent");
});
