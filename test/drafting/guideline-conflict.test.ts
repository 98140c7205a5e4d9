import { describe, expect, test } from "vitest";
import {
  addressesConflict,
  type Comparison,
  findGuidelineConflict,
} from "../../src/drafting/guideline-conflict/find-conflict.ts";
import { toFoundParty } from "../../src/drafting/guideline-conflict/to-found-party.ts";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import type { GuidelineParty } from "../../src/vocabulary.ts";

const { excerpts } = await loadBundledExcerpts();
function getExcerpt(id: string) {
  const excerpt = excerpts.find((one) => one.id === id);
  if (!excerpt) throw new Error(`the catalogue has no ${id}`);
  return excerpt;
}
const conditioning = getExcerpt("mtus-chronic-pain-2009/work-conditioning");
const gym = getExcerpt("odg/low-back/gym");
const oldTens = getExcerpt("mtus-chronic-pain-2009/tens");
const knee = excerpts.find(({ sourceKey, chapterNumber }) => sourceKey === "acoem-2004" && chapterNumber === "13");

const by = (
  excerpt: typeof conditioning,
  change: Partial<GuidelineParty> = {},
  day = "2014-12-26",
): GuidelineParty => ({
  ...toFoundParty(excerpt, [], day),
  by: "utilization-review",
  ...change,
});
const compare = (others: GuidelineParty[], cited = conditioning, change: Partial<Comparison> = {}) =>
  findGuidelineConflict({
    others,
    cited: [{ excerpt: cited, pages: ["125"] }],
    bodyRegion: "low back",
    day: { date: "2014-12-26", basis: "ur-decision" },
    searchSequence: [{ step: "mtus", source: "MTUS", searched: "", found: [conditioning.id], note: "" }],
    rebutted: false,
    ...change,
  });

describe("findGuidelineConflict", () => {
  test("finds none where nobody else cites, or where the same is cited", () => {
    expect(compare([])).toBeNull();
    expect(compare([by(conditioning)])).toBeNull();
    expect(compare([by(conditioning, { excerptId: null, says: null, topic: null })])).toBeNull();
  });

  test("one who cites the governing page among others is not in conflict", () => {
    expect(compare([by(conditioning), by(gym)])).toBeNull();
  });

  test("an edition that was replaced gives way, and the reason names the day", () => {
    const day = { date: "2016-07-28", basis: "ur-decision" } as const;
    const current = excerpts.find(({ sourceKey }) => sourceKey === "mtus-chronic-pain-2016");
    const conflict = compare([by(oldTens, {}, day.date)], current, { day });
    expect(conflict).toMatchObject({ ground: "edition", governs: "found" });
    expect(conflict?.reason).toBe(
      "Utilization review relied on the MTUS Chronic Pain Medical Treatment Guidelines (2009), which were replaced after 07/27/2016; the MTUS Chronic Pain Medical Treatment Guidelines (2016), in force on the date of the utilization review decision, govern.",
    );
    // On its last day the same edition is the one that counts.
    const last = { date: "2016-07-27", basis: "ur-decision" } as const;
    expect(compare([by(oldTens, {}, last.date)], oldTens, { day: last })).toBeNull();
  });

  test("the MTUS is presumed correct over ODG", () => {
    const conflict = compare([by(gym, { by: "treating-physician" })]);
    expect(conflict).toMatchObject({ ground: "presumption", governs: "found" });
    expect(conflict?.reason).toMatch(
      /^The treating physician relied on the Official Disability Guidelines, which are not/,
    );
    expect(conflict?.parties.map((party) => party.by)).toEqual(["treating-physician", "found"]);
  });

  test("a chapter on another part of the body gives way", () => {
    if (!knee) throw new Error("the catalogue has no knee chapter");
    expect(compare([by(knee)])).toMatchObject({ ground: "body-part", governs: "found" });
    expect(compare([by(knee)], conditioning, { bodyRegion: "knee" })).toMatchObject({ ground: "more-specific" });
  });

  test("a draft on ODG governs where the MTUS is silent or rebutted, and not otherwise", () => {
    const silent = { searchSequence: [{ step: "mtus" as const, source: "", searched: "", found: [], note: "" }] };
    expect(compare([by(conditioning)], gym, silent)).toMatchObject({ ground: "mtus-silent", governs: "found" });
    expect(compare([by(conditioning)], gym, { rebutted: true })).toMatchObject({
      ground: "rebuttal",
      governs: "found",
    });
    expect(compare([by(conditioning)], gym)).toMatchObject({ ground: "presumption", governs: "utilization-review" });
  });

  test("knows recommendations that contradict one another", () => {
    const against = by(conditioning, { excerptId: "other", says: "not recommended" });
    const conflict = compare([against]);
    expect(conflict).toMatchObject({ opposed: true });
    expect(compare([by(gym, { says: null })])?.opposed).toBe(false);
  });
});

test("a rationale addresses a conflict when a sentence names the other guideline and weighs it", () => {
  const conflict = compare([by(gym)]);
  if (!conflict) throw new Error("no conflict");
  expect(addressesConflict(`The request is for therapy. ${conflict.reason} It is not necessary.`, conflict)).toBe(true);
  expect(
    addressesConflict("ODG was cited by utilization review; the MTUS governs, being presumed correct.", conflict),
  ).toBe(true);
  expect(addressesConflict("Utilization review cited ODG. The MTUS governs this request.", conflict)).toBe(false);
  expect(addressesConflict("The MTUS asks for an evaluation.", conflict)).toBe(false);
});
