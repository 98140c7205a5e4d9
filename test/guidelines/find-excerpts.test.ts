import { isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/client.ts";
import { excerpts as excerptTable } from "../../src/db/schema.ts";
import { AppError } from "../../src/errors.ts";
import { findExcerpts } from "../../src/guidelines/find-excerpts.ts";
import { getExcerpt } from "../../src/guidelines/get-excerpt.ts";
import { ensureLibrary } from "../../src/guidelines/load-corpus.ts";
import { APPLICABLE_SCORE } from "../../src/guidelines/rank-excerpts.ts";
import { testEnv } from "../helpers/context.ts";
import { LABELLED_REQUESTS } from "./labelled-requests.ts";

const dbs = { db: openDatabase(testEnv.DB), search: testEnv.SEARCH };
const find = async (request: string, date: string, about: { injuryDate?: string; diagnoses?: string[] } = {}) =>
  (await findExcerpts(dbs, { request, date, ...about })).excerpts;

beforeAll(async () => {
  // Two isolates that race on a fresh library: what one knows is keyed by its own binding.
  const otherBinding = new Proxy(dbs.search, {
    get: (search, name) => {
      const value = Reflect.get(search, name);
      return typeof value === "function" ? value.bind(search) : value;
    },
  });
  await Promise.all([ensureLibrary(dbs), ensureLibrary({ ...dbs, search: otherBinding })]);
});

describe("ensureLibrary", () => {
  it("loads every excerpt and indexes each once", async () => {
    const rows = await dbs.db.select().from(excerptTable).where(isNull(excerptTable.organisationId));
    expect(rows).toHaveLength(311);
    const indexed = await dbs.search
      .prepare(
        `SELECT count(*) AS n, count(DISTINCT excerpt_id) AS ids FROM excerpt_cards JOIN excerpt_index ON excerpt_index.rowid = row
         WHERE guideline_edition_id IS NULL`,
      )
      .first<{ n: number; ids: number }>();
    expect(indexed).toEqual({ n: 311, ids: 311 });
  });
});

describe("findExcerpts", () => {
  it.each(["Spinal cord stimulator trial", "Lyrica 75 mg #60"])(
    "of a diagnosis alone makes no entry apply to %s, nor hides the one on its own treatments",
    async (request) => {
      const about = { injuryDate: "2013-06-23", diagnoses: ["CRPS I of the left lower limb"] };
      const later = await find(request, "2017-05-24", about);
      expect(later.filter(({ score }) => score >= APPLICABLE_SCORE)).toEqual([]);
      const [best] = await find(request, "2014-05-24", about);
      expect(best?.score).toBeGreaterThanOrEqual(APPLICABLE_SCORE);
    },
  );

  it.each([
    ["Norco 10/325mg #90", "2015-05-11", "mtus-chronic-pain-2009"],
    ["Norco 10/325mg #90", "2016-07-28", "mtus-opioids-2016"],
    ["Norco 10/325mg #90", "2017-12-01", "mtus-acoem"],
    ["MRI lumbar spine", "2017-11-30", "acoem-2004"],
    ["MRI lumbar spine", "2017-12-01", "mtus-acoem"],
    ["post-op PT 3x4 knee, meniscectomy", "2014-06-10", "mtus-postsurgical-2009"],
    ["gym membership x 6 months", "2012-08-21", "odg"],
  ])("reaches first, for %s on %s, for %s", async (request, date, source) => {
    expect((await find(request, date))[0]?.source).toBe(source);
  });

  it.each(LABELLED_REQUESTS)("answers $request ($date)", async ({ request, date, diagnoses, first }) => {
    expect(first).toContain((await find(request, date, { diagnoses }))[0]?.excerptId);
  });

  it("a joint that a cream is for does not put the cream before the tablet that is asked for", async () => {
    const [first] = await find("Celebrex 200mg #30", "2016-06-02", {
      diagnoses: ["right lateral epicondylitis", "status post right carpal tunnel release 3-15-2014"],
      injuryDate: "2012-05-14",
    });
    expect(first?.topic).not.toMatch(/topical/i);
  });

  it("puts therapy beside an operation under the operation's own schedule", async () => {
    const found = await find("RCR/SAD w/ post op PT 24 visits, cold unit", "2014-03-15", { diagnoses: ["RTC tear"] });
    const ids = found.slice(0, 4).map(({ excerptId }) => excerptId);
    expect(ids).toContain("mtus-postsurgical-2009/rotator-cuff-arthroscopic");
    expect(ids.some((id) => id.startsWith("acoem-2004/ch9/"))).toBe(true);
    expect(ids).toContain("odg/shoulder/cryotherapy");
  });

  it("shows the drug list beside the chapter, and a suspension as a compound", async () => {
    const drug = (await find("Soma 350 #60", "2019-05-15")).slice(0, 3).map(({ excerptId }) => excerptId);
    expect(drug).toContain("mtus-formulary-2018/non-exempt");
    expect((await find("Gabapentin 300 #90", "2016-12-20"))[0]?.excerptId).not.toContain("compound");
    expect((await find("Fanatrex 25 mg/ml 420 ml", "2016-12-20"))[0]?.excerptId).toContain("compound-drugs");
  });

  it("offers no edition out of force", async () => {
    for (const date of ["2008-01-01", "2013-03-03", "2016-07-27", "2016-07-28", "2017-12-01", "2024-01-01"])
      for (const { inForceFrom, inForceTo } of await find("physical therapy lumbar spine", date)) {
        expect(inForceFrom === null || inForceFrom <= date).toBe(true);
        expect(inForceTo === null || inForceTo >= date).toBe(true);
      }
  });

  it("answers every part of a request near the top", async () => {
    const found = (await find("Norco 10/325 #60, Soma 350 #60 and UDS", "2015-09-01")).slice(0, 3);
    expect(found.map(({ excerptId }) => excerptId)).toEqual([
      "mtus-chronic-pain-2009/hydrocodone",
      "mtus-chronic-pain-2009/carisoprodol",
      "mtus-chronic-pain-2009/drug-testing",
    ]);
  });

  it("prefers the body part's chapter while a complaint is acute", async () => {
    const request = "chiropractic 6 visits low back";
    expect((await find(request, "2016-12-09", { injuryDate: "2016-11-20" }))[0]?.source).toBe("acoem-2004");
    expect((await find(request, "2016-12-09", { injuryDate: "2016-01-20" }))[0]?.source).toBe("mtus-chronic-pain-2016");
  });

  it("records the search sequence, MTUS first and ODG where it is silent", async () => {
    const { searchSequence } = await findExcerpts(dbs, { request: "gym membership", date: "2012-08-21" });
    expect(searchSequence.map(({ step }) => step)).toEqual(["mtus", "acoem-or-odg"]);
    expect(searchSequence[1]?.found).toContain("odg/low-back/gym");
    const covered = await findExcerpts(dbs, { request: "TENS unit", date: "2012-08-21" });
    expect(covered.searchSequence[0]?.found[0]).toBe("mtus-chronic-pain-2009/tens");
  });

  it("goes on to studies when nothing applies, and treats syntax as words", async () => {
    const { searchSequence } = await findExcerpts(dbs, { request: 'quux" OR NEAR(* frobnication', date: "2014-01-01" });
    expect(searchSequence.map(({ step }) => step)).toEqual(["mtus", "acoem-or-odg", "national-guidelines", "studies"]);
  });
});

describe("getExcerpt", () => {
  it("returns the whole tree or says that there is none", async () => {
    const excerpt = await getExcerpt(dbs.db, "mtus-chronic-pain-2009/work-conditioning");
    expect(excerpt).toMatchObject({ pages: "125-126", textKind: "summary", criteria: { kind: "allOf" } });
    await expect(getExcerpt(dbs.db, "no/such")).rejects.toThrow(AppError);
  });
});
