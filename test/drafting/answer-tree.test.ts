import { expect, it } from "vitest";
import { answerTree } from "../../src/drafting/preparation/judged-trees.ts";
import type { Criterion, EvidenceState, FoundEvidence } from "../../src/vocabulary.ts";

const tree: Criterion = {
  ...{ kind: "allOf", id: "c0" },
  of: [
    { kind: "leaf", id: "ulcer", text: "History of peptic ulcer" },
    { kind: "leaf", id: "nsaid", text: "Patient is taking an NSAID" },
    { kind: "exclusion", id: "none", text: "No GI risk factor documented", refutedBy: ["ulcer"] },
    { kind: "exclusion", id: "other", text: "Suspension although tablets can be taken" },
  ],
};
const quote = { documentId: "d", document: "d.txt", page: 2, start: 0, end: 15, quote: "Peptic ulcer 2009" };

function found(state: EvidenceState): FoundEvidence {
  const evidence = state === "not-documented" ? [] : [{ ...quote, assertion: "affirmed" as const }];
  return {
    ...{ question: "", state, evidence },
    search: { terms: ["ulcer"], pagesSearched: 3, pagesUnreadable: 0, nearMisses: [] },
  };
}
const answers = (ulcer: EvidenceState) =>
  answerTree(tree, ({ id }) => found(id === "ulcer" ? ulcer : id === "nsaid" ? "documented" : "not-documented"));

it("denies an exclusion by the condition that shows the contrary, with its quote", () => {
  const none = answers("documented").get("none");
  expect(none).toMatchObject({
    state: "explicitly-absent",
    evidence: [{ quote: "Peptic ulcer 2009", assertion: "negated" }],
  });
  expect(answers("documented").get("other")?.state).toBe("not-documented");
});

it("leaves an exclusion open while nothing shows the contrary", () => {
  expect(answers("not-documented").get("none")?.state).toBe("not-documented");
  expect(answers("conflicting").get("none")?.state).toBe("not-documented");
});

it("answers what was asked and nothing else", () => {
  expect([...answerTree(tree, ({ id }) => (id === "nsaid" ? found("documented") : undefined)).keys()]).toEqual([
    "nsaid",
  ]);
});
