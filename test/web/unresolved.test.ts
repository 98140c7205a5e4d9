import { describe, expect, test } from "vitest";
import type { CheckFinding, StoredCriterion } from "../../src/vocabulary.ts";
import type { CaseFileView, DraftView } from "../../src/web/api-types.ts";
import { countCriteria, sayBasis, sayStanding } from "../../src/web/draft/count-criteria.ts";
import { openNearMisses } from "../../src/web/draft/near-misses.ts";
import { orderCriteria } from "../../src/web/draft/order-criteria.ts";
import {
  listDraftUnresolved,
  listUnresolved,
  nextOf,
  readItemState,
  sayUnresolved,
} from "../../src/web/draft/unresolved.ts";

const MISS = {
  ...{ documentId: "doc", document: "pr2.txt", page: 1, start: 5, end: 9, quote: "plan", why: "planned" },
};
const criterion = (id: string, change: Partial<StoredCriterion> = {}): StoredCriterion => ({
  ...{ excerptId: "guide/a", criterionId: id, text: id, role: "leaf", evidence: [] },
  ...{ state: "not-documented", outcome: "undetermined" },
  search: { terms: [id], pagesSearched: 3, pagesUnreadable: 0, nearMisses: [MISS] },
  ...change,
});
const finding = (severity: CheckFinding["severity"], code: string): CheckFinding => ({
  ...{ severity, code, message: `${code} is amiss`, remedy: "Mend it." },
});

function draft(itemId: string, criteria: StoredCriterion[], checks: CheckFinding[], change: Partial<DraftView> = {}) {
  const revision = { number: 1, checks, content: { criteria, citations: [], searchSequence: [], basis: "" } };
  const view = { id: `draft ${itemId}`, disputedItemId: itemId, revision, approval: null, dismissals: [], ...change };
  // Only what the walk reads.
  return view as unknown as DraftView;
}

const view = (drafts: DraftView[], withheldItems: string[] = []) =>
  ({ items: [{ id: "one" }, { id: "two" }], drafts, withheldItems }) as unknown as CaseFileView;

const dismissal = {
  ...{ id: "dism", excerptId: "guide/a", criterionId: "a", documentId: "doc", page: 1, start: 5 },
  ...{ reason: "Planned.", createdAt: "", createdByName: "" },
};

describe("what is unresolved", () => {
  test("is what blocks, then criteria to look at, then warnings; notes are none", () => {
    const checks = [finding("warn", "L08"), finding("inform", "L14"), finding("block", "Q01")];
    const all = listDraftUnresolved(draft("one", [criterion("a"), criterion("b", { state: "conflicting" })], checks));
    expect(all.map(({ target, blocks }) => [target, blocks])).toEqual([
      ["finding Q01 Q01 is amiss", true],
      ["criterion guide/a a", false],
      ["criterion guide/a b", false],
      ["finding L08 L08 is amiss", false],
    ]);
  });

  test("leaves out what is dismissed, what is set aside and what claims no absence", () => {
    expect(openNearMisses(criterion("a"), [])).toHaveLength(1);
    expect(openNearMisses(criterion("a"), [dismissal])).toEqual([]);
    expect(openNearMisses(criterion("a"), [{ ...dismissal, criterionId: "b" }])).toHaveLength(1);
    for (const change of [{ setAside: "Not needed." }, { state: "documented" }, { role: "limit" }] as const)
      expect(openNearMisses(criterion("a", change), [])).toEqual([]);
    expect(listDraftUnresolved(draft("one", [criterion("a", { state: "conflicting", setAside: "x" })], []))).toEqual(
      [],
    );
  });

  test("nothing of an approved draft", () => {
    const approval = { id: "appr" } as DraftView["approval"];
    expect(listDraftUnresolved(draft("one", [criterion("a")], [finding("warn", "L08")], { approval }))).toEqual([]);
  });

  test("in all items: what blocks anywhere first, a missing draft with it; round and back", () => {
    const all = listUnresolved(view([draft("one", [criterion("a")], [finding("block", "Q01")])]));
    expect(all.map(({ itemId, blocks }) => [itemId, blocks])).toEqual([
      ["one", true],
      ["two", true],
      ["one", false],
    ]);
    const [first, second, last] = all;
    expect(nextOf(all, null)).toBe(first);
    expect(nextOf(all, first ?? null)).toBe(second);
    expect(nextOf(all, last ?? null)).toBe(first);
    expect(nextOf(all, first ?? null, -1)).toBe(last);
    expect(nextOf(all, { itemId: "one", blocks: true, target: "gone" })).toBe(first);
    expect(nextOf([], null)).toBeUndefined();
  });

  test("an item's state is one word", () => {
    const blocked = draft("one", [], [finding("block", "Q01"), finding("block", "C02")]);
    expect(readItemState(view([blocked]), "one")).toEqual({ state: "to-resolve", blocking: 2, open: 0 });
    expect(readItemState(view([]), "one").state).toBe("no-draft");
    expect(readItemState(view([], ["one"]), "one").state).toBe("withheld");
    expect(readItemState(view([draft("one", [criterion("a")], [])]), "one")).toMatchObject({ state: "ready", open: 1 });
    expect(readItemState(view([draft("one", [], [], { approvalVoided: true })]), "one").state).toBe("void");
  });
});

describe("the order of criteria", () => {
  test("what is not established decides, the gravest first; an alternative that is not needed is not counted", () => {
    const ordered = orderCriteria([
      criterion("met", { state: "documented", outcome: "met" }),
      criterion("open"),
      criterion("conflict", { state: "conflicting" }),
      criterion("denied", { state: "explicitly-absent", outcome: "not-met" }),
      criterion("excluded", { state: "documented", outcome: "not-met", role: "exclusion" }),
      criterion("aside", { setAside: "Not needed." }),
    ]);
    const ids = (criteria: StoredCriterion[]) => criteria.map(({ criterionId }) => criterionId);
    expect(ids(ordered.deciding)).toEqual(["excluded", "denied", "conflict", "open"]);
    expect(ids(ordered.others)).toEqual(["met"]);
    expect(ids(ordered.notCounted)).toEqual(["aside"]);
  });

  test("where all are met, what the file documents decides", () => {
    const met = { state: "documented", outcome: "met" } as const;
    const { deciding, others } = orderCriteria([criterion("limit", { ...met, role: "limit" }), criterion("a", met)]);
    expect(deciding.map(({ criterionId }) => criterionId)).toEqual(["a"]);
    expect(others.map(({ criterionId }) => criterionId)).toEqual(["limit"]);
    // A limit that cannot be compared bars nothing, so that it decides nothing.
    const open = criterion("no number", { role: "limit" });
    expect(orderCriteria([open, criterion("a", met)]).deciding.map(({ criterionId }) => criterionId)).toEqual(["a"]);
  });
});

describe("how the criteria stand", () => {
  const all = [
    criterion("a"),
    criterion("b", { state: "documented", outcome: "met" }),
    criterion("c", { setAside: "Not needed." }),
    criterion("absent exclusion", { role: "exclusion", outcome: "met" }),
    criterion("found exclusion", { role: "exclusion", state: "documented", outcome: "not-met" }),
    criterion("beyond", { role: "limit", state: "documented", outcome: "not-met" }),
    criterion("within", { role: "limit", state: "documented", outcome: "met" }),
    criterion("no number", { role: "limit" }),
  ];

  test("is counted once each, an exclusion and a limit for what they are", () => {
    const said = countCriteria(all).map(({ standing, n }) => sayStanding(standing, n));
    expect(said).toEqual([
      ...["2 documented", "1 not documented", "1 limit exceeded", "1 limit not compared"],
      ...["1 exclusion documented", "1 exclusion not documented", "1 not counted"],
    ]);
    expect(countCriteria(all).reduce((sum, { n }) => sum + n, 0)).toBe(all.length);
  });

  test("is said of a proposal in the same counts where its reason is long, and only in what speaks against it", () => {
    const basis = `The criteria cannot be established: ${"not documented, ".repeat(20)}`;
    expect(sayBasis({ basis, criteria: all })).toBe(
      "Of 7 criteria: 1 not documented, 1 limit exceeded, 1 exclusion documented.",
    );
    const told = "The criteria are not met: excluded by: a sprain.";
    expect(sayBasis({ basis: told, criteria: all })).toBe("Excluded by: a sprain.");
  });

  test("and what is unresolved is said in one way", () => {
    expect(sayUnresolved(draft("one", [criterion("a")], [finding("block", "Q01"), finding("warn", "L08")]))).toBe(
      "1 to resolve before approval, 2 to look at",
    );
    expect(sayUnresolved(draft("one", [], []))).toBe("Nothing blocks");
  });
});
