import { describe, expect, test } from "vitest";
import { locateSentences } from "../../src/sentences.ts";
import type { CheckFinding, SentenceBinding } from "../../src/vocabulary.ts";
import { findStanding } from "../../src/web/editor/sentence-standing.ts";

const TEXT = "The worker had six visits. The ankle is stiff on the left.\n\nThe request is not medically necessary.";
const TO = [{ kind: "request" as const }];

function bind(states: SentenceBinding["state"][] = ["bound", "bound", "bound"]): SentenceBinding[] {
  return locateSentences(TEXT).map((sentence, at) => ({ ...sentence, state: states[at] ?? "bound", to: TO }));
}

const standings = (text: string, bindings = bind(), checks: CheckFinding[] = []) =>
  findStanding(text, { bindings, checks }).map(({ standing }) => standing);

describe("the standing of a sentence as it is typed", () => {
  test("is the stored one while its words are", () => {
    expect(standings(TEXT, bind(["bound", "unbound", "edited"]))).toEqual(["bound", "unbound", "edited"]);
  });

  test("is pending from the first changed letter, with the sources of the sentence it was", () => {
    const [first, second, third] = findStanding(TEXT.replace("left", "right"), { bindings: bind(), checks: [] });
    expect([first?.standing, second?.standing, third?.standing]).toEqual(["bound", "pending", "bound"]);
    expect(second).toMatchObject({
      to: TO,
      checked: "The ankle is stiff on the left.",
      text: "The ankle is stiff on the right.",
    });
    expect(TEXT.replace("left", "right").slice(second?.start, second?.end)).toBe("The ankle is stiff on the right.");
  });

  test("moves with a sentence, and a new one has no sources", () => {
    const moved = "The request is not medically necessary. A new remark stands here. The worker had six visits.";
    const found = findStanding(moved, { bindings: bind(), checks: [] });
    expect(found.map(({ standing, to }) => [standing, to.length])).toEqual([
      ["bound", 1],
      ["pending", 0],
      ["bound", 1],
    ]);
  });

  test("is bound again where the verified words are typed back", () => {
    const bindings = bind(["bound", "edited", "bound"]).map((one) =>
      one.state === "edited" ? { ...one, checked: "The ankle is stiff on the right." } : one,
    );
    expect(standings(TEXT, bindings)[1]).toBe("edited");
    expect(standings(TEXT.replace("left", "right"), bindings)[1]).toBe("bound");
  });

  test("is broken where a finding that blocks names its place, and only there", () => {
    const start = TEXT.indexOf("left");
    const finding = (severity: CheckFinding["severity"]): CheckFinding => ({
      code: "side",
      severity,
      message: "The file says right.",
      remedy: "Correct the side.",
      place: { field: "rationale", start, end: start + 4 },
    });
    expect(standings(TEXT, bind(), [finding("block")])).toEqual(["bound", "broken", "bound"]);
    expect(standings(TEXT, bind(), [finding("warn")])).toEqual(["bound", "bound", "bound"]);
    expect(standings(TEXT.replace("left", "right"), bind(), [finding("block")])).toEqual(["bound", "pending", "bound"]);
  });
});
