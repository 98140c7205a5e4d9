import { describe, expect, test } from "vitest";
import { evaluateCriteria } from "../../src/drafting/criteria.ts";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import type { Criterion, EvidenceState, Quantity } from "../../src/vocabulary.ts";

const { excerpts } = await loadBundledExcerpts();

const STATES: Record<string, EvidenceState> = {
  m: "documented",
  f: "explicitly-absent",
  u: "not-documented",
  c: "conflicting",
};

function treeOf(id: string): Criterion {
  const tree = excerpts.find((excerpt) => excerpt.id === id)?.criteria;
  if (!tree) throw new Error(`The catalogue holds no criteria for ${id}.`);
  return tree;
}

function idsOf(tree: Criterion): string[] {
  return "of" in tree ? tree.of.flatMap(idsOf) : [tree.id];
}

/** "m: c1 c2; f: c3" as states by criterion id; ids that the entry does not hold are a mistake of the test. */
function evaluate(id: string, given: string, quantity: Quantity = {}) {
  const tree = treeOf(id);
  const states: Record<string, EvidenceState | undefined> = {};
  for (const part of given.split(";").filter((one) => one.trim() !== "")) {
    const [letter = "", ids = ""] = part.split(":").map((one) => one.trim());
    for (const leaf of ids.split(/\s+/)) {
      expect(idsOf(tree), `${id} ${leaf}`).toContain(leaf);
      states[leaf] = STATES[letter];
    }
  }
  return evaluateCriteria(tree, states, { quantity });
}

describe("all of", () => {
  test.each([
    ["both signs of an unstable knee", "m: c1 c2a c2b c3 c4", "met"],
    ["one of two signs is not both", "m: c1 c2a c3 c4; f: c2b", "not-met"],
    ["one of two signs is open", "m: c1 c2a c3 c4", "undetermined"],
  ])("Lachman and pivot shift: %s", (_name, given, outcome) => {
    expect(evaluate("acoem-2004/ch13/acl", given).outcome).toBe(outcome);
  });
});

describe("any of", () => {
  test.each([
    ["one diagnosis suffices", "m: c1b c2; f: c1a c1c", "met"],
    ["no diagnosis", "m: c2; f: c1a c1b c1c", "not-met"],
    ["diagnosis open", "m: c2; f: c1a c1c", "undetermined"],
  ])("steroid injection of the foot: %s", (_name, given, outcome) => {
    expect(evaluate("acoem-2004/ch14/injections", given).outcome).toBe(outcome);
  });

  test.each([
    ["a red flag needs no course of care", "m: c1b", "met"],
    ["findings without surgery in view", "m: c1a c2; f: c1b c3", "not-met"],
    ["findings, no response, surgery in view", "m: c1a c2 c3; f: c1b c4", "met"],
  ])("low back imaging: %s", (_name, given, outcome) => {
    expect(evaluate("acoem-2004/ch12/imaging", given).outcome).toBe(outcome);
  });

  test.each([
    ["dyspepsia from the NSAID alone", "m: c1b; f: c2a c2b c2c c2d", "met"],
    ["an NSAID with one of four risk factors", "m: c1a c2b; f: c1b c2a c2c c2d", "met"],
    ["an NSAID without any of them", "m: c1a; f: c1b c2a c2b c2c c2d", "not-met"],
    ["a risk factor without an NSAID", "m: c2b; f: c1a c1b", "not-met"],
  ])("proton pump inhibitor: %s", (_name, given, outcome) => {
    expect(evaluate("mtus-chronic-pain-2009/ppi-gi-risk", given).outcome).toBe(outcome);
  });
});

describe("several of", () => {
  const rest = "m: c1a c4";
  test.each([
    ["two of four complaints and two of four findings", `${rest} c2a c2d c3a c3b; f: c2b c2c c3c c3d`, "met"],
    ["two are not all four", `${rest} c2a c2b c3a c3b`, "met"],
    ["one complaint", `${rest} c2a c3a c3b; f: c2b c2c c2d`, "not-met"],
    ["one complaint, one open", `${rest} c2a c3a c3b; f: c2b c2c; u: c2d`, "undetermined"],
  ])("meniscectomy: %s", (_name, given, outcome) => {
    expect(evaluate("odg/knee/meniscectomy", given).outcome).toBe(outcome);
  });
});

describe("exclusion", () => {
  const met = "m: c1 c2 c3";
  test.each([
    ["present bars", `${met} c4`, "not-met"],
    ["not mentioned bars nothing", met, "met"],
    ["denied bars nothing", `${met}; f: c4`, "met"],
    ["conflicting leaves it open", `${met}; c: c4`, "undetermined"],
  ])("radiculopathy and trigger points: %s", (_name, given, outcome) => {
    expect(evaluate("mtus-chronic-pain-2009/trigger-point", `${given}; m: c6a`).outcome).toBe(outcome);
  });
});

describe("limit", () => {
  const therapy = "mtus-chronic-pain-2009/physical-medicine";
  const base = "m: c4 c5a c6";

  test("a course within the shortest limit needs no diagnosis of the longest", () => {
    expect(evaluate(therapy, base, { visits: 10 }).outcome).toBe("met");
  });

  test("beyond ten visits the count is told, and what it leaves", () => {
    const { outcome, basis, allowed } = evaluate(therapy, base, { visits: 18 });
    expect(outcome).toBe("undetermined");
    expect(basis).toContain("beyond the limit: Myalgia and myositis: 9-10 visits over 8 weeks");
    expect(basis).not.toContain("CRPS diagnosed");
    expect(allowed).toEqual({ visits: 10 });
  });

  test("CRPS has a course of its own, and it ends too", () => {
    expect(evaluate(therapy, `${base} c3d`, { visits: 24 })).toMatchObject({ outcome: "met" });
    expect(evaluate(therapy, `${base} c3d`, { visits: 24 }).allowed).toBeUndefined();
    expect(evaluate(therapy, `${base} c3d`, { visits: 30 })).toMatchObject({
      outcome: "not-met",
      allowed: { visits: 24 },
    });
  });

  test("a request that names no visits is barred by no count", () => {
    expect(evaluate(therapy, base).outcome).toBe("met");
  });

  test.each<[string, string, number, string, Quantity | undefined]>([
    ["trial of six", "m: c1 c3a; f: c3b c5f", 6, "met", undefined],
    ["trial of eight", "m: c1 c3a; f: c3b c5f", 8, "not-met", { visits: 6 }],
    ["eight after improvement", "m: c1 c3b; f: c3a c5f", 8, "met", undefined],
    ["twenty-four after improvement", "m: c1 c3b; f: c3a c5f", 24, "not-met", { visits: 18 }],
    ["eight without a word of improvement", "m: c1; f: c3a c5f", 8, "undetermined", undefined],
  ])("manipulation: %s", (_name, given, visits, outcome, allowed) => {
    const evaluation = evaluate("mtus-chronic-pain-2009/manual-therapy", given, { visits });
    expect(evaluation.outcome).toBe(outcome);
    expect(evaluation.allowed).toEqual(allowed);
  });

  test("what stays open is told beside a trial that is too long", () => {
    const { basis } = evaluate("mtus-chronic-pain-2009/manual-therapy", "m: c1; f: c3a c5f", { visits: 8 });
    expect(basis).toContain("not documented: Objective functional improvement from prior visits");
  });

  test.each<[string, string, number, string]>([
    ["within the dose", "m: c2", 90, "met"],
    ["above it with a consultation", "m: c2 c3", 150, "met"],
    ["above it against a consultation", "m: c2; f: c3", 150, "not-met"],
  ])("opioid dose: %s", (_name, given, milligramsMorphine, outcome) => {
    const evaluation = evaluate("mtus-chronic-pain-2009/opioids-dosing", given, { milligramsMorphine });
    expect(evaluation.outcome).toBe(outcome);
  });

  test("half of the postsurgical visits come first, the rest after improvement", () => {
    const id = "mtus-postsurgical-2009/knee-meniscectomy";
    expect(evaluate(id, "m: c3f c5; f: c4", { visits: 12 })).toMatchObject({
      outcome: "not-met",
      allowed: { visits: 6 },
    });
    expect(evaluate(id, "m: c4 c5; f: c3f", { visits: 12 }).outcome).toBe("met");
    expect(evaluate(id, "m: c4 c5; f: c3f", { visits: 18 }).allowed).toEqual({ visits: 12 });
  });
});
