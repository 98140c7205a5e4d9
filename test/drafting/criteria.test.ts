import { expect, test } from "vitest";
import { evaluateCriteria, leavesOf } from "../../src/drafting/criteria.ts";
import type { Criterion, EvidenceState } from "../../src/vocabulary.ts";

const leaf = (id: string): Criterion => ({ kind: "leaf", id, text: `condition ${id}` });
const group = (kind: "allOf" | "anyOf", ...ids: string[]): Criterion => ({ kind, id: "root", of: ids.map(leaf) });
const some = (count: number, ...ids: string[]): Criterion => ({ kind: "nOf", id: "root", count, of: ids.map(leaf) });
const STATES: Record<string, EvidenceState> = {
  m: "documented",
  f: "explicitly-absent",
  u: "not-documented",
  c: "conflicting",
};

/** `m`et, `f`alse, `u`nknown, `c`onflicting, one letter a leaf. */
test.each<[string, Criterion["kind"], string, string, string]>([
  ["all met", "allOf", "mm", "met", "01"],
  ["one fails", "allOf", "mf", "not-met", "1"],
  ["one unknown", "allOf", "mu", "undetermined", "1"],
  ["failing beats unknown", "allOf", "uf", "not-met", "1"],
  ["conflict is open", "allOf", "mc", "undetermined", "1"],
  ["any met", "anyOf", "fm", "met", "1"],
  ["any unknown", "anyOf", "fu", "undetermined", "1"],
  ["none", "anyOf", "ff", "not-met", "01"],
  ["two of three met", "nOf", "mfm", "met", "02"],
  ["two of three open", "nOf", "mfu", "undetermined", "2"],
  ["two of three out of reach", "nOf", "mff", "not-met", "12"],
])("%s: %s over %s is %s", (_name, kind, letters, outcome, deciding) => {
  const ids = [...letters].map((_, at) => String(at));
  const tree = kind === "nOf" ? some(2, ...ids) : group(kind as "allOf" | "anyOf", ...ids);
  const states = Object.fromEntries([...letters].map((letter, at) => [String(at), STATES[letter]]));
  const evaluation = evaluateCriteria(tree, states, { quantity: {} });
  expect(evaluation.outcome).toBe(outcome);
  expect(evaluation.deciding.join("")).toBe(deciding);
});

test("an exclusion bars only when it is documented", () => {
  const tree: Criterion = { kind: "allOf", id: "root", of: [leaf("a"), { kind: "exclusion", id: "x", text: "ulcer" }] };
  const outcomeOf = (x: EvidenceState) => evaluateCriteria(tree, { a: "documented", x }, { quantity: {} }).outcome;
  expect(outcomeOf("documented")).toBe("not-met");
  expect(outcomeOf("not-documented")).toBe("met");
  expect(outcomeOf("explicitly-absent")).toBe("met");
  expect(outcomeOf("conflicting")).toBe("undetermined");
});

test.each<
  [string, Extract<Criterion, { kind: "limit" }>, Record<string, number>, string, Record<string, number> | undefined]
>([
  [
    "visits beyond",
    { kind: "limit", id: "l", text: "", quantity: 12, unit: "visits" },
    { visits: 18 },
    "not-met",
    { visits: 12 },
  ],
  [
    "visits within",
    { kind: "limit", id: "l", text: "", quantity: 12, unit: "visits" },
    { visits: 12 },
    "met",
    undefined,
  ],
  [
    "weeks from days",
    { kind: "limit", id: "l", text: "", quantity: 2, unit: "weeks" },
    { days: 15 },
    "not-met",
    { days: 14 },
  ],
  [
    "per week",
    { kind: "limit", id: "l", text: "", quantity: 3, unit: "visits", period: "week" },
    { visits: 8, weeks: 2 },
    "not-met",
    { perWeek: 3 },
  ],
  [
    "capsules as tablets",
    { kind: "limit", id: "l", text: "", quantity: 60, unit: "tablets" },
    { capsules: 90 },
    "not-met",
    { capsules: 60 },
  ],
  [
    "not named by the request",
    { kind: "limit", id: "l", text: "", quantity: 4, unit: "weeks" },
    { visits: 8 },
    "met",
    undefined,
  ],
])("limit: %s", (_name, limit, quantity, outcome, allowed) => {
  const evaluation = evaluateCriteria(
    { kind: "allOf", id: "root", of: [leaf("a"), limit] },
    { a: "documented" },
    { quantity },
  );
  expect(evaluation.outcome).toBe(outcome);
  expect(evaluation.allowed).toEqual(allowed);
});

test("leaves stand in reading order and the basis names what is missing", () => {
  const tree: Criterion = {
    kind: "allOf",
    id: "root",
    of: [
      leaf("a"),
      { kind: "anyOf", id: "g", of: [leaf("b"), leaf("c")] },
      { kind: "limit", id: "l", text: "ten visits" },
    ],
  };
  expect(leavesOf(tree).map(({ id, kind }) => `${id}:${kind}`)).toEqual(["a:leaf", "b:leaf", "c:leaf", "l:limit"]);
  const { basis } = evaluateCriteria(tree, { a: "documented" }, { quantity: {} });
  expect(basis).toBe("The criteria cannot be established: not documented: condition b, condition c.");
});
