import { expect, it } from "vitest";
import { heedParties, librarySearch } from "../../src/drafting/preparation/choose-excerpts.ts";
import type { GuidelineParty, RankedExcerpt } from "../../src/vocabulary.ts";

const ranked = (excerptId: string, score: number): RankedExcerpt => ({
  ...{ excerptId, score, source: "acoem-2004", edition: "2004", chapter: null, topic: excerptId, pages: null },
  ...{ inForceFrom: null, inForceTo: null, step: "mtus" },
});
const party = (excerptId: string, change: Partial<GuidelineParty> = {}): GuidelineParty => ({
  ...{ by: "utilization-review", source: "acoem-2004", edition: null, chapter: "11", topic: null, says: null },
  ...{ pages: ["261"], inForce: true, excerptId, quote: null, ...change },
});
const first = (found: readonly RankedExcerpt[], parties: GuidelineParty[]) => heedParties(found, parties)[0]?.excerptId;

it("takes the page that a party cites where two entries suit a request alike", () => {
  expect(first([ranked("neck", 21), ranked("hand", 19.2)], [party("hand")])).toBe("hand");
  expect(first([ranked("neck", 21), ranked("hand", 15)], [party("hand")])).toBe("neck");
});

it("heeds no citation without a page and none that was not in force", () => {
  const found = [ranked("neck", 21), ranked("hand", 20)];
  expect(first(found, [party("hand", { pages: [] })])).toBe("neck");
  expect(first(found, [party("hand", { inForce: false })])).toBe("neck");
});

it("keeps the order of the rest", () => {
  const found = [ranked("a", 21), ranked("b", 20.5), ranked("c", 20)];
  expect(heedParties(found, [party("c")]).map(({ excerptId }) => excerptId)).toEqual(["c", "a", "b"]);
});

it("searches therapy after an operation by the operation that is asked for with it", () => {
  const brief = {
    diagnoses: ["Status post carpal tunnel release 2010"],
    treatmentToDate: [],
    items: [{ request: "Left shoulder arthroscopic rotator cuff repair" }],
  };
  const item = { id: "i", request: "Postoperative physical therapy, 24 visits" };
  expect(librarySearch(brief, item).query).toBe("post-op physical therapy arthroscopic rotator cuff repair");
  expect(librarySearch({ ...brief, items: [] }, item).query).toContain("carpal tunnel release");
  expect(librarySearch(brief, { id: "i", request: "Postoperative therapy after meniscectomy" }).query).toContain(
    "meniscectomy",
  );
});
