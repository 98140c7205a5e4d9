import { expect, test } from "vitest";
import { checkTreatment } from "../../../src/drafting/checks/check-treatment.ts";
import type { DraftCheckInput } from "../../../src/drafting/checks/input.ts";

const CHRONIC = {
  id: "mtus-chronic-pain-2016/tens",
  sourceKey: "mtus-chronic-pain-2016",
  recommendation: "recommended",
};
const CHAPTER = { id: "acoem-2004/low-back/physical-methods", sourceKey: "acoem-2004", recommendation: "optional" };

/** A draft of 30 days after the injury that cites the chronic pain guideline, while the search found the chapter too. */
function severities(change: {
  cited?: (typeof CHRONIC)[];
  found?: string[];
  page?: string;
  kind?: string;
  rationale?: string;
  asOf?: string;
}): string[] {
  const { cited = [CHRONIC], found = [CHAPTER.id, CHRONIC.id], rationale = "The request is not necessary." } = change;
  const input = {
    proposal: {
      citations: cited.map(({ id }) => ({ excerptId: id, pages: [] })),
      criteria: [],
      rationale,
      determination: "upheld",
    },
    item: { id: "i", request: "TENS unit", quantity: {}, bodyRegion: "low back", side: null },
    facts: { dateOfInjury: "2016-09-01", asOf: change.asOf ?? "2016-10-01", forbiddenNames: [] },
    pages: [{ text: change.page ?? "Low back pain after lifting.", kind: change.kind ?? "progress-report" }],
    excerpts: cited,
    searchSequence: [{ step: "mtus", source: "MTUS", searched: "", found, note: "" }],
    otherItems: [],
    // Only what this check reads.
  } as unknown as DraftCheckInput;
  return checkTreatment(input).flatMap(({ code, severity }) => (code === "L20" ? [severity] : []));
}

test("warns where the chapter of the body part was found and left out", () => {
  expect(severities({})).toEqual(["warn"]);
  expect(severities({ asOf: "2016-12-15" })).toEqual([]);
});

test("only tells it where no chapter addresses the treatment", () => {
  expect(severities({ found: [CHRONIC.id] })).toEqual(["inform"]);
});

test("says nothing where the chapter is cited too, the records speak of lasting pain, or the text says why", () => {
  expect(severities({ cited: [CHAPTER, CHRONIC] })).toEqual([]);
  for (const page of ["Chronic low back pain.", "Back pain for the past six months.", "Cumulative trauma to the back."])
    expect(severities({ page })).toEqual([]);
  expect(severities({ rationale: "The pain is chronic because it began 8 months before." })).toEqual([]);
});

test("the title of the guideline, or the denial's words, make no pain chronic", () => {
  expect(severities({ page: "Per the Chronic Pain Medical Treatment Guidelines." })).toEqual(["warn"]);
  expect(severities({ page: "Chronic low back pain.", kind: "ur-denial" })).toEqual(["warn"]);
});
