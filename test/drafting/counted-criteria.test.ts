import { expect, test } from "vitest";
import { countedCriteria } from "../../src/drafting/built-in-model/counted-criteria.ts";
import type { ItemAssessment } from "../../src/drafting/built-in-model/plan-item.ts";
import { evaluateCriteria } from "../../src/drafting/criteria.ts";
import type { Criterion, EvidenceState } from "../../src/vocabulary.ts";

const TREE: Criterion = {
  ...{ kind: "allOf", id: "root" },
  of: [
    { kind: "leaf", id: "exam", text: "Deficit on examination" },
    {
      ...{ kind: "anyOf", id: "either" },
      of: [
        { kind: "leaf", id: "imaging", text: "Imaging corroborates it" },
        { kind: "leaf", id: "edx", text: "Electrodiagnostic study corroborates it" },
      ],
    },
  ],
};

/** The ids that count, where the file shows these states. */
function counted(states: Record<string, EvidenceState>): string[] {
  const search = { terms: [], pagesSearched: 1, pagesUnreadable: 0, nearMisses: [] };
  const leaves = [TREE, ...("of" in TREE ? TREE.of.flatMap((one) => ("of" in one ? one.of : [one])) : [])];
  const criteria = leaves.flatMap((leaf) =>
    leaf.kind === "leaf"
      ? [
          {
            excerptId: "guide/a",
            leaf: { id: leaf.id, text: leaf.text, kind: leaf.kind },
            found: { question: leaf.text, state: states[leaf.id] ?? "not-documented", evidence: [], search },
          },
        ]
      : [],
  );
  const evaluations = { "guide/a": evaluateCriteria(TREE, states, { quantity: {} }) };
  // Only what is read of an assessment.
  const assessed = {
    criteria,
    evaluations,
    excerpts: [{ id: "guide/a", topic: "Imaging", criteria: TREE }],
  } as unknown as ItemAssessment;
  return countedCriteria(assessed).map(({ leaf }) => leaf.id);
}

test("the road not taken is told of in no text, and counts where neither is documented", () => {
  expect(counted({ exam: "documented", imaging: "documented" })).toEqual(["exam", "imaging"]);
  expect(counted({ exam: "documented", imaging: "documented", edx: "documented" })).toEqual(["exam", "imaging", "edx"]);
  expect(counted({ exam: "documented" })).toEqual(["exam", "imaging", "edx"]);
});

test("when a drug is to be weaned is no condition of going on with it", () => {
  const leaf = (id: string) => ({ kind: "leaf" as const, id, text: id });
  const criteria = ["guide/ongoing", "guide/weaning"].map((excerptId) => ({
    excerptId,
    leaf: leaf(excerptId),
    found: { question: excerptId, state: "not-documented", evidence: [] },
  }));
  const ongoing = { id: "guide/ongoing", topic: "Opioids, ongoing", criteria: leaf("guide/ongoing") };
  const weaning = { id: "guide/weaning", topic: "Tapering opioids", criteria: leaf("guide/weaning") };
  const count = (excerpts: object[]) =>
    countedCriteria({ criteria, evaluations: {}, excerpts } as unknown as ItemAssessment).map(({ leaf }) => leaf.id);
  expect(count([ongoing, weaning])).toEqual(["guide/ongoing"]);
  expect(count([weaning, ongoing])).toEqual(["guide/ongoing", "guide/weaning"]);
});
